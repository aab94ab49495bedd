/** People by what they say of themselves, and how those who trade do. */
import { AGE_BANDS, GENDERS } from "@/domain/accounts/demographics.ts";
import type { GroupRow } from "@/domain/analytics/demographics.ts";
import { BarTable, CountAndShare } from "./bar_table.tsx";
import { flag, number, percentText, valueText, type Wording } from "./format.ts";
import type { Place } from "./links.ts";
import { ReportCard } from "./report_card.tsx";

/** What {@linkcode GroupCard} takes. */
export interface GroupCardProps extends Wording {
  table: "genders" | "ages" | "countries";
  rows: readonly GroupRow[];
  /** People who aren't shown. */
  hidden: number;
  place: Place;
}

/** A question's card. */
export function GroupCard({ table, rows, hidden, place, t, locale }: GroupCardProps) {
  const title = t(`analytics.demographics.${table}`);
  return (
    <ReportCard title={title} place={place} table={table} t={t}>
      <BarTable
        caption={title}
        header={title}
        rows={rows}
        nameOf={({ value }) => nameOf(table, value, { t, locale })}
        shareOf={({ share }) => share}
        columns={[
          {
            header: t("analytics.demographics.people"),
            cell: ({ people, share }) => (
              <CountAndShare count={people} share={share} locale={locale} />
            ),
          },
          {
            header: t("analytics.demographics.traders"),
            cell: ({ traders }) => number(traders, locale),
          },
          {
            header: t("analytics.demographics.profitable"),
            cell: ({ profitable }) => percentText(profitable, locale),
          },
          {
            header: t("analytics.trading.win_rate"),
            cell: ({ winPercent }) => percentText(winPercent, locale),
          },
        ]}
        t={t}
      />
      {hidden > 0 && (
        <p class="muted small">{t("analytics.demographics.hidden", { count: hidden })}</p>
      )}
    </ReportCard>
  );
}

function nameOf(table: GroupCardProps["table"], value: string, { t, locale }: Wording) {
  if (table === "genders") {
    const gender = GENDERS.find((one) => one === value);
    return gender ? t(`espace.profile.gender.${gender}`) : value;
  }
  if (table === "ages") {
    const band = AGE_BANDS.find((one) => one === value);
    return band ? t("espace.profile.age_years", { band }) : value;
  }
  return (
    <>
      <span class="flag" aria-hidden="true">{flag(value)}</span>
      {valueText("country", value, { t, locale })}
    </>
  );
}
