/** The mails of the house, one function a template. */
import { friendlyFormatIBAN } from "ibantools";
import {
  formatDay,
  formatInstant,
  formatList,
  formatMoney,
  localized,
  type MessageParams,
} from "@/domain/kernel/i18n.ts";
import type { Mail, MailTemplate, PaymentFacts } from "@/domain/notifications/model.ts";
import { termsSections, WITHDRAWAL_FORM_SECTION } from "@/domain/settings/terms.ts";
import { accessMailContent } from "./access_templates.ts";
import { invitationMail, roleChangedMail, secondFactorMail } from "./account_templates.ts";
import {
  type Annex,
  button,
  type Fact,
  type MailContent,
  type MailContext,
  paragraph,
} from "./content.ts";
import { channelTestMail } from "./channel_test_template.ts";
import { chatLostMail } from "./chat_lost_template.ts";
import { digestMail } from "./digest_template.ts";
import { accountErased } from "./erased_template.ts";
import { signalMail } from "./signal_template.ts";
import { weeklyMail } from "./weekly_template.ts";
import { accessEndMail } from "./subscription_templates.ts";
import { supportLate, supportReply } from "./support_templates.ts";
import { endingReceived, staffNotice, withdrawalReceived } from "./notice_templates.ts";

/** The data of a template. */
type DataOf<T extends MailTemplate> = Extract<Mail, { template: T }>["data"];

/** Writes a mail in the reader's language. */
export function mailContent(mail: Mail, context: MailContext): MailContent {
  switch (mail.template) {
    case "order-confirmation":
      return orderConfirmation(mail.data, context);
    case "account-erased":
      return accountErased(mail.data, context);
    case "withdrawal-received":
      return withdrawalReceived(mail.data, context);
    case "ending-received":
      return endingReceived(mail.data, context);
    case "staff-notice":
      return staffNotice(mail.data, context);
    case "transaction-received":
      return transactionReceived(mail.data, context);
    case "staff-payment":
      return staffPayment(mail.data, context);
    case "payment-rejected":
      return paymentRejected(mail.data, context);
    case "payment-cancelled":
      return paymentClosed("cancelled", mail.data, context);
    case "payment-expired":
      return paymentClosed("expired", mail.data, context);
    case "invoice":
      return invoice(mail.data, context);
    case "second-factor":
      return secondFactorMail(mail.data, context);
    case "invitation":
      return invitationMail(mail.data, context);
    case "role-changed":
      return roleChangedMail(mail.data, context);
    case "signal":
      return signalMail(mail.data, context);
    case "weekly-figures":
      return weeklyMail(mail.data, context);
    case "subscription-ending":
      return accessEndMail("ending", mail.data, context);
    case "subscription-ended":
      return accessEndMail("ended", mail.data, context);
    case "channel-test":
      return channelTestMail(mail.data, context);
    case "chat-lost":
      return chatLostMail(mail.data, context);
    case "digest":
      return digestMail(mail.data, context);
    case "support-reply":
      return supportReply(mail.data, context);
    case "support-late":
      return supportLate(mail.data, context);
    default:
      return accessMailContent(mail, context);
  }
}

function orderConfirmation(data: DataOf<"order-confirmation">, context: MailContext): MailContent {
  const { t, locale, link } = context;
  const facts = factsOf(data, context);
  const deadline = formatDay(data.expiresOn, locale);
  return {
    subject: t("mail.order.subject", facts.params),
    preheader: t("mail.order.preheader", { ...facts.params, day: deadline }),
    title: t("mail.order.title"),
    blocks: [
      paragraph(t("mail.order.intro")),
      {
        kind: "facts",
        facts: [
          facts.offer,
          { label: t("mail.amount_due"), value: facts.params.amount, strong: true },
          { ...facts.reference, label: t("mail.reference"), strong: true },
          ...accountFacts(data, context),
          { label: t("mail.deadline"), value: deadline },
        ],
      },
      ...(data.iban === null ? [paragraph(t("mail.order.no_account"))] : []),
      button(t("mail.order.button"), link(orderPath(data))),
      paragraph(t("mail.order.next")),
      { kind: "heading", text: t("mail.order.choices") },
      { kind: "list", entries: choices(data, context) },
    ],
    annex: terms(data, context),
  };
}

function accountFacts(data: DataOf<"order-confirmation">, { t }: MailContext): Fact[] {
  return [
    { label: t("mail.account_holder"), value: data.accountHolder },
    { label: t("mail.iban"), value: data.iban && (friendlyFormatIBAN(data.iban) ?? data.iban) },
    { label: t("mail.bic"), value: data.bic },
  ].flatMap(({ label, value }) => value ? [{ label, value }] : []);
}

/** What was said of the withdrawal period (L221-13: the confirmation repeats request and waiver). */
function choices(data: DataOf<"order-confirmation">, { t }: MailContext): string[] {
  return [
    t(data.immediateService ? "mail.order.immediate_yes" : "mail.order.immediate_no"),
    data.waiveWithdrawal
      ? t("mail.order.waive_yes")
      : t("mail.order.waive_no", { section: WITHDRAWAL_FORM_SECTION }),
  ];
}

function terms(data: DataOf<"order-confirmation">, context: MailContext): Annex {
  const { t, locale, seller, terms = termsSections(locale, seller) } = context;
  return {
    title: t("mail.order.terms"),
    note: t("mail.order.terms_version", { day: formatDay(data.termsVersion, locale) }),
    sections: terms.map(({ number, title, text }) => ({
      title: `${number}. ${title}`,
      text,
    })),
  };
}

