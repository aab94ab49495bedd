/** The job title of who writes for the public: named with every recommendation (regulation 2016/958, art. 2). */
import type { Id } from "../kernel/ids.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import type { Tx } from "../kernel/tx.ts";
import { loadAccount, saveAccount } from "./store.ts";

/** The longest job title, in characters. */
export const JOB_TITLE_MAX = 80;

/**
 * Keeps a job title for the next time, in a unit of work, and gives it; without one, the last. Throws
 * `invalid-input` (`jobTitle`) when there is neither.
 */
export async function keepJobTitle(tx: Tx, accountId: Id, title?: string): Promise<string> {
  const account = await loadAccount(tx, accountId);
  if (!account) throw new Problem("not-found");
  const kept = title ?? account.jobTitle;
  if (!kept) throw invalidInput({ jobTitle: { key: "field.required" } });
  if (kept !== account.jobTitle) saveAccount(tx, { ...account, jobTitle: kept });
  return kept;
}
