/** How results are spread: by month, symbol, weekday, hour, size, risk and holding time. */
import { numberFormat } from "@/domain/kernel/formats.ts";
import { HOLDING_BOUNDS, rClassEnds, resultClassEnd } from "@/domain/trading/statistics/classes.ts";
import type { BucketFigure, Statistics } from "@/domain/trading/statistics/statistics.ts";
import { ClassChart } from "./class_chart.tsx";
import { type AccountWords, decimalOf, duration, monthName, weekdayName } from "./words.ts";

/** The charts, two in a row where there is room. */
export function Distributions(
  { statistics, words }: { statistics: Statistics; words: AccountWords },
) {
  const { t, locale } = words;
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
  const days = ["1", "2", "3", "4", "5"];
  return (
    <div class="grid grid-2 chart-grid">
      <ClassChart
        id="chart-months"
        title={t("stats.by_month")}
        classes={t("stats.month")}
        figures={statistics.byMonth.slice(-24)}
        nameOf={(name) => monthName(name, locale, "short")}
        draw="net"
        words={words}
      />
      <ClassChart
        id="chart-symbols"
        title={t("stats.by_symbol")}
        classes={t("stats.symbol")}
        figures={statistics.bySymbol}
        nameOf={(name) => name}
        draw="net"
        words={words}
      />
      <ClassChart
        id="chart-weekdays"
        title={t("stats.by_weekday")}
        classes={t("stats.weekday")}
        figures={withEmpty(statistics.byWeekday, days)}
        nameOf={(name) => weekdayName(Number(name), locale, "short")}
        draw="net"
        words={words}
      />
      <ClassChart
        id="chart-hours"
        title={t("stats.by_hour")}
        classes={t("stats.hour")}
        figures={withEmpty(statistics.byHour, hours)}
        nameOf={(name) => t("stats.hour_name", { hour: name })}
        draw="net"
        words={words}
      />
      <ClassChart
        id="chart-results"
        title={t("stats.by_result")}
        classes={t("stats.result_class")}
        figures={statistics.byResult}
        nameOf={(name) => resultName(name, words)}
        draw="trades"
        words={words}
      />
      <ClassChart
        id="chart-risk"
        title={t("stats.by_r")}
        classes={t("stats.r_class")}
        figures={statistics.byRMultiple}
        nameOf={(name) => rName(name, words)}
        draw="trades"
        words={words}
      />
      <ClassChart
        id="chart-holding"
        title={t("stats.by_holding")}
        classes={t("stats.holding_class")}
        figures={statistics.byHolding}
        nameOf={(name) => holdingName(name, words)}
        draw="trades"
        words={words}
      />
    </div>
  );
}

/** The classes with those that nothing fell into, which a time line would miss. */
function withEmpty(figures: readonly BucketFigure[], names: readonly string[]): BucketFigure[] {
  const known = new Map(figures.map((figure) => [figure.name, figure]));
  const all = [...new Set([...names, ...known.keys()])].sort((a, b) => Number(a) - Number(b));
  return all.map((name) =>
    known.get(name) ?? { name, trades: 0, wins: 0, net: 0, pips: 0, winPercent: null }
  );
}

function resultName(name: string, { t, locale, account }: AccountWords): string {
  const numbers = numberFormat(locale, { maximumFractionDigits: 0 });
  const write = (minor: number) => numbers.format(decimalOf(account, minor));
  return t("stats.between", { from: write(Number(name)), to: write(resultClassEnd(name)) });
}

function rName(name: string, { t, locale }: AccountWords): string {
  const { from, to } = rClassEnds(name);
  const write = (value: number | null) =>
    numberFormat(locale, { maximumFractionDigits: 1 }).format(value ?? 0);
  if (from === null) return t("stats.below", { to: write(to) });
  return to === null
    ? t("stats.above", { from: write(from) })
    : t("stats.between", { from: write(from), to: write(to) });
}

function holdingName(name: string, { t, locale }: AccountWords): string {
  const from = Number(name);
  const to = HOLDING_BOUNDS.find((bound) => bound > from);
  if (from === 0) return t("stats.below", { to: duration(to ?? 0, locale) });
  return to === undefined
    ? t("stats.above", { from: duration(from, locale) })
    : t("stats.between", { from: duration(from, locale), to: duration(to, locale) });
}
