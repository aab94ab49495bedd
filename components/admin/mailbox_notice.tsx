/** Whether mails leave the house. */
import type { State } from "@/app_state.ts";
import { Alert } from "@/components/ui/feedback.tsx";

/** Says whether a server is configured, and what that means for what the mailbox shows. */
export function MailboxNotice({ state: { t, config } }: { state: Pick<State, "t" | "config"> }) {
  return config.smtpUrl
    ? (
      <Alert tone="success" title={t("admin.mailbox.smtp_on")}>
        <p>{t("admin.mailbox.smtp_on_text")}</p>
      </Alert>
    )
    : (
      <Alert tone="warning" title={t("admin.mailbox.smtp_off")}>
        <p>{t("admin.mailbox.smtp_off_text")}</p>
      </Alert>
    );
}
