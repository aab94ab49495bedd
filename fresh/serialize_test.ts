import assert from "node:assert/strict";
import { computed, signal } from "@preact/signals";
import fc from "fast-check";
import { revive } from "./client/revive.ts";
import { signals } from "./client/signals.ts";
import { serializeProps } from "./serialize.ts";

function roundTrip(props: Record<string, unknown>): Record<string, unknown> {
  const { text, format } = serializeProps([[0, props]]);
  const parse = format === "json"
    ? JSON.parse
    : revive(format === "devalue+signals" ? signals : undefined);
  return (parse(text) as [[number, Record<string, unknown>]])[0][1];
}

Deno.test("whatever the documentation lists comes back as it was", () => {
  const props = {
    text: "a",
    number: 1.5,
    yes: true,
    big: 12n,
    nothing: null,
    missing: [undefined],
    numbers: [Infinity, -Infinity, -0, NaN],
    bytes: new Uint8Array([1, 2, 255]),
    url: new URL("https://example.com/a?b#c"),
    date: new Date(0),
    pattern: /a+/gi,
    map: new Map<unknown, unknown>([["a", new Set([1, { b: 2 }])]]),
    list: [1, [2, [3]]],
  };
  assert.deepEqual(roundTrip(props), props);
});

Deno.test("Temporal values come back as they were", () => {
  const props = {
    instant: Temporal.Instant.from("2026-02-03T04:05:06Z"),
    zoned: Temporal.ZonedDateTime.from("2026-02-03T04:05:06+01:00[Europe/Paris]"),
    date: Temporal.PlainDate.from("2026-02-03"),
    time: Temporal.PlainTime.from("04:05:06"),
    dateTime: Temporal.PlainDateTime.from("2026-02-03T04:05:06"),
    yearMonth: Temporal.PlainYearMonth.from("2026-02"),
    monthDay: Temporal.PlainMonthDay.from("02-03"),
    duration: Temporal.Duration.from("P1DT2H"),
  };
  const revived = roundTrip(props);
  for (const [name, value] of Object.entries(props)) {
    assert.equal(String(revived[name]), String(value));
    assert.equal((revived[name] as object).constructor, value.constructor);
  }
});

Deno.test("what is shared stays shared, circles included", () => {
  const shared: Record<string, unknown> = { a: 1 };
  shared.self = shared;
  const revived = roundTrip({ one: shared, two: shared });
  assert.equal(revived.one, revived.two);
  assert.equal((revived.one as typeof shared).self, revived.one);
});

Deno.test("a signal of two islands is one signal again, a computed stays readable", () => {
  const count = signal(1);
  const { text, format } = serializeProps([[0, { count }], [1, {
    count,
    twice: computed(() => 2),
  }]]);
  assert.equal(format, "devalue+signals");
  const [[, a], [, b]] = revive(signals)(text) as [
    [number, { count: typeof count }],
    [number, { count: typeof count; twice: typeof count }],
  ];
  a.count.value++;
  assert.equal(b.count.value, 2);
  assert.equal(b.twice.value, 2);
});

Deno.test("plain props need no reviver, and keep odd keys", () => {
  const props = { list: [1, "a", null, { b: false }], "": 1 };
  assert.equal(serializeProps([[0, props]]).format, "json");
  assert.deepEqual(roundTrip(props), props);
});

Deno.test("no text ends the script element that it stands in", () => {
  for (const hostile of ["</script>", "<!--<script>", "\u2028", "]]>"]) {
    for (const props of [{ hostile }, { hostile, date: new Date(0) }, { [hostile]: 1 }]) {
      assert.ok(!serializeProps([[0, props]]).text.includes("<"));
      assert.deepEqual(roundTrip(props), props);
    }
  }
});

Deno.test("a function is refused", () => {
  assert.throws(() => serializeProps([[0, { onClick: () => {} }]]), /function/);
});

Deno.test("any JSON comes back as it was, and is safe in a script", () => {
  fc.assert(fc.property(fc.jsonValue(), fc.string(), (value, text) => {
    // A key named __proto__ is refused by the reviver, and JSX can't write such a prop.
    fc.pre(!JSON.stringify(value).includes("__proto__"));
    const props = { value, text };
    assert.ok(!serializeProps([[0, props]]).text.includes("<"));
    assert.deepEqual(roundTrip(props), props);
  }));
});
