/** The mails that follow a payment's steps. */
import { can } from "../accounts/permissions.ts";
import { getStaff } from "../accounts/profile.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Mail, PaymentFacts } from "../notifications/model.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import type { Payment } from "./model.ts";

/** What every mail about a payment says of it. */
export function paymentFacts(payment: Payment): PaymentFacts {
  return {
    paymentId: payment.id,
    reference: payment.reference,
    amount: payment.amount,
    offer: payment.offer.name,
    fullName: payment.userInfo.fullName,
  };
}

/** Asks for a mail to the client of a payment, in the language of the order. */
export function mailClient(deps: Deps, tx: Tx, payment: Payment, mail: Mail): Promise<void> {
  return queueMail(deps, tx, {
    accountId: payment.accountId,
    to: { name: payment.userInfo.fullName, email: payment.userInfo.email },
    locale: payment.locale,
    mail,
    attachments: [],
    subject: ["payments", payment.id],
  });
}

/**
 * Tells those who validate payments of a new order, or of a transfer that the client announced: the
 * checkout promises that the team is informed.
 */
export async function mailStaff(deps: Deps, tx: Tx, payment: Payment): Promise<void> {
  const { email, telegram, whatsapp, discord } = payment.userInfo;
  const contacts = [telegram, whatsapp, discord, email].filter((one) => one !== undefined);
  for (const member of await getStaff(deps)) {
    if (!can(member.role, "payments.validate")) continue;
    await queueMail(deps, tx, {
      accountId: member.id,
      to: { name: member.fullName, email: member.email },
      locale: member.locale,
      mail: {
        template: "staff-payment",
        data: { ...paymentFacts(payment), contacts, transactionId: payment.transactionId ?? null },
      },
      attachments: [],
      subject: ["payments-staff", payment.id],
    });
  }
}
