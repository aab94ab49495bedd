/** Confirming or rejecting a payment: each opens first, says what follows, then asks. No script needed. */
import type { State } from "@/app_state.ts";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { Textarea } from "@/components/ui/field.tsx";
import { formatMoney } from "@/domain/kernel/i18n.ts";
import type { Payment } from "@/domain/payments/model.ts";
import type { RefusedAction } from "./decision.ts";

/** What the decision is made from. */
export interface DecisionProps {
  payment: Payment;
  duplicate: boolean;
  refused: RefusedAction | null;
  /** The PDF has been drawn. */
  drawn: boolean;
  mayDecide: boolean;
  state: Pick<State, "t" | "locale">;
}

/** The decision to take, or the one that was taken. */
export function PaymentDecision(props: DecisionProps) {
  const { payment: { status }, mayDecide, state: { t } } = props;
  if (status === "confirmed") return <Confirmed {...props} />;
  const open = status === "pending" || status === "transaction_submitted";
  if (!open) {
    return (
      <Card title={t("admin.decision.title")}>
        <p class="muted">{t(`admin.decision.${status}`)}</p>
      </Card>
    );
  }
  return (
    <Card title={t("admin.decision.title")} look="gold">
      {mayDecide
        ? (
          <>
            <p class="muted">
              {t(status === "pending" ? "admin.decision.lead_pending" : "admin.decision.lead")}
            </p>
            <ConfirmForm {...props} />
            <RejectForm {...props} />
          </>
        )
        : <p class="muted">{t("admin.decision.read_only")}</p>}
    </Card>
  );
}

function ConfirmForm({ payment, duplicate, refused, state: { t, locale } }: DecisionProps) {
  const again = refused?.action === "confirm" ? refused : null;
  const early = payment.status === "pending";
  return (
    <details class="decide" name="decision" open={again !== null}>
      <summary class="button button-primary button-block">{t("admin.decision.confirm")}</summary>
      <form method="post" class="stack" noValidate>
        <input type="hidden" name="action" value="confirm" />
        <p>
          {t("admin.decision.confirm_text", { amount: formatMoney(payment.amount, locale) })}
        </p>
        {duplicate && (
          <Alert tone="warning">
            <p>{t("admin.decision.duplicate")}</p>
          </Alert>
        )}
        <Textarea
          name="note"
          label={t("admin.decision.note")}
          hint={t(early ? "admin.decision.note_pending" : "admin.decision.note_hint")}
          optional={early ? undefined : t("common.optional")}
          required={early}
          value={again?.typed}
          error={again?.error ?? undefined}
          rows={2}
          maxLength={500}
        />
        <Button block icon="check">{t("admin.decision.confirm_now")}</Button>
      </form>
    </details>
  );
}

function RejectForm({ refused, state: { t } }: DecisionProps) {
  const again = refused?.action === "reject" ? refused : null;
  return (
    <details class="decide" name="decision" open={again !== null}>
      <summary class="button button-danger button-block">{t("admin.decision.reject")}</summary>
      <form method="post" class="stack" noValidate>
        <input type="hidden" name="action" value="reject" />
        <p>{t("admin.decision.reject_text")}</p>
        <Textarea
          name="reason"
          label={t("admin.decision.reason")}
          hint={t("admin.decision.reason_hint")}
          value={again?.typed}
          error={again?.error ?? undefined}
          rows={3}
          maxLength={500}
          required
        />
        <Button block variant="danger">{t("admin.decision.reject_now")}</Button>
      </form>
    </details>
  );
}

function Confirmed({ payment: { invoiceNumber }, drawn, state: { t } }: DecisionProps) {
  if (!invoiceNumber) return null;
  return (
    <Card title={t("admin.decision.invoice")} icon="file" look="gold">
      <p class="invoice-number">{invoiceNumber}</p>
      {drawn
        ? (
          <LinkButton
            variant="secondary"
            block
            icon="download"
            href={`/admin/invoices/${invoiceNumber}/pdf`}
          >
            {t("admin.decision.pdf")}
          </LinkButton>
        )
        : <p class="muted">{t("admin.decision.drawing")}</p>}
    </Card>
  );
}

/** Why the last post was refused, when it is no field's fault. */
export function RefusedNotice(
  { refused, maySetSeller, state: { t } }: {
    refused: RefusedAction | null;
    maySetSeller: boolean;
    state: Pick<State, "t">;
  },
) {
  if (!refused?.message) return null;
  const { message, sellerGaps } = refused;
  return (
    <Alert tone="error" title={message} live>
      {sellerGaps.length > 0 && (
        <>
          <p>{t("admin.decision.gaps")}</p>
          <ul>
            {sellerGaps.map(({ field, label }) => (
              <li>
                {maySetSeller ? <a href={`/admin/settings/seller#${field}`}>{label}</a> : label}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
