/**
 * The ledger: a hash chain over every issued document and confirmed payment, so that a later change
 * of a record, or of the chain itself, shows (the unalterability that CGI art. 286, I-3° bis asks of
 * whoever records payments by software).
 */
import canonicalize from "canonicalize";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { sha256Hex } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import { invoiceNumber } from "./number.ts";
import type { Invoice, LedgerEntry } from "./model.ts";
import {
  BY_SEQUENCE,
  invoiceKey,
  LEDGER_ENTRIES,
  LEDGER_HEAD,
  writeLedgerEntry,
  yearOf,
} from "./store.ts";

/** The previous hash of the first entry. */
export const GENESIS = "0".repeat(64);

/** SHA-256 over the canonical JSON (RFC 8785) of a value. */
export function hashRecord(record: unknown): Promise<string> {
  return sha256Hex(canonicalize(record) ?? "null");
}

/** Appends an entry to the chain in a unit of work. The caller holds the `ledger` mutex. */
export async function appendLedger(
  deps: Deps,
  tx: Tx,
  what: { kind: LedgerEntry["kind"]; subject: string; record: unknown },
): Promise<void> {
  const head = await tx.get<LedgerEntry>(LEDGER_HEAD);
  const body = {
    index: (head?.index ?? 0) + 1,
    at: isoInstant(deps.clock()),
    kind: what.kind,
    subject: what.subject,
    recordHash: await hashRecord(what.record),
    previousHash: head?.hash ?? GENESIS,
  };
  writeLedgerEntry(tx, { ...body, hash: await hashRecord(body) });
}

/** What {@linkcode verifyLedger} found. */
export interface LedgerVerdict {
  entries: number;
  invoices: number;
  /** The first break, for people; null when chain and numbering are whole. */
  firstBreak: string | null;
}

/** Walks the chain and the numbering and names the first break. */
export async function verifyLedger(deps: Deps): Promise<LedgerVerdict> {
  const verdict: LedgerVerdict = { entries: 0, invoices: 0, firstBreak: null };
  let previous: LedgerEntry | null = null;
  for await (const { value: entry } of deps.kv.list<LedgerEntry>({ prefix: LEDGER_ENTRIES })) {
    const fault = await faultOf(deps, entry, previous);
    if (fault) return { ...verdict, firstBreak: `Entry ${entry.index}: ${fault}` };
    previous = entry;
    verdict.entries++;
  }
  const { value: head } = await deps.kv.get<LedgerEntry>(LEDGER_HEAD);
  if (head?.hash !== previous?.hash) {
    return {
      ...verdict,
      firstBreak: `Head: the chain ends at entry ${verdict.entries}, the head says ${head?.index}`,
    };
  }
  let expected = { year: 0, sequence: 1 };
  for await (const { key, value: number } of deps.kv.list<string>({ prefix: BY_SEQUENCE })) {
    const [year, sequence] = [Number(key[2]), Number(key[3])];
    if (year !== expected.year) expected = { year, sequence: 1 };
    if (sequence !== expected.sequence) {
      return {
        ...verdict,
        firstBreak: `Numbering: ${year} jumps from ${expected.sequence - 1} to ${sequence}`,
      };
    }
    const { value: invoice } = await deps.kv.get<Invoice>(invoiceKey(number));
    if (!invoice) return { ...verdict, firstBreak: `Numbering: invoice ${number} is missing` };
    if (yearOf(invoice.issuedOn) !== year || invoiceNumber(invoice.issuedOn, sequence) !== number) {
      return { ...verdict, firstBreak: `Numbering: ${number} does not fit its day and place` };
    }
    expected.sequence++;
    verdict.invoices++;
  }
  return verdict;
}

async function faultOf(
  deps: Deps,
  entry: LedgerEntry,
  previous: LedgerEntry | null,
): Promise<string | null> {
  const { hash, ...body } = entry;
  if (entry.index !== (previous?.index ?? 0) + 1) return "its place in the chain is wrong";
  if (entry.previousHash !== (previous?.hash ?? GENESIS)) {
    return "it does not follow the entry before";
  }
  if (await hashRecord(body) !== hash) return "it was changed after it was written";
  if (entry.kind !== "invoice") return null;
  const { value: invoice } = await deps.kv.get(invoiceKey(entry.subject));
  if (!invoice) return `invoice ${entry.subject} is missing`;
  if (await hashRecord(invoice) !== entry.recordHash) {
    return `invoice ${entry.subject} was changed after its issue`;
  }
  return null;
}
