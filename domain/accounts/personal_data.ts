/** What is known of a person by their account: for an export (GDPR article 15), and what outlives it. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { lastSeen } from "./last_seen.ts";
import type { Account, Session } from "./model.ts";
import { removeLinksOf } from "./link_store.ts";
import { findAccount, findSessions, listSessionIds } from "./store.ts";
import { findSecondFactor } from "./two_factor_store.ts";

/** The account without what proves who one is, and how one signs in. */
export interface ExportedAccount {
  account: Omit<Account, "passwordHash" | "passwordVersion">;
  /** When a second factor was set up; null without one. */
  secondFactorSince: string | null;
  /** When they were last there; null where nobody noted it. */
  lastSeenAt: string | null;
  sessions: Omit<Session, "accountId">[];
}

/** The account and its running sessions. Throws `not-found`. */
export async function exportOf(deps: Deps, accountId: Id): Promise<ExportedAccount> {
  const found = await findAccount(deps, accountId);
  if (!found) throw new Problem("not-found");
  const { passwordHash: _, passwordVersion: __, ...account } = found;
  const sessions = await findSessions(deps, await listSessionIds(deps, accountId));
  const now = isoInstant(deps.clock());
  return {
    account,
    secondFactorSince: (await findSecondFactor(deps, accountId))?.enrolledAt ?? null,
    lastSeenAt: await lastSeen(deps, accountId),
    sessions: sessions.filter(({ expiresAt }) => expiresAt > now)
      .map(({ accountId: _, ...session }) => session),
  };
}

/**
 * Removes what an erased account has left beside it: the links that were mailed to its addresses. The
 * account itself is anonymised by `erase_account.ts`. Run again, it changes nothing.
 */
export async function eraseOf(deps: Deps, accountId: Id): Promise<boolean> {
  await removeLinksOf(deps, accountId);
  return true;
}
