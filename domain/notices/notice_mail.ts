/** The mails that follow a notice: its acknowledgement at once, and word to the staff. */
import { can } from "../accounts/permissions.ts";
import { getStaff } from "../accounts/profile.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Mail, NoticeFacts } from "../notifications/model.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import type { Payment } from "../payments/model.ts";
import type { Notice } from "./model.ts";

/** Acknowledges a notice at the address that was given for it, on a durable medium. */
export async function acknowledge(
  deps: Deps,
  tx: Tx,
  notice: Notice,
  payment: Payment | null,
): Promise<void> {
  const { fullName: name, email } = notice.statement;
  await queueMail(deps, tx, {
    accountId: notice.accountId,
    to: { name, email },
    locale: notice.locale,
    mail: acknowledgement(notice, noticeFacts(notice, payment)),
    attachments: [],
    subject: payment ? ["payments", payment.id] : ["notices", notice.id],
  });
}

function acknowledgement(notice: Notice, facts: NoticeFacts): Mail {
  const { effect, endsAt, statement: { offer = null, ends = "at_term" } } = notice;
  if (effect === "order_cancelled" || effect === "for_staff") {
    return { template: "withdrawal-received", data: { ...facts, effect } };
  }
  if (notice.kind === "withdrawal") {
    return { template: "withdrawal-received", data: { ...facts, effect: "unmatched" } };
  }
  return { template: "ending-received", data: { ...facts, effect, named: offer, ends, endsAt } };
}

/** Tells those who validate payments of a notice. */
export async function mailNoticeToStaff(
  deps: Deps,
  tx: Tx,
  notice: Notice,
  payment: Payment | null,
): Promise<void> {
  const data = {
    ...noticeFacts(notice, payment),
    kind: notice.kind,
    noticeId: notice.id,
    handled: notice.status === "handled",
  };
  for (const member of await getStaff(deps)) {
    if (!can(member.role, "payments.validate")) continue;
    await queueMail(deps, tx, {
      accountId: member.id,
      to: { name: member.fullName, email: member.email },
      locale: member.locale,
      mail: { template: "staff-notice", data },
      attachments: [],
      subject: ["notices-staff", notice.id],
    });
  }
}

function noticeFacts(notice: Notice, payment: Payment | null): NoticeFacts {
  const { statement: { fullName, email, contract }, receivedAt } = notice;
  const order = payment && {
    offer: payment.offer.name,
    amount: payment.amount,
    reference: payment.reference,
  };
  return { fullName, email, contract, receivedAt, order };
}
