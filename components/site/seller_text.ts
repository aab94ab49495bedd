/** The seller's settings in words. */
import type { Locale, Translate } from "@/domain/kernel/i18n.ts";
import type { SellerSettings } from "@/domain/settings/model.ts";

/** Neighbouring days with the same hours, as one line. */
export interface HoursLine {
  /** `lundi – vendredi`, or one day. */
  days: string;
  /** `09:00 – 19:00`, or "fermé". */
  hours: string;
}

/** A Monday, from which the days are named. */
const MONDAY = Temporal.PlainDate.from("2024-01-01");

/** The opening hours, neighbouring days with the same hours together. */
export function hoursLines(
  week: SellerSettings["openingHours"],
  locale: Locale,
  t: Translate,
): HoursLine[] {
  const lines: { first: number; last: number; hours: string }[] = [];
  week.forEach((day, index) => {
    const hours = day ? `${day.opens} – ${day.closes}` : t("site.contact.closed");
    const previous = lines.at(-1);
    if (previous?.hours === hours) previous.last = index;
    else lines.push({ first: index, last: index, hours });
  });
  return lines.map(({ first, last, hours }) => ({
    days: first === last
      ? dayName(first, locale)
      : `${dayName(first, locale)} – ${dayName(last, locale)}`,
    hours,
  }));
}

function dayName(index: number, locale: Locale): string {
  return MONDAY.add({ days: index }).toLocaleString(locale === "fr" ? "fr-FR" : "en-GB", {
    weekday: "long",
  });
}
