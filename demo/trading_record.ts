/**
 * Made-up records of trading: what terminals on demonstration accounts would have sent. The results
 * follow from a seed, so that every demonstration shows the same.
 */

/** How somebody trades. */
export interface DemoTrader {
  email: string;
  /** Null for an account that isn't ranked. */
  displayName: string | null;
  account?: string;
  currency?: string;
  markets?: readonly Market[];
  /** The terminal has told every evening what the account was worth, and a position is open. */
  isWatched?: true;
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

/** What is traded: its price to start from, the size of a pip and what one is worth a lot. */
export interface Market {
  symbol: string;
  start: number;
  digits: number;
  pip: number;
  worth: number;
}

/** Currency pairs; a pip of one lot is taken for ten of the account's currency. */
const PAIRS: readonly Market[] = [
  { symbol: "EURUSD", start: 1.08, digits: 5, pip: 1e-4, worth: 10 },
  { symbol: "GBPUSD", start: 1.27, digits: 5, pip: 1e-4, worth: 10 },
  { symbol: "AUDUSD", start: 0.66, digits: 5, pip: 1e-4, worth: 10 },
];

/** Gold, and an index. */
export const GOLD_AND_INDICES: readonly Market[] = [
  { symbol: "XAUUSD", start: 2650, digits: 2, pip: 0.1, worth: 10 },
  { symbol: "US30", start: 44_000, digits: 1, pip: 1, worth: 1 },
];

/** No position is held longer. */
const LONGEST_HOURS = 9;

/** An instant as the terminal tells it. */
export function timeAt(now: number, hoursAgo: number): string {
  return new Date(now - hoursAgo * 3_600_000).toISOString().slice(0, 19);
}

/** A number with so many decimals. */
export function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** The deals of a trader up to `now`, in milliseconds, and what each closing came to. */
export function record(trader: DemoTrader, now: number) {
  const { markets = PAIRS, lots } = trader;
  const random = generator(trader.seed);
  const free = { profit: 0, commission: 0, swap: 0, fee: 0, comment: "" };
  const begun = (trader.positions + 1) * trader.everyHours + 96;
  const deals: unknown[] = [
    { ...free, ticket: 1, time: timeAt(now, begun), type: "balance", profit: trader.deposit },
  ];
  const closings: { time: string; net: number }[] = [];
  for (let index = 0; index <= trader.positions; index++) {
    const isOpen = index === trader.positions;
    if (isOpen && !trader.isWatched) break;
    const market = markets[Math.floor(random() * markets.length)]!;
    const { symbol, start, digits, pip } = market;
    const isLong = random() < 0.5;
    const won = random() < trader.winShare;
    const pips = round((won ? trader.win : -trader.loss) * (0.6 + 0.8 * random()), 1);
    const price = round(start * (1 + (random() - 0.5) / 50), digits);
    const away = (moved: number) => round(price + (isLong ? moved : -moved) * pip, digits);
    const profit = round(pips * lots * market.worth, 2);
    const commission = round(-3 * lots, 2);
    const opened = onAWorkday(isOpen ? 3 : begun - 96 - index * trader.everyHours, now);
    const closed = timeAt(now, opened - 1 - random() * (LONGEST_HOURS - 1));
    const shared = { ...free, position: 1000 + index, symbol, volume: lots, digits, commission };
    deals.push({
      ...shared,
      ticket: 10 + 2 * index,
      time: timeAt(now, opened),
      type: isLong ? "buy" : "sell",
      entry: "in",
      price,
      sl: away(won ? -trader.loss : pips),
      tp: away(won ? pips : trader.win),
    });
    if (isOpen) continue;
    closings.push({ time: closed, net: profit + 2 * commission });
    deals.push({
      ...shared,
      ticket: 11 + 2 * index,
      time: closed,
      type: isLong ? "sell" : "buy",
      entry: "out",
      reason: won ? "tp" : "sl",
      price: away(pips),
      profit,
    });
  }
  return { deals, closings };
}

/** Markets are closed at weekends: what would be open there was opened three days before. */
function onAWorkday(hoursAgo: number, now: number): number {
  const isWeekend = (ago: number) => [0, 6].includes(new Date(now - ago * 3_600_000).getUTCDay());
  return isWeekend(hoursAgo) || isWeekend(hoursAgo - LONGEST_HOURS) ? hoursAgo + 72 : hoursAgo;
}

/** Numbers from 0 to 1 that a seed decides: the minimal standard generator of Park and Miller (1988). */
function generator(seed: number): () => number {
  let state = seed;
  const next = () => (state = state * 48_271 % 2_147_483_647) / 2_147_483_647;
  // The first numbers of small seeds are small.
  for (let skipped = 0; skipped < 10; skipped++) next();
  return next;
}
