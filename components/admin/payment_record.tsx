/** What happened around a payment: its history, the mails about it, staff's notes. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Badge, type Tone } from "@/components/ui/display.tsx";
import { Textarea } from "@/components/ui/field.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import {
  channelOf,
  type Delivery,
  type DeliveryStatus,
} from "@/domain/notifications/delivery_model.ts";
import { isPaymentMail } from "@/domain/notifications/model.ts";
import type { Payment } from "@/domain/payments/model.ts";
import type { RefusedAction } from "./decision.ts";
import { PaymentBadge } from "./payment_status.tsx";

type PageState = Pick<State, "t" | "locale">;

/** Every step, the newest last: who, when, why; steps of one commit share one reason, said once. */
export function PaymentHistory(
  { payment, state: { t, locale } }: { payment: Payment; state: PageState },
) {
  return (
    <ol class="timeline">
      {payment.history.map(({ status, at, by, note }, index, steps) => (
        <li>
          <div class="cluster">
            <PaymentBadge status={status} t={t} />
            <span class="small muted">
              {formatInstant(at, locale)} · {by.name}
            </span>
          </div>
          {note && note !== steps[index + 1]?.note && <p class="quoted">{note}</p>}
        </li>
      ))}
    </ol>
  );
}

const DELIVERY_TONES: Readonly<Record<DeliveryStatus, Tone>> = {
  queued: "info",
  sent: "success",
  delivered: "success",
  read: "success",
  kept: "warning",
  failed: "error",
  skipped: "neutral",
};

/** The mails about a payment and what became of each. */
export function Deliveries(
  { deliveries, mayReadMailbox, state: { t, locale } }: {
    deliveries: readonly Delivery[];
    mayReadMailbox: boolean;
    state: PageState;
  },
) {
  if (deliveries.length === 0) return <p class="muted">{t("admin.payment.no_deliveries")}</p>;
  return (
    <ol class="timeline">
      {deliveries.map((
        { id, channel, mail, status, reason, to, createdAt, doneAt, repeated, answer },
      ) => (
        <li>
          <div class="cluster">
            <strong>{isPaymentMail(mail) && t(`admin.mail.${mail.template}`)}</strong>
            <Badge tone={DELIVERY_TONES[status]}>{t(`admin.delivery.${status}`)}</Badge>
            {repeated && <Badge tone="warning">{t("admin.delivery.repeated")}</Badge>}
          </div>
          <p class="small muted">
            {channelOf({ channel }) === "email" ? to.email : t(`notifications.channel.${channel!}`)}
            {" · "}
            {formatInstant(doneAt ?? createdAt, locale)}
            {status === "kept" && mayReadMailbox && (
              <>
                {" · "}
                <a href={`/admin/mailbox/${id}`}>{t("admin.payment.read_mail")}</a>
              </>
            )}
          </p>
          {reason && <p class="small quoted">{t(`notifications.reason.${reason}`)}</p>}
          {answer && status !== "kept" && <p class="small quoted">{answer}</p>}
        </li>
      ))}
    </ol>
  );
}

/** Staff's notes and the form for another. */
export function Notes(
  { payment, refused, state: { t, locale } }: {
    payment: Payment;
    refused: RefusedAction | null;
    state: PageState;
  },
) {
  const again = refused?.action === "note" ? refused : null;
  return (
    <>
      {payment.notes.length > 0 && (
        <ol class="timeline">
          {payment.notes.map(({ at, by, text }) => (
            <li>
              <p>{text}</p>
              <p class="small muted">{by} · {formatInstant(at, locale)}</p>
            </li>
          ))}
        </ol>
      )}
      <form method="post" class="stack" id="note" noValidate>
        <input type="hidden" name="action" value="note" />
        <Textarea
          name="text"
          label={t("admin.payment.note_label")}
          hint={t("admin.payment.note_hint")}
          value={again?.typed}
          error={again?.error ?? undefined}
          rows={2}
          maxLength={1000}
          required
        />
        <Button variant="secondary" size="small" icon="plus">{t("admin.payment.note_add")}</Button>
      </form>
    </>
  );
}
