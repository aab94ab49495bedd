/** Figures and values of the statistics as they are read. */
import { dateFormat, numberFormat } from "@/domain/kernel/formats.ts";
import { formatMoney, type Locale, type Translate } from "@/domain/kernel/i18n.ts";
import type { IsoDay } from "@/domain/kernel/clock.ts";
import { money } from "@/domain/kernel/money.ts";
import {
  DEVICES,
  type Dimension,
  ERROR_PAGE,
  OTHER,
  SCREENS,
  SOURCES,
  UNKNOWN,
} from "@/domain/analytics/model.ts";
import type { MetricName } from "@/domain/analytics/overview.ts";
import { lengthOf, type Period } from "@/domain/analytics/period.ts";

/** What stands for a figure that can't be told. */
export const DASH = "—";

/** How a page's texts and figures are written. */
export interface Wording {
  t: Translate;
  locale: Locale;
}

/** A count with its groups of digits; one decimal at most. */
export function number(value: number | null, locale: Locale): string {
  if (value === null) return DASH;
  return numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** A percent such as 12.3 as `12,3 %`. */
export function percentText(value: number | null, locale: Locale): string {
  if (value === null) return DASH;
  return numberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value / 100);
}

/** Seconds as `45 s` or `2 min 05 s`. */
export function duration(seconds: number | null, locale: Locale): string {
  if (seconds === null) return DASH;
  const whole = Math.round(seconds);
  if (whole < 60) return `${number(whole, locale)}\u00a0s`;
  const minutes = number(Math.floor(whole / 60), locale);
  return `${minutes}\u00a0min\u00a0${String(whole % 60).padStart(2, "0")}\u00a0s`;
}

/** Milliseconds as `180 ms` or `2,5 s`. */
export function milliseconds(value: number | null, locale: Locale): string {
  if (value === null) return DASH;
  return value < 1000
    ? `${number(Math.round(value), locale)}\u00a0ms`
    : `${number(value / 1000, locale)}\u00a0s`;
}

/** A metric of the overview. */
export function metricText(name: MetricName, value: number | null, locale: Locale): string {
  if (value === null) return DASH;
  switch (name) {
    case "bounceRate":
    case "conversionRate":
      return percentText(value, locale);
    case "averageDuration":
      return duration(value, locale);
    case "revenue":
      return formatMoney(money(value), locale);
    default:
      return number(value, locale);
  }
}

/** By how much something changed: `+12 %`, a minus as it is printed; null where that can't be said. */
export function changeText(value: number, previous: number, locale: Locale): string | null {
  if (previous === 0) return null;
  const options = {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  } as const;
  return numberFormat(locale, options).format((value - previous) / previous).replace("-", "−");
}

/** A day as `3 mars` or, of another year than `beside`, `3 mars 2025`. */
export function shortDay(day: IsoDay, locale: Locale, beside?: IsoDay): string {
  const year = beside && beside.slice(0, 4) !== day.slice(0, 4) ? "numeric" : undefined;
  return dateFormat(locale, { day: "numeric", month: "short", year, timeZone: "UTC" })
    .format(Date.parse(`${day}T00:00:00Z`));
}

/** A period as `29 oct. – 25 nov. 2026`; one day alone as itself. */
export function rangeText({ from, to }: Period, { t, locale }: Wording): string {
  const last = shortDay(to, locale, "0000-01-01");
  if (lengthOf({ from, to }) === 1) return last;
  return t("analytics.period.range", { from: shortDay(from, locale, to), to: last });
}

/** The name of a weekday, 1 for Monday. */
export function weekdayName(weekday: number, locale: Locale, length: "short" | "long"): string {
  // 1 January 2024 was a Monday.
  const at = Date.UTC(2024, 0, weekday);
  return dateFormat(locale, { weekday: length, timeZone: "UTC" }).format(at);
}

/** The value of a property of visits, in words: `FR` is `France`, `(none)` is `Inconnu`. */
export function valueText(dimension: Dimension, value: string, { t, locale }: Wording): string {
  if (value === OTHER) return t("analytics.other");
  if (value === UNKNOWN) {
    return dimension === "referrer" || dimension === "campaign"
      ? t("analytics.none")
      : t("analytics.unknown");
  }
  if (value === ERROR_PAGE) return t("analytics.error_page");
  switch (dimension) {
    case "device": {
      const device = DEVICES.find((one) => one === value);
      return device ? t(`analytics.device.${device}`) : value;
    }
    case "source": {
      const source = SOURCES.find((one) => one === value);
      return source ? t(`analytics.source.${source}`) : value;
    }
    case "screen": {
      const screen = SCREENS.find((one) => one === value);
      return screen && screen !== UNKNOWN ? t(`analytics.screen.${screen}`) : value;
    }
    case "country":
      return nameOf("region", value, locale);
    case "language":
      return nameOf("language", value, locale);
    case "region":
    case "city":
      return value.replace(/^([A-Z]{2}) (.*)$/, "$2 ($1)");
    default:
      return value;
  }
}

/** The flag of a country as two regional letters; nothing for what is no country. */
export function flag(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return "";
  return String.fromCodePoint(...Array.from(country, (letter) => letter.codePointAt(0)! + 127_397));
}

function nameOf(type: "region" | "language", code: string, locale: Locale): string {
  try {
    return displayNames(type, locale).of(code) ?? code;
  } catch {
    return code;
  }
}

const names = new Map<string, Intl.DisplayNames>();

/** Making one takes long, and there are four. */
function displayNames(type: "region" | "language", locale: Locale): Intl.DisplayNames {
  const key = `${type} ${locale}`;
  let known = names.get(key);
  if (!known) names.set(key, known = new Intl.DisplayNames(locale, { type }));
  return known;
}
