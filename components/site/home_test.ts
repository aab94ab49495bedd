import { expect } from "expect";
import type { Offer } from "@/domain/catalog/model.ts";
import { money } from "@/domain/kernel/money.ts";
import { categoryOfSlug } from "./categories.ts";
import { gainToRecover } from "./home_method.tsx";
import { cheapestOf } from "./home_top.tsx";

function offer(id: string, category: Offer["category"], minor: number): Offer {
  return {
    id,
    slug: id,
    name: { fr: id },
    description: { fr: "" },
    features: [],
    price: money(minor),
    vatRate: 2000,
    period: "month",
    category,
    order: 1,
    published: true,
  };
}

Deno.test("a service starts at its lowest price", () => {
  const offers = [
    offer("a", "signals", 9900),
    offer("b", "signals", 4900),
    offer("c", "courses", 100),
  ];
  expect(cheapestOf(offers, "signals")?.id).toBe("b");
  expect(cheapestOf(offers, "mentoring")).toBeUndefined();
});

Deno.test("after a loss of half, what is left must double", () => {
  expect(gainToRecover(5000)).toBe(10_000);
  expect(gainToRecover(2000)).toBe(2500);
});

Deno.test("only the three services have a page", () => {
  expect(categoryOfSlug("formations")).toBe("courses");
  expect(categoryOfSlug("courses")).toBeUndefined();
});
