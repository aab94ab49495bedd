/** A month of days, each with what its positions came to: a table, as a calendar is read. */
import { Icon } from "@/components/ui/icon.tsx";
import { numberFormat } from "@/domain/kernel/formats.ts";
import { formatDay } from "@/domain/kernel/i18n.ts";
import type { DayPoint } from "@/domain/trading/statistics/day_points.ts";
import { type AccountWords, decimalOf, monthName, resultTone, weekdayName } from "./words.ts";

/** What {@linkcode DayCalendar} takes. */
export interface DayCalendarProps {
  days: readonly DayPoint[];
  /** The month that is wished for, `2026-03`; the last one that has days unless told. */
  month: string | null;
  hrefOf: (month: string) => string;
  words: AccountWords;
}

/** The calendar, with links to the months that have days. */
export function DayCalendar({ days, month: wished, hrefOf, words }: DayCalendarProps) {
  const { t, locale } = words;
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))];
  const month = months.find((known) => known === wished) ?? months.at(-1);
  if (month === undefined) return null;
  const before = months[months.indexOf(month) - 1];
  const after = months[months.indexOf(month) + 1];
  const byDay = new Map(days.map((point) => [point.day, point]));
  const weekdays = [1, 2, 3, 4, 5, 6, 7];
  return (
    <div class="calendar-frame" id="calendar">
      <div class="calendar-months">
        {before && (
          <a href={`${hrefOf(before)}#calendar`} rel="prev" class="calendar-turn calendar-back">
            <Icon name="arrow" size="small" />
            {monthName(before, locale, "short")}
          </a>
        )}
        {after && (
          <a href={`${hrefOf(after)}#calendar`} rel="next" class="calendar-turn">
            {monthName(after, locale, "short")}
            <Icon name="arrow" size="small" />
          </a>
        )}
      </div>
      <table class="calendar">
        <caption>{monthName(month, locale)}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={weekdayName(weekday, locale, "long")}>
                  {weekdayName(weekday, locale, "short")}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, index) => (
                <DayCell key={index} day={day} point={day && byDay.get(day)} words={words} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="muted small">{t("stats.calendar_note")}</p>
    </div>
  );
}

function DayCell(
  { day, point, words }: {
    day: string | null | undefined;
    point: DayPoint | null | undefined | "";
    words: AccountWords;
  },
) {
  if (!day) return <td class="calendar-none" />;
  const { t, locale } = words;
  const number = <span class="calendar-day">{Number(day.slice(8))}</span>;
  if (!point || point.trades === 0) return <td class="calendar-idle">{number}</td>;
  const tone = resultTone(point.net);
  return (
    <td class={tone && `calendar-${tone}`}>
      {number}
      <span class="visually-hidden">
        {t("stats.calendar_cell", {
          day: formatDay(day, locale),
          net: words.signed(point.net),
          count: point.trades,
        })}
      </span>
      <span aria-hidden="true" class={tone} title={words.signed(point.net)}>
        {compact(point.net, words)}
      </span>
      <span aria-hidden="true" class="calendar-count">
        {t("stats.calendar_count", { count: point.trades })}
      </span>
    </td>
  );
}

/** An amount that fits a seventh of a phone's width. */
function compact(minor: number, { locale, account }: AccountWords): string {
  return numberFormat(locale, {
    notation: "compact",
    maximumSignificantDigits: 3,
    signDisplay: "exceptZero",
  }).format(decimalOf(account, minor));
}

/** The days of a month in weeks from Monday on; null where a week belongs to another month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = Temporal.PlainDate.from(`${month}-01`);
  const cells: (string | null)[] = [
    ...Array<null>(first.dayOfWeek - 1).fill(null),
    ...Array.from({ length: first.daysInMonth }, (_, days) => first.add({ days }).toString()),
  ];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
