/** What the ledger vouches for of a payment. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Payment } from "./model.ts";
import { readPayment } from "./store.ts";

/** A confirmed payment without staff's notes, the one part that may still grow. */
export type LedgerPayment = Omit<Payment, "notes">;

/** The part of a confirmed payment that never changes again. */
export function ledgerRecord({ notes: _, ...fixed }: Payment): LedgerPayment {
  return fixed;
}

/** The same as it stands in the store; null when the payment is gone. */
export async function readLedgerRecord(deps: Deps, id: Id): Promise<LedgerPayment | null> {
  const payment = await readPayment(deps, id);
  return payment && ledgerRecord(payment);
}
