/** The keys of invoices and of the ledger. */
import type { IsoDay } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Invoice, InvoiceDocument, LedgerEntry } from "./model.ts";

/** Every invoice in the order of issue: the year, then the place in its series. */
export const BY_SEQUENCE: Deno.KvKey = ["invoicing", "by_sequence"];

/** Where an invoice's record stands. */
export const invoiceKey = (number: string): Deno.KvKey => ["invoicing", "by_number", number];

/** Where the drawn document of an invoice stands. */
export const documentKey = (number: string): Deno.KvKey => ["invoicing", "document", number];

/** The invoices of an account in the order of issue. */
export const ofAccount = (accountId: Id): Deno.KvKey => ["invoicing", "by_account", accountId];

/** A client's copy of an invoice, for their list. */
export const placeInAccount = ({ accountId, issuedOn, sequence }: Invoice): Deno.KvKey => [
  ...ofAccount(accountId),
  yearOf(issuedOn),
  sequence,
];

/** The last places given, by year. */
export const COUNTERS: Deno.KvKey = ["invoicing", "counter"];

/** The last place given in a year's series. */
export const counterKey = (year: number): Deno.KvKey => [...COUNTERS, year];

/** The head of the chain. */
export const LEDGER_HEAD: Deno.KvKey = ["invoicing", "ledger", "head"];

/** The entries of the chain. */
export const LEDGER_ENTRIES: Deno.KvKey = ["invoicing", "ledger", "entry"];

/** The year of a day's series. */
export const yearOf = (day: IsoDay): number => Temporal.PlainDate.from(day).year;

/** Writes an invoice that was not there before. */
export function writeInvoice(tx: Tx, invoice: Invoice): void {
  const year = yearOf(invoice.issuedOn);
  tx.set(counterKey(year), invoice.sequence);
  tx.set(invoiceKey(invoice.number), invoice);
  tx.set([...BY_SEQUENCE, year, invoice.sequence], invoice.number);
  tx.set(placeInAccount(invoice), invoice);
}

/** Writes what was drawn of an invoice. */
export function writeDocument(tx: Tx, document: InvoiceDocument): void {
  tx.set(documentKey(document.number), document);
}

/** Appends to the chain. */
export function writeLedgerEntry(tx: Tx, entry: LedgerEntry): void {
  tx.set([...LEDGER_ENTRIES, entry.index], entry);
  tx.set(LEDGER_HEAD, entry);
}
