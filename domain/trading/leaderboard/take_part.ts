/** Asking to be ranked, and leaving again: nobody is shown who didn't ask. */
import type { User } from "../../accounts/model.ts";
import { isoInstant } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import { parseInput } from "../../kernel/input.ts";
import { invalidInput } from "../../kernel/problem.ts";
import { transact } from "../../kernel/tx.ts";
import { getTradingAccount, requireOwnAccount } from "../own_account.ts";
import {
  findParticipation,
  loadNameOwner,
  loadParticipation,
  removeParticipation,
  saveParticipation,
} from "./leaderboard_store.ts";
import { joinSchema, type Participation, slugOf } from "./model.ts";

/**
 * Has one's account ranked under a display name, or renames it there at once. Throws `unauthenticated`,
 * `not-found`, or `invalid-input`, as when somebody else has that name.
 */
export function joinLeaderboard(
  deps: Deps,
  user: User | null,
  accountId: string,
  input: unknown,
): Promise<Participation> {
  return transact(deps, async (tx) => {
    const { account, actor } = await requireOwnAccount(tx, user, accountId);
    const { displayName } = parseInput(joinSchema, input);
    const slug = slugOf(displayName);
    const holder = await loadNameOwner(tx, slug);
    if (holder !== null && holder !== account.id) {
      throw invalidInput({ displayName: { key: "ranking.name_taken" } });
    }
    const before = await loadParticipation(tx, account.id);
    const joined: Participation = {
      accountId: account.id,
      ownerId: account.ownerId,
      displayName,
      slug,
      joinedAt: before?.joinedAt ?? isoInstant(deps.clock()),
    };
    await saveParticipation(tx, joined, before);
    tx.audit({
      actor,
      action: before ? "leaderboard.renamed" : "leaderboard.joined",
      subject: ["trading", account.id],
      details: { displayName },
    });
    return joined;
  });
}

/**
 * Takes one's account out of the ranking at once, its page and its places in the tables too; does
 * nothing when it isn't there. Throws `unauthenticated` or `not-found`.
 */
export function leaveLeaderboard(deps: Deps, user: User | null, accountId: string): Promise<void> {
  return transact(deps, async (tx) => {
    const { account, actor } = await requireOwnAccount(tx, user, accountId);
    const before = await loadParticipation(tx, account.id);
    if (!before) return;
    await removeParticipation(tx, before);
    tx.audit({ actor, action: "leaderboard.left", subject: ["trading", account.id] });
  });
}

/** How one's account takes part; null when it doesn't. Throws `unauthenticated` or `not-found`. */
export async function getParticipation(
  deps: Deps,
  user: User | null,
  accountId: string,
): Promise<Participation | null> {
  const { id } = await getTradingAccount(deps, user, accountId);
  return await findParticipation(deps, id);
}
