/**
 * Staying signed in. A session is a family of refresh tokens of which one is current: each exchange
 * uses it up and gives a successor. A used one that comes back has been copied, so the whole family
 * ends (RFC 9700 section 4.14.2).
 *
 * One exception: browsers send several requests at once with the cookie that they have. Within
 * {@linkcode GRACE_SECONDS} of the exchange a used token is believed for an access token, but the
 * successor isn't told again: only the answer to the first request carries it. So the browser ends
 * up with the successor, and a thief who is that quick has a quarter of an hour, not the session.
 */
import { type IsoInstant, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { newId, newSecret, sha256Hex } from "../kernel/ids.ts";
import type { Id } from "../kernel/ids.ts";
import { truncatedAddress } from "../kernel/network.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { type Access, ACCESS_SECONDS, signAccess } from "./access_token.ts";
import { mailAccount } from "./account_mail.ts";
import { deviceName } from "./device_name.ts";
import { noteDevice } from "./devices.ts";
import { noteSeen } from "./last_seen.ts";
import type { Account, Session, User, Visitor } from "./model.ts";
import { toUser } from "./profile.ts";
import {
  findSessionAndAccount,
  listSessionIds,
  loadAccount,
  loadRefresh,
  loadSession,
  removeSession,
  saveRefresh,
  saveSession,
  SESSION_MS,
} from "./store.ts";

/** How long after an exchange parallel requests may still come with the used token, in seconds. */
export const GRACE_SECONDS = 10;

/** Sessions of one account at most; the one begun first ends when another is opened. */
export const SESSIONS_MAX = 100;

/** What sessions are made with: the dependencies and the key that signs access tokens. */
export interface SessionDeps {
  deps: Deps;
  secret: CryptoKey;
}

/** What somebody carries who is signed in. */
export interface SessionTokens {
  user: User;
  sessionId: Id;
  accessToken: string;
  /** Seconds for which the access token is believed. */
  expiresIn: number;
  /** The new refresh token; absent when the bearer has it from a parallel request already. */
  refreshToken?: string;
}

/** Opens a session for an account within a unit of work, and notes from which device. */
export async function openSession(
  tx: Tx,
  sessions: SessionDeps,
  account: Account,
  visitor: Visitor,
): Promise<SessionTokens> {
  const { deps } = sessions;
  const now = isoInstant(deps.clock());
  const session: Session = {
    id: newId(deps.clock),
    accountId: account.id,
    createdAt: now,
    provedAt: now,
    lastUsedAt: now,
    expiresAt: expiry(now),
    address: truncatedAddress(visitor.address),
    userAgent: visitor.userAgent.slice(0, 256),
  };
  const earlier = await listSessionIds(deps, account.id);
  const tooMany = earlier.slice(0, Math.max(0, earlier.length - SESSIONS_MAX + 1));
  for (const id of tooMany) removeSession(tx, { id, accountId: account.id });
  saveSession(tx, session);
  noteSeen(tx, deps, account.id);
  await noteDevice(tx, deps, account, visitor);
  return {
    ...await accessFor(sessions, account, session.id),
    refreshToken: await addRefresh(tx, session.id),
  };
}

/**
 * Exchanges a refresh token for new tokens, with the account as it is now. Throws `unauthenticated`
 * when the token leads nowhere; a used one has then ended its session.
 */
export async function rotate(
  sessions: SessionDeps,
  refreshToken: string,
  visitor: Visitor,
): Promise<SessionTokens> {
  const hash = await sha256Hex(refreshToken);
  const tokens = await transact(sessions.deps, (tx) => exchange(tx, sessions, hash, visitor));
  if (!tokens) throw new Problem("unauthenticated");
  return tokens;
}

async function exchange(
  tx: Tx,
  sessions: SessionDeps,
  hash: string,
  visitor: Visitor,
): Promise<SessionTokens | null> {
  const now = isoInstant(sessions.deps.clock());
  const refresh = await loadRefresh(tx, hash);
  const session = refresh && await loadSession(tx, refresh.sessionId);
  const account = session && await loadAccount(tx, session.accountId);
  if (!refresh || !session || !account || session.expiresAt <= now) return null;

  if (refresh.usedAt !== undefined) {
    if (now <= shift(refresh.usedAt, { seconds: GRACE_SECONDS })) {
      return await accessFor(sessions, account, session.id);
    }
    await endReused(tx, sessions.deps, session, account, visitor);
    return null;
  }

  saveRefresh(tx, hash, { ...refresh, usedAt: now });
  saveSession(tx, {
    ...session,
    lastUsedAt: now,
    expiresAt: expiry(now),
    address: truncatedAddress(visitor.address),
  });
  noteSeen(tx, sessions.deps, account.id);
  return {
    ...await accessFor(sessions, account, session.id),
    refreshToken: await addRefresh(tx, session.id),
  };
}

async function endReused(
  tx: Tx,
  deps: Deps,
  session: Session,
  account: Account,
  visitor: Visitor,
): Promise<void> {
  removeSession(tx, session);
  const address = truncatedAddress(visitor.address);
  tx.audit({
    actor: { id: account.id, name: account.fullName },
    action: "session.reuse_detected",
    subject: ["accounts", account.id],
    details: { sessionId: session.id, address },
  });
  const device = deviceName(session.userAgent);
  await mailAccount(deps, tx, account, {
    template: "session-ended",
    data: { fullName: account.fullName, device, address, at: isoInstant(deps.clock()) },
  });
}

/** Signs out: the session ends. Its access token may still be believed until it expires. */
export async function endSession(deps: Deps, sessionId: Id): Promise<void> {
  await transact(deps, async (tx) => {
    const session = await loadSession(tx, sessionId);
    if (session) removeSession(tx, session);
  });
}

/** Signs out by the refresh token, when that is all the bearer has; one that leads nowhere is fine. */
export async function endSessionOf(deps: Deps, refreshToken: string): Promise<void> {
  const hash = await sha256Hex(refreshToken);
  await transact(deps, async (tx) => {
    const refresh = await loadRefresh(tx, hash);
    const session = refresh && await loadSession(tx, refresh.sessionId);
    if (session) removeSession(tx, session);
  });
}

/** Ends every session of an account within a unit of work, as after its password has been replaced. */
export async function endAllSessions(tx: Tx, deps: Deps, accountId: Id): Promise<void> {
  for (const id of await listSessionIds(deps, accountId)) removeSession(tx, { id, accountId });
}

/**
 * The account behind an access token, when its session still runs, as this unit of work sees them.
 * Throws `unauthenticated` otherwise.
 */
export async function loadLiveAccount(tx: Tx, deps: Deps, access: Access): Promise<Account> {
  const session = await loadSession(tx, access.sessionId);
  const account = session?.accountId === access.user.id
    ? await loadAccount(tx, session.accountId)
    : null;
  if (!account || !session || session.expiresAt <= isoInstant(deps.clock())) {
    throw new Problem("unauthenticated");
  }
  return account;
}

/**
 * The person behind an access token as the store knows them now, null when the session has ended:
 * for staff permissions, where a quarter of an hour is too long to go on with a role that was
 * taken away.
 */
export async function liveUser(deps: Deps, access: Access): Promise<User | null> {
  const { session, account } = await findSessionAndAccount(
    deps,
    access.sessionId,
    access.user.id,
  );
  const now = isoInstant(deps.clock());
  return session && account && session.expiresAt > now ? toUser(account) : null;
}

async function accessFor(
  { secret, deps }: SessionDeps,
  account: Account,
  sessionId: Id,
): Promise<SessionTokens> {
  const user = toUser(account);
  const accessToken = await signAccess(secret, deps.clock, { user, sessionId });
  return { user, sessionId, accessToken, expiresIn: ACCESS_SECONDS };
}

async function addRefresh(tx: Tx, sessionId: Id): Promise<string> {
  const token = newSecret();
  saveRefresh(tx, await sha256Hex(token), { sessionId });
  return token;
}

function expiry(now: IsoInstant): IsoInstant {
  return shift(now, { milliseconds: SESSION_MS });
}
