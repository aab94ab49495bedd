import { expect } from "expect";
import { readSorting, sortable } from "./sorting.ts";

const KEYS = ["name", "amount"] as const;
const FALLBACK = { key: "name", descending: false } as const;
const at = (query: string) => new URL(`http://localhost/list${query}`);

Deno.test("the address says by what, and a minus turns it round", () => {
  expect(readSorting(at("?sort=amount"), KEYS, FALLBACK)).toEqual({
    key: "amount",
    descending: false,
  });
  expect(readSorting(at("?sort=-amount"), KEYS, FALLBACK).descending).toBe(true);
});

Deno.test("what no column is called counts for nothing", () => {
  expect(readSorting(at("?sort=password"), KEYS, FALLBACK)).toEqual(FALLBACK);
  expect(readSorting(at(""), KEYS, FALLBACK)).toEqual(FALLBACK);
});

Deno.test("a column's link sorts by it, then the other way, from the first page on", () => {
  const url = at("?status=paid&after=xyz");
  expect(sortable(url, FALLBACK, "amount")).toEqual({
    sortHref: "?status=paid&sort=amount",
    sorted: undefined,
  });
  expect(sortable(url, FALLBACK, "name")).toEqual({
    sortHref: "?status=paid&sort=-name",
    sorted: "ascending",
  });
  expect(sortable(url, { key: "name", descending: true }, "name").sorted).toBe("descending");
});
