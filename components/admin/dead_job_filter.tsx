/** Which of the jobs that were given up are shown, and one button for all of them. */
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Select } from "@/components/ui/choice.tsx";
import { Field } from "@/components/ui/field.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import type { DeadFilter } from "@/domain/kernel/outbox.ts";
import { KINDS } from "./job_table.tsx";

/** The filter, as a form that reads, and the button, as one that posts what is shown. */
export function DeadJobFilter(
  { filter, found, t }: { filter: DeadFilter; found: number; t: Translate },
) {
  const { kind, error } = filter;
  const options = Object.entries(KINDS).map(([value, label]) => ({ value, label: t(label) }));
  return (
    <div class="toolbar">
      <form method="get" class="toolbar-start">
        <Select
          name="kind"
          label={t("admin.jobs.kind")}
          placeholder={t("admin.jobs.any_kind")}
          value={kind}
          options={options}
        />
        <Field name="error" label={t("admin.jobs.error_has")} value={error} maxLength={200} />
        <Button variant="secondary">{t("admin.jobs.filter")}</Button>
        {(kind || error) && (
          <LinkButton variant="quiet" href="/admin/jobs">{t("admin.jobs.unfilter")}</LinkButton>
        )}
      </form>
      {found > 0 && (
        <form method="post">
          {kind && <input type="hidden" name="kind" value={kind} />}
          {error && <input type="hidden" name="error" value={error} />}
          <Button icon="clock" name="action" value="all">
            {t(kind || error ? "admin.jobs.retry_fitting" : "admin.jobs.retry_all")}
          </Button>
        </form>
      )}
    </div>
  );
}
