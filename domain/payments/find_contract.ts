/** From what a client has in hand, an order's reference or an invoice's number, to the order. */
import { findInvoice } from "../invoicing/invoices.ts";
import { parseInvoiceNumber } from "../invoicing/number.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { compactCreditorReference, isCreditorReference } from "./creditor_reference.ts";
import type { Payment } from "./model.ts";
import { readPayment, referenceKey } from "./store.ts";

/**
 * The payment that a reference or an invoice's number names, however it is spaced; null when there is
 * none. For the house itself: it says nothing of who asks.
 */
export async function findContract(deps: Deps, text: string): Promise<Payment | null> {
  const reference = compactCreditorReference(text);
  if (isCreditorReference(reference)) {
    const { value: id } = await deps.kv.get<Id>(referenceKey(reference));
    return id === null ? null : await readPayment(deps, id);
  }
  const number = text.replace(/\s/g, "").toUpperCase();
  const invoice = parseInvoiceNumber(number) ? await findInvoice(deps, number) : null;
  return invoice && await readPayment(deps, invoice.paymentId);
}
