/** What the signals came to, as figures and month by month. */
import type { State } from "@/app_state.ts";
import { Figure } from "@/components/ui/display.tsx";
import { Table } from "@/components/ui/table.tsx";
import { dateFormat } from "@/domain/kernel/formats.ts";
import { formatRate, type Locale } from "@/domain/kernel/i18n.ts";
import type { MonthRow, Statistics } from "@/domain/signals/statistics.ts";
import { resultClass } from "./signal_table.tsx";
import { formatPips, formatR } from "./words.ts";

type Words = Pick<State, "t" | "locale">;

/** The figures over everything. */
export function RecordFigures({ statistics, state }: { statistics: Statistics; state: Words }) {
  const { t, locale } = state;
  const { closed, wins, losses, even, winRate, averageR, totalR, longestLosingRun } = statistics;
  return (
    <div class="record-figures">
      <Figure
        label={t("signals.record.closed")}
        value={closed}
        note={t("signals.record.closed_note", { wins, losses, even })}
      />
      <Figure
        label={t("signals.record.win_rate")}
        value={winRate === null ? "—" : formatRate(winRate, locale)}
        note={t("signals.record.win_rate_note")}
      />
      <Figure
        label={t("signals.record.average_r")}
        value={averageR === null ? "—" : formatR(averageR, state)}
        note={t("signals.record.average_r_note")}
      />
      <Figure
        label={t("signals.record.total_r")}
        value={formatR(totalR, state)}
        note={t("signals.record.total_r_note")}
      />
      <Figure
        label={t("signals.record.losing_run")}
        value={longestLosingRun}
        note={t("signals.record.losing_run_note")}
      />
    </div>
  );
}

/** The months, newest first. */
export function MonthTable({ months, state }: { months: readonly MonthRow[]; state: Words }) {
  const { t, locale } = state;
  return (
    <Table
      caption={t("signals.record.months")}
      rows={months}
      columns={[
        {
          header: t("signals.record.month"),
          rowHeader: true,
          cell: ({ month }) => <span class="month-name">{monthName(month, locale)}</span>,
        },
        { header: t("signals.record.closed"), align: "end", cell: ({ closed }) => closed },
        { header: t("signals.record.wins"), align: "end", cell: ({ wins }) => wins },
        { header: t("signals.record.losses"), align: "end", cell: ({ losses }) => losses },
        {
          header: t("signals.record.win_rate"),
          align: "end",
          cell: ({ winRate }) => winRate === null ? "—" : formatRate(winRate, locale),
        },
        {
          header: t("signals.record.total_r"),
          align: "end",
          cell: ({ totalR }) => (
            <span class={`nowrap ${resultClass(totalR)}`}>{formatR(totalR, state)}</span>
          ),
        },
        {
          header: t("signals.record.total_pips"),
          align: "end",
          cell: ({ totalPips }) => <span class="nowrap">{formatPips(totalPips, locale)}</span>,
        },
      ]}
    />
  );
}

function monthName(month: string, locale: Locale): string {
  return dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" })
    .format(Date.parse(`${month}-01T00:00:00Z`));
}
