import { expect } from "expect";
import { addressLine } from "./seller_params.ts";

Deno.test("an address leaves out what it hasn't", () => {
  const address = {
    line1: "12 rue de la Paix",
    line2: undefined,
    postalCode: "75002",
    city: "Paris",
    country: "BE",
  };
  expect(addressLine(address, "fr")).toBe("12 rue de la Paix, 75002 Paris, Belgique");
  expect(addressLine(address, "en")).toBe("12 rue de la Paix, 75002 Paris, Belgium");
});
