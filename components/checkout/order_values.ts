/** The order form between what is typed and what the domain takes. */
import type { FormError } from "@/components/ui/feedback.tsx";
import type { Profile, User } from "@/domain/accounts/model.ts";
import type { Locale, MessageKey, Translate } from "@/domain/kernel/i18n.ts";
import { isCountry } from "@/domain/kernel/identifiers.ts";

/** The fields in the order of the page, by the names that they post under. */
export const ORDER_FIELDS = [
  "fullName",
  "email",
  "password",
  "telegram",
  "whatsapp",
  "discord",
  "line1",
  "line2",
  "postalCode",
  "city",
  "country",
  "company",
  "vatNumber",
  "immediateService",
  "waiveWithdrawal",
  "acceptTerms",
] as const;

/** The name of a field. */
export type OrderField = (typeof ORDER_FIELDS)[number];

/** What stands in the form; a tick is `on`. */
export type OrderValues = Readonly<Partial<Record<OrderField, string>>>;

/** What the form starts with: what the account knows, nothing ticked. */
export function startValues(user: User | null, profile: Profile, locale: Locale): OrderValues {
  const { address, ...contacts } = profile;
  return {
    fullName: user?.fullName,
    email: user?.email,
    ...contacts,
    ...address,
    country: address?.country ?? (locale === "fr" ? "FR" : undefined),
  };
}

/** What was posted, to be shown again; the password never is. */
export function postedValues(form: Readonly<Record<string, string>>): OrderValues {
  const kept = ORDER_FIELDS.filter((field) => field !== "password");
  return Object.fromEntries(kept.map((field) => [field, form[field]]));
}

/** The order that the form stands for, as the domain checks it; `offerId` comes from the address. */
export function asOrder(values: OrderValues, offerId: string) {
  const { line1 = "", line2, postalCode = "", city = "", country = "" } = values;
  return {
    offerId,
    userInfo: {
      fullName: values.fullName ?? "",
      email: values.email ?? "",
      telegram: values.telegram,
      whatsapp: values.whatsapp,
      discord: values.discord,
      // A code that the list doesn't offer was never chosen.
      address: { line1, line2, postalCode, city, country: isCountry(country) ? country : "" },
      company: values.company,
      vatNumber: values.vatNumber,
    },
    acceptTerms: values.acceptTerms === "on",
    immediateService: values.immediateService === "on",
    waiveWithdrawal: values.waiveWithdrawal === "on",
  };
}

/** The messages by form field: the domain names `userInfo.address.city` what posts as `city`. */
export function byField(messages: Readonly<Record<string, string>>): OrderErrors {
  return Object.fromEntries(
    Object.entries(messages).map(([path, message]) => [path.split(".").at(-1), message]),
  );
}

/** What is wrong, by field. */
export type OrderErrors = Readonly<Partial<Record<OrderField, string>>>;

/** The labels of the fields whose messages don't name them. */
const LABELS = {
  fullName: "checkout.order.full_name",
  email: "checkout.order.email",
  password: "checkout.order.password_label",
  telegram: "checkout.order.telegram",
  whatsapp: "checkout.order.whatsapp",
  discord: "checkout.order.discord",
  line1: "checkout.order.line1",
  line2: "checkout.order.line2",
  postalCode: "checkout.order.postal_code",
  city: "checkout.order.city",
  country: "checkout.order.country",
  company: "checkout.order.company",
  vatNumber: "checkout.order.vat_number",
} as const satisfies Partial<Record<OrderField, MessageKey>>;

/** The errors in the order of the page, each with the name of its field, for the summary. */
export function inPageOrder(errors: OrderErrors, t: Translate): FormError[] {
  return ORDER_FIELDS.flatMap((field): FormError[] => {
    const message = errors[field];
    if (message === undefined) return [];
    if (!isLabelled(field)) return [{ field, message }];
    // The message goes on after the label's colon.
    const rest = message.charAt(0).toLowerCase() + message.slice(1);
    return [{
      field,
      message: t("checkout.order.error", { label: t(LABELS[field]), message: rest }),
    }];
  });
}

function isLabelled(field: OrderField): field is keyof typeof LABELS {
  return field in LABELS;
}
