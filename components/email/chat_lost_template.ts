/** The mail about a chat that can't be written to any more. */
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { button, type MailContent, type MailContext, paragraph } from "./content.ts";

/** Says that the chat was unlinked, since its provider refuses what we write. */
export function chatLostMail(
  { channel, at }: Extract<Mail, { template: "chat-lost" }>["data"],
  { t, locale, link }: MailContext,
): MailContent {
  const name = t(`notifications.channel.${channel}`);
  return {
    subject: t("notifications.mail.lost_subject", { channel: name }),
    preheader: t("notifications.mail.lost_preheader"),
    title: t("notifications.mail.lost_subject", { channel: name }),
    about: "account",
    blocks: [
      paragraph(t("notifications.mail.lost_text", { channel: name })),
      { kind: "facts", facts: [{ label: t("signals.mail.at"), value: formatInstant(at, locale) }] },
      button(t("notifications.mail.lost_button"), link("/espace/messageries")),
    ],
  };
}
