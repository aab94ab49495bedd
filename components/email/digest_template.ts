/** What somebody wanted to hear of once a day, in one mail. */
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { button, type MailContent, type MailContext, oneLine, paragraph } from "./content.ts";
import { mailContent } from "./templates.ts";

/** A line for each message: when, and what its own mail's subject says. */
export function digestMail(
  { items, more }: Extract<Mail, { template: "digest" }>["data"],
  context: MailContext,
): MailContent {
  const { t, locale, link } = context;
  const count = items.length + more;
  const entries = items.map(({ mail, at }) =>
    `${formatInstant(at, locale)} · ${oneLine(mailContent(mail, context).subject)}`
  );
  return {
    subject: t("notifications.digest.subject", { count }),
    preheader: t("notifications.digest.preheader"),
    title: t("notifications.digest.title"),
    about: "account",
    blocks: [
      paragraph(t("notifications.digest.intro")),
      { kind: "list", entries },
      ...(more > 0 ? [paragraph(t("notifications.digest.more", { count: more }))] : []),
      button(t("notifications.digest.button"), link("/espace/notifications")),
    ],
  };
}
