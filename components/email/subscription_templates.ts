/** The mails about the end of an access. */
import { formatInstant, localized } from "@/domain/kernel/i18n.ts";
import type { AccessEnd } from "@/domain/notifications/model.ts";
import { button, type MailContent, type MailContext, paragraph } from "./content.ts";

/** Access to an offer ends within the week, or has ended. A subscription never renews itself. */
export function accessEndMail(
  how: "ending" | "ended",
  data: AccessEnd,
  { t, locale, link }: MailContext,
): MailContent {
  const offer = localized(data.offer, locale);
  const end = formatInstant(data.endsAt, locale);
  return {
    subject: t(`notifications.mail.${how}_subject`, { offer, end }),
    preheader: t(`notifications.mail.${how}_preheader`, { end }),
    title: t(`notifications.mail.${how}_title`),
    about: "account",
    blocks: [
      paragraph(t(`notifications.mail.${how}_intro`)),
      {
        kind: "facts",
        facts: [
          { label: t("mail.offer"), value: offer, strong: true },
          { label: t(`notifications.mail.${how}_at`), value: end, strong: true },
        ],
      },
      button(t("notifications.mail.renew"), link("/services")),
    ],
  };
}
