import { expect } from "expect";
import {
  formatDay,
  formatInstant,
  formatList,
  formatMoney,
  formatRate,
  LOCALES,
  localized,
  type MessageKey,
  noBreak,
  preferredLocale,
  translator,
} from "./i18n.ts";
import { catalogue as en } from "./locales/en/mod.ts";
import { catalogue as fr } from "./locales/fr/mod.ts";
import { money } from "./money.ts";
import { PROBLEM_STATUS } from "./problem.ts";

const KEYS = Object.keys(fr) as MessageKey[];

Deno.test("a message is filled with its parameters", () => {
  expect(translator("fr")("common.step", { step: 2, total: 4 })).toBe("Étape 2 sur 4");
  expect(translator("en")("common.step", { step: 2, total: 4 })).toBe("Step 2 of 4");
});

Deno.test("a parameter that is missing shows its place instead of a hole", () => {
  expect(translator("en")("common.step", { step: 2 })).toBe("Step 2 of {total}");
  expect(translator("en")("common.step")).toBe("Step {step} of {total}");
});

Deno.test("what a parameter says is text, not another message", () => {
  const t = translator("en");
  expect(t("common.step", { step: "{total}", total: 4 })).toBe("Step {total} of 4");
  expect(t("common.step", { step: "$&", total: "$1" })).toBe("Step $& of $1");
  expect(t("common.step", { step: "{count|a|b}", total: 4 })).toBe("Step {count|a|b} of 4");
});

Deno.test("a number picks the plural form of its language", () => {
  const wait = (locale: "fr" | "en", seconds: number) =>
    translator(locale)("problem.too-many-requests", { seconds });
  expect(wait("fr", 1)).toContain("1 seconde.");
  expect(wait("fr", 2)).toContain("2 secondes.");
  expect(wait("en", 1)).toContain("1 second.");
  expect(wait("en", 30)).toContain("30 seconds.");
  // None is singular in French and plural in English.
  expect(wait("fr", 0)).toContain("0 seconde.");
  expect(wait("en", 0)).toContain("0 seconds.");
});

Deno.test("French punctuation stays on the line of its word, whatever the author typed", () => {
  expect(noBreak("Prêt : « Oui » ! 20 % ?")).toBe(
    "Prêt\u00a0: «\u00a0Oui\u00a0»\u00a0! 20\u00a0%\u00a0?",
  );
  const t = translator("fr");
  for (const key of KEYS) {
    expect([key, t(key)]).not.toEqual([key, expect.stringMatching(/ [:;!?»%€]|« /)]);
  }
  expect(translator("en")("common.demo")).toBe(en["common.demo"]);
});

Deno.test("the catalogues have the same messages, none of them empty", () => {
  expect(Object.keys(en).toSorted()).toEqual(KEYS.toSorted());
  for (const key of KEYS) {
    expect([key, fr[key].trim()]).not.toEqual([key, ""]);
    expect([key, en[key].trim()]).not.toEqual([key, ""]);
  }
});

Deno.test("a message has the same parameters in every language", () => {
  for (const key of KEYS) expect([key, ...places(en[key])]).toEqual([key, ...places(fr[key])]);
});

Deno.test("every brace of a message belongs to a place that is filled", () => {
  for (const locale of LOCALES) {
    for (const key of KEYS) {
      const params = Object.fromEntries(places(fr[key]).map((name) => [name, 2]));
      expect([key, translator(locale)(key, params)]).toEqual([
        key,
        expect.not.stringMatching(/[{}|]/),
      ]);
    }
  }
});

Deno.test("every refusal has its sentence", () => {
  for (const code of Object.keys(PROBLEM_STATUS)) expect(KEYS).toContain(`problem.${code}`);
});

Deno.test("a text of the business is French where it isn't translated", () => {
  expect(localized({ fr: "Signaux", en: "Signals" }, "en")).toBe("Signals");
  expect(localized({ fr: "Signaux" }, "en")).toBe("Signaux");
});

Deno.test("money is written as its reader writes it", () => {
  expect(plain(formatMoney(money(123_456), "fr"))).toBe("1 234,56 €");
  expect(formatMoney(money(123_456), "en")).toBe("€1,234.56");
  expect(plain(formatMoney(money(-5, "CHF"), "fr"))).toBe("-0,05 CHF");
});

Deno.test("rates, days, instants and lists too", () => {
  expect(plain(formatRate(2000, "fr"))).toBe("20 %");
  expect(plain(formatRate(550, "fr"))).toBe("5,5 %");
  expect(formatRate(550, "en")).toBe("5.5%");
  expect(formatDay("2026-11-25", "fr")).toBe("25 novembre 2026");
  expect(formatDay("2026-11-25", "en")).toBe("25 November 2026");
  expect(formatList(["Telegram", "WhatsApp", "Discord"], "fr")).toBe(
    "Telegram, WhatsApp et Discord",
  );
});

Deno.test("an instant is written in Paris time, summer and winter, unless another zone is wanted", () => {
  expect(plain(formatInstant("2026-11-25T13:50:06.123Z", "fr"))).toBe("25 nov. 2026, 14:50");
  expect(formatInstant("2026-07-14T22:30:00.000Z", "en")).toBe("15 Jul 2026, 00:30");
  expect(formatInstant("2026-07-14T22:30:00.000Z", "en", "UTC")).toBe("14 Jul 2026, 22:30");
});

Deno.test("the reader's wishes choose the language, French where they name none of ours", () => {
  const wishes: [header: string | null, locale: string][] = [
    [null, "fr"],
    ["", "fr"],
    ["en", "en"],
    ["en-GB,en;q=0.9,fr;q=0.8", "en"],
    ["fr;q=0.5, en;q=0.7", "en"],
    ["de-DE, en;q=0.3", "en"],
    ["de, *;q=0.1", "fr"],
    ["en;q=0", "fr"],
    ["en;q=0, fr;q=0.1", "fr"],
    ["EN-us", "en"],
    [";;;,,q=,en;q=1.2.3", "fr"],
  ];
  for (const [header, locale] of wishes) {
    expect([header, preferredLocale(header)]).toEqual([header, locale]);
  }
});

/** The names of a message's places, in the order of the alphabet. */
function places(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name))].sort();
}

/** `Intl` writes narrow and hard spaces. */
function plain(text: string): string {
  return text.replace(/\s/g, " ");
}
