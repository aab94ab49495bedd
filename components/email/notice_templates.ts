/** The mails that follow a consumer's notice: its acknowledgement, and word to the staff. */
import { formatInstant, formatMoney, localized } from "@/domain/kernel/i18n.ts";
import type { Mail, MailTemplate, NoticeFacts } from "@/domain/notifications/model.ts";
import {
  button,
  type Fact,
  type MailContent,
  type MailContext,
  oneLine,
  paragraph,
} from "./content.ts";

/** The templates of this file. */
export type NoticeTemplate = "withdrawal-received" | "ending-received" | "staff-notice";

type DataOf<T extends MailTemplate> = Extract<Mail, { template: T }>["data"];

/** Acknowledges a withdrawal. */
export function withdrawalReceived(
  data: DataOf<"withdrawal-received">,
  context: MailContext,
): MailContent {
  const { t, link } = context;
  const params = paramsOf(data, context);
  return {
    subject: t("mail.withdrawal.subject", params),
    preheader: t("mail.withdrawal.preheader", params),
    title: t("mail.withdrawal.title"),
    blocks: [
      paragraph(t("mail.withdrawal.intro")),
      { kind: "quote", text: t("withdrawal.statement", params) },
      { kind: "facts", facts: factsOf(data, context) },
      paragraph(
        t(data.effect === "unmatched" ? "mail.notice.unmatched" : `mail.withdrawal.${data.effect}`),
      ),
      button(t("mail.notice.button"), link("/contact")),
    ],
  };
}

/** Confirms that a contract is to end. */
export function endingReceived(data: DataOf<"ending-received">, context: MailContext): MailContent {
  const { t, link, locale } = context;
  const params = paramsOf(data, context);
  const { effect, named, ends, endsAt } = data;
  return {
    subject: t("mail.ending.subject", params),
    preheader: t("mail.ending.preheader", params),
    title: t("mail.ending.title"),
    blocks: [
      paragraph(t("mail.ending.intro")),
      { kind: "quote", text: t("ending.statement", params) },
      {
        kind: "facts",
        facts: [
          ...factsOf(data, context),
          ...(named && !data.order ? [{ label: t("ending.offer"), value: named }] : []),
          { label: t("mail.ending.wish"), value: t(`ending.${ends}`) },
          ...(effect === "ends" || effect === "ended"
            ? [{
              label: t("mail.ending.ends_at"),
              value: endsAt === null ? t("mail.ending.no_end") : formatInstant(endsAt, locale),
              strong: true,
            }]
            : []),
        ],
      },
      paragraph(t(endingText(data))),
      button(t("mail.notice.button"), link("/contact")),
    ],
  };
}

function endingText({ effect, endsAt }: DataOf<"ending-received">) {
  if (effect === "unmatched") return "mail.notice.unmatched";
  return effect === "ends" && endsAt === null
    ? "mail.ending.once"
    : `mail.ending.${effect}` as const;
}

/** Tells the staff of a notice. */
export function staffNotice(data: DataOf<"staff-notice">, context: MailContext): MailContent {
  const { t, link } = context;
  const { kind, noticeId, handled } = data;
  const params = { ...paramsOf(data, context), client: oneLine(data.fullName) };
  const what = t(handled ? "mail.staff_notice.handled" : "mail.staff_notice.open");
  return {
    subject: t(`mail.staff_notice.${kind}_subject`, params),
    preheader: what,
    title: t(`mail.staff_notice.${kind}_title`),
    blocks: [
      paragraph(what),
      { kind: "facts", facts: factsOf(data, context) },
      button(t("mail.staff_notice.button"), link(`/admin/notices/${noticeId}`)),
    ],
  };
}

function paramsOf({ contract, receivedAt }: NoticeFacts, { locale }: MailContext) {
  return { contract: oneLine(contract), at: formatInstant(receivedAt, locale) };
}

/** What was stated and when; of the order only what its own client knows anyway. */
function factsOf(data: NoticeFacts, { t, locale }: MailContext): Fact[] {
  const { order } = data;
  return [
    { label: t("mail.notice.client"), value: data.fullName },
    { label: t("mail.notice.email"), value: data.email },
    { label: t("mail.notice.contract"), value: data.contract },
    {
      label: t("mail.notice.received_at"),
      value: formatInstant(data.receivedAt, locale),
      strong: true,
    },
    ...(order
      ? [
        { label: t("mail.offer"), value: localized(order.offer, locale) },
        { label: t("mail.amount"), value: formatMoney(order.amount, locale) },
        { label: t("mail.your_reference"), value: order.reference },
      ]
      : []),
  ];
}
