/** Accounts side by side. Nothing here is money. */
import type { State } from "@/app_state.ts";
import { ChartFigure } from "@/components/charts/chart_figure.tsx";
import type { SeriesTone } from "@/components/charts/chart_spec.ts";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import { formatDay } from "@/domain/kernel/i18n.ts";
import { compareGrowth } from "@/domain/trading/statistics/compare.ts";
import type { AccountReading } from "@/domain/trading/statistics/read_statistics.ts";
import { TRADING_PATH, withQuery } from "./paths.ts";
import {
  decimal,
  percent,
  pips,
  ratio,
  resultTone,
  shortDay,
  signedPercent,
  UNKNOWN,
} from "./words.ts";

/** The lines' colours in turn; their dashes differ too. */
const TONES: readonly SeriesTone[] = ["gold", "info", "success", "ink", "loss", "muted"];

/** What {@linkcode Comparison} takes. */
export interface ComparisonProps {
  readings: readonly AccountReading[];
  state: Pick<State, "t" | "locale">;
}

/** The growth of all in one chart, then their figures. */
export function Comparison({ readings, state }: ComparisonProps) {
  const { t } = state;
  return (
    <>
      <section class="part" aria-label={t("comparison.growth")}>
        <GrowthChart readings={readings} state={state} />
      </section>
      <section class="part" aria-labelledby="figures">
        <h2 id="figures">{t("comparison.table")}</h2>
        <FigureTable readings={readings} state={state} />
      </section>
    </>
  );
}

function GrowthChart({ readings, state: { t, locale } }: ComparisonProps) {
  const traded = readings.filter(({ statistics }) => statistics.totalTrades > 0);
  const { days, growth } = compareGrowth(traded.map((reading) => reading.days));
  const first = days[0];
  if (first === undefined) return <EmptyState icon="chart" title={t("comparison.growth_none")} />;
  const best = traded.reduce((a, b) =>
    b.statistics.growthPercent > a.statistics.growthPercent ? b : a
  );
  const manyYears = first.slice(0, 4) !== days.at(-1)!.slice(0, 4);
  const rows = days.map((day, index) => ({ day, values: growth.map((line) => line[index]!) }));
  return (
    <ChartFigure
      t={t}
      title={t("comparison.growth")}
      summary={t("comparison.growth_summary", {
        name: best.account.name,
        growth: signedPercent(best.statistics.growthPercent, locale),
      })}
      charts={[{
        id: "chart-growth",
        spec: {
          kind: "line",
          labels: days.map((day) => shortDay(day, locale, manyYears)),
          series: traded.map(({ account }, index) => ({
            name: account.name,
            values: growth[index]!,
            tone: TONES[index % TONES.length]!,
          })),
          format: { locale, digits: 2, unit: "\u00a0%" },
        },
      }]}
      columns={[
        { header: t("stats.day"), rowHeader: true, cell: ({ day }) => formatDay(day, locale) },
        ...traded.map(({ account }, index): Column<(typeof rows)[number]> => ({
          header: account.name,
          align: "end",
          cell: ({ values }) => signedPercent(values[index] ?? null, locale),
        })),
      ]}
      rows={rows}
    />
  );
}

function FigureTable({ readings, state: { t, locale } }: ComparisonProps) {
  const figure = (
    header: string,
    value: (statistics: AccountReading["statistics"]) => string,
  ): Column<AccountReading> => ({
    header,
    align: "end",
    cell: ({ statistics }) => <span class="nowrap">{value(statistics)}</span>,
  });
  return (
    <Table
      caption={t("comparison.table")}
      rows={readings}
      columns={[
        {
          header: t("positions.account"),
          rowHeader: true,
          cell: ({ account: { id, name, isDemo, currency } }) => (
            <>
              <a class="row-link" href={withQuery(TRADING_PATH, { account: id })}>{name}</a>
              <span class="row-note">
                {[currency, isDemo ? t("stats.demo_account") : null].filter(Boolean).join(" · ")}
              </span>
            </>
          ),
        },
        figure(t("stats.positions"), ({ totalTrades }) => decimal(totalTrades, locale)),
        {
          header: t("comparison.growth"),
          align: "end",
          cell: ({ statistics: { growthPercent } }) => (
            <span class={`nowrap ${resultTone(growthPercent) ?? ""}`}>
              {signedPercent(growthPercent, locale)}
            </span>
          ),
        },
        figure(
          t("comparison.drawdown"),
          ({ balanceDrawdownRelative }) => percent(balanceDrawdownRelative.percent, locale),
        ),
        figure(
          t("stats.f.profitFactor"),
          (s) => ratio(s.profitFactor, s.profitFactorInfinite, locale),
        ),
        figure(
          t("comparison.won"),
          ({ profitTradesPercent }) => percent(profitTradesPercent, locale),
        ),
        figure(t("stats.f.pips"), (s) => s.pipsKnown > 0 ? pips(s.pips, locale) : UNKNOWN),
        figure(
          t("comparison.pips_each"),
          (s) => s.pipsKnown > 0 ? pips(s.pips / s.pipsKnown, locale) : UNKNOWN,
        ),
        figure(
          t("comparison.sharpe_daily"),
          (s) => ratio(s.annualisedDailySharpe, s.annualisedDailySharpeInfinite, locale),
        ),
      ]}
    />
  );
}
