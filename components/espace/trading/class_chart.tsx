/** Classes of positions (a symbol, an hour, a size of result): bars, a sentence, a table. */
import { ChartFigure } from "@/components/charts/chart_figure.tsx";
import type { BucketFigure } from "@/domain/trading/statistics/statistics.ts";
import { type AccountWords, decimalOf, percent, pips, resultTone } from "./words.ts";

/** What {@linkcode ClassChart} takes. */
export interface ClassChartProps {
  /** The page's alone. */
  id: string;
  title: string;
  /** What the classes are: the heading of their column. */
  classes: string;
  figures: readonly BucketFigure[];
  nameOf: (name: string) => string;
  /** What is drawn: what the classes came to, or how many positions each holds. */
  draw: "net" | "trades";
  words: AccountWords;
}

/** Bars that are told apart on a phone. */
const BARS = 24;

/** The chart; nothing where there is no class. */
export function ClassChart(
  { id, title, classes, figures, nameOf, draw, words }: ClassChartProps,
) {
  const { t, locale, account } = words;
  const known = figures.filter(({ trades }) => trades > 0);
  if (known.length === 0) return null;
  const drawn = figures.slice(0, BARS);
  return (
    <ChartFigure
      t={t}
      title={title}
      summary={draw === "net"
        ? bestAndWorst(known, nameOf, words)
        : mostOften(known, nameOf, words)}
      charts={[{
        id,
        spec: {
          kind: "bar",
          labels: drawn.map(({ name }) => nameOf(name)),
          series: [{
            name: t(draw === "net" ? "stats.f.totalNetProfit" : "stats.positions"),
            values: drawn.map(({ net, trades }) =>
              draw === "net" ? decimalOf(account, net) : trades
            ),
            tone: draw === "net" ? "result" : "gold",
          }],
          format: draw === "net"
            ? { locale, digits: 2, unit: `\u00a0${account.currency ?? "EUR"}` }
            : { locale, digits: 0, unit: "" },
        },
      }]}
      columns={[
        { header: classes, rowHeader: true, cell: ({ name }) => nameOf(name) },
        { header: t("stats.positions"), align: "end", cell: ({ trades }) => trades },
        {
          header: t("stats.f.profitTrades"),
          align: "end",
          cell: ({ winPercent }) => percent(winPercent, locale),
        },
        {
          header: t("stats.net"),
          align: "end",
          cell: ({ net }) => <span class={resultTone(net)}>{words.signed(net)}</span>,
        },
        { header: t("stats.f.pips"), align: "end", cell: (row) => pips(row.pips, locale) },
      ]}
      rows={known}
    />
  );
}

function bestAndWorst(
  figures: readonly BucketFigure[],
  nameOf: (name: string) => string,
  { t, signed }: AccountWords,
): string {
  const sorted = figures.toSorted((a, b) => b.net - a.net);
  const best = sorted[0]!;
  const worst = sorted.at(-1)!;
  const told = { best: nameOf(best.name), bestNet: signed(best.net) };
  return best === worst
    ? t("stats.only_class", told)
    : t("stats.best_worst", { ...told, worst: nameOf(worst.name), worstNet: signed(worst.net) });
}

function mostOften(
  figures: readonly BucketFigure[],
  nameOf: (name: string) => string,
  { t }: AccountWords,
): string {
  const most = figures.reduce((a, b) => b.trades > a.trades ? b : a);
  return t("stats.most_often", { name: nameOf(most.name), count: most.trades });
}
