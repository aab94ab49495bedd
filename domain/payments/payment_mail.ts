/** The mails that follow a payment's steps. */
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
export function mailClient(deps: Deps, tx: Tx, payment: Payment, mail: Mail): void {
  queueMail(deps, tx, {
    accountId: payment.accountId,
    to: { name: payment.userInfo.fullName, email: payment.userInfo.email },
    locale: payment.locale,
    mail,
    attachments: [],
    subject: ["payments", payment.id],
  });
}
