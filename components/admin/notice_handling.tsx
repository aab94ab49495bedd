/** Dealing with a notice, or how it was dealt with. */
import type { State } from "@/app_state.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Checkbox } from "@/components/ui/choice.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Textarea } from "@/components/ui/field.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Notice } from "@/domain/notices/model.ts";

/** What the card takes. */
export interface NoticeHandlingProps {
  notice: Notice;
  mayHandle: boolean;
  /** The access that the contract opened can be closed with it. */
  closable: boolean;
  /** What was typed before a refusal, and what is wrong with it. */
  typed: string;
  error: string | undefined;
  state: Pick<State, "t" | "locale">;
}

/** The card. */
export function NoticeHandling(props: NoticeHandlingProps) {
  const { notice, mayHandle, state: { t, locale } } = props;
  const { status, handling } = notice;
  if (handling) {
    const { at, by: { name }, note } = handling;
    return (
      <Card title={t("admin.notices.handled")} icon="check">
        <p class="quoted">{note}</p>
        <p class="small muted">
          {t("admin.notice.handled_by", { name, at: formatInstant(at, locale) })}
        </p>
      </Card>
    );
  }
  if (status === "handled") {
    return (
      <Card title={t("admin.notices.handled")} icon="check">
        <p class="muted">{t("admin.notice.handled_alone")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("admin.notices.open")} look="gold">
      {mayHandle ? <HandlingForm {...props} /> : <p class="muted">{t("admin.notice.read_only")}</p>}
    </Card>
  );
}

function HandlingForm({ notice, closable, typed, error, state: { t } }: NoticeHandlingProps) {
  const { contract } = notice.statement;
  return (
    <>
      {notice.paymentId === null && (
        <>
          <p>{t("admin.notice.find_text")}</p>
          <LinkButton
            variant="secondary"
            block
            icon="search"
            href={`/admin/payments?${new URLSearchParams({ q: contract })}`}
          >
            {t("admin.notice.find")}
          </LinkButton>
        </>
      )}
      <form method="post" class="stack" noValidate>
        {notice.kind === "withdrawal" && <p class="muted">{t("admin.notice.credit_note")}</p>}
        <Textarea
          name="note"
          label={t("admin.notice.note")}
          hint={t("admin.notice.note_hint")}
          value={typed}
          error={error}
          rows={3}
          maxLength={500}
          required
        />
        {closable && <Checkbox name="closeAccess" label={t("admin.notice.close_access")} />}
        <Button block icon="check">{t("admin.notice.handle")}</Button>
      </form>
    </>
  );
}
