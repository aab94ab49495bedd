/** What was invoiced day by day: an invoice is issued when its payment is confirmed, so this is what was paid. */
import type { IsoDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Currency } from "../kernel/money.ts";
import type { Invoice } from "./model.ts";
import { invoiceNumber } from "./number.ts";
import { invoiceKey } from "./store.ts";

/** The invoices of a Paris day in one currency. */
export interface Takings {
  day: IsoDay;
  currency: Currency;
  /** How many payments were confirmed. */
  invoices: number;
  /** Minor units, VAT included. */
  payable: number;
}

/**
 * The takings of some Paris days, both ends included, the earliest first; days without an invoice are
 * left out. Who may know was decided by the caller.
 */
export async function readTakings(
  deps: Deps,
  { from, to }: { from: IsoDay; to: IsoDay },
): Promise<Takings[]> {
  const start = invoiceKey(invoiceNumber(from, 1));
  const end = invoiceKey(invoiceNumber(Temporal.PlainDate.from(to).add({ days: 1 }).toString(), 1));
  const found = new Map<string, Takings>();
  for await (const { value } of deps.kv.list<Invoice>({ start, end }, { batchSize: 500 })) {
    const { issuedOn: day, totals: { payable: { currency, minor } } } = value;
    const name = `${day} ${currency}`;
    const takings = found.get(name) ?? { day, currency, invoices: 0, payable: 0 };
    takings.invoices++;
    takings.payable += minor;
    found.set(name, takings);
  }
  return [...found.values()];
}
