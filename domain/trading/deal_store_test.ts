import { expect } from "expect";
import fc from "fast-check";
import { testDeps } from "../kernel/testing.ts";
import { compareTexts } from "./deal_order.ts";
import { knownTickets, readSparse } from "./deal_store.ts";

Deno.test("sparse reading finds what is stored, whatever lies between and however it is written", async () => {
  // Letters below, amid and above the surrogates by which JavaScript orders text.
  const name = fc.string({
    unit: fc.constantFrom("a", "b", "é", "\uf900", "𝐀", "𠀀"),
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 11, maxLength: 30 }),
      fc.array(name, { maxLength: 120 }),
      async (asked, stored) => {
        await using deps = await testDeps();
        const keyOf = (text: string): Deno.KvKey => ["names", text];
        for (const text of stored) await deps.kv.set(keyOf(text), text);
        const sorted = asked.toSorted(compareTexts);
        const nameOf = (key: Deno.KvKey) => String(key.at(-1));
        const found = await readSparse<string>(deps.kv, { sorted, keyOf, nameOf });
        expect(asked.map((text) => found.get(text) ?? null))
          .toEqual(asked.map((text) => stored.includes(text) ? text : null));
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("tickets are known by number and rest, in whatever order they are asked for", async () => {
  await using deps = await testDeps();
  const keys = [[9n, ""], [10n, ""], [10n, "-out"], [0n, "order"]] as const;
  for (const key of keys) await deps.kv.set(["trading", "deals", "account", ...key], "then");
  const asked = ["10-out", "order", "11", "9", "2", "10", ..."abcdefgh"];
  const known = await knownTickets(deps.kv, "account", asked);
  expect(asked.filter((ticket) => known.has(ticket))).toEqual(["10-out", "order", "9", "10"]);
});
