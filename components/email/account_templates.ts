/** The mails about somebody's account: second factor, invitation, role. */
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Mail, MailTemplate } from "@/domain/notifications/model.ts";
import { button, type MailContent, type MailContext, paragraph } from "./content.ts";

/** The templates of this file. */
export type AccountTemplate = "second-factor" | "invitation" | "role-changed";

type DataOf<T extends MailTemplate> = Extract<Mail, { template: T }>["data"];

/** What became of somebody's second factor. */
export function secondFactorMail(
  { event, at }: DataOf<"second-factor">,
  { t, locale, link }: MailContext,
): MailContent {
  const subject = t(`mail.second_factor.${event}_subject`);
  return {
    subject,
    preheader: t("mail.second_factor.not_you"),
    title: subject,
    about: "account",
    blocks: [
      paragraph(t(`mail.second_factor.${event}_text`)),
      {
        kind: "facts",
        facts: [{ label: t("mail.second_factor.at"), value: formatInstant(at, locale) }],
      },
      paragraph(t("mail.second_factor.not_you")),
      button(t("mail.second_factor.button"), link("/espace/securite")),
    ],
  };
}

/** The way in for somebody who is to work in the back office. */
export function invitationMail(
  { inviter, role, expiresAt }: DataOf<"invitation">,
  { t, locale, link, token = "" }: MailContext,
): MailContent {
  return {
    subject: t("mail.invitation.subject", { inviter }),
    preheader: t("mail.invitation.preheader"),
    title: t("mail.invitation.title"),
    about: "account",
    blocks: [
      paragraph(t("mail.invitation.text", { inviter })),
      {
        kind: "facts",
        facts: [
          { label: t("mail.invitation.role"), value: t(`role.${role}`), strong: true },
          { label: t("mail.invitation.expires"), value: formatInstant(expiresAt, locale) },
        ],
      },
      button(t("mail.invitation.button"), link(`/invitation?token=${encodeURIComponent(token)}`)),
      paragraph(t("mail.invitation.ignore")),
    ],
  };
}

/** Somebody's role has changed. */
export function roleChangedMail(
  { role }: DataOf<"role-changed">,
  { t, link }: MailContext,
): MailContent {
  return {
    subject: t("mail.role_changed.subject"),
    preheader: t("mail.role_changed.text"),
    title: t("mail.role_changed.subject"),
    about: "account",
    blocks: [
      paragraph(t("mail.role_changed.text")),
      {
        kind: "facts",
        facts: [{ label: t("mail.role_changed.role"), value: t(`role.${role}`), strong: true }],
      },
      button(t("mail.role_changed.button"), link("/espace")),
    ],
  };
}
