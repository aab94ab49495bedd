/** What a terminal tells of its account: who it is, what it is worth, what the server's clock shows. */
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import { currencyDigits, toMinor } from "./amounts.ts";
import type { AccountReport } from "./batch_model.ts";
import { noteEquity } from "./equity.ts";
import { inferClock, noteOffset, roundOffset, type SeenOffset } from "./infer_clock.ts";
import type { TradingAccount } from "./model.ts";
import { plainText } from "./read_deal.ts";
import { beginRebuild } from "./rebuild_trades.ts";
import { isSameClock } from "./server_time.ts";
import { loadState, loadTradingAccount, saveState, saveTradingAccount, tradesOf } from "./store.ts";

/** Characters of a server's and a broker's name. */
const NAME_MAX = 120;

/**
 * Takes a heartbeat in; gives the account as it is then. The first one ties the account to its login
 * and currency: another login or currency is a `conflict`, so that one key can't mix two accounts.
 * A clock or a margin mode that turns out otherwise has the positions built anew. Throws `not-found`
 * when the account is gone.
 */
export function takeHeartbeat(
  deps: Deps,
  accountId: Id,
  report: AccountReport,
  utcOffset: number | null,
): Promise<TradingAccount> {
  return deps.serial(tradesOf(accountId), () =>
    transact(deps, async (tx) => {
      const account = await loadTradingAccount(tx, accountId);
      if (!account) throw new Problem("not-found");
      requireSame(account, report);
      const now = isoInstant(deps.clock());
      let state = await loadState(tx, accountId);
      const seen = utcOffset === null
        ? state.seen
        : noteOffset(state.seen, utcOffset, deps.clock().epochMilliseconds);
      const next: TradingAccount = {
        ...told(account, report, now),
        ...clockFrom(account, state.seen, seen, utcOffset),
      };
      state = { ...state, seen };
      const movesTimes = !isSameClock(account, next);
      const movesStreams = account.marginMode !== null && account.marginMode !== next.marginMode;
      if ((movesTimes || movesStreams) && state.revision > 0) {
        state = beginRebuild(tx, accountId, state, movesTimes ? "times" : "positions");
      }
      saveTradingAccount(tx, next, account);
      saveState(tx, accountId, { ...state, beat: state.beat + 1 });
      const { equity, balance } = next;
      if (report.equity != null && equity !== null && balance !== null) {
        await noteEquity(deps, tx, accountId, { equity, balance });
      }
      return next;
    }));
}

function requireSame(account: TradingAccount, report: AccountReport): void {
  const login = String(report.login);
  const { currency } = report;
  if (account.login !== null && account.login !== login) {
    throw new Problem("conflict", {
      detail: "trades.otherLogin",
      params: { login: account.login, other: login },
      extensions: { login: account.login },
    });
  }
  if (account.currency !== null && account.currency !== currency) {
    throw new Problem("conflict", {
      detail: "trades.otherCurrency",
      params: { currency: account.currency, other: currency },
      extensions: { currency: account.currency },
    });
  }
}

function told(
  account: TradingAccount,
  report: AccountReport,
  lastHeartbeatAt: IsoInstant,
): TradingAccount {
  const digits = account.currency === null
    ? currencyDigits(report.currency, report.currencyDigits)
    : account.currencyDigits;
  const minor = (amount: number | null | undefined, known: number | null) =>
    amount == null ? known : toMinor(amount, digits) ?? known;
  return {
    ...account,
    login: String(report.login),
    server: plainText(report.server, NAME_MAX) || account.server,
    broker: plainText(report.broker, NAME_MAX) || account.broker,
    currency: report.currency,
    currencyDigits: digits,
    marginMode: report.marginMode ?? account.marginMode ?? "hedging",
    leverage: report.leverage || account.leverage,
    isDemo: report.isDemo ?? account.isDemo,
    lastHeartbeatAt,
    balance: minor(report.balance, account.balance),
    equity: minor(report.equity, account.equity),
    margin: minor(report.margin, account.margin),
  };
}

/** What was seen of the clock makes the account's, unless a person said what it is. */
function clockFrom(
  account: TradingAccount,
  before: readonly SeenOffset[],
  seen: readonly SeenOffset[],
  utcOffset: number | null,
): Partial<TradingAccount> {
  if (account.serverDstSource === "edited") return {};
  const clock = inferClock(seen, before.length === 0 ? null : account.serverDst);
  if (clock) {
    const { standardOffset, serverDst, source } = clock;
    return { standardOffset, serverDst, serverDstSource: source };
  }
  // A first heartbeat on the weekend of a change: what the clock shows now is better than nothing.
  return utcOffset === null ? {} : { standardOffset: roundOffset(utcOffset), serverDst: "none" };
}
