/** The sessions of a person, as they see and end them. */
import type { IsoInstant } from "../kernel/clock.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Access } from "./access_token.ts";
import { deviceName } from "./device_name.ts";
import { loadLiveAccount } from "./sessions.ts";
import { findSessions, listSessionIds, loadSession, removeSession } from "./store.ts";

/** A session as its owner sees it. */
export interface SessionView {
  id: Id;
  /** Browser and system; null when the device says nothing of itself. */
  device: string | null;
  /** Where it was last used from, truncated. */
  address: string;
  createdAt: IsoInstant;
  lastUsedAt: IsoInstant;
  /** Whether it is the one that asks. */
  current: boolean;
}

/** The running sessions, the asking one first, then by last use. Throws `unauthenticated` when it has ended. */
export async function listSessions(deps: Deps, access: Access): Promise<SessionView[]> {
  const account = await transact(deps, (tx) => loadLiveAccount(tx, deps, access));
  const now = isoInstant(deps.clock());
  const sessions = await findSessions(deps, await listSessionIds(deps, account.id));
  return sessions
    .filter(({ expiresAt }) => expiresAt > now)
    .map(({ id, userAgent, address, createdAt, lastUsedAt }) => ({
      id,
      device: deviceName(userAgent),
      address,
      createdAt,
      lastUsedAt,
      current: id === access.sessionId,
    }))
    .sort((a, b) =>
      Number(b.current) - Number(a.current) || (a.lastUsedAt < b.lastUsedAt ? 1 : -1)
    );
}

/**
 * Ends one of the person's sessions, the asking one included. Throws `not-found` when it is no session
 * of theirs, `unauthenticated` when the asking one has ended.
 */
export async function revokeSession(deps: Deps, access: Access, id: Id): Promise<void> {
  await transact(deps, async (tx) => {
    const account = await loadLiveAccount(tx, deps, access);
    const session = isId(id) ? await loadSession(tx, id) : null;
    if (session?.accountId !== account.id) throw new Problem("not-found");
    removeSession(tx, session);
    tx.audit({
      actor: { id: account.id, name: account.fullName },
      action: "session.revoked",
      subject: ["accounts", account.id],
      details: { sessionId: id },
    });
  });
}

/** Ends every session of the person but the asking one; gives how many. Throws `unauthenticated`. */
export async function revokeOtherSessions(deps: Deps, access: Access): Promise<number> {
  return await transact(deps, async (tx) => {
    const account = await loadLiveAccount(tx, deps, access);
    const ended = await endOtherSessions(tx, deps, access);
    tx.audit({
      actor: { id: account.id, name: account.fullName },
      action: "session.others_revoked",
      subject: ["accounts", account.id],
      details: { ended },
    });
    return ended;
  });
}

/** Ends every session but the asking one within a unit of work; gives how many. */
export async function endOtherSessions(tx: Tx, deps: Deps, access: Access): Promise<number> {
  const accountId = access.user.id;
  const others = (await listSessionIds(deps, accountId)).filter((id) => id !== access.sessionId);
  for (const id of others) removeSession(tx, { id, accountId });
  return others.length;
}
