/** Every figure with its value as it is read, in groups. */
import type { MessageKey } from "@/domain/kernel/i18n.ts";
import type { CourseFigures, DrawdownFigure } from "@/domain/trading/statistics/figures.ts";
import type { Statistics } from "@/domain/trading/statistics/statistics.ts";
import {
  type AccountWords,
  decimal,
  duration,
  percent,
  pips,
  ratio,
  signedPercent,
  UNKNOWN,
} from "./words.ts";

/** A figure: what it is called, and what it comes to. */
export interface FigureRow {
  label: MessageKey;
  value: string;
  /** What it means; several share a sentence where they are one thing on two sides. */
  text?: MessageKey;
}

/** Figures that belong together. */
export interface FigureGroup {
  title: MessageKey;
  rows: FigureRow[];
}

/** What both counts have: over positions, and over closing deals as MetaTrader's reports count. */
export function courseGroups(f: CourseFigures, words: AccountWords): FigureGroup[] {
  const { t, locale, money, signed } = words;
  const share = (count: number, part: number | null) =>
    part === null ? decimal(count, locale) : `${count} (${percent(part, locale)})`;
  const fall = ({ amount, percent: part }: DrawdownFigure) =>
    `${money(amount)} (${percent(part, locale)})`;
  const series = ({ count, amount }: { count: number; amount: number }) =>
    count === 0 ? UNKNOWN : t("stats.series", { count, amount: signed(amount) });
  const won = (count: number, trades: number, part: number | null) =>
    trades === 0 ? "0" : t("stats.side", { trades, won: count, percent: percent(part, locale) });
  return [
    {
      title: "stats.group.results",
      rows: [
        row("totalNetProfit", signed(f.totalNetProfit)),
        row("grossProfit", money(f.grossProfit)),
        row("grossLoss", money(f.grossLoss)),
        row("profitFactor", ratio(f.profitFactor, f.profitFactorInfinite, locale)),
        row("expectedPayoff", signed(f.expectedPayoff)),
      ],
    },
    {
      title: "stats.group.risk",
      rows: [
        row("balanceDrawdownAbsolute", money(f.balanceDrawdownAbsolute)),
        row("balanceDrawdownMaximal", fall(f.balanceDrawdownMaximal)),
        row("balanceDrawdownRelative", fall(f.balanceDrawdownRelative)),
        row("recoveryFactor", ratio(f.recoveryFactor, f.recoveryFactorInfinite, locale)),
      ],
    },
    {
      title: "stats.group.ratios",
      rows: [
        row("sharpeRatio", ratio(f.sharpeRatio, f.sharpeRatioInfinite, locale)),
        row(
          "zScore",
          f.zScore === null
            ? UNKNOWN
            : `${decimal(f.zScore, locale)} (${percent(f.zScoreConfidence, locale)})`,
        ),
        row("ahpr", returnOf(f.ahpr, words)),
        row("ghpr", returnOf(f.ghpr, words)),
        row("lrCorrelation", decimal(f.lrCorrelation, locale)),
        row("lrStandardError", money(f.lrStandardError)),
      ],
    },
    {
      title: "stats.group.trades",
      rows: [
        row("totalTrades", decimal(f.totalTrades, locale)),
        row("profitTrades", share(f.profitTrades, f.profitTradesPercent)),
        row("lossTrades", share(f.lossTrades, f.lossTradesPercent)),
        row("longTrades", won(f.longTradesWon, f.longTrades, f.longTradesWonPercent)),
        row("shortTrades", won(f.shortTradesWon, f.shortTrades, f.shortTradesWonPercent)),
        row("largestProfitTrade", signed(f.largestProfitTrade)),
        row("averageProfitTrade", signed(f.averageProfitTrade)),
        row("largestLossTrade", signed(f.largestLossTrade)),
        row("averageLossTrade", signed(f.averageLossTrade)),
      ],
    },
    {
      title: "stats.group.series",
      rows: [
        row("maximumConsecutiveWins", series(f.maximumConsecutiveWins)),
        row("maximumConsecutiveLosses", series(f.maximumConsecutiveLosses)),
        row("maximalConsecutiveProfit", series(f.maximalConsecutiveProfit)),
        row("maximalConsecutiveLoss", series(f.maximalConsecutiveLoss)),
        row("averageConsecutiveWins", decimal(f.averageConsecutiveWins, locale, 1)),
        row("averageConsecutiveLosses", decimal(f.averageConsecutiveLosses, locale, 1)),
      ],
    },
  ];
}

