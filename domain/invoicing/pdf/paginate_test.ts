import { expect } from "expect";
import fc from "fast-check";
import { paginate } from "./paginate.ts";

const room = { first: 100, next: 200, tail: 80 };

Deno.test("one short invoice is one page", () => {
  expect(paginate([10, 10], room)).toEqual([[0, 1]]);
});

Deno.test("the totals take the last row with them to the next page", () => {
  expect(paginate([30, 30, 30], room)).toEqual([[0, 1], [2]]);
  expect(paginate([30], room)).toEqual([[], [0]]);
});

Deno.test("a full page is followed by the next", () => {
  expect(paginate([50, 50, 60, 50], room)).toEqual([[0, 1], [2, 3]]);
});

Deno.test("an invoice without rows still has its totals", () => {
  expect(paginate([], room)).toEqual([[]]);
});

Deno.test("property: every row once and in order, no page overfull, the totals beside a row", () => {
  const rows = fc.array(fc.integer({ min: 10, max: 110 }), { minLength: 1, maxLength: 60 });
  const rooms = fc.record({
    first: fc.integer({ min: 120, max: 400 }),
    next: fc.integer({ min: 400, max: 700 }),
    tail: fc.integer({ min: 50, max: 280 }),
  });
  fc.assert(fc.property(rows, rooms, (heights, room) => {
    const pages = paginate(heights, room);
    expect(pages.flat()).toEqual(heights.map((_, row) => row));
    expect(pages.at(-1)!.length).toBeGreaterThan(0);
    pages.forEach((page, number) => {
      const used = page.reduce((all, row) => all + heights[row]!, 0);
      const tail = number === pages.length - 1 ? room.tail : 0;
      expect(used + tail).toBeLessThanOrEqual(number === 0 ? room.first : room.next);
    });
  }));
});
