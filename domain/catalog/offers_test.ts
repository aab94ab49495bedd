import { expect } from "expect";
import { OFFER } from "../../tests/fixtures/shop.ts";
import { SYSTEM } from "../kernel/audit.ts";
import { makeDeps } from "../kernel/deps.ts";
import { testDeps } from "../kernel/testing.ts";
import type { Offer } from "./model.ts";
import { getPublishedOffer, listPublishedOffers, saveOffer } from "./offers.ts";

const offer = (id: string, changes: Partial<Offer> = {}): Offer => ({
  ...OFFER,
  id,
  slug: id,
  ...changes,
});

Deno.test("visitors see what is published, by category, in the order that the house gave", async () => {
  await using deps = await testDeps();
  await saveOffer(deps, SYSTEM, offer("c", { category: "mentoring", order: 1 }));
  await saveOffer(deps, SYSTEM, offer("b", { order: 2 }));
  await saveOffer(deps, SYSTEM, offer("a", { order: 2 }));
  await saveOffer(deps, SYSTEM, offer("first", { order: 1 }));
  await saveOffer(deps, SYSTEM, offer("hidden", { published: false }));
  const ids = async (category?: Offer["category"]) =>
    (await listPublishedOffers(deps, category)).map(({ id }) => id);
  expect(await ids()).toEqual(["first", "a", "b", "c"]);
  expect(await ids("signals")).toEqual(["first", "a", "b"]);
  expect(await ids("courses")).toEqual([]);
});

Deno.test("an offer is found by its id and its slug, on sale only", async () => {
  await using deps = await testDeps();
  await saveOffer(deps, SYSTEM, offer("one", { slug: "offre-un" }));
  await saveOffer(deps, SYSTEM, offer("hidden", { published: false }));
  expect((await getPublishedOffer(deps, "one")).id).toBe("one");
  expect((await getPublishedOffer(deps, "offre-un")).id).toBe("one");
  for (const id of ["hidden", "none", ""]) {
    await expect(getPublishedOffer(deps, id)).rejects.toMatchObject({ code: "not-found" });
  }
});

Deno.test("a saved change is seen at once by who saved it, and withdrawn offers are gone", async () => {
  await using deps = await testDeps();
  for (let n = 1; n <= 10; n++) {
    await saveOffer(deps, SYSTEM, offer("one", { order: n }));
    expect((await getPublishedOffer(deps, "one")).order).toBe(n);
  }
  await saveOffer(deps, SYSTEM, offer("one", { published: false }));
  expect(await listPublishedOffers(deps)).toEqual([]);
});

Deno.test("two offers never share a slug, even when both are saved at the same time", async () => {
  for (let round = 0; round < 20; round++) {
    await using deps = await testDeps();
    const other = makeDeps(deps.kv, deps.clock);
    const outcomes = await Promise.allSettled([
      saveOffer(deps, SYSTEM, offer("a", { slug: "same" })),
      saveOffer(other, SYSTEM, offer("b", { slug: "same" })),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
  }
});

Deno.test("an offer keeps its own slug when it is saved again", async () => {
  await using deps = await testDeps();
  await saveOffer(deps, SYSTEM, offer("a"));
  await saveOffer(deps, SYSTEM, offer("a", { order: 5 }));
  await saveOffer(deps, SYSTEM, offer("a", { slug: "new" }));
  await saveOffer(deps, SYSTEM, offer("b", { slug: "a" }));
  expect((await getPublishedOffer(deps, "new")).id).toBe("a");
});

Deno.test("wrong offers are refused", async () => {
  await using deps = await testDeps();
  const wrong: Record<string, unknown>[] = [
    { slug: "Pas bien" },
    { slug: "" },
    { vatRate: -1 },
    { vatRate: 20.5 },
    { price: { minor: 1.5, currency: "EUR" } },
    { price: { minor: 100, currency: "JPY" } },
    { period: "week" },
    { category: "other" },
    { name: {} },
  ];
  for (const change of wrong) {
    const input = { ...OFFER, ...change } as Offer;
    await expect(saveOffer(deps, SYSTEM, input)).rejects.toMatchObject({ code: "invalid-input" });
  }
  expect(await listPublishedOffers(deps)).toEqual([]);
});
