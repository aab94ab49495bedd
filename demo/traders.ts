/** Made-up trading of made-up people on demonstration accounts. */
import type { User } from "@/domain/accounts/model.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { createTradingAccount } from "@/domain/trading/create_trading_account.ts";
import { computeLeaderboard } from "@/domain/trading/leaderboard/compute_leaderboard.ts";
import { joinLeaderboard } from "@/domain/trading/leaderboard/take_part.ts";
import { receiveBatch } from "@/domain/trading/receive_batch.ts";
import { type DemoTrader, GOLD_AND_INDICES, record, round, timeAt } from "./trading_record.ts";

/** The traders of the demonstration; the last one hasn't enough of a record to be ranked. */
export const DEMO_TRADERS: readonly DemoTrader[] = [
  {
    email: "cliente@calmness.example",
    displayName: "Claire E.",
    isWatched: true,
    seed: 11,
    positions: 96,
    everyHours: 22,
    deposit: 10_000,
    lots: 0.4,
    winShare: 0.56,
    win: 24,
    loss: 18,
  },
  {
    email: "cliente@calmness.example",
    displayName: null,
    account: "Or et indices",
    currency: "USD",
    markets: GOLD_AND_INDICES,
    seed: 31,
    positions: 48,
    everyHours: 43,
    deposit: 6_000,
    lots: 0.2,
    winShare: 0.48,
    win: 55,
    loss: 38,
  },
  {
    email: "hugo@calmness.example",
    displayName: "Hugo l’Échantillon",
    seed: 5,
    positions: 140,
    everyHours: 15,
    deposit: 5_000,
    lots: 0.3,
    winShare: 0.62,
    win: 15,
    loss: 19,
  },
  {
    email: "ines@calmness.example",
    displayName: "Inès S.",
    seed: 23,
    positions: 64,
    everyHours: 34,
    deposit: 20_000,
    lots: 1,
    winShare: 0.5,
    win: 38,
    loss: 26,
  },
  {
    email: "marc@calmness.example",
    displayName: "Marc le Témoin",
    seed: 42,
    positions: 80,
    everyHours: 24,
    deposit: 8_000,
    lots: 0.5,
    winShare: 0.41,
    win: 30,
    loss: 22,
  },
  {
    email: "lea@calmness.example",
    displayName: "Léa Maquette",
    seed: 8,
    positions: 18,
    everyHours: 40,
    deposit: 3_000,
    lots: 0.1,
    winShare: 0.55,
    win: 20,
    loss: 18,
  },
];

/** Links the accounts, sends their records, joins the ranking and computes it. `at` moves the clock. */
export async function seedTraders(
  deps: Deps,
  at: (hoursAgo: number) => void,
  people: ReadonlyMap<string, User>,
): Promise<void> {
  const now = deps.clock().epochMilliseconds;
  for (const trader of DEMO_TRADERS) {
    const user = people.get(trader.email);
    if (!user) continue;
    const { account = "Compte d’essai", displayName } = trader;
    const { account: { id } } = await transact(
      deps,
      (tx) => createTradingAccount(deps, tx, user, { name: account, platform: "mt5" }),
    );
    const { deals, closings } = record(trader, now);
    const worth = (time: string) =>
      closings.filter((one) => one.time < time).reduce((sum, one) => sum + one.net, trader.deposit);
    if (trader.isWatched) {
      for (let hoursAgo = 24 * 60; hoursAgo > 0; hoursAgo -= 24) {
        const balance = worth(timeAt(now, hoursAgo));
        at(hoursAgo);
        // What was open then, up or down by a little.
        const open = Math.round(Math.sin(hoursAgo) * 60 * trader.lots * 100) / 100;
        await receiveBatch(deps, id, { ...heartbeat(trader, balance, balance + open), deals: [] });
      }
      at(0);
    }
    const balance = worth(timeAt(now, 0));
    const open = trader.isWatched ? 31.4 : 0;
    await receiveBatch(deps, id, { ...heartbeat(trader, balance, balance + open), deals });
    if (displayName !== null) await joinLeaderboard(deps, user, id, { displayName });
  }
  await computeLeaderboard(deps);
}

function heartbeat({ seed, currency = "EUR" }: DemoTrader, balance: number, equity: number) {
  return {
    account: {
      login: String(100_000 + seed),
      server: "Exemple-Demo",
      broker: "Courtier Exemple",
      currency,
      marginMode: "hedging" as const,
      isDemo: true,
      leverage: 30,
      balance: round(balance, 2),
      equity: round(equity, 2),
      margin: 0,
    },
    utcOffset: 0,
  };
}
