import { expect } from "expect";
import { translator } from "@/domain/kernel/i18n.ts";
import type { TradingAccount } from "@/domain/trading/model.ts";
import { accountWords, duration, pips, ratio, signedPercent } from "./words.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

Deno.test("amounts are written in the account's own currency and decimals", () => {
  const yen = { currency: "JPY", currencyDigits: 0 } as TradingAccount;
  const words = accountWords(yen, { t: translator("fr"), locale: "fr" });
  expect(plain(words.signed(123_456))).toBe("+123 456 JPY");
  expect(plain(words.signed(-5))).toBe("-5 JPY");
  expect(plain(words.money(null))).toBe("—");
});

Deno.test("what is infinite is written so, what is unknown as a dash", () => {
  expect(ratio(null, true, "fr")).toBe("∞");
  expect(ratio(null, false, "fr")).toBe("—");
  expect(ratio(1.456, false, "fr")).toBe("1,46");
  expect(plain(signedPercent(3.456, "fr"))).toBe("+3,46 %");
  expect(pips(-12.34, "en")).toBe("-12.3");
});

Deno.test("durations are told in their two largest units", () => {
  expect([0, 59, 61, 3_600, 8_100, 200_000].map((seconds) => plain(duration(seconds, "fr"))))
    .toEqual(["0 s", "59 s", "1 min 1 s", "1 h", "2 h 15 min", "2 j 7 h"]);
});
