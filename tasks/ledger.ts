/**
 * `deno task ledger verify`: walks the invoices' numbering and hash chain and says what it finds; where
 * the app runs on the store, by asking it. Ends with 0 when they are whole, 1 on a break, 2 when there
 * is nothing to walk.
 */
import { readConfig } from "@/config.ts";
import { readEnvironment } from "@/environment.ts";
import { type LedgerVerdict, verifyLedger } from "@/domain/invoicing/verify_ledger.ts";
import { systemClock } from "@/domain/kernel/clock.ts";
import { makeDeps } from "@/domain/kernel/deps.ts";
import { readLedgerRecord } from "@/domain/payments/ledger_record.ts";
import { openStore } from "@/store_file.ts";
import { askRunningApp } from "@/store_socket.ts";

/** What the walk found, as a sentence. */
export function verdictSentence({ entries, invoices, firstBreak }: LedgerVerdict): string {
  const walked = `${entries} ${entries === 1 ? "entry" : "entries"}, ${invoices} ${
    invoices === 1 ? "invoice" : "invoices"
  }`;
  return firstBreak === null
    ? `The ledger is whole: ${walked}.`
    : `The ledger is broken. ${firstBreak}. Whole before that: ${walked}.`;
}

async function verify(): Promise<number> {
  const { kvPath } = readConfig(readEnvironment(), "app");
  if (!/^https?:/.test(kvPath) && !await exists(kvPath)) {
    throw new Error(`There is no store at ${kvPath}. DENO_KV_PATH says which one to walk.`);
  }
  const verdict = await askRunningApp(kvPath, "ledger verify") as LedgerVerdict | undefined ??
    await verifyClosed(kvPath);
  console.log(verdictSentence(verdict));
  return verdict.firstBreak === null ? 0 : 1;
}

/** The walk where no app runs on the store. */
async function verifyClosed(kvPath: string): Promise<LedgerVerdict> {
  const store = await openStore(kvPath);
  const deps = makeDeps(store.kv, systemClock);
  try {
    return await verifyLedger(deps, readLedgerRecord);
  } finally {
    await deps.cache.close();
    store.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(({ isFile }) => isFile, () => false);
}

if (import.meta.main) {
  try {
    if (Deno.args.length !== 1 || Deno.args[0] !== "verify") {
      throw new Error("Usage: deno task ledger verify");
    }
    Deno.exitCode = await verify();
  } catch (error) {
    console.error((error as Error).message);
    Deno.exitCode = 2;
  }
}
