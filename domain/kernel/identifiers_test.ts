import { expect } from "expect";
import { isBic, isIban, isSiren, isSiret, isVatNumber, toE164 } from "./identifiers.ts";

Deno.test("a phone number is read in any spelling, as French where it has no prefix", () => {
  expect(toE164("06 12 34 56 78")).toBe("+33612345678");
  expect(toE164("+33 (0)6.12.34.56.78")).toBe("+33612345678");
  expect(toE164("0033612345678")).toBe("+33612345678");
  expect(toE164("+32 470 12 34 56")).toBe("+32470123456");
  for (const bad of ["", "12", "+33 6 12", "+999 123456789", "call me", "06 12 34 56 78 90 12"]) {
    expect([bad, toE164(bad)]).toEqual([bad, undefined]);
  }
});

Deno.test("a VAT number is checked by the rule of its country", () => {
  for (const good of ["FR83404833048", "BE0428759497", "DE136695976", "IT00743110157"]) {
    expect([good, isVatNumber(good)]).toEqual([good, true]);
  }
  // Greece writes EL.
  expect(isVatNumber("EL094259216")).toBe(true);
  for (
    const bad of ["", "FR", "FR00404833048", "US123456789", "404833048", "XX123", "constructor"]
  ) {
    expect([bad, isVatNumber(bad)]).toEqual([bad, false]);
  }
});

Deno.test("SIREN and SIRET carry a check digit", () => {
  expect(isSiren("732829320")).toBe(true);
  expect(isSiren("732829321")).toBe(false);
  expect(isSiren("73282932")).toBe(false);
  expect(isSiret("73282932000074")).toBe(true);
  expect(isSiret("73282932000075")).toBe(false);
  expect(isSiret("")).toBe(false);
});

Deno.test("an IBAN is checked by mod 97 and the length of its country", () => {
  expect(isIban("FR7630006000011234567890189")).toBe(true);
  expect(isIban("FR7630006000011234567890188")).toBe(false);
  expect(isIban("FR76300060000112345678901")).toBe(false);
  expect(isIban("")).toBe(false);
});

Deno.test("a BIC has 8 or 11 characters and a country in them", () => {
  expect(isBic("AGRIFRPP")).toBe(true);
  expect(isBic("AGRIFRPPXXX")).toBe(true);
  for (const bad of ["", "AGRIFRP", "AGRI99PP", "AGRIFRPPXX"]) {
    expect([bad, isBic(bad)]).toEqual([bad, false]);
  }
});
