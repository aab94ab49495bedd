/**
 * Made-up trading of made-up people on demonstration accounts: what their terminals would have sent.
 * The results follow from a seed, so that every demonstration shows the same.
 */
import type { User } from "@/domain/accounts/model.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { createTradingAccount } from "@/domain/trading/create_trading_account.ts";
import { computeLeaderboard } from "@/domain/trading/leaderboard/compute_leaderboard.ts";
import { joinLeaderboard } from "@/domain/trading/leaderboard/take_part.ts";
import { receiveBatch } from "@/domain/trading/receive_batch.ts";

/** How somebody trades. */
interface DemoTrader {
  email: string;
  displayName: string;
  seed: number;
  /** Closed positions, one every so many hours up to yesterday. */
  positions: number;
  everyHours: number;
  deposit: number;
  lots: number;
  /** Share of wins, and what a win and a loss come to, in pips of the quote. */
  winShare: number;
  win: number;
  loss: number;
}

/** The traders of the demonstration; the last one hasn't enough of a record to be ranked. */
export const DEMO_TRADERS: readonly DemoTrader[] = [
  {
    email: "cliente@calmness.example",
    displayName: "Claire E.",
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

/** Currency pairs with a price to start from; a pip of one lot is taken for ten of the account's currency. */
const PAIRS = [["EURUSD", 1.08], ["GBPUSD", 1.27], ["AUDUSD", 0.66]] as const;

/** Links the accounts, sends their records, joins the ranking and computes it. */
export async function seedTraders(
  deps: Deps,
  people: ReadonlyMap<string, User>,
): Promise<void> {
  for (const trader of DEMO_TRADERS) {
    const user = people.get(trader.email);
    if (!user) continue;
    const { account } = await transact(
      deps,
      (tx) => createTradingAccount(deps, tx, user, { name: "Compte d’essai", platform: "mt5" }),
    );
    const { deals, balance } = record(trader, deps.clock().epochMilliseconds);
    await receiveBatch(deps, account.id, {
      account: {
        login: String(100_000 + trader.seed),
        server: "Exemple-Demo",
        broker: "Courtier Exemple",
        currency: "EUR",
        marginMode: "hedging",
        isDemo: true,
        leverage: 30,
        balance,
        equity: balance,
        margin: 0,
      },
      utcOffset: 0,
      deals,
    });
    await joinLeaderboard(deps, user, account.id, { displayName: trader.displayName });
  }
  await computeLeaderboard(deps);
}

/** The deals of a trader up to `now`, in milliseconds, and the balance that they come to. */
function record(trader: DemoTrader, now: number) {
  const random = generator(trader.seed);
  const at = (hoursAgo: number) => new Date(now - hoursAgo * 3_600_000).toISOString().slice(0, 19);
  const free = { profit: 0, commission: 0, swap: 0, fee: 0, comment: "" };
  const begun = (trader.positions + 1) * trader.everyHours + 24;
  let balance = trader.deposit;
  const deals: unknown[] = [
    { ...free, ticket: 1, time: at(begun), type: "balance", profit: trader.deposit },
  ];
  for (let index = 0; index < trader.positions; index++) {
    const [symbol, start] = PAIRS[Math.floor(random() * PAIRS.length)]!;
    const isLong = random() < 0.5;
    const won = random() < trader.winShare;
    const pips = Math.round((won ? trader.win : -trader.loss) * (0.6 + 0.8 * random()) * 10) / 10;
    const price = Math.round((start + (random() - 0.5) / 50) * 1e5) / 1e5;
    const move = (isLong ? pips : -pips) / 1e4;
    const profit = Math.round(pips * trader.lots * 1000) / 100;
    const commission = Math.round(-3 * trader.lots * 100) / 100;
    const opened = onAWorkday(begun - 24 - index * trader.everyHours, now);
    const stop = Math.abs(won ? trader.loss : pips) / 1e4;
    const target = Math.abs(won ? pips : trader.win) / 1e4;
    const away = (distance: number) =>
      Math.round((price + (isLong ? distance : -distance)) * 1e5) / 1e5;
    const shared = {
      ...free,
      position: 1000 + index,
      symbol,
      volume: trader.lots,
      digits: 5,
      commission,
    };
    deals.push(
      {
        ...shared,
        ticket: 10 + 2 * index,
        time: at(opened),
        type: isLong ? "buy" : "sell",
        entry: "in",
        price,
        sl: away(-stop),
        tp: away(target),
      },
      {
        ...shared,
        ticket: 11 + 2 * index,
        time: at(opened - 1 - random() * 8),
        type: isLong ? "sell" : "buy",
        entry: "out",
        reason: won ? "tp" : "sl",
        price: Math.round((price + move) * 1e5) / 1e5,
        profit,
      },
    );
    balance += profit + 2 * commission;
  }
  return { deals, balance: Math.round(balance * 100) / 100 };
}

/** Markets are closed at weekends: what would fall there was opened on the Thursday or Friday before. */
function onAWorkday(hoursAgo: number, now: number): number {
  const weekday = new Date(now - hoursAgo * 3_600_000).getUTCDay();
  return weekday === 0 || weekday === 6 ? hoursAgo + 48 : hoursAgo;
}

/** Numbers from 0 to 1 that a seed decides: the minimal standard generator of Park and Miller (1988). */
function generator(seed: number): () => number {
  let state = seed;
  const next = () => (state = state * 48_271 % 2_147_483_647) / 2_147_483_647;
  // The first numbers of small seeds are small.
  for (let skipped = 0; skipped < 10; skipped++) next();
  return next;
}
