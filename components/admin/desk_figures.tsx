/** The figures at the top of the back office: counted, and nothing else. */
import type { State } from "@/app_state.ts";
import { Figure } from "@/components/ui/display.tsx";
import type { Job } from "@/domain/kernel/job.ts";
import type { Page } from "@/domain/kernel/paging.ts";
import type { PaymentCount } from "@/domain/payments/count_payments.ts";
import { formatAge } from "./age.tsx";

/** What the figures are made of; null for what isn't the reader's. */
export interface DeskFiguresProps {
  desk: { submitted: PaymentCount; pending: PaymentCount } | null;
  dead: Page<Job> | null;
  now: Temporal.Instant;
  state: Pick<State, "t" | "locale">;
}

/** The row of figures. */
export function DeskFigures({ desk, dead, now, state: { t, locale } }: DeskFiguresProps) {
  const oldest = ({ oldest }: PaymentCount) =>
    oldest === null
      ? t("admin.home.nobody_waits")
      : t("admin.home.oldest", { age: formatAge(oldest, now, locale) });
  return (
    <div class="grid grid-3">
      {desk && (
        <>
          <Figure
            icon="bank"
            label={t("admin.home.submitted")}
            value={
              <FigureLink
                href="/admin/payments?status=transaction_submitted"
                label={t("admin.home.submitted")}
                value={atMost(desk.submitted.count, desk.submitted.more)}
              />
            }
            note={oldest(desk.submitted)}
          />
          <Figure
            icon="clock"
            label={t("admin.home.pending")}
            value={
              <FigureLink
                href="/admin/payments?status=pending"
                label={t("admin.home.pending")}
                value={atMost(desk.pending.count, desk.pending.more)}
              />
            }
            note={oldest(desk.pending)}
          />
        </>
      )}
      {dead && (
        <Figure
          icon={dead.items.length > 0 ? "warning" : "check"}
          label={t("admin.home.dead")}
          value={
            <FigureLink
              href="/admin/jobs"
              label={t("admin.home.dead")}
              value={atMost(dead.items.length, dead.nextCursor !== null)}
            />
          }
          note={t(dead.items.length > 0 ? "admin.home.dead_some" : "admin.home.dead_none")}
        />
      )}
    </div>
  );
}

/** A figure that leads to what it counts, named for who hears it alone. */
function FigureLink({ href, label, value }: { href: string; label: string; value: string }) {
  return <a href={href} aria-label={`${value}, ${label}`}>{value}</a>;
}

function atMost(count: number, more: boolean): string {
  return more ? `${count}+` : String(count);
}
