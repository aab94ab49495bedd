/** Linking an account of MetaTrader. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { newId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { Problem } from "../kernel/problem.ts";
import type { Tx } from "../kernel/tx.ts";
import { newAccountKey } from "./account_keys.ts";
import { newTradingAccountSchema, type TradingAccount } from "./model.ts";
import { ofOwner, saveTradingAccount } from "./store.ts";

/** Accounts that one person may link. */
export const ACCOUNTS_MAX = 50;

/** An account with the key that its terminal signs in by, shown this once. */
export interface NewTradingAccount {
  account: TradingAccount;
  apiKey: string;
}

/**
 * Links an account for who is signed in and makes its key. Throws `unauthenticated`, `invalid-input`,
 * or `conflict` beyond {@linkcode ACCOUNTS_MAX}.
 */
export async function createTradingAccount(
  deps: Deps,
  tx: Tx,
  user: User | null,
  input: unknown,
): Promise<NewTradingAccount> {
  const owner = requirePermission(user, "trading.use");
  const { name, platform } = parseInput(newTradingAccountSchema, input);
  let linked = 0;
  const own = deps.kv.list({ prefix: ofOwner(owner.id) }, { limit: ACCOUNTS_MAX });
  for await (const _ of own) linked++;
  if (linked >= ACCOUNTS_MAX) {
    throw new Problem("conflict", {
      detail: "trading.tooManyAccounts",
      params: { max: ACCOUNTS_MAX },
    });
  }
  const { apiKey, keyHash, keyHint } = await newAccountKey();
  const account: TradingAccount = {
    id: newId(deps.clock),
    ownerId: owner.id,
    name,
    platform,
    keyHash,
    keyHint,
    keyRevokedAt: null,
    createdAt: isoInstant(deps.clock()),
    login: null,
    server: null,
    broker: null,
    currency: null,
    currencyDigits: 2,
    marginMode: null,
    leverage: null,
    isDemo: null,
    standardOffset: 0,
    serverDst: "none",
    serverDstSource: "guessed",
    lastHeartbeatAt: null,
    balance: null,
    equity: null,
    margin: null,
  };
  saveTradingAccount(tx, account, null);
  tx.audit({
    actor: { id: owner.id, name: owner.fullName },
    action: "trading.account_linked",
    subject: ["trading", account.id],
    details: { name, platform, keyHint },
  });
  return { account, apiKey };
}
