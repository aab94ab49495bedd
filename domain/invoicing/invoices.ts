/** Reading invoices and their documents. */
import type { User } from "../accounts/model.ts";
import { can } from "../accounts/permissions.ts";
import { readBlob } from "../kernel/blobs.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { listPage, type Page, type PageRequest } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";
import type { Invoice, InvoiceDocument } from "./model.ts";
import { parseInvoiceNumber } from "./number.ts";
import { documentKey, invoiceKey, ofAccount } from "./store.ts";

/** The invoices of an account, newest first. */
export function listInvoices(
  deps: Deps,
  accountId: Id,
  request: PageRequest,
): Promise<Page<Invoice>> {
  return listPage<Invoice>(deps.kv, ofAccount(accountId), { ...request, reverse: true });
}

/** An invoice of the user, or any for who may read invoices. Throws the `not-found` problem else. */
export async function getInvoice(deps: Deps, user: User, number: string): Promise<Invoice> {
  const invoice = parseInvoiceNumber(number) ? await findInvoice(deps, number) : null;
  if (!invoice || (invoice.accountId !== user.id && !can(user.role, "invoices.read"))) {
    throw new Problem("not-found");
  }
  return invoice;
}

/** An invoice for the house itself: workers and use cases that already decided who asks. */
export async function findInvoice(deps: Deps, number: string): Promise<Invoice | null> {
  return (await deps.kv.get<Invoice>(invoiceKey(number))).value;
}

/** The drawn document of an invoice; null while the worker has not drawn it yet. */
export async function findDocument(deps: Deps, number: string): Promise<InvoiceDocument | null> {
  return (await deps.kv.get<InvoiceDocument>(documentKey(number))).value;
}

/**
 * The PDF of an invoice as {@linkcode getInvoice} allows it. Throws `not-found`, or `unavailable`
 * (try again in 2 s) in the moments between the issue and the drawing.
 */
export async function getInvoicePdf(
  deps: Deps,
  user: User,
  number: string,
): Promise<{ invoice: Invoice; bytes: Uint8Array<ArrayBuffer> }> {
  const invoice = await getInvoice(deps, user, number);
  const document = await findDocument(deps, number);
  const bytes = document && await readBlob(deps.kv, document.pdf.sha256);
  if (!bytes) {
    throw new Problem("unavailable", { detail: "problem.invoiceNotDrawn", retryAfter: 2 });
  }
  return { invoice, bytes };
}
