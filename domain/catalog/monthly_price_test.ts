import { expect } from "expect";
import { money } from "../kernel/money.ts";
import { monthlyPrice } from "./monthly_price.ts";

Deno.test("a period's price is shared among its months, never rounded down", () => {
  expect(monthlyPrice({ price: money(4900), period: "month" })).toEqual(money(4900));
  expect(monthlyPrice({ price: money(45900), period: "year" })).toEqual(money(3825));
  expect(monthlyPrice({ price: money(10000), period: "quarter" })).toEqual(money(3334));
});

Deno.test("what is bought once has no price a month", () => {
  expect(monthlyPrice({ price: money(39000), period: "once" })).toBeNull();
});
