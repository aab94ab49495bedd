/** The tables of the behaviour. */
import {
  type BehaviourReport,
  type PageRow,
  vitalGrade,
  type VitalRow,
} from "@/domain/analytics/behaviour.ts";
import { ERROR_PAGE, OTHER, type Vital } from "@/domain/analytics/model.ts";
import { percent } from "@/domain/analytics/figures.ts";
import { type BarColumn, BarTable, CountAndShare } from "./bar_table.tsx";
import {
  duration,
  milliseconds,
  number,
  percentText,
  valueText,
  weekdayName,
  type Wording,
} from "./format.ts";
import { HeatTable } from "./heat_table.tsx";
import { filterHref, type Place } from "./links.ts";
import { ReportCard } from "./report_card.tsx";

/** What {@linkcode BehaviourCards} takes. */
export interface BehaviourCardsProps extends Wording {
  report: BehaviourReport;
  place: Place;
}

/** Pages first, since they are what everything else is about. */
export function BehaviourCards(props: BehaviourCardsProps) {
  const { report: { pages }, t, locale } = props;
  const entries = bySize(pages, ({ entries }) => entries);
  const exits = bySize(pages, ({ exits }) => exits);
  return (
    <div class="report-grid">
      <PageCard
        {...props}
        wide
        title={t("analytics.behaviour.pages")}
        rows={pages}
        shareOf={({ share }) => share}
        columns={[
          {
            header: t("analytics.page_views"),
            cell: ({ pageViews, share }) => (
              <CountAndShare count={pageViews} share={share} locale={locale} />
            ),
          },
          {
            header: t("analytics.behaviour.time"),
            cell: ({ averageSeconds }) => duration(averageSeconds, locale),
          },
          {
            header: t("analytics.behaviour.scroll"),
            cell: ({ averageScroll }) => percentText(averageScroll, locale),
          },
          {
            header: t("analytics.behaviour.render"),
            cell: ({ averageRender }) => milliseconds(averageRender, locale),
          },
        ]}
      />
      <PageCard
        {...props}
        title={t("analytics.behaviour.entries")}
        rows={entries}
        shareOf={({ entries }) => entries}
        columns={[
          { header: t("analytics.sessions"), cell: ({ entries }) => number(entries, locale) },
          {
            header: t("analytics.bounce"),
            cell: ({ bounceRate }) => percentText(bounceRate, locale),
          },
        ]}
      />
      <PageCard
        {...props}
        title={t("analytics.behaviour.exits")}
        rows={exits}
        shareOf={({ exits }) => exits}
        columns={[
          { header: t("analytics.sessions"), cell: ({ exits }) => number(exits, locale) },
          {
            header: t("analytics.behaviour.exit_rate"),
            cell: ({ exitRate }) => percentText(exitRate, locale),
          },
        ]}
      />
      <HourCard {...props} />
      <EdgeCard {...props} />
      <VitalCard {...props} />
      <CountCard {...props} table="outbound" header="analytics.behaviour.site" count="clicks" />
      <CountCard
        {...props}
        table="notFound"
        header="analytics.behaviour.address"
        count="page_views"
      />
      <CountCard {...props} table="events" header="analytics.behaviour.event" count="count" />
    </div>
  );
}

function bySize(rows: readonly PageRow[], size: (row: PageRow) => number): PageRow[] {
  return rows.filter((row) => size(row) > 0).toSorted((a, b) => size(b) - size(a));
}

function PageCard(
  { title, rows, shareOf, columns, wide, place, t, locale }: BehaviourCardsProps & {
    title: string;
    rows: readonly PageRow[];
    shareOf: (row: PageRow) => number | null;
    columns: readonly BarColumn<PageRow>[];
    wide?: boolean;
  },
) {
  return (
    <ReportCard title={title} place={place} table="pages" wide={wide} t={t}>
      <BarTable
        caption={title}
        header={t("analytics.behaviour.page")}
        rows={rows}
        nameOf={({ path }) => valueText("path", path, { t, locale })}
        hrefOf={({ path }) => pageHref(place, path)}
        shareOf={shareOf}
        columns={columns}
        most={wide ? 12 : 8}
        t={t}
      />
    </ReportCard>
  );
}

