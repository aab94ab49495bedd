import { expect } from "expect";
import { translator } from "@/domain/kernel/i18n.ts";
import { changeText, duration, flag, metricText, rangeText, valueText } from "./format.ts";

const fr = { t: translator("fr"), locale: "fr" } as const;
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, " ");

Deno.test("figures are written as their kind is read", () => {
  expect(plain(metricText("visitors", 12_345, "fr"))).toBe("12 345");
  expect(plain(metricText("bounceRate", 42.5, "fr"))).toBe("42,5 %");
  expect(plain(metricText("averageDuration", 125, "fr"))).toBe("2 min 05 s");
  expect(plain(metricText("revenue", 4900, "fr"))).toBe("49,00 €");
  expect(metricText("revenue", null, "fr")).toBe("—");
  expect(plain(duration(59.4, "fr"))).toBe("59 s");
});

Deno.test("a change is told in percent, and not at all from nothing", () => {
  expect(plain(changeText(112, 100, "fr"))).toBe("+12 %");
  expect(plain(changeText(88, 100, "fr"))).toBe("−12 %");
  expect(plain(changeText(100, 100, "fr"))).toBe("0 %");
  expect(changeText(5, 0, "fr")).toBeNull();
});

Deno.test("a period is told once, with its year", () => {
  expect(plain(rangeText({ from: "2026-10-29", to: "2026-11-25" }, fr)))
    .toBe("29 oct. – 25 nov. 2026");
  expect(plain(rangeText({ from: "2025-12-31", to: "2026-01-01" }, fr)))
    .toBe("31 déc. 2025 – 1 janv. 2026");
  expect(plain(rangeText({ from: "2026-11-25", to: "2026-11-25" }, fr))).toBe("25 nov. 2026");
});

Deno.test("stored values have their names", () => {
  expect(valueText("country", "BE", fr)).toBe("Belgique");
  expect(valueText("country", "(none)", fr)).toBe("Inconnu");
  expect(valueText("language", "de", fr)).toBe("allemand");
  expect(valueText("device", "mobile", fr)).toBe("Téléphone");
  expect(valueText("referrer", "(other)", fr)).toBe("Autres");
  expect(valueText("city", "FR Paris", fr)).toBe("Paris (FR)");
  expect(flag("FR")).toBe("🇫🇷");
  expect(flag("(none)")).toBe("");
});
