/** Where accounts and sessions are kept. Nothing else knows these keys. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { emailKey } from "../kernel/text.ts";
import type { Tx } from "../kernel/tx.ts";
import { searchWords } from "../kernel/words.ts";
import type { Account, RefreshRecord, Session } from "./model.ts";

/** How long a session lives without being used, in milliseconds: 30 days. */
export const SESSION_MS = 30 * 24 * 60 * 60 * 1000;

/** Every account in the order of creation. */
export const ACCOUNTS_BY_ID: Deno.KvKey = ["accounts", "by_id"];

/** Accounts by the words of their names and addresses. */
export const ACCOUNT_WORDS: Deno.KvKey = ["accounts", "words"];

const accountKey = (id: Id): Deno.KvKey => [...ACCOUNTS_BY_ID, id];
const emailIndex = (email: string): Deno.KvKey => ["accounts", "by_email", emailKey(email)];
const staffKey = (id: Id): Deno.KvKey => ["accounts", "staff", id];
const sessionKey = (id: Id): Deno.KvKey => ["accounts", "sessions", id];
const sessionsOf = (accountId: Id): Deno.KvKey => ["accounts", "sessions_of", accountId];
const refreshKey = (hash: string): Deno.KvKey => ["accounts", "refresh_tokens", hash];
const FIRST_OWNER: Deno.KvKey = ["accounts", "first_owner"];
const SECRET: Deno.KvKey = ["accounts", "session_secret"];

/** An account by its id. */
export async function findAccount(deps: Deps, id: Id): Promise<Account | null> {
  return (await deps.kv.get<Account>(accountKey(id))).value;
}

/** An account by its address, however it is spelled. */
export async function findAccountByEmail(deps: Deps, email: string): Promise<Account | null> {
  const { value: id } = await deps.kv.get<Id>(emailIndex(email));
  return id === null ? null : await findAccount(deps, id);
}

/** An account as this unit of work sees it. */
export function loadAccount(tx: Tx, id: Id): Promise<Account | null> {
  return tx.get<Account>(accountKey(id));
}

/** The id of the account that has an address, as this unit of work sees it. */
export function loadAccountId(tx: Tx, email: string): Promise<Id | null> {
  return tx.get<Id>(emailIndex(email));
}

/** The words that staff find an account by, at most 20. */
export function accountWords({ fullName, email }: Pick<Account, "fullName" | "email">): string[] {
  return searchWords(`${email} ${fullName}`).slice(0, 20);
}

/**
 * Writes an account with its indexes. Where its name or its address changes, `before` is the account
 * as it was, whose places in the indexes are given up.
 */
export function saveAccount(tx: Tx, account: Account, before?: Account): void {
  if (before) {
    if (emailKey(before.email) !== emailKey(account.email)) tx.delete(emailIndex(before.email));
    for (const word of accountWords(before)) tx.delete([...ACCOUNT_WORDS, word, account.id]);
  }
  for (const word of accountWords(account)) {
    tx.set([...ACCOUNT_WORDS, word, account.id], account.id);
  }
  tx.set(accountKey(account.id), account);
  tx.set(emailIndex(account.email), account.id);
  if (account.role === "client") tx.delete(staffKey(account.id));
  else tx.set(staffKey(account.id), account.id);
  if (account.role === "owner") tx.set(FIRST_OWNER, account.id);
}

/** Writes an account whose person is gone: no address and no word of a name leads to it any more. */
export async function saveErasedAccount(tx: Tx, account: Account, before: Account): Promise<void> {
  saveAccount(tx, account, before);
  tx.delete(emailIndex(account.email));
  for (const word of accountWords(account)) tx.delete([...ACCOUNT_WORDS, word, account.id]);
  const { formerEmail } = before;
  // The reservation may have run out, and somebody else have the address since.
  if (formerEmail && await loadAccountId(tx, formerEmail.email) === account.id) {
    tx.delete(emailIndex(formerEmail.email));
  }
}

/**
 * Has an address lead to an account for another `ms` milliseconds, beside the account's own: it can't
 * be taken by somebody else while the change away from it can be undone.
 */
export function reserveEmail(tx: Tx, email: string, accountId: Id, ms: number): void {
  tx.set(emailIndex(email), accountId, { expireIn: ms });
}

/** Whether there has been an owner yet, as this unit of work sees it. */
export async function hasOwner(tx: Tx): Promise<boolean> {
  return await tx.get<Id>(FIRST_OWNER) !== null;
}

/** The house's own people: everybody who is not a client. */
export async function listStaff(deps: Deps): Promise<Account[]> {
  const staff: Account[] = [];
  for await (const { value: id } of deps.kv.list<Id>({ prefix: ["accounts", "staff"] })) {
    const account = await findAccount(deps, id);
    if (account) staff.push(account);
  }
  return staff;
}

/** A session and its account, read in one go. */
export async function findSessionAndAccount(
  deps: Deps,
  sessionId: Id,
  accountId: Id,
): Promise<{ session: Session | null; account: Account | null }> {
  const [session, account] = await deps.kv.getMany<[Session, Account]>([
    sessionKey(sessionId),
    accountKey(accountId),
  ]);
  return { session: session.value, account: account.value };
}

/** A session by its id. */
export async function findSession(deps: Deps, id: Id): Promise<Session | null> {
  return (await deps.kv.get<Session>(sessionKey(id))).value;
}

/** Sessions by their ids; those that have ended meanwhile are left out. */
export async function findSessions(deps: Deps, ids: readonly Id[]): Promise<Session[]> {
  const sessions = await Promise.all(ids.map((id) => deps.kv.get<Session>(sessionKey(id))));
  return sessions.flatMap(({ value }) => value ?? []);
}

/** A session as this unit of work sees it. */
export function loadSession(tx: Tx, id: Id): Promise<Session | null> {
  return tx.get<Session>(sessionKey(id));
}

/** Writes a session and its place in its account's list. */
export function saveSession(tx: Tx, session: Session): void {
  tx.set(sessionKey(session.id), session, { expireIn: SESSION_MS });
  tx.set([...sessionsOf(session.accountId), session.id], session.id, { expireIn: SESSION_MS });
}

/** Ends a session: its refresh tokens lead nowhere from now on. */
export function removeSession(tx: Tx, session: Pick<Session, "id" | "accountId">): void {
  tx.delete(sessionKey(session.id));
  tx.delete([...sessionsOf(session.accountId), session.id]);
}

/** The ids of an account's sessions, oldest first. */
export async function listSessionIds(deps: Deps, accountId: Id): Promise<Id[]> {
  const entries = deps.kv.list<Id>({ prefix: sessionsOf(accountId) });
  return await Array.fromAsync(entries, ({ value }) => value);
}

/** What is known of a refresh token, by its hash. */
export function loadRefresh(tx: Tx, hash: string): Promise<RefreshRecord | null> {
  return tx.get<RefreshRecord>(refreshKey(hash));
}

/** Writes what is known of a refresh token; used ones are kept as long as they could be presented. */
export function saveRefresh(tx: Tx, hash: string, record: RefreshRecord): void {
  tx.set(refreshKey(hash), record, { expireIn: SESSION_MS });
}

/** The kept secret that signs access tokens, or `made` from now on when there is none yet. */
export async function keepSecret(tx: Tx, made: string): Promise<string> {
  const kept = await tx.get<string>(SECRET);
  if (kept !== null) return kept;
  tx.set(SECRET, made);
  return made;
}
