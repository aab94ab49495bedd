/** Visits by one of their properties. */
import { TRAFFIC_TABLES, type TrafficRow, type TrafficTable } from "@/domain/analytics/traffic.ts";
import { UNKNOWN } from "@/domain/analytics/model.ts";
import { BarTable, CountAndShare } from "./bar_table.tsx";
import { flag, number, percentText, valueText, type Wording } from "./format.ts";
import { filterHref, filterOf, type Place } from "./links.ts";
import { ReportCard } from "./report_card.tsx";

/** What {@linkcode TrafficCard} takes. */
export interface TrafficCardProps extends Wording {
  table: TrafficTable;
  rows: readonly TrafficRow[];
  place: Place;
}

/** Of screens only visits are known, since they are told after the first view. */
const VISITS_ALONE: readonly TrafficTable[] = ["screens"];

/** A table whose rows filter the report by themselves. */
export function TrafficCard({ table, rows, place, t, locale }: TrafficCardProps) {
  const dimension = TRAFFIC_TABLES[table];
  const filter = filterOf(dimension);
  const title = t(`analytics.traffic.${table}`);
  const isPlain = VISITS_ALONE.includes(table);
  return (
    <ReportCard title={title} place={place} table={table} t={t}>
      <BarTable
        caption={title}
        header={title}
        rows={rows}
        nameOf={({ value }) => (
          <>
            {dimension === "country" && value !== UNKNOWN && (
              <span class="flag" aria-hidden="true">{flag(value)}</span>
            )}
            {valueText(dimension, value, { t, locale })}
          </>
        )}
        hrefOf={({ value }) =>
          filter && place.query.filters[filter] !== value
            ? filterHref(place, filter, value)
            : undefined}
        shareOf={({ share }) => share}
        columns={[
          ...(isPlain ? [] : [{
            header: t("analytics.visitors"),
            cell: ({ visitors }: TrafficRow) => number(visitors, locale),
          }]),
          {
            header: t("analytics.sessions"),
            cell: ({ sessions, share }: TrafficRow) => (
              <CountAndShare count={sessions} share={share} locale={locale} />
            ),
          },
          ...(isPlain ? [] : [{
            header: t("analytics.bounce"),
            cell: ({ bounceRate }: TrafficRow) => percentText(bounceRate, locale),
          }]),
        ]}
        t={t}
      />
    </ReportCard>
  );
}
