/** The week by the hour: when the site is read. */
import type { HourRow } from "@/domain/analytics/behaviour.ts";
import { number, weekdayName, type Wording } from "./format.ts";

/** How many shades there are, besides none. */
const SHADES = 5;

/** Hours that are named above the columns. */
const NAMED = 6;

/** What {@linkcode HeatTable} takes. */
export interface HeatTableProps extends Wording {
  caption: string;
  /** All hours of the week, Monday's first. */
  hours: readonly HourRow[];
}

/** A line a weekday, a column an hour; each cell holds its figure for who can't see its shade. */
export function HeatTable({ caption, hours, t, locale }: HeatTableProps) {
  const most = Math.max(...hours.map(({ pageViews }) => pageViews));
  const shade = (pageViews: number) =>
    pageViews === 0 ? 0 : Math.max(1, Math.ceil(pageViews / most * SHADES));
  const label = ({ weekday, hour, pageViews }: HourRow) =>
    `${weekdayName(weekday, locale, "long")}, ${t("analytics.behaviour.hour", { hour })} : ${
      number(pageViews, locale)
    }`;
  return (
    <table class="heat">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {Array.from({ length: 24 }, (_, hour) => (
            <th scope="col">
              <span class={hour % NAMED === 0 ? "heat-hour" : "visually-hidden"}>{hour}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 7 }, (_, index) => (
          <tr>
            <th scope="row">{weekdayName(index + 1, locale, "short")}</th>
            {hours.filter(({ weekday }) => weekday === index + 1).map((row) => (
              <td class={`heat-${shade(row.pageViews)}`} title={label(row)}>
                <span class="visually-hidden">{number(row.pageViews, locale)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
