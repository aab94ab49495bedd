import { expect } from "expect";
import { pointsOf } from "./line.tsx";

Deno.test("the smallest value lies at the foot, the largest at the top", () => {
  expect(pointsOf([10, 20, 15])).toEqual([[8, 192], [300, 8], [592, 100]]);
});

Deno.test("a value that never changes lies at the foot", () => {
  expect(pointsOf([5, 5])).toEqual([[8, 192], [592, 192]]);
});
