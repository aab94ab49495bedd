/**
 * The QR code that a banking app reads to fill in a SEPA transfer: the text of EPC069-12 ("Quick
 * Response Code: Guidelines to enable data capture for the initiation of a SEPA credit transfer",
 * version 002 of the data).
 */
import { isBic, isIban } from "../kernel/identifiers.ts";
import type { Money } from "../kernel/money.ts";
import { isCreditorReference } from "./creditor_reference.ts";

/** What the transfer is to say. */
export interface EpcTransfer {
  /** Account holder, 1 to 70 characters on one line. */
  name: string;
  /** IBAN without spaces. */
  iban: string;
  /** BIC of 8 or 11 characters; null where unknown, since within the EEA version 002 does without. */
  bic: string | null;
  /** Euros from 0,01 to 999 999 999,99. */
  amount: Money;
  /** ISO 11649 creditor reference in its electronic form. */
  reference: string;
}

/** Longest text in bytes: what a code of version 13 holds at level M. */
const MAX_BYTES = 331;

/**
 * The text of the code, lines ended by LF and none after the last that says something:
 *
 * ```txt
 * BCD                 service tag
 * 002                 version
 * 1                   character set: UTF-8
 * SCT                 SEPA credit transfer
 * AGRIFRPP            BIC, or an empty line
 * Calmness Trading    account holder
 * FR7630006000011234567890189
 * EUR49.00            amount
 *                     purpose: none
 * RF29CTX7K2MQ4B      structured reference
 * ```
 *
 * Throws `RangeError`, naming the member, when one is not as {@linkcode EpcTransfer} says, and when
 * the whole exceeds 331 bytes.
 */
export function epcText({ name, iban, bic, amount, reference }: EpcTransfer): string {
  const holder = name.normalize("NFC").replace(/\s+/g, " ").trim();
  const length = [...holder].length;
  if (length < 1 || length > 70) throw new RangeError("name: 1 to 70 characters");
  if (!isIban(iban)) throw new RangeError("iban: not an IBAN");
  if (bic !== null && !isBic(bic)) throw new RangeError("bic: not a BIC");
  if (!isCreditorReference(reference)) throw new RangeError("reference: not a creditor reference");
  const lines = ["BCD", "002", "1", "SCT", bic ?? "", holder, iban, euros(amount), "", reference];
  const text = lines.join("\n");
  if (new TextEncoder().encode(text).length > MAX_BYTES) {
    throw new RangeError(`name: with it the text exceeds ${MAX_BYTES} bytes`);
  }
  return text;
}

function euros({ minor, currency }: Money): string {
  if (currency !== "EUR" || !Number.isInteger(minor) || minor < 1 || minor > 99_999_999_999) {
    throw new RangeError("amount: 0.01 to 999999999.99 EUR");
  }
  const cents = String(minor % 100).padStart(2, "0");
  return `EUR${Math.floor(minor / 100)}.${cents}`;
}
