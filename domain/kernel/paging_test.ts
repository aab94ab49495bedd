import { expect } from "expect";
import fc from "fast-check";
import { listPage, PAGE_SIZE, type PageRequest } from "./paging.ts";
import { type TestDeps, testDeps } from "./testing.ts";

const LIST = ["list"];

async function withItems(count: number): Promise<TestDeps> {
  const deps = await testDeps();
  for (let i = 0; i < count; i++) await deps.kv.set([...LIST, i], i);
  // Neighbours that a page must not reach into.
  await deps.kv.set(["lis"], "before");
  await deps.kv.set(["list2", 9], "after");
  return deps;
}

async function walk(deps: TestDeps, request: PageRequest & { reverse?: boolean }) {
  const pages: number[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listPage<number>(deps.kv, LIST, { ...request, cursor });
    pages.push(page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return pages;
}

Deno.test("the pages of a list are all of it, in order, each full but the last", async () => {
  await using deps = await withItems(7);
  expect(await walk(deps, { limit: 3 })).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  expect(await walk(deps, { limit: 3, reverse: true })).toEqual([[6, 5, 4], [3, 2, 1], [0]]);
});

Deno.test("a list that ends with its page has no next one", async () => {
  await using deps = await withItems(6);
  expect(await walk(deps, { limit: 3 })).toEqual([[0, 1, 2], [3, 4, 5]]);
  expect(await listPage(deps.kv, ["nothing"], {})).toEqual({ items: [], nextCursor: null });
});

Deno.test("property: any list and page size give every item once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
      async (count, limit, reverse) => {
        await using deps = await withItems(count);
        const all = Array.from({ length: count }, (_, i) => i);
        expect((await walk(deps, { limit, reverse })).flat())
          .toEqual(reverse ? all.toReversed() : all);
      },
    ),
    { numRuns: 25 },
  );
});

Deno.test("a page has 25 items unless told, and 1 to 100", async () => {
  await using deps = await withItems(120);
  const sizes: [limit: number | undefined, size: number][] = [
    [undefined, PAGE_SIZE],
    [NaN, PAGE_SIZE],
    [0, 1],
    [-3, 1],
    [2.9, 2],
    [100, 100],
    [100_000, 100],
    [Infinity, 100],
  ];
  for (const [limit, size] of sizes) {
    expect((await listPage(deps.kv, LIST, { limit })).items).toHaveLength(size);
  }
});

Deno.test("an item that goes between two pages shifts nothing", async () => {
  await using deps = await withItems(6);
  const first = await listPage(deps.kv, LIST, { limit: 3 });
  await deps.kv.delete([...LIST, 2]);
  const next = await listPage(deps.kv, LIST, { limit: 3, cursor: first.nextCursor! });
  expect(next.items).toEqual([3, 4, 5]);
});

Deno.test("a cursor that no page gave is a malformed request", async () => {
  await using deps = await withItems(3);
  for (const cursor of ["!!", "abc", "é", "a b", "../..", "\u0000"]) {
    await expect(listPage(deps.kv, LIST, { cursor })).rejects.toMatchObject({
      code: "malformed-request",
      options: { detail: "problem.cursor" },
    });
  }
});

Deno.test("a cursor leads to nothing outside its list", async () => {
  await using deps = await withItems(3);
  const { nextCursor } = await listPage(deps.kv, LIST, { limit: 2 });
  const { items } = await listPage(deps.kv, ["list2"], { cursor: nextCursor! });
  expect(items).toEqual(["after"]);
});
