/** What statistics know of an account: what its person wrote and asked for. Visits know no account. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { forgetAuthor, listAnnotations } from "./annotations.ts";
import { forgetWish, wantsWeekly } from "./weekly.ts";

/** The notes that a member of the staff wrote, and whether they want the weekly mail. */
export async function exportOf(deps: Deps, accountId: Id): Promise<unknown> {
  const all = await listAnnotations(deps, { from: "", to: "9999-12-31" });
  return {
    weeklyMail: await wantsWeekly(deps, { id: accountId }),
    annotations: all.filter(({ by }) => by.id === accountId),
  };
}

/** Forgets the wish, and whose the notes were. */
export async function eraseOf(deps: Deps, accountId: Id): Promise<boolean> {
  await forgetWish(deps, accountId);
  await forgetAuthor(deps, accountId);
  return true;
}
