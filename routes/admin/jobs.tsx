/** `/admin/jobs`: the work that waits, and the work that was given up. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Age } from "@/components/admin/age.tsx";
import { DeadJobFilter } from "@/components/admin/dead_job_filter.tsx";
import { JobTable } from "@/components/admin/job_table.tsx";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import {
  type DeadFilter,
  findDeadJobs,
  listDeadJobs,
  listPendingJobs,
  retryDeadJob,
  retryDeadJobs,
} from "@/domain/kernel/outbox.ts";
import { readForm } from "@/middleware/form.ts";

/** Reads both lists; a post tries a dead job again, or all that the filter shows. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    requirePermission(user, "jobs.manage");
    const cursor = url.searchParams.get("cursor") ?? undefined;
    const filter = readFilter(url.searchParams);
    const [dead, waiting] = await Promise.all([
      filter
        ? findDeadJobs(deps, filter).then((items) => ({ items, nextCursor: null }))
        : listDeadJobs(deps, { cursor }),
      listPendingJobs(deps),
    ]);
    return page({ cursor, filter, dead, waiting, now: deps.clock() });
  },
  async POST(ctx) {
    const { deps, user } = ctx.state;
    const { id, fullName } = requirePermission(user, "jobs.manage");
    const form = await readForm(ctx.req);
    const actor = { id, name: fullName };
    if (form.action === "all") {
      const filter = readFilter(new URLSearchParams(form)) ?? {};
      await retryDeadJobs(deps, actor, filter);
      return ctx.redirect(`/admin/jobs?done=retried_all`, 303);
    }
    await retryDeadJob(deps, actor, form.job ?? "");
    return ctx.redirect("/admin/jobs?done=retried", 303);
  },
});

/** What the address, or the form, asks for; null for everything. */
function readFilter(values: URLSearchParams): DeadFilter | null {
  const kind = values.get("kind") || undefined;
  const error = values.get("error")?.trim().slice(0, 200) || undefined;
  return kind || error ? { kind, error } : null;
}

/** The lists: what needs a person first. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, locale } = state;
  const { dead, filter, waiting, cursor, now } = data;
  return (
    <>
      <PageHead state={state} title={t("admin.jobs.title")} unlisted />
      <PageHeader title={t("admin.jobs.title")} lead={t("admin.jobs.lead")} />
      <div class="notices">
        <Result
          state={state}
          url={url}
          messages={{
            retried: "admin.jobs.done_retried",
            retried_all: "admin.jobs.done_retried_all",
          }}
        />
      </div>
      <section class="part" aria-labelledby="dead">
        <h2 id="dead">{t("admin.jobs.dead")}</h2>
        {(dead.items.length > 0 || filter) && (
          <DeadJobFilter filter={filter ?? {}} found={dead.items.length} t={t} />
        )}
        {dead.items.length === 0
          ? (
            <EmptyState
              icon="check"
              title={t(filter ? "admin.jobs.none_fit" : "admin.jobs.no_dead")}
            >
              <p>{t(filter ? "admin.jobs.none_fit_text" : "admin.jobs.no_dead_text")}</p>
            </EmptyState>
          )
          : (
            <JobTable
              caption={t("admin.jobs.dead")}
              jobs={dead.items}
              state={state}
              last={{
                header: t("admin.jobs.retry"),
                hideHeader: true,
                cell: ({ id }) => (
                  <form method="post">
                    <input type="hidden" name="job" value={id} />
                    <Button variant="secondary" size="small">{t("admin.jobs.retry")}</Button>
                  </form>
                ),
              }}
            />
          )}
        <Pagination
          t={t}
          firstHref={cursor ? "/admin/jobs" : undefined}
          nextHref={dead.nextCursor
            ? `/admin/jobs?${new URLSearchParams({ cursor: dead.nextCursor })}`
            : undefined}
        />
      </section>
      <section class="part" aria-labelledby="waiting">
        <h2 id="waiting">{t("admin.jobs.waiting")}</h2>
        {waiting.length === 0 ? <p class="muted">{t("admin.jobs.no_waiting")}</p> : (
          <JobTable
            caption={t("admin.jobs.waiting")}
            jobs={waiting}
            state={state}
            last={{
              header: t("admin.jobs.due"),
              align: "end",
              cell: ({ dueAt }) => <Age instant={dueAt} now={now} locale={locale} />,
            }}
          />
        )}
      </section>
    </>
  );
});
