/** The message with which somebody tries a channel. */
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { button, type MailContent, type MailContext, paragraph } from "./content.ts";

/** Says that it arrived. */
export function channelTestMail(
  { channel, at }: Extract<Mail, { template: "channel-test" }>["data"],
  { t, locale, link }: MailContext,
): MailContent {
  const name = t(`notifications.channel.${channel}`);
  return {
    subject: t("notifications.channels.test_subject", { channel: name }),
    preheader: t("notifications.channels.test_text"),
    title: t("notifications.channels.test_subject", { channel: name }),
    about: "account",
    blocks: [
      paragraph(t("notifications.channels.test_text")),
      { kind: "facts", facts: [{ label: t("signals.mail.at"), value: formatInstant(at, locale) }] },
      button(t("notifications.channels.title"), link("/admin/channels")),
    ],
  };
}
