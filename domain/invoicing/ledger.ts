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
import type { LedgerEntry } from "./model.ts";
import { LEDGER_HEAD, writeLedgerEntry } from "./store.ts";

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
