/** Figures of an account as its owner reads them. */
import { formatAmount } from "@/components/espace/terminal/formats.ts";
import { dateFormat, numberFormat } from "@/domain/kernel/formats.ts";
import { formatRate, type Locale, type Translate } from "@/domain/kernel/i18n.ts";
import type { TradingAccount } from "@/domain/trading/model.ts";

/** Who reads. */
export interface Reader {
  t: Translate;
  locale: Locale;
}

/** What isn't known. */
export const UNKNOWN = "—";

/** Writers for the figures of one account. */
export interface AccountWords extends Reader {
  account: TradingAccount;
  /** Minor units as `1 234,50 EUR`. */
  money(minor: number | null): string;
  /** The same with its sign, and no sign for nothing. */
  signed(minor: number | null): string;
}

/** Amounts in an account's currency. */
export function accountWords(account: TradingAccount, { t, locale }: Reader): AccountWords {
  const { currencyDigits, currency } = account;
  const money = (minor: number | null) =>
    minor === null
      ? UNKNOWN
      : formatAmount(Math.round(minor), currencyDigits, currency ?? "EUR", locale);
  return {
    t,
    locale,
    account,
    money,
    signed: (minor) => (minor ?? 0) > 0 ? `+${money(minor)}` : money(minor),
  };
}

/** Minor units as the decimal that charts draw. */
export function decimalOf({ currencyDigits }: TradingAccount, minor: number): number {
  return minor / 10 ** currencyDigits;
}

/** 12.345 as `12,35 %`. */
export function percent(value: number | null, locale: Locale): string {
  return value === null ? UNKNOWN : formatRate(Math.round(value * 100), locale);
}

/** The same with its sign. */
export function signedPercent(value: number | null, locale: Locale): string {
  return (value ?? 0) > 0 ? `+${percent(value, locale)}` : percent(value, locale);
}

/** A number with so many decimals at most. */
export function decimal(value: number | null, locale: Locale, digits = 2): string {
  return value === null
    ? UNKNOWN
    : numberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** A ratio that may be infinite: ∞, never NaN. */
export function ratio(value: number | null, infinite: boolean, locale: Locale): string {
  return infinite ? "∞" : decimal(value, locale);
}

/** Pips with their sign. */
export function pips(value: number | null, locale: Locale): string {
  if (value === null) return UNKNOWN;
  return numberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" })
    .format(value);
}

const UNITS = [["day", 86_400], ["hour", 3_600], ["minute", 60], ["second", 1]] as const;

/** Seconds in their two largest units: `2 h 15 min`. */
export function duration(seconds: number | null, locale: Locale): string {
  if (seconds === null) return UNKNOWN;
  const whole = Math.round(seconds);
  const first = UNITS.findIndex(([, size]) => whole >= size);
  if (first < 0) return unit(0, "second", locale);
  const [name, size] = UNITS[first]!;
  const [nextName, nextSize] = UNITS[first + 1] ?? [null, 1];
  const rest = nextName === null ? 0 : Math.floor(whole % size / nextSize);
  const head = unit(Math.floor(whole / size), name, locale);
  return nextName === null || rest === 0 ? head : `${head} ${unit(rest, nextName, locale)}`;
}

function unit(count: number, name: string, locale: Locale): string {
  return numberFormat(locale, { style: "unit", unit: name, unitDisplay: "short" }).format(count);
}

/** A UTC day as `12 mars`, with its year where the days are of several. */
export function shortDay(day: string, locale: Locale, withYear: boolean): string {
  const year = withYear ? { year: "2-digit" } as const : {};
  return dateFormat(locale, { day: "numeric", month: "short", ...year, timeZone: "UTC" })
    .format(Date.parse(`${day}T00:00:00Z`));
}

/** `2026-03` as `mars 2026`. */
export function monthName(month: string, locale: Locale, style: "long" | "short" = "long"): string {
  return dateFormat(locale, { month: style, year: "numeric", timeZone: "UTC" })
    .format(Date.parse(`${month}-01T00:00:00Z`));
}

/** 1 (Monday) to 7 as the weekday's name. */
export function weekdayName(weekday: number, locale: Locale, style: "long" | "short"): string {
  // 2024-01-01 was a Monday.
  return dateFormat(locale, { weekday: style, timeZone: "UTC" })
    .format(Date.UTC(2024, 0, weekday));
}

/** The colour of a result; its sign says it as well. */
export function resultTone(value: number): "result-won" | "result-lost" | undefined {
  return value > 0 ? "result-won" : value < 0 ? "result-lost" : undefined;
}