/** All that is told over positions. */
export function allGroups(s: Statistics, words: AccountWords): FigureGroup[] {
  const { locale, money, signed } = words;
  const fall = (figure: DrawdownFigure | null) =>
    figure === null ? UNKNOWN : `${money(figure.amount)} (${percent(figure.percent, locale)})`;
  const more: Partial<Record<MessageKey, FigureRow[]>> = {
    "stats.group.results": [
      row("growthPercent", signedPercent(s.growthPercent, locale)),
      row("pips", pips(s.pips, locale)),
    ],
    "stats.group.risk": [
      row("equityDrawdownAbsolute", money(s.equityDrawdownAbsolute)),
      row("equityDrawdownMaximal", fall(s.equityDrawdownMaximal)),
      row("equityDrawdownRelative", fall(s.equityDrawdownRelative)),
    ],
    "stats.group.ratios": [
      row(
        "annualisedDailySharpe",
        ratio(s.annualisedDailySharpe, s.annualisedDailySharpeInfinite, locale),
      ),
    ],
    "stats.group.trades": [
      row("takeProfits", decimal(s.takeProfits, locale)),
      row("stopLosses", decimal(s.stopLosses, locale)),
      row("stopOuts", decimal(s.stopOuts, locale)),
    ],
  };
  return [
    ...courseGroups(s, words).map(({ title, rows }) => ({
      title,
      rows: [...rows, ...more[title] ?? []],
    })),
    {
      title: "stats.group.holding",
      rows: [
        row("minimalHoldingSeconds", duration(s.minimalHoldingSeconds, locale)),
        row("averageHoldingSeconds", duration(s.averageHoldingSeconds, locale)),
        row("maximalHoldingSeconds", duration(s.maximalHoldingSeconds, locale)),
        row("volume", decimal(s.volume, locale)),
        row("largestVolume", decimal(s.largestVolume, locale)),
      ],
    },
    {
      title: "stats.group.money",
      rows: [
        row("commission", signed(s.commission)),
        row("swap", signed(s.swap)),
        row("fee", signed(s.fee)),
        row("deposits", signed(s.deposits)),
        row("withdrawals", signed(s.withdrawals)),
        row("charges", signed(s.charges)),
        row("credit", signed(s.credit)),
      ],
    },
  ];
}

/** Figures that need a sentence: the others say what they are. */
const EXPLAINED = [
  "totalNetProfit",
  "profitFactor",
  "expectedPayoff",
  "growthPercent",
  "pips",
  "balanceDrawdownAbsolute",
  "balanceDrawdownMaximal",
  "balanceDrawdownRelative",
  "equityDrawdownMaximal",
  "recoveryFactor",
  "sharpeRatio",
  "annualisedDailySharpe",
  "zScore",
  "ahpr",
  "ghpr",
  "lrCorrelation",
  "lrStandardError",
  "profitTrades",
  "maximumConsecutiveWins",
  "maximalConsecutiveProfit",
  "charges",
] as const;

type Named = Extract<MessageKey, `stats.f.${string}`> extends `stats.f.${infer Name}` ? Name
  : never;

function row(name: Named, value: string): FigureRow {
  const explained = EXPLAINED.find((known) => known === name);
  return { label: `stats.f.${name}`, value, text: explained && `stats.x.${explained}` };
}

/** A mean of `balance after ÷ balance before` as what it adds a position. */
function returnOf(value: number | null, { locale }: AccountWords): string {
  if (value === null) return UNKNOWN;
  return `${decimal(value, locale, 4)} (${signedPercent((value - 1) * 100, locale)})`;
}
