/** From a delivery to the mail itself: subject, HTML and plain text, in the client's language. */
import { renderToString } from "preact-render-to-string";
import { type Translate, translator } from "@/domain/kernel/i18n.ts";
import type { Delivery, RenderedMail } from "@/domain/notifications/delivery_model.ts";
import type { SellerSettings } from "@/domain/settings/model.ts";
import { type MailContent, type MailContext, type MailSite, oneLine } from "./content.ts";
import { HtmlMail } from "./html_mail.tsx";
import { type MailFrame, plainTextMail } from "./plain_text_mail.ts";
import { mailContent } from "./templates.ts";

export type { MailSite } from "./content.ts";

/**
 * Renders a mail. The same delivery and site give the same mail. Nothing in it is fetched from
 * elsewhere, and what people typed is escaped in the HTML and kept to one line in the subject.
 */
export function renderMail(
  { mail, to, locale }: Pick<Delivery, "mail" | "to" | "locale">,
  site: MailSite,
): RenderedMail {
  const context = mailContext(site, locale);
  const { t } = context;
  const content = mailContent(mail, context);
  const subject = oneLine(content.subject);
  const frame: MailFrame = {
    title: content.title,
    greeting: t("mail.greeting", { name: oneLine(to.name) }),
    blocks: content.blocks,
    signature: t("mail.signature"),
    annex: content.annex,
    foot: footOf(site, to.email, t, content.about),
    footLinks: footLinks(site, context),
  };
  const html = renderToString(
    <HtmlMail
      {...frame}
      locale={locale}
      subject={subject}
      preheader={oneLine(content.preheader)}
      tagline={t("mail.tagline")}
    />,
  );
  return { subject, html: `<!doctype html>${html}`, text: plainTextMail(frame, locale) };
}

/** What a template is given, for a reader of a language. */
export function mailContext(site: MailSite, locale: Delivery["locale"]): MailContext {
  return { ...site, locale, t: translator(locale), link: linker(site, locale) };
}

/** Pages in English live below `/en`. */
function linker({ publicUrl }: MailSite, locale: Delivery["locale"]) {
  const base = publicUrl.replace(/\/+$/, "") + (locale === "en" ? "/en" : "");
  return (path: string) => base + path;
}

/** Why somebody gets a mail that is about no order. */
const SENT_TO = {
  signals: "signals.mail.sent_to",
  account: "mail.about_account",
  figures: "analytics.weekly.why",
  support: "mail.about_support",
} as const;

/** Where one leaves, and where one chooses, of what may be left. */
function footLinks({ unsubscribeUrl }: MailSite, { t, link }: MailContext): MailFrame["footLinks"] {
  if (unsubscribeUrl === undefined) return [];
  return [
    { label: t("notifications.mail.unsubscribe"), url: unsubscribeUrl },
    { label: t("notifications.mail.choose"), url: link("/espace/notifications/preferences") },
  ];
}

function footOf(
  { publicUrl, seller }: MailSite,
  email: string,
  t: Translate,
  about: MailContent["about"],
): string[] {
  const isOrder = about === undefined;
  const sentTo = isOrder ? "mail.sent_to" : SENT_TO[about];
  return [
    ...(seller && isOrder ? [t("mail.questions", { email: seller.email })] : []),
    ...(about === "account" || about === "figures" ? [] : [t("mail.risk")]),
    ...(seller ? [identity(seller, t)] : []),
    t(sentTo, { email, site: new URL(publicUrl).host }),
  ].map(oneLine);
}

/** Who writes, as commercial mail must say (Code de commerce R123-237). */
function identity(seller: SellerSettings, t: Translate): string {
  const { legalName, legalForm: form, capital, siren, rcsCity: city, address } = seller;
  return [
    legalName,
    capital ? t("invoice.legal_form_capital", { form, capital }) : form,
    city ? t("invoice.rcs", { city, siren }) : t("invoice.siren", { number: siren }),
    `${address.line1}, ${address.postalCode} ${address.city}`,
  ].join(" · ");
}