/** The report of a page alone; what stands for several pages has none. */
function pageHref(place: Place, path: string): string | undefined {
  const isOne = path !== OTHER && path !== ERROR_PAGE && path !== place.query.filters.path;
  return isOne ? filterHref(place, "path", path) : undefined;
}

function HourCard({ report: { hours }, place, t, locale }: BehaviourCardsProps) {
  const title = t("analytics.behaviour.hours");
  const busiest = hours.reduce((most, row) => row.pageViews > most.pageViews ? row : most);
  return (
    <ReportCard
      title={title}
      place={place}
      table="hours"
      wide
      note={t("analytics.behaviour.hours_summary", {
        weekday: weekdayName(busiest.weekday, locale, "long"),
        hour: busiest.hour,
      })}
      t={t}
    >
      <HeatTable caption={title} hours={hours} t={t} locale={locale} />
    </ReportCard>
  );
}

function EdgeCard({ report: { edges }, place, t, locale }: BehaviourCardsProps) {
  const title = t("analytics.behaviour.paths");
  const all = edges.reduce((sum, { pageViews }) => sum + pageViews, 0);
  const name = (path: string) => valueText("path", path, { t, locale });
  return (
    <ReportCard title={title} place={place} table="edges" t={t}>
      <BarTable
        caption={title}
        header={t("analytics.behaviour.way")}
        rows={edges}
        nameOf={({ from, to }) => (
          to === "" ? name(from) : (
            <>
              {name(from)} <span class="edge-arrow" aria-hidden="true">→</span> {name(to)}
            </>
          )
        )}
        shareOf={({ pageViews }) => percent(pageViews, all)}
        columns={[{
          header: t("analytics.behaviour.count"),
          cell: ({ pageViews }) => number(pageViews, locale),
        }]}
        t={t}
      />
    </ReportCard>
  );
}

function VitalCard({ report: { vitals }, place, t, locale }: BehaviourCardsProps) {
  const title = t("analytics.behaviour.vitals");
  const cell = (vital: Vital, of: (row: VitalRow) => number | null): BarColumn<VitalRow> => ({
    header: vital.toUpperCase(),
    cell: (row) => {
      const value = of(row);
      if (value === null) return number(null, locale);
      const grade = vitalGrade(vital, value);
      return (
        <span class={`vital vital-${grade}`}>
          {vital === "cls" ? decimals(value, locale) : milliseconds(value, locale)}
          <span class="visually-hidden">({t(`analytics.vital.${grade}`)})</span>
        </span>
      );
    },
  });
  return (
    <ReportCard
      title={title}
      place={place}
      table="vitals"
      note={t("analytics.behaviour.vitals_note")}
      t={t}
    >
      <BarTable
        caption={title}
        header={t("analytics.behaviour.page")}
        rows={vitals}
        nameOf={({ path }) => valueText("path", path, { t, locale })}
        shareOf={() => null}
        columns={[
          cell("lcp", ({ lcp }) => lcp),
          cell("inp", ({ inp }) => inp),
          cell("cls", ({ cls }) => cls),
        ]}
        t={t}
      />
    </ReportCard>
  );
}

function CountCard(
  { report, table, header, count, place, t, locale }: BehaviourCardsProps & {
    table: "outbound" | "notFound" | "events";
    header:
      | "analytics.behaviour.site"
      | "analytics.behaviour.address"
      | "analytics.behaviour.event";
    count: "clicks" | "page_views" | "count";
  },
) {
  const rows = report[table];
  const title = t(`analytics.behaviour.${table}`);
  const all = rows.reduce((sum, row) => sum + row.count, 0);
  return (
    <ReportCard title={title} place={place} table={table} t={t}>
      <BarTable
        caption={title}
        header={t(header)}
        rows={rows}
        nameOf={({ value }) =>
          valueText(table === "events" ? "event" : "path", value, { t, locale })}
        shareOf={(row) => percent(row.count, all)}
        columns={[{
          header: t(
            count === "page_views" ? "analytics.page_views" : `analytics.behaviour.${count}`,
          ),
          cell: (row) => number(row.count, locale),
        }]}
        t={t}
      />
    </ReportCard>
  );
}

/** CLS needs more decimals than other figures. */
function decimals(value: number, locale: Wording["locale"]): string {
  return value.toLocaleString(locale, { maximumFractionDigits: 3 });
}
