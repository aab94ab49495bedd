/** The last mail to somebody who had their account erased. */
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { button, type MailContent, type MailContext, paragraph } from "./content.ts";

/** Confirms the erasure (GDPR article 12(3)), and warns who didn't ask for it. */
export function accountErased(
  { at }: Extract<Mail, { template: "account-erased" }>["data"],
  { t, locale, link }: MailContext,
): MailContent {
  const when = formatInstant(at, locale);
  return {
    subject: t("mail.erased.subject"),
    preheader: t("mail.erased.preheader", { at: when }),
    title: t("mail.erased.subject"),
    about: "account",
    blocks: [
      paragraph(t("mail.erased.text")),
      { kind: "facts", facts: [{ label: t("mail.erased.at"), value: when }] },
      paragraph(t("mail.erased.not_you")),
      button(t("mail.erased.button"), link("/contact")),
    ],
  };
}
