/** The figures, the podium and the tables of the clients' trading. */
import { ChartFigure } from "@/components/charts/chart_figure.tsx";
import { decimal, percent as rankingPercent } from "@/components/trading/ranking_format.ts";
import { Figure } from "@/components/ui/display.tsx";
import { Podium } from "@/components/ui/podium.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import type { ProfitRow, TraderRow, TradingReport } from "@/domain/analytics/trading.ts";
import { BarTable, CountAndShare } from "./bar_table.tsx";
import { number, percentText, type Wording } from "./format.ts";
import type { Place } from "./links.ts";
import { ExportLinks, ReportCard } from "./report_card.tsx";

/** What {@linkcode TradingCards} takes. */
export interface TradingCardsProps extends Wording {
  report: TradingReport;
  place: Place;
}

/** Everything of the tab below its filters. */
export function TradingCards(props: TradingCardsProps) {
  const { report: { top }, place, t, locale } = props;
  const winners = top.filter(({ score }) => score > 0).slice(0, 3);
  return (
    <>
      <TradingFigures {...props} />
      {top.length > 0 && (
        <ReportCard title={t("analytics.trading.top")} place={place} table="top" t={t}>
          {winners.length > 0 && (
            <Podium
              label={t("analytics.trading.podium")}
              places={winners.map((trader) => ({
                name: <TraderLink {...trader} />,
                value: t("ranking.points", { points: decimal(trader.score, locale) }),
                note: t("analytics.trading.podium_note", {
                  profit: rankingPercent(trader.profitPercent, locale),
                  positions: number(trader.positions, locale),
                }),
              }))}
            />
          )}
          <Table caption={t("analytics.trading.top")} columns={columns(props)} rows={top} />
        </ReportCard>
      )}
      <div class="report-grid">
        <Distribution {...props} />
        <Symbols {...props} />
      </div>
      <p class="small muted">{t("analytics.trading.note")}</p>
    </>
  );
}

function TradingFigures({ report: { totals, previous }, t, locale }: TradingCardsProps) {
  const before = (of: (figures: typeof totals) => string) =>
    previous ? t("analytics.change.before", { value: of(previous) }) : undefined;
  const figures: [label: string, of: (figures: typeof totals) => string][] = [
    [t("analytics.trading.accounts"), ({ accounts }) => number(accounts, locale)],
    [t("analytics.trading.positions"), ({ positions }) => number(positions, locale)],
    [t("analytics.trading.win_rate"), ({ winPercent }) => percentText(winPercent, locale)],
    [t("analytics.trading.profit_mean"), ({ averageProfit }) => percentText(averageProfit, locale)],
    [t("analytics.trading.pips"), ({ pips }) => number(pips, locale)],
    [
      t("analytics.trading.tp_sl"),
      ({ takeProfits, stopLosses }) =>
        `${number(takeProfits, locale)} / ${number(stopLosses, locale)}`,
    ],
  ];
  return (
    <div class="metrics metrics-six">
      {figures.map(([label, of]) => (
        <Figure key={label} label={label} value={of(totals)} note={before(of)} />
      ))}
    </div>
  );
}

function columns({ t, locale }: TradingCardsProps): Column<TraderRow>[] {
  const figure = (header: string, of: (trader: TraderRow) => string): Column<TraderRow> => ({
    header,
    cell: of,
    align: "end",
  });
  return [
    { header: t("analytics.trading.rank"), cell: ({ rank }) => rank, align: "end" },
    {
      header: t("analytics.trading.trader"),
      cell: (trader) => <TraderLink {...trader} />,
      rowHeader: true,
    },
    {
      header: t("analytics.trading.moved"),
      cell: (trader) => <Moved {...trader} t={t} />,
      align: "end",
    },
    figure(t("analytics.trading.score"), ({ score }) => decimal(score, locale)),
    figure(
      t("analytics.trading.profit"),
      ({ profitPercent }) => rankingPercent(profitPercent, locale),
    ),
    figure(t("analytics.trading.win_rate"), ({ winPercent }) => rankingPercent(winPercent, locale)),
    figure(t("analytics.trading.pips"), ({ pips }) => decimal(pips, locale)),
    figure(t("analytics.trading.tp"), ({ takeProfits }) => number(takeProfits, locale)),
    figure(t("analytics.trading.sl"), ({ stopLosses }) => number(stopLosses, locale)),
    figure(t("analytics.trading.positions"), ({ positions }) => number(positions, locale)),
  ];
}

function TraderLink({ slug, displayName }: TraderRow) {
  return <a class="row-link" href={`/classement/${slug}`}>{displayName}</a>;
}

/** How many places up or down since the compared period. */
function Moved({ rank, previousRank, t }: TraderRow & Pick<Wording, "t">) {
  if (previousRank === null) return <span class="muted">{t("analytics.trading.new")}</span>;
  const places = previousRank - rank;
  if (places === 0) return <span class="muted">{t("analytics.trading.same")}</span>;
  return places > 0
    ? <span class="result-won">{t("analytics.trading.up", { places })}</span>
    : <span class="result-lost">{t("analytics.trading.down", { places: -places })}</span>;
}

function Distribution({ report: { distribution, totals }, place, t, locale }: TradingCardsProps) {
  const title = t("analytics.trading.distribution");
  const bound = (value: number) => percentText(value, locale);
  const nameOf = ({ from, to }: ProfitRow) =>
    from === null
      ? t("analytics.trading.below", { to: bound(to ?? 0) })
      : to === null
      ? t("analytics.trading.above", { from: bound(from) })
      : t("analytics.trading.between", { from: bound(from), to: bound(to) });
  return (
    <div class="report-chart">
      <ChartFigure
        t={t}
        title={title}
        summary={t("analytics.trading.distribution_summary", {
          winners: totals.profitable,
          accounts: totals.accounts,
        })}
        columns={[
          { header: t("analytics.trading.profit"), cell: nameOf, rowHeader: true },
          {
            header: t("analytics.trading.accounts"),
            cell: ({ accounts, share }) => (
              <CountAndShare count={accounts} share={share} locale={locale} />
            ),
            align: "end",
          },
        ]}
        rows={distribution}
        charts={[{
          id: "distribution",
          spec: {
            kind: "bar",
            labels: distribution.map(nameOf),
            series: [{
              name: t("analytics.trading.accounts"),
              values: distribution.map(({ accounts }) => accounts),
              tone: "gold",
            }],
            format: { locale, digits: 0, unit: "" },
          },
        }]}
      />
      <ExportLinks title={title} place={place} table="distribution" t={t} />
    </div>
  );
}

function Symbols({ report: { symbols }, place, t, locale }: TradingCardsProps) {
  const title = t("analytics.trading.symbols");
  return (
    <ReportCard title={title} place={place} table="symbols" t={t}>
      <BarTable
        caption={title}
        header={t("analytics.trading.symbol")}
        rows={symbols}
        nameOf={({ symbol }) => symbol}
        shareOf={({ share }) => share}
        columns={[
          {
            header: t("analytics.trading.positions"),
            cell: ({ positions, share }) => (
              <CountAndShare count={positions} share={share} locale={locale} />
            ),
          },
          {
            header: t("analytics.trading.win_rate"),
            cell: ({ winPercent }) => percentText(winPercent, locale),
          },
          { header: t("analytics.trading.pips"), cell: ({ pips }) => number(pips, locale) },
        ]}
        t={t}
      />
    </ReportCard>
  );
}
