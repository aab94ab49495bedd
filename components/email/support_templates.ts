/** The mails of the support: an answer to who isn't looking, a message that waits too long. */
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { button, type MailContent, type MailContext, paragraph } from "./content.ts";

type DataOf<T extends Mail["template"]> = Extract<Mail, { template: T }>["data"];

/** What was answered to somebody, word for word. */
export function supportReply(data: DataOf<"support-reply">, context: MailContext): MailContent {
  const { t, link } = context;
  return {
    subject: t("mail.support_reply.subject", { code: data.code }),
    preheader: t("mail.support_reply.preheader"),
    title: t("mail.support_reply.title"),
    about: "support",
    blocks: [
      paragraph(t("mail.support_reply.intro", { agent: data.agent })),
      ...data.replies.map((text) => ({ kind: "quote", text } as const)),
      button(t("mail.support_reply.button"), link("/support")),
      paragraph(t("mail.support_reply.where")),
    ],
  };
}

/** To the staff: a message has waited longer than was promised. */
export function supportLate(data: DataOf<"support-late">, context: MailContext): MailContent {
  const { t, locale, link } = context;
  const since = formatInstant(data.since, locale);
  return {
    subject: t("mail.support_late.subject", { code: data.code }),
    preheader: t("mail.support_late.preheader"),
    title: t("mail.support_late.title"),
    about: "account",
    blocks: [
      paragraph(t("mail.support_late.intro", { code: data.code, since })),
      button(t("mail.support_late.button"), link(`/admin/support/${data.conversationId}`)),
    ],
  };
}
