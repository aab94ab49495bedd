/** The mails about getting in: links that do something once, and news that the account’s owner should know. */
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { AccessMail, AccountEvent } from "@/domain/notifications/model.ts";
import { button, type Fact, type MailContent, type MailContext, paragraph } from "./content.ts";

/** Writes a mail about getting in, in its owner's language. */
export function accessMailContent(mail: AccessMail, context: MailContext): MailContent {
  return { about: "account", ...write(mail, context) };
}

function write(mail: AccessMail, context: MailContext): MailContent {
  const { t, locale } = context;
  switch (mail.template) {
    case "verify-email":
      return letter("verify", context, [], linkTo("/compte/verifier", context));
    case "reset-password":
      return letter("reset", context, [], linkTo("/reinitialiser", context));
    case "confirm-email":
      return letter(
        "confirm_email",
        context,
        [{ label: t("mail.account.new_email"), value: mail.data.newEmail, strong: true }],
        linkTo("/compte/adresse/confirmer", context),
      );
    case "email-change":
      return letter(
        "email_change",
        context,
        [
          { label: t("mail.account.new_email"), value: mail.data.newEmail, strong: true },
          { label: t("mail.account.at"), value: formatInstant(mail.data.at, locale) },
        ],
        linkTo("/compte/adresse/annuler", context),
      );
    case "password-changed":
      return letter(
        "password_changed",
        context,
        [{ label: t("mail.account.at"), value: formatInstant(mail.data.at, locale) }],
        context.link("/mot-de-passe-oublie"),
      );
    case "new-sign-in":
      return letter("new_sign_in", context, event(mail.data, context), security(context));
    case "session-ended":
      return letter("session_ended", context, event(mail.data, context), security(context));
  }
}

type Letter =
  | "verify"
  | "reset"
  | "confirm_email"
  | "email_change"
  | "password_changed"
  | "new_sign_in"
  | "session_ended";

/** What happened, its facts, what to press, and what to do when one knows nothing of it. */
function letter(name: Letter, { t }: MailContext, facts: Fact[], url: string): MailContent {
  return {
    subject: t(`mail.${name}.subject`),
    preheader: t(`mail.${name}.preheader`),
    title: t(`mail.${name}.title`),
    blocks: [
      paragraph(t(`mail.${name}.intro`)),
      ...(facts.length > 0 ? [{ kind: "facts", facts } as const] : []),
      button(t(`mail.${name}.button`), url),
      paragraph(t(`mail.${name}.otherwise`)),
    ],
  };
}

function event({ device, address, at }: AccountEvent, { t, locale }: MailContext): Fact[] {
  return [
    { label: t("mail.account.device"), value: device ?? t("mail.account.unknown_device") },
    { label: t("mail.account.place"), value: address },
    { label: t("mail.account.at"), value: formatInstant(at, locale) },
  ];
}

function linkTo(path: string, { link, token = "" }: MailContext): string {
  return link(`${path}?token=${encodeURIComponent(token)}`);
}

function security({ link }: MailContext): string {
  return link("/espace/securite");
}
