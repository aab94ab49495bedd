/** Whether a report is one of the account that it is to be stored under, and what it tells of it. */
import type { User } from "../../accounts/model.ts";
import type { Deps } from "../../kernel/deps.ts";
import { Problem } from "../../kernel/problem.ts";
import { transact } from "../../kernel/tx.ts";
import { currencyDigits } from "../amounts.ts";
import type { TradingAccount } from "../model.ts";
import { requireOwnAccount } from "../own_account.ts";
import { loadState, saveTradingAccount } from "../store.ts";
import type { Report } from "./report.ts";

/**
 * The clock that is likeliest while no heartbeat has shown it: two hours ahead in winter with American
 * dates, which closes the day in New York at midnight.
 */
const LIKELIEST_CLOCK = { standardOffset: 7200, serverDst: "us" } as const;

/**
 * The currency of a report: its own, else the account's. Throws `conflict` when the report is another
 * account's or another terminal's, `invalid-input` when nothing tells the currency.
 */
export function requireFitting(account: TradingAccount, report: Report): string {
  const { login, currency } = report.account;
  if (account.platform !== report.platform) {
    throw new Problem("conflict", { detail: "import.other_platform" });
  }
  if (account.login !== null && login !== null && account.login !== login) {
    throw new Problem("conflict", { detail: "import.other_login", params: { login } });
  }
  if (account.currency !== null && currency !== null && account.currency !== currency) {
    throw new Problem("conflict", {
      detail: "trades.otherCurrency",
      params: { currency: account.currency, other: currency },
    });
  }
  const known = account.currency ?? currency;
  if (known === null) throw new Problem("invalid-input", { detail: "import.no_currency" });
  return known;
}

/**
 * Keeps what the report tells of an account that has had no terminal yet; gives the account then. It
 * counts as no heartbeat. Throws as {@linkcode requireFitting}.
 */
export function tieAccount(
  deps: Deps,
  user: User,
  accountId: string,
  report: Report,
): Promise<TradingAccount> {
  return transact(deps, async (tx) => {
    const { account } = await requireOwnAccount(tx, user, accountId);
    const currency = requireFitting(account, report);
    const { login, server, broker, marginMode, isDemo, leverage } = report.account;
    const { seen } = await loadState(tx, accountId);
    const unseen = account.lastHeartbeatAt === null && seen.length === 0 &&
      account.serverDstSource === "guessed" && account.standardOffset === 0;
    const next: TradingAccount = {
      ...account,
      login: account.login ?? login,
      server: account.server ?? server,
      broker: account.broker ?? broker,
      currency,
      currencyDigits: account.currency === null ? currencyDigits(currency) : account.currencyDigits,
      marginMode: account.marginMode ?? marginMode ?? "hedging",
      isDemo: account.isDemo ?? isDemo,
      leverage: account.leverage ?? leverage,
      ...(unseen && LIKELIEST_CLOCK),
    };
    saveTradingAccount(tx, next, account);
    return next;
  });
}
