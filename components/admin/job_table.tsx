/** Jobs of the outbox, with what went wrong. */
import type { State } from "@/app_state.ts";
import { type Column, Table } from "@/components/ui/table.tsx";
import type { MessageKey } from "@/domain/kernel/i18n.ts";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Job } from "@/domain/kernel/job.ts";

/** The names of the kinds that a person may see. */
export const KINDS: Readonly<Record<string, MessageKey>> = {
  deliver: "admin.job.deliver",
  "draw-invoice": "admin.job.draw_invoice",
  "erase-account": "admin.job.erase_account",
  "signal-fan-out": "signals.job.fan_out",
};

/** What {@linkcode JobTable} takes. */
export interface JobTableProps {
  caption: string;
  jobs: readonly Job[];
  /** The last column: what tells the lists apart. */
  last: Column<Job>;
  state: Pick<State, "t" | "locale">;
}

/** The table. */
export function JobTable({ caption, jobs, last, state: { t, locale } }: JobTableProps) {
  return (
    <Table
      caption={caption}
      rows={jobs}
      columns={[
        {
          header: t("admin.jobs.kind"),
          rowHeader: true,
          cell: ({ kind, id }) => (
            <>
              {KINDS[kind] ? t(KINDS[kind]) : kind}
              <code class="row-note">{id}</code>
            </>
          ),
        },
        {
          header: t("admin.jobs.created"),
          cell: ({ createdAt }) => <span class="nowrap">{formatInstant(createdAt, locale)}</span>,
        },
        { header: t("admin.jobs.attempts"), align: "end", cell: ({ attempts }) => attempts },
        {
          header: t("admin.jobs.error"),
          cell: ({ lastError }) =>
            lastError ? <code class="job-error">{lastError}</code> : <span class="muted">—</span>,
        },
        last,
      ]}
    />
  );
}
