import { expect } from "expect";
import { flattenFields, nestFields } from "./fields.ts";

Deno.test("fields named by path become the object, and back", () => {
  const fields = { legalName: "Calmness", "address.city": "Lyon", "openingHours.0.opens": "09:00" };
  const nested = nestFields(fields);
  expect(JSON.parse(JSON.stringify(nested))).toEqual({
    legalName: "Calmness",
    address: { city: "Lyon" },
    openingHours: { 0: { opens: "09:00" } },
  });
  expect(flattenFields(nested)).toEqual(fields);
});

Deno.test("what is absent stays out, numbers and lists are texts by their place", () => {
  expect(flattenFields({ days: 14, hours: [null, { opens: "10:00" }], none: undefined })).toEqual({
    days: "14",
    "hours.1.opens": "10:00",
  });
});

Deno.test("a name can't reach what every object has", () => {
  nestFields({ "__proto__.polluted": "yes", "constructor.prototype.polluted": "yes" });
  expect("polluted" in {}).toBe(false);
});

Deno.test("a field that is both a value and a branch is the branch", () => {
  expect(JSON.stringify(nestFields({ a: "1", "a.b": "2" }))).toBe('{"a":{"b":"2"}}');
});
