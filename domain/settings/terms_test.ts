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
