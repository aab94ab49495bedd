/** Accounts with a record, as terminals would have sent it. */
import type { User } from "../../accounts/model.ts";
import { isoInstant } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import { transact } from "../../kernel/tx.ts";
import { createTradingAccount } from "../create_trading_account.ts";
import type { TradingAccount } from "../model.ts";
import { receiveBatch } from "../receive_batch.ts";

/** A record: results of one-lot longs of EURUSD in whole euros, one a day up to yesterday. */
export interface Sent {
  nets: readonly number[];
  /** Put in a day before the first; 10,000 unless told. */
  deposit?: number;
  isDemo?: boolean;
  /** What the terminal tells of the balance and of the equity; what the deals come to unless told. */
  balance?: number;
  equity?: number;
}

/** Links an account of `user` and sends its record. */
export async function sendRecord(
  deps: Deps,
  user: User,
  { nets, deposit = 10_000, isDemo = false, ...told }: Sent,
): Promise<TradingAccount> {
  const { account } = await transact(
    deps,
    (tx) => createTradingAccount(deps, tx, user, { name: "Compte", platform: "mt5" }),
  );
  const today = deps.clock().epochMilliseconds;
  const at = (daysAgo: number, hour: number) =>
    isoInstant(
      Temporal.Instant.fromEpochMilliseconds(today - daysAgo * 86_400_000 + hour * 3_600_000),
    ).slice(0, 19);
  const money = (profit: number) => ({ profit, commission: 0, swap: 0, fee: 0, comment: "" });
  const deals = nets.flatMap((profit, index) => {
    const daysAgo = nets.length - index;
    const shared = { position: 10 + index, symbol: "EURUSD", volume: 1, price: 1.1, digits: 5 };
    const reason = profit >= 0 ? "tp" : "sl";
    return [
      {
        ...shared,
        ...money(0),
        ticket: 100 + 2 * index,
        time: at(daysAgo, 1),
        type: "buy",
        entry: "in",
      },
      {
        ...shared,
        ...money(profit),
        ticket: 101 + 2 * index,
        time: at(daysAgo, 2),
        type: "sell",
        entry: "out",
        price: 1.1 + profit / 100_000,
        reason,
      },
    ];
  });
  const funded = { ...money(deposit), ticket: 1, time: at(nets.length + 1, 0), type: "balance" };
  const balance = nets.reduce((sum, net) => sum + net, deposit);
  await receiveBatch(deps, account.id, {
    account: {
      login: account.id.slice(-6).replace(/\D/g, "7"),
      server: "Exemple-Demo",
      broker: "Exemple",
      currency: "EUR",
      marginMode: "hedging",
      isDemo,
      leverage: 30,
      balance: told.balance ?? balance,
      equity: told.equity ?? told.balance ?? balance,
      margin: 0,
    },
    utcOffset: 0,
    deals: [funded, ...deals],
  });
  return account;
}
