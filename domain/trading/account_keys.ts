/** The keys by which terminals sign in: one an account, shown once, kept as a hash. */
import type { User } from "../accounts/model.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { newSecret, sha256Hex } from "../kernel/ids.ts";
import { networkOf } from "../kernel/network.ts";
import { Problem } from "../kernel/problem.ts";
import { type RateLimit, takeTry } from "../kernel/rate_limit.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { NewTradingAccount } from "./create_trading_account.ts";
import type { TradingAccount } from "./model.ts";
import { requireOwnAccount } from "./own_account.ts";
import { findAccountByKeyHash, findTradingAccount, saveTradingAccount } from "./store.ts";

/** What every key begins with, so that people and secret scanners know it. */
const PREFIX = "ct_live_";

/** Characters after the prefix that are kept to recognise a key by. */
const HINT = 4;

/** Keys that nobody has, tried from one network. */
const UNKNOWN_KEYS: RateLimit = { name: "trading-key", max: 100, windowMs: 15 * 60_000 };

/** A new key with what is kept of it. */
export async function newAccountKey(): Promise<
  { apiKey: string; keyHash: string; keyHint: string }
> {
  const apiKey = PREFIX + newSecret();
  return {
    apiKey,
    keyHash: await sha256Hex(apiKey),
    keyHint: apiKey.slice(0, PREFIX.length + HINT),
  };
}

/**
 * The account that a key opens. Throws `unauthenticated` when it opens none, also when it was revoked,
 * and `too-many-requests` when too many such came from the network of `address`.
 */
export async function accountOfKey(
  deps: Deps,
  apiKey: string,
  address: string,
): Promise<TradingAccount> {
  const id = apiKey.startsWith(PREFIX)
    ? await findAccountByKeyHash(deps, await sha256Hex(apiKey))
    : null;
  const account = id && await findTradingAccount(deps, id);
  if (account && account.keyRevokedAt === null) return account;
  await takeTry(deps, UNKNOWN_KEYS, networkOf(address));
  throw new Problem("unauthenticated", { detail: "trades.unknownKey", cause: "unknown key" });
}

/**
 * Makes another key for one's own account; the one before opens nothing from then on. Throws
 * `unauthenticated` or `not-found`.
 */
export async function rotateAccountKey(
  tx: Tx,
  user: User | null,
  id: string,
): Promise<NewTradingAccount> {
  const { account, actor } = await requireOwnAccount(tx, user, id);
  const { apiKey, keyHash, keyHint } = await newAccountKey();
  const next = { ...account, keyHash, keyHint, keyRevokedAt: null };
  saveTradingAccount(tx, next, account);
  tx.audit({
    actor,
    action: "trading.key_rotated",
    subject: ["trading", id],
    details: { before: account.keyHint, keyHint },
  });
  return { account: next, apiKey };
}

/** Ends the key of one's own account; again changes nothing. Throws `unauthenticated` or `not-found`. */
export function revokeAccountKey(
  deps: Deps,
  user: User | null,
  id: string,
): Promise<TradingAccount> {
  return transact(deps, async (tx) => {
    const { account, actor } = await requireOwnAccount(tx, user, id);
    if (account.keyRevokedAt !== null) return account;
    const next = { ...account, keyRevokedAt: isoInstant(deps.clock()) };
    saveTradingAccount(tx, next, account);
    const { keyHint } = account;
    tx.audit({
      actor,
      action: "trading.key_revoked",
      subject: ["trading", id],
      details: { keyHint },
    });
    return next;
  });
}
