/**
 * The number of an invoice: `CT-YYYYMMDD-XXXX`, the day of issue and a counter that runs through
 * the calendar year without a gap or a repeat (CGI annexe II, art. 242 nonies A, I, 7°).
 */
import type { IsoDay } from "../kernel/clock.ts";

/** Digits that the counter is padded to; it may grow past them. */
const COUNTER_DIGITS = 4;

const FORM = /^CT-(\d{4})(\d{2})(\d{2})-(\d{4,15})$/;

/** What an invoice's number says. */
export interface InvoiceNumberParts {
  /** The Paris day of issue. */
  day: IsoDay;
  /** Place in the year's series, from 1. */
  sequence: number;
}

/**
 * Writes a number: `invoiceNumber("2026-03-10", 41)` is `CT-20260310-0041`, and
 * `invoiceNumber("2026-12-31", 12345)` is `CT-20261231-12345`.
 *
 * Throws `RangeError` unless `day` is a calendar day of the years 0001 to 9999 and `sequence` a
 * whole number from 1.
 */
export function invoiceNumber(day: IsoDay, sequence: number): string {
  if (!isCalendarDay(day)) throw new RangeError(`Not a calendar day: ${day}`);
  if (!Number.isSafeInteger(sequence) || sequence < 1) {
    throw new RangeError(`Not a place in a series: ${sequence}`);
  }
  return `CT-${day.replaceAll("-", "")}-${String(sequence).padStart(COUNTER_DIGITS, "0")}`;
}

/**
 * Reads a number; undefined when the text is not one that {@linkcode invoiceNumber} writes, so
 * that a number has one spelling only (`CT-20260310-00041` is none).
 */
export function parseInvoiceNumber(text: string): InvoiceNumberParts | undefined {
  const [, year, month, date, counter] = FORM.exec(text) ?? [];
  if (counter === undefined) return undefined;
  const parts = { day: `${year}-${month}-${date}`, sequence: Number(counter) };
  if (!isCalendarDay(parts.day) || parts.sequence < 1) return undefined;
  return invoiceNumber(parts.day, parts.sequence) === text ? parts : undefined;
}

function isCalendarDay(day: string): boolean {
  try {
    // Temporal also reads other spellings (a time, a longer year): the round trip refuses them.
    return /^\d{4}-/.test(day) && Temporal.PlainDate.from(day).toString() === day;
  } catch {
    return false;
  }
}
