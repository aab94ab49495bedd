/** The seller's settings as a form's fields and back; fields are named by their paths. */
import { flattenFields, nestFields } from "@/domain/kernel/fields.ts";
import type { Locale, MessageKey, Translate } from "@/domain/kernel/i18n.ts";
import { type SellerDraft, sellerSchema } from "@/domain/settings/model.ts";

/** The days of opening hours, Monday first. */
export const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** A Monday, from which the days are named. */
const MONDAY = Temporal.PlainDate.from("2024-01-01");

const LABELS: Readonly<Record<string, MessageKey>> = {
  legalName: "admin.seller.legalName",
  legalForm: "admin.seller.legalForm",
  capital: "admin.seller.capital",
  siren: "admin.seller.siren",
  siret: "admin.seller.siret",
  rcsCity: "admin.seller.rcsCity",
  vatRegime: "admin.seller.vatRegime",
  vatNumber: "admin.seller.vatNumber",
  address: "admin.seller.address",
  "address.line1": "admin.seller.line1",
  "address.line2": "admin.seller.line2",
  "address.postalCode": "admin.seller.postalCode",
  "address.city": "admin.seller.city",
  "address.country": "admin.seller.country",
  email: "admin.seller.email",
  phone: "admin.seller.phone",
  publisher: "admin.seller.publisher",
  host: "admin.seller.host",
  mediator: "admin.seller.mediator",
  accountHolder: "admin.seller.accountHolder",
  iban: "admin.seller.iban",
  bic: "admin.seller.bic",
  openingHours: "admin.seller.openingHours",
  paymentDays: "admin.seller.paymentDays",
  franchiseMention: "admin.seller.franchiseMention",
  penaltyMention: "admin.seller.penaltyMention",
  recoveryMention: "admin.seller.recoveryMention",
  discountMention: "admin.seller.discountMention",
};

/** The name of a weekday, from 0 for Monday. */
export function dayName(day: number, locale: Locale): string {
  return MONDAY.add({ days: day }).toLocaleString(locale === "fr" ? "fr-FR" : "en-GB", {
    weekday: "long",
  });
}

/** What people call a field of the settings. */
export function sellerLabel(path: string, t: Translate, locale: Locale): string {
  const label = LABELS[path];
  if (label) return t(label);
  const hours = /^openingHours\.(\d)\.(opens|closes)$/.exec(path);
  if (!hours) return path;
  const [, day, end] = hours;
  return t(end === "opens" ? "admin.seller.opens" : "admin.seller.closes", {
    day: dayName(Number(day), locale),
  });
}

/** What the form starts from. */
export function sellerFields(draft: Partial<SellerDraft>): Record<string, string> {
  return { "address.country": "FR", vatRegime: "standard", ...flattenFields(draft) };
}

/**
 * What the form, as it stands, still lacks. Before anything is saved this is less than the settings
 * lack: wordings and hours are offered, and saving them is all they need.
 */
export function stillMissing(values: Readonly<Record<string, string>>): string[] {
  const { error } = sellerSchema.safeParse(sellerInput(values));
  return [...new Set(error?.issues.map(({ path }) => path.join(".")))];
}

/** The settings that a posted form describes, for the domain to judge; a day without hours is closed. */
export function sellerInput(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  const openingHours = WEEK.map((day) => {
    const opens = fields[`openingHours.${day}.opens`] ?? "";
    const closes = fields[`openingHours.${day}.closes`] ?? "";
    return opens || closes ? { opens, closes } : null;
  });
  const paymentDays = /^\d+$/.test(fields.paymentDays ?? "") ? Number(fields.paymentDays) : null;
  return { ...nestFields(fields), openingHours, paymentDays };
}
