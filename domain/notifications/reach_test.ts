/** When a message goes where: choices, what always goes, quiet hours in Paris. */
import { expect } from "expect";
import fc from "fast-check";
import { testClock } from "../kernel/clock.ts";
import { money } from "../kernel/money.ts";
import type { Mail } from "./model.ts";
import { DEFAULT_REACH, endOfQuiet, planFor, type Reach } from "./reach.ts";

const FACTS = {
  paymentId: "p1",
  reference: "RF18539007547034",
  amount: money(4900),
  offer: { fr: "Signaux" },
  fullName: "Claire Client",
};
const REJECTED: Mail = { template: "payment-rejected", data: { ...FACTS, reason: "Rien reçu" } };
const NEW_SIGN_IN: Mail = {
  template: "new-sign-in",
  data: { fullName: "Claire", device: null, address: "192.0.2.0", at: "2026-03-10T22:00:00.000Z" },
};
const ENDING: Mail = {
  template: "subscription-ending",
  data: { fullName: "Claire", offer: { fr: "Signaux" }, endsAt: "2026-03-15T22:00:00.000Z" },
};
const NIGHT = { from: "22:00", to: "07:00" };

/** 23:30 in Paris, in winter. */
const AT_NIGHT = "2026-03-10T22:30:00.000Z";

function plan(mail: Mail, reach: Partial<Reach>, channel: "email" | "telegram", at = AT_NIGHT) {
  return planFor({ clock: testClock(at) }, { ...DEFAULT_REACH, ...reach }, mail, channel);
}

Deno.test("everything goes at once to who has chosen nothing", () => {
  for (const mail of [REJECTED, NEW_SIGN_IN, ENDING]) {
    expect(plan(mail, {}, "email")).toEqual({ do: "send" });
  }
});

Deno.test("what is switched off is skipped, and says so; the other channel goes on", () => {
  const choices = { payments: { telegram: "off" } } as const;
  expect(plan(REJECTED, { choices }, "telegram")).toEqual({ do: "skip", reason: "switched-off" });
  expect(plan(REJECTED, { choices }, "email")).toEqual({ do: "send" });
});

Deno.test("what always goes by mail can't be switched off there, nor wait for the morning", () => {
  const choices = { security: { email: "off", telegram: "off" } } as const;
  expect(plan(NEW_SIGN_IN, { choices, quiet: NIGHT }, "email")).toEqual({ do: "send" });
  expect(plan(NEW_SIGN_IN, { choices, quiet: NIGHT }, "telegram")).toMatchObject({ do: "skip" });
});

Deno.test("only what may wait goes into the digest, and only by mail", () => {
  const choices = { subscriptions: { email: "digest" }, payments: { email: "digest" } } as const;
  expect(plan(ENDING, { choices }, "email")).toEqual({ do: "digest" });
  expect(plan(REJECTED, { choices }, "email")).toEqual({ do: "send" });
});

Deno.test("in quiet hours a message waits for their end", () => {
  const dueAt = "2026-03-11T06:00:00.000Z";
  expect(plan(REJECTED, { quiet: NIGHT }, "email")).toEqual({ do: "send", dueAt });
  expect(plan(REJECTED, { quiet: NIGHT }, "email", "2026-03-11T05:59:59.000Z"))
    .toEqual({ do: "send", dueAt });
  expect(plan(REJECTED, { quiet: NIGHT }, "email", dueAt)).toEqual({ do: "send" });
});

Deno.test("a signal comes through the quiet hours if its reader says so", () => {
  const signal = { template: "signal", data: { event: { kind: "published" } } } as Mail;
  expect(plan(signal, { quiet: NIGHT }, "telegram")).toEqual({ do: "send" });
  expect(plan(signal, { quiet: NIGHT, urgent: false }, "telegram"))
    .toEqual({ do: "send", dueAt: "2026-03-11T06:00:00.000Z" });
});

Deno.test("the hours are Paris's on the nights when clocks change", () => {
  const end = (at: string) => endOfQuiet(Temporal.Instant.from(at), NIGHT);
  expect(end("2026-03-28T23:00:00.000Z")).toBe("2026-03-29T05:00:00.000Z");
  expect(end("2026-10-24T22:00:00.000Z")).toBe("2026-10-25T06:00:00.000Z");
});

Deno.test("whatever the hours, their end is ahead within a day, and outside them", () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
  const instant = fc.integer({ min: 0, max: 400 * 24 * 60 })
    .map((minutes) => Temporal.Instant.from("2026-01-01T00:00:00Z").add({ minutes }));
  fc.assert(fc.property(time, time, instant, (from, to, at) => {
    const end = endOfQuiet(at, { from, to });
    if (end === undefined) return;
    const wait = Temporal.Instant.from(end).since(at).total("hours");
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(25);
    expect(endOfQuiet(Temporal.Instant.from(end), { from, to })).toBeUndefined();
  }));
});
