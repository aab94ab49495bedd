import { expect } from "expect";
import { LOCALES } from "../kernel/i18n.ts";
import { TERMS_VERSION, termsSections, WITHDRAWAL_FORM_SECTION } from "./terms.ts";

Deno.test("the version is a day", () => {
  expect(Temporal.PlainDate.from(TERMS_VERSION).toString()).toBe(TERMS_VERSION);
});

for (const locale of LOCALES) {
  Deno.test(`the terms in ${locale} have no hole, with or without a seller`, () => {
    const sections = termsSections(locale, null);
    expect(sections.map(({ number }) => number)).toEqual(sections.map((_, index) => index + 1));
    for (const { title, text } of sections) {
      expect(title).not.toBe("");
      expect(`${title} ${text}`).not.toMatch(/\{\w+\}|undefined/);
    }
  });
}

Deno.test("the withdrawal form is where it is said to be", () => {
  const form = termsSections("fr", null).find(({ number }) => number === WITHDRAWAL_FORM_SECTION);
  expect(form?.title).toBe("Formulaire de rétractation");
});

Deno.test("the terms tell what the law wants told: both functions, the guarantee, the data", () => {
  const wanted = {
    fr: ["« Renoncer au contrat ici »", "L221-21", "« Résilier votre contrat »", "L215-1-1"],
    en: ["“Withdraw from contract here”", "L221-21", "“End your contract”", "L215-1-1"],
  };
  for (const locale of LOCALES) {
    const text = termsSections(locale, null).map(({ text }) => text).join(" ").replace(/\s/g, " ");
    const words = [...wanted[locale], "L224-25-12", "L224-25-31", "L242-18-1", "2016/679", "CNIL"];
    for (const word of words) {
      expect([locale, text]).toEqual([locale, expect.stringContaining(word)]);
    }
  }
});
