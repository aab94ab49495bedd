/** A person's notices: for an export, and what stays after an erasure. */
import { ERASED_NAME } from "../kernel/audit.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import type { Notice } from "./model.ts";
import { noticeKey, ofAccount, writeNotice } from "./store.ts";

/** The notices of an account, oldest first; who dealt with them stays the house's own. */
export async function exportOf(
  deps: Deps,
  accountId: Id,
): Promise<(Omit<Notice, "handling"> & { handled?: { at: string; note: string } })[]> {
  return (await noticesOf(deps, accountId)).map(({ handling, ...notice }) => ({
    ...notice,
    ...(handling && { handled: { at: handling.at, note: handling.note } }),
  }));
}

/** The notices of an account, oldest first, all of them. */
export async function noticesOf(deps: Deps, accountId: Id): Promise<Notice[]> {
  const entries = deps.kv.list<Notice>({ prefix: ofAccount(accountId) });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/**
 * Takes the person out of the notices that were dealt with, each in its own commit; whether nothing is
 * left to do. One that waits for the staff keeps its address until it was answered (GDPR article
 * 17(3)(e)). Run again, it changes nothing.
 */
export async function eraseOf(deps: Deps, accountId: Id): Promise<boolean> {
  let complete = true;
  for (const { id } of await noticesOf(deps, accountId)) {
    const erased = await transact(deps, async (tx) => {
      const notice = await tx.get<Notice>(noticeKey(id));
      if (notice?.status === "open") return false;
      if (notice && notice.statement.email !== ERASED_NAME) writeNotice(tx, withoutPerson(notice));
      return true;
    });
    complete &&= erased;
  }
  return complete;
}

function withoutPerson(notice: Notice): Notice {
  const { statement: { contract, ends }, handling } = notice;
  return {
    ...notice,
    statement: { fullName: ERASED_NAME, email: ERASED_NAME, contract, ends },
    ...(handling && { handling: { ...handling, note: ERASED_NAME } }),
  };
}
