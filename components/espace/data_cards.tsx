/** A person's own data: taking them along, and having them erased. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Checkbox } from "@/components/ui/choice.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import type { ErasurePlan } from "@/domain/privacy/erasure_plan.ts";
import type { FormRefusal } from "@/middleware/form.ts";
import { ErasureTable } from "./erasure_table.tsx";

type PageState = Pick<State, "t" | "locale">;

/** Everything as an archive; a post, since it is noted and asks for a fresh proof. */
export function ExportCard({ state: { t } }: { state: PageState }) {
  return (
    <Card title={t("data.export.title")} icon="download">
      <p class="muted">{t("data.export.text")}</p>
      <form method="post" action="/espace/donnees/export">
        <Button variant="secondary" icon="download">{t("data.export.button")}</Button>
      </form>
    </Card>
  );
}

/** What an erasure does, and the form for it; what stands in the way instead of the form. */
export function EraseCard(
  { plan, refusal, state }: { plan: ErasurePlan; refusal: FormRefusal; state: PageState },
) {
  const { t } = state;
  return (
    <Card title={t("data.erase.title")} icon="shield">
      <p>{t("data.erase.text")}</p>
      <ErasureTable plan={plan} state={state} />
      {plan.obstacles.length > 0
        ? (
          <Alert tone="warning" title={t("data.erase.obstacles")}>
            <ul>
              {plan.obstacles.map((obstacle) => (
                <li key={obstacle}>{t(`data.erase.${obstacle}`)}</li>
              ))}
            </ul>
          </Alert>
        )
        : <EraseForm refusal={refusal} state={state} />}
    </Card>
  );
}

function EraseForm({ refusal, state: { t } }: { refusal: FormRefusal; state: PageState }) {
  const { fields, message } = refusal;
  const errors = Object.entries(fields).map(([field, text]) => ({ field, message: text }));
  return (
    <details class="decide" open={errors.length > 0 || message !== null}>
      <summary class="button button-danger">{t("data.erase.open")}</summary>
      <form method="post" action="/espace/donnees" class="stack" noValidate>
        {message && <Alert tone="error" title={message} live />}
        <ErrorSummary errors={errors} t={t} />
        <p>{t("data.erase.export_first")}</p>
        <Field
          name="currentPassword"
          type="password"
          label={t("data.erase.password")}
          error={fields.currentPassword}
          autocomplete="current-password"
          required
        />
        <Checkbox
          name="understood"
          label={t("data.erase.understood")}
          error={fields.understood}
          required
        />
        <Button variant="danger">{t("data.erase.now")}</Button>
      </form>
    </details>
  );
}
