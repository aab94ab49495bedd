/** The life of a signal: what may follow what, and what it comes to. */
import { expect } from "expect";
import { Problem } from "../kernel/problem.ts";
import { allowedEvents, applyEvent, termProblems } from "./lifecycle.ts";
import {
  EVENT_KINDS,
  type EventKind,
  type Signal,
  type SignalEvent,
  termsSchema,
} from "./model.ts";
import { NEW_SIGNAL } from "./testing.ts";

const terms = termsSchema.parse(NEW_SIGNAL);
const AT = "2026-03-10T09:00:00.000Z";
const base = { at: AT, source: { kind: "editor", name: "Alix" }, note: null } as const;

const published: Signal = {
  id: "01KB0000000000000000000000",
  author: { name: "Alix", role: "editor" },
  publishedAt: AT,
  opensAt: AT,
  terms,
  status: "published",
  outcome: null,
  entered: null,
  hits: [],
  endedAt: null,
  result: null,
  reverses: null,
  sequence: 1,
  lastAt: AT,
};

const EVENTS: Record<EventKind, SignalEvent> = {
  published: { ...base, kind: "published", terms, reverses: null },
  amended: { ...base, kind: "amended", changes: { stop: "1.0810" } },
  activated: { ...base, kind: "activated", price: "1.0850" },
  target_hit: { ...base, kind: "target_hit", target: 1, price: "1.0900" },
  stop_hit: { ...base, kind: "stop_hit", price: "1.0800" },
  breakeven: { ...base, kind: "breakeven", price: "1.0850" },
  closed: { ...base, kind: "closed", price: "1.0875" },
  cancelled: { ...base, kind: "cancelled" },
  expired: { ...base, kind: "expired" },
};

const play = (...kinds: (EventKind | SignalEvent)[]) =>
  kinds.reduce<Signal>(
    (signal, event) => applyEvent(signal, typeof event === "string" ? EVENTS[event] : event),
    published,
  );
const second: SignalEvent = { ...base, kind: "target_hit", target: 2, price: "1.0950" };

function refusal(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("It was not refused");
}

Deno.test("every end of a signal, with its result", () => {
  const table: [events: (EventKind | SignalEvent)[], expected: Partial<Signal>][] = [
    [["activated"], { status: "active", entered: { price: "1.0850", at: AT, stop: "1.0800" } }],
    [["activated", "target_hit"], { status: "active", hits: [{ price: "1.0900", at: AT }] }],
    [["activated", "target_hit", second], {
      status: "closed",
      outcome: "targets",
      result: { r: 150, pips: 750 },
    }],
    [["activated", "stop_hit"], {
      status: "closed",
      outcome: "stop",
      result: { r: -100, pips: -500 },
    }],
    [["activated", "target_hit", "breakeven"], {
      status: "closed",
      outcome: "breakeven",
      result: { r: 50, pips: 250 },
    }],
    [["activated", "closed"], {
      status: "closed",
      outcome: "manual",
      result: { r: 50, pips: 250 },
    }],
    // R stays what was risked at the entry, wherever the stop goes afterwards.
    [["activated", "amended", "closed"], { status: "closed", result: { r: 50, pips: 250 } }],
    // Amended before the entry, the new stop is the risk.
    [["amended", "activated", "closed"], { status: "closed", result: { r: 63, pips: 250 } }],
    [["cancelled"], { status: "cancelled", result: null, endedAt: AT }],
    [["expired"], { status: "expired", result: null, endedAt: AT }],
  ];
  for (const [events, expected] of table) {
    const signal = play(...events);
    expect([events, signal]).toEqual([events, expect.objectContaining(expected)]);
    expect(signal.sequence).toBe(1 + events.length);
  }
});

Deno.test("an event out of its place is a 409, in every state", () => {
  const states: EventKind[][] = [[], ["activated"], ["activated", "stop_hit"], ["cancelled"], [
    "expired",
  ]];
  for (const state of states) {
    const signal = play(...state);
    for (const kind of EVENT_KINDS) {
      if (allowedEvents(signal).includes(kind)) continue;
      const { code, status } = refusal(() => applyEvent(signal, EVENTS[kind]));
      expect([state, kind, code, status]).toEqual([state, kind, "wrong-state", 409]);
    }
  }
  expect(refusal(() => play("activated", second)).code).toBe("wrong-state");
  expect(refusal(() => play("activated", "target_hit", "target_hit")).code).toBe("wrong-state");
});

Deno.test("prices that can't be are refused by their field", () => {
  const entered = (price: string): SignalEvent => ({ ...base, kind: "activated", price });
  for (const price of ["1.0800", "1.0700", "1.0900", "1.0950", "108.50", "0.10"]) {
    const { code, options } = refusal(() => play(entered(price)));
    expect([price, code, Object.keys(options.fields ?? {})]).toEqual([price, "invalid-input", [
      "price",
    ]]);
  }
  const absurd: SignalEvent = { ...base, kind: "closed", price: "10875" };
  expect(refusal(() => play("activated", absurd)).options.fields).toHaveProperty("price");
});

Deno.test("stop and targets lie on their sides of the entry", () => {
  const table: [changes: Partial<typeof terms>, fields: string[]][] = [
    [{}, []],
    [{ stop: "1.0850" }, ["stop"]],
    [{ stop: "1.0900" }, ["stop"]],
    [{ targets: ["1.0850"] }, ["targets.0"]],
    [{ targets: ["1.0950", "1.0900"] }, ["targets.1"]],
    [{ targets: ["1.0900", "1.0900"] }, ["targets.1"]],
    [{ entryTo: "1.0840" }, ["entryTo"]],
    [{ entryTo: "1.0910" }, ["targets.0"]],
    [{ side: "sell" }, ["stop", "targets.0", "targets.1"]],
    [{ side: "sell", stop: "1.0900", targets: ["1.0800", "1.0750"] }, []],
    [{ stop: "0.0001", targets: ["11000"] }, ["stop", "targets.0"]],
  ];
  for (const [changes, fields] of table) {
    const wrong = Object.keys(termProblems({ ...terms, ...changes })).sort();
    expect([changes, wrong]).toEqual([changes, fields]);
  }
});

Deno.test("an amendment changes what is ahead, never what is past", () => {
  const amended = (changes: Partial<typeof terms>): SignalEvent => ({
    ...base,
    kind: "amended",
    changes,
  });
  const table: [before: EventKind[], changes: Partial<typeof terms>, refused: string[] | null][] = [
    [[], { entry: "1.0840", targets: ["1.0900"] }, null],
    [[], { stop: "1.0860" }, ["stop"]],
    [[], { stop: "1.0800" }, []],
    [["activated"], { stop: "1.0870", targets: ["1.0890", "1.0960"] }, null],
    [["activated"], { entry: "1.0840" }, ["entry"]],
    [["activated"], { targets: ["1.0900"] }, ["targets"]],
    [["activated", "target_hit"], { stop: "1.0910" }, null],
    [["activated", "target_hit"], { stop: "1.0960" }, ["stop"]],
    [["activated", "target_hit"], { targets: ["1.0910", "1.0950"] }, ["targets"]],
  ];
  for (const [before, changes, refused] of table) {
    if (refused === null) {
      expect(play(...before, amended(changes)).terms).toEqual({ ...terms, ...changes });
      continue;
    }
    const { code, options } = refusal(() => play(...before, amended(changes)));
    expect([changes, code, Object.keys(options.fields ?? {})]).toEqual([
      changes,
      "invalid-input",
      refused,
    ]);
  }
});
