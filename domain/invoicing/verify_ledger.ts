/**
 * Proving that nothing was changed: every entry of the chain follows the one before and fits the
 * record it vouches for, and every number has its invoice, without a gap. May run while invoices are
 * issued: what is added meanwhile is walked too.
 */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { GENESIS, hashRecord } from "./ledger.ts";
import type { Invoice, LedgerEntry } from "./model.ts";
import { invoiceNumber } from "./number.ts";
import {
  BY_SEQUENCE,
  COUNTERS,
  invoiceKey,
  LEDGER_ENTRIES,
  LEDGER_HEAD,
  placeInAccount,
  yearOf,
} from "./store.ts";

/** What {@linkcode verifyLedger} found. */
export interface LedgerVerdict {
  /** Entries that are whole, up to the first break. */
  entries: number;
  /** Invoices that are whole, up to the first break. */
  invoices: number;
  /** The first break, for people; null when chain and numbering are whole. */
  firstBreak: string | null;
}

/** Reads what the ledger vouches for of a payment, which is another area's; null when it is gone. */
export type ReadPayment = (deps: Deps, id: Id) => Promise<unknown>;

/** Walks the chain and the numbering and names the first break. */
export async function verifyLedger(deps: Deps, readPayment: ReadPayment): Promise<LedgerVerdict> {
  // Numbers first: an invoice issued from here on has its entry by the time the chain is walked.
  const series = await readSeries(deps);
  const chain = await walkChain(deps, readPayment);
  const { entries, issued } = chain;
  if (chain.fault) return { entries, invoices: 0, firstBreak: chain.fault };
  const { invoices, fault } = checkSeries(series, issued);
  return { entries, invoices, firstBreak: fault };
}

interface Chain {
  entries: number;
  last: LedgerEntry | null;
  /** The invoices that the chain vouches for, by number. */
  issued: Map<string, Invoice>;
  fault: string | null;
}

async function walkChain(deps: Deps, readPayment: ReadPayment): Promise<Chain> {
  const chain: Chain = { entries: 0, last: null, issued: new Map(), fault: null };
  for (;;) {
    const before = chain.entries;
    // The head first: every entry up to it is there by the time the entries are read.
    const { value: head } = await deps.kv.get<LedgerEntry>(LEDGER_HEAD);
    await walkOn(deps, chain, readPayment);
    if (chain.fault || head?.hash === chain.last?.hash) return chain;
    // Entries were added since the head was read, or it is not the head of this chain.
    if (chain.entries === before) {
      const says = head ? `the head names entry ${head.index}` : "there is no head";
      return { ...chain, fault: `Head: the chain ends at entry ${chain.entries}, and ${says}` };
    }
  }
}

async function walkOn(deps: Deps, chain: Chain, readPayment: ReadPayment): Promise<void> {
  const from = chain.last ? { start: [...LEDGER_ENTRIES, chain.last.index + 1] } : {};
  const entries = deps.kv.list<LedgerEntry>({ prefix: LEDGER_ENTRIES, ...from });
  for await (const { value: entry } of entries) {
    const fault = faultOfLink(entry, chain.last) ?? await faultOfHash(entry) ??
      await faultOfRecord(deps, entry, chain, readPayment);
    if (fault) {
      chain.fault = `Entry ${chain.entries + 1}: ${fault}`;
      return;
    }
    chain.last = entry;
    chain.entries++;
  }
}

function faultOfLink(entry: LedgerEntry, before: LedgerEntry | null): string | null {
  if (entry.index !== (before?.index ?? 0) + 1) return "its place in the chain is wrong";
  const follows = entry.previousHash === (before?.hash ?? GENESIS);
  return follows ? null : "it does not follow the entry before";
}

async function faultOfHash({ hash, ...body }: LedgerEntry): Promise<string | null> {
  return await hashRecord(body) === hash ? null : "it was changed after it was written";
}

async function faultOfRecord(
  deps: Deps,
  entry: LedgerEntry,
  { issued }: Chain,
  readPayment: ReadPayment,
): Promise<string | null> {
  const what = `${entry.kind} ${entry.subject}`;
  if (entry.kind === "payment") {
    const payment = await readPayment(deps, entry.subject);
    if (payment === null) return `${what} is missing`;
    const whole = await hashRecord(payment) === entry.recordHash;
    return whole ? null : `${what} was changed after its confirmation`;
  }
  const { value: invoice } = await deps.kv.get<Invoice>(invoiceKey(entry.subject));
  if (!invoice) return `${what} is missing`;
  if (await hashRecord(invoice) !== entry.recordHash) return `${what} was changed after its issue`;
  const { value: copy } = await deps.kv.get<Invoice>(placeInAccount(invoice));
  if (await hashRecord(copy) !== entry.recordHash) {
    return `${what} was changed in its client's list`;
  }
  issued.set(invoice.number, invoice);
  return null;
}

/** The last place given in a year's series, by year. */
type Counters = ReadonlyMap<number, number>;

interface Series {
  /** As they stood before and after the places were read: in between lies what was read. */
  before: Counters;
  after: Counters;
  places: { year: number; sequence: number; number: string }[];
}

async function readSeries({ kv }: Deps): Promise<Series> {
  const before = await readCounters(kv);
  const places = await Array.fromAsync(
    kv.list<string>({ prefix: BY_SEQUENCE }),
    ({ key, value }) => ({ year: Number(key.at(-2)), sequence: Number(key.at(-1)), number: value }),
  );
  return { before, places, after: await readCounters(kv) };
}

async function readCounters(kv: Deno.Kv): Promise<Counters> {
  const entries = kv.list<number>({ prefix: COUNTERS });
  return new Map(await Array.fromAsync(entries, ({ key, value }) => [Number(key.at(-1)), value]));
}

function checkSeries(
  { before, after, places }: Series,
  issued: ReadonlyMap<string, Invoice>,
): { invoices: number; fault: string | null } {
  const last = new Map<number, number>();
  let invoices = 0;
  const broken = (why: string) => ({ invoices, fault: `Numbering: ${why}` });
  for (const { year, sequence, number } of places) {
    const previous = last.get(year) ?? 0;
    if (sequence !== previous + 1) return broken(`${year} jumps from ${previous} to ${sequence}`);
    const invoice = issued.get(number);
    if (!invoice) return broken(`invoice ${number} is not in the chain`);
    const fits = invoice.sequence === sequence && yearOf(invoice.issuedOn) === year &&
      invoiceNumber(invoice.issuedOn, sequence) === number;
    if (!fits) return broken(`${number} does not fit its day and place`);
    last.set(year, sequence);
    invoices++;
  }
  for (const year of new Set([...before.keys(), ...last.keys()])) {
    const reached = last.get(year) ?? 0;
    const given = Math.max(before.get(year) ?? 0, Math.min(reached, after.get(year) ?? 0));
    if (reached !== given) return broken(`${year} ends at ${reached}, and ${given} were given`);
  }
  return { invoices, fault: null };
}
