/** What the preview of templates shows: which one, and what the house would put into it. */
import { type MailSite } from "@/components/email/content.ts";
import { TEMPLATES } from "@/components/email/samples.ts";
import { type Locale, LOCALES } from "@/domain/kernel/i18n.ts";
import type { MailTemplate } from "@/domain/notifications/model.ts";
import type { SellerSettings } from "@/domain/settings/model.ts";

/** The template and the language that an address names; the first, in the reader's own, where it names none. */
export function readChoice(
  url: URL,
  reading: Locale,
): { template: MailTemplate; locale: Locale } {
  const { searchParams: query } = url;
  return {
    template: TEMPLATES.find((one) => one === query.get("template")) ?? TEMPLATES[0]!,
    locale: LOCALES.find((one) => one === query.get("locale")) ?? reading,
  };
}

/** What a sample is written with: the links in it lead to no account. */
export function sampleSite(publicUrl: string, seller: SellerSettings | null): MailSite {
  return {
    publicUrl,
    seller,
    token: "sample",
    unsubscribeUrl: `${publicUrl}/desabonnement?token=`,
  };
}
