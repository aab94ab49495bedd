/** Confirming that it is really the person who is signed in, before what they asked for goes on. */
import type { State } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import type { ProofMethod } from "@/domain/accounts/step_up.ts";

/** The name that the proof is posted under; no form of the house has a field of that name. */
export const PROOF_FIELD = "step-up";

/** What the page takes. */
export interface StepUpPageProps {
  /** Where the action's form was posted, and is posted again. */
  action: string;
  /** What was typed there. */
  form: Readonly<Record<string, string>>;
  method: ProofMethod;
  /** What is wrong with the last proof. */
  error: string | undefined;
  /** What is wrong with the whole. */
  message: string | null;
  state: State;
}

/** One field, and everything that was typed before in hidden ones. */
export function StepUpPage({ action, form, method, error, message, state }: StepUpPageProps) {
  const { t } = state;
  const isCode = method === "code";
  const carries = Object.keys(form).length > 0;
  return (
    <>
      <PageHead state={state} title={t("step_up.title")} unlisted />
      <PageHeader
        title={t("step_up.title")}
        lead={t(carries ? "step_up.lead" : "step_up.lead_page")}
      />
      {message && (
        <Alert tone="error" live>
          <p>{message}</p>
        </Alert>
      )}
      <div class="form-narrow">
        <Card icon="shield" title={isCode ? t("two_factor.title") : t("auth.field.password")}>
          <form method="post" action={action} class="stack" noValidate>
            <Field
              name={PROOF_FIELD}
              type={isCode ? "text" : "password"}
              label={isCode ? t("auth.code.field") : t("step_up.password")}
              hint={isCode ? t("auth.code.hint") : undefined}
              error={error}
              autocomplete={isCode ? "one-time-code" : "current-password"}
              autocapitalize="none"
              spellcheck={false}
              autofocus
              required
            />
            {Object.entries(form).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div class="button-row">
              <Button icon="check">{t("step_up.submit")}</Button>
              <LinkButton variant="quiet" href={action}>{t("step_up.cancel")}</LinkButton>
            </div>
          </form>
        </Card>
      </div>
    </>
  );
}
