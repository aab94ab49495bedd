/** Identifiers that other people give out, checked by the libraries that know them. */
import parsePhoneNumber, { getCountries } from "libphonenumber-js/max";
import { isValidBIC, isValidIBAN } from "ibantools";
import { euVat, stdnum } from "stdnum";

/** A phone number in E.164 (`+33612345678`), read as French when it has no prefix; undefined when it is none. */
export function toE164(text: string): string | undefined {
  const number = parsePhoneNumber(text, "FR");
  return number?.isValid() ? number.number : undefined;
}

/** Whether `number` (country prefix, no spaces) is a well-formed VAT number of an EU member state. */
export function isVatNumber(number: string): boolean {
  const prefix = number.slice(0, 2).toUpperCase();
  const country = prefix === "EL" ? "GR" : prefix;
  return (euVat[country] ?? []).some((validator) => validator.validate(number).isValid);
}

/** Whether a SIREN (9 digits, Luhn) is well formed. */
export function isSiren(number: string): boolean {
  return stdnum.FR.siren.validate(number).isValid;
}

/** Whether a SIRET (14 digits, Luhn) is well formed. */
export function isSiret(number: string): boolean {
  return stdnum.FR.siret.validate(number).isValid;
}

/** Whether an IBAN is well formed for its country (ISO 13616, mod 97); spaces are not allowed. */
export function isIban(iban: string): boolean {
  return isValidIBAN(iban);
}

/** Whether a BIC has the form of ISO 9362. */
export function isBic(bic: string): boolean {
  return isValidBIC(bic);
}

/** Dialling regions that ISO 3166-1 keeps for others' use and assigns to no country. */
const NOT_COUNTRIES = new Set<string>(["AC", "TA"]);

/** The countries of postal addresses, as ISO 3166-1 alpha-2. */
export const COUNTRIES: readonly string[] = getCountries().filter((code) =>
  !NOT_COUNTRIES.has(code)
);

/** Whether a code is one of {@linkcode COUNTRIES}. */
export function isCountry(code: string): boolean {
  return COUNTRIES.includes(code);
}
