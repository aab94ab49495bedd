/** Figures of the ranking as they are read. */
import { numberFormat } from "@/domain/kernel/formats.ts";
import { formatRate, type Locale } from "@/domain/kernel/i18n.ts";

/** Percent as a number, such as 12.345, as `12,35 %`. */
export function percent(value: number, locale: Locale): string {
  return formatRate(Math.round(value * 100), locale);
}

/** A score, or pips: one decimal at most. */
export function decimal(value: number, locale: Locale): string {
  return numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
}

/** A profit factor: ∞ where nothing was lost, a dash where nothing was traded. */
export function factor(value: number | null, infinite: boolean, locale: Locale): string {
  if (infinite) return "∞";
  return value === null ? "—" : numberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}
