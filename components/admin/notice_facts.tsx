/** What a notice says, and what it comes to. */
import type { ComponentChildren } from "preact";
import type { State } from "@/app_state.ts";
import { type Description, DescriptionList, Money } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { businessDay, lastDayBefore } from "@/domain/kernel/clock.ts";
import { formatDay, formatInstant, localized } from "@/domain/kernel/i18n.ts";
import type { WithdrawalAssessment } from "@/domain/notices/assess_withdrawal.ts";
import type { Notice } from "@/domain/notices/model.ts";
import type { Payment } from "@/domain/payments/model.ts";
import { EffectBadge } from "./notice_table.tsx";

type PageState = Pick<State, "t" | "locale">;

/** What was stated. */
export function StatementFacts({ notice, state }: { notice: Notice; state: PageState }) {
  const { t, locale } = state;
  const { kind, statement, receivedAt, effect, endsAt } = notice;
  const { fullName, email, contract, offer, ends } = statement;
  return (
    <DescriptionList
      items={[
        fact(t("admin.notices.kind"), t(`admin.notice.${kind}`)),
        fact(t("admin.notices.received"), formatInstant(receivedAt, locale)),
        fact(t("admin.notices.client"), fullName),
        fact(t("notice.email"), <a href={`mailto:${email}`}>{email}</a>),
        fact(t("admin.notice.contract"), <code>{contract}</code>),
        ...(offer ? [fact(t("admin.notice.offer"), offer)] : []),
        ...(kind === "ending" && ends ? [fact(t("admin.notice.wish"), t(`ending.${ends}`))] : []),
        fact(t("admin.notices.effect"), <EffectBadge effect={effect} state={state} />),
        ...(endsAt === null
          ? []
          : [fact(t("admin.notice.ends_at"), formatInstant(endsAt, locale))]),
      ]}
    />
  );
}

/** The order that it is about. */
export function NoticeOrder({ payment, state }: { payment: Payment; state: PageState }) {
  const { t, locale } = state;
  return (
    <>
      <DescriptionList
        items={[
          fact(t("admin.payments.offer"), localized(payment.offer.name, locale)),
          fact(
            t("admin.payments.amount"),
            <Money amount={payment.amount} locale={locale} />,
          ),
          fact(t("admin.payments.status"), t(`admin.status.${payment.status}`)),
          fact(t("admin.payment.ordered_at"), formatInstant(payment.createdAt, locale)),
        ]}
      />
      <p>
        <a href={`/admin/payments/${payment.id}`}>{t("admin.notice.open_order")}</a>
      </p>
    </>
  );
}

/** What a withdrawal comes to: within the period or not, waived or not, what is owed and refunded. */
export function Assessment(
  { assessment, receivedAt, state }: {
    assessment: WithdrawalAssessment;
    receivedAt: string;
    state: PageState;
  },
) {
  const { t, locale } = state;
  const { verdict, periodEndsAt, owed, refund } = assessment;
  // L221-24 counts fourteen days from the day on which the seller was told.
  const refundBy = Temporal.PlainDate.from(businessDay(receivedAt)).add({ days: 14 }).toString();
  return (
    <>
      <Alert tone={verdict === "full" || verdict === "prorata" ? "info" : "warning"}>
        <p>{t(`admin.verdict.${verdict}`)}</p>
      </Alert>
      <DescriptionList
        items={[
          fact(
            t("admin.notice.period_ends"),
            t("admin.notice.until", { day: formatDay(lastDayBefore(periodEndsAt), locale) }),
          ),
          ...(owed && owed.minor > 0
            ? [fact(t("admin.notice.owed"), <Money amount={owed} locale={locale} />)]
            : []),
          ...(refund
            ? [
              fact(
                t("admin.notice.refund"),
                <strong>
                  <Money amount={refund} locale={locale} />
                </strong>,
              ),
              fact(t("admin.notice.deadline"), formatDay(refundBy, locale)),
            ]
            : []),
        ]}
      />
    </>
  );
}

function fact(term: string, description: ComponentChildren): Description {
  return { term, description };
}
