import { expect } from "expect";
import { addressLine } from "./seller_params.ts";

Deno.test("an address leaves out what it hasn't", () => {
  expect(addressLine({
    line1: "12 rue de la Paix",
    line2: undefined,
    postalCode: "75002",
    city: "Paris",
    country: "FR",
  })).toBe("12 rue de la Paix, 75002 Paris, FR");
});