function transactionReceived(
  data: DataOf<"transaction-received">,
  context: MailContext,
): MailContent {
  const { t, link } = context;
  const facts = factsOf(data, context);
  return {
    subject: t("mail.transaction.subject", facts.params),
    preheader: t("mail.transaction.preheader"),
    title: t("mail.transaction.title"),
    blocks: [
      paragraph(t("mail.transaction.intro")),
      {
        kind: "facts",
        facts: [
          facts.offer,
          facts.amount,
          facts.reference,
          { label: t("mail.transaction_id"), value: data.transactionId, strong: true },
        ],
      },
      paragraph(t("mail.transaction.delay")),
      button(t("mail.transaction.button"), link(orderPath(data))),
    ],
  };
}

function staffPayment(data: DataOf<"staff-payment">, context: MailContext): MailContent {
  const { t, locale, link } = context;
  const facts = factsOf(data, context);
  const step = data.transactionId === null ? "ordered" : "announced";
  const params = { ...facts.params, client: data.fullName };
  return {
    subject: t(`mail.staff.${step}_subject`, params),
    preheader: t(`mail.staff.${step}_preheader`, params),
    title: t(`mail.staff.${step}_title`),
    blocks: [
      paragraph(t(`mail.staff.${step}_intro`)),
      {
        kind: "facts",
        facts: [
          { label: t("mail.staff.client"), value: data.fullName, strong: true },
          { label: t("mail.staff.contacts"), value: formatList(data.contacts, locale) },
          facts.offer,
          { ...facts.amount, strong: true },
          facts.reference,
          ...(data.transactionId === null
            ? []
            : [{ label: t("mail.transaction_id"), value: data.transactionId, strong: true }]),
        ],
      },
      button(t("mail.staff.button"), link(`/admin/payments/${data.paymentId}`)),
    ],
  };
}

function paymentRejected(data: DataOf<"payment-rejected">, context: MailContext): MailContent {
  const { t, link } = context;
  const facts = factsOf(data, context);
  return {
    subject: t("mail.rejected.subject", facts.params),
    preheader: t("mail.rejected.preheader"),
    title: t("mail.rejected.title"),
    blocks: [
      paragraph(t("mail.rejected.intro")),
      { kind: "quote", text: data.reason },
      { kind: "facts", facts: [facts.offer, facts.amount, facts.reference] },
      paragraph(t("mail.rejected.next")),
      button(t("mail.rejected.button"), link("/services")),
    ],
  };
}

/** An order that ended without a payment, by the client's wish or by time. */
function paymentClosed(
  how: "cancelled" | "expired",
  data: PaymentFacts,
  context: MailContext,
): MailContent {
  const { t, link } = context;
  const facts = factsOf(data, context);
  return {
    subject: t(`mail.${how}.subject`, facts.params),
    preheader: t(`mail.${how}.preheader`),
    title: t(`mail.${how}.title`),
    blocks: [
      paragraph(t(`mail.${how}.intro`)),
      { kind: "facts", facts: [facts.offer, facts.amount, facts.reference] },
      button(t(`mail.${how}.button`), link("/services")),
    ],
  };
}

function invoice(data: DataOf<"invoice">, context: MailContext): MailContent {
  const { t, locale, link } = context;
  const facts = factsOf(data, context);
  const { number, transactionId, accessUntil } = data;
  const access: Fact = accessUntil === null
    ? { label: t("mail.invoice.access"), value: t("mail.invoice.access_forever") }
    : { label: t("mail.invoice.access_until"), value: formatInstant(accessUntil, locale) };
  return {
    subject: t("mail.invoice.subject", { ...facts.params, number }),
    preheader: t("mail.invoice.preheader"),
    title: t("mail.invoice.title"),
    blocks: [
      paragraph(t("mail.invoice.intro", { file: `${number}.pdf` })),
      {
        kind: "facts",
        facts: [
          { label: t("mail.invoice.number"), value: number, strong: true },
          { label: t("mail.invoice.issued_on"), value: formatDay(data.issuedOn, locale) },
          facts.offer,
          { label: t("mail.invoice.net"), value: formatMoney(data.net, locale) },
          { label: t("mail.invoice.vat"), value: formatMoney(data.vat, locale) },
          { ...facts.amount, strong: true },
          ...(transactionId === null
            ? []
            : [{ label: t("mail.transaction_id"), value: transactionId }]),
          facts.reference,
          access,
        ],
      },
      button(t("mail.invoice.button"), link("/espace")),
    ],
  };
}

/**
 * The facts that every mail about a payment shows, and the same as parameters of its texts. The
 * reference is in its electronic form: it is copied, and searched for.
 */
function factsOf(data: PaymentFacts, { t, locale }: MailContext) {
  const params = {
    offer: localized(data.offer, locale),
    amount: formatMoney(data.amount, locale),
    reference: data.reference,
  } satisfies MessageParams;
  return {
    params,
    offer: { label: t("mail.offer"), value: params.offer },
    amount: { label: t("mail.amount"), value: params.amount },
    reference: { label: t("mail.your_reference"), value: params.reference },
  };
}

function orderPath(data: PaymentFacts): string {
  return `/checkout/payment/${data.paymentId}`;
}
