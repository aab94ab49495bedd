/** Asking kindly for an address to be confirmed. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Alert } from "@/components/ui/feedback.tsx";

/** What waits in the mail, and a button to have it sent again. */
export function VerifyNotice({ email, state: { t } }: { email: string; state: Pick<State, "t"> }) {
  return (
    <Alert title={t("espace.verify.title")}>
      <div class="stack">
        <p>{t("espace.verify.text", { email })}</p>
        <form method="post" action="/espace/securite/confirmation">
          <Button variant="secondary" size="small" icon="mail">{t("espace.verify.resend")}</Button>
        </form>
      </div>
    </Alert>
  );
}
