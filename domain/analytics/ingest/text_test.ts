import { expect } from "expect";
import fc from "fast-check";
import { PATH_LENGTH } from "../model.ts";
import { firstLanguage, pagePath } from "./text.ts";

Deno.test("paths are counted without what tells records apart", () => {
  const cases: [string, string][] = [
    ["/", "/"],
    ["/services/", "/services"],
    ["//services///signaux", "/services/signaux"],
    ["/checkout/payment/01JDH4ZK5N8Q2V6X7Y9ABCDEFG/attente", "/checkout/payment/:id/attente"],
    ["/espace/factures/CT-20261125-0041/pdf", "/espace/factures/:id/pdf"],
    ["/classement/camille", "/classement/camille"],
    ["/caf%C3%A9", "/café"],
    ["/%FF%FE", "/%FF%FE"],
    ["/a%00b", "/a b"],
    ["/jean@example.org", "@"],
  ];
  expect(cases.map(([given]) => pagePath(given))).toEqual(cases.map(([, path]) => path));
});

Deno.test("whatever is asked for, a path is bounded and well formed", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
    const path = pagePath(`/${text}`);
    expect(path.length).toBeLessThanOrEqual(PATH_LENGTH);
    expect(path.length).toBeGreaterThan(0);
    expect(path.isWellFormed()).toBe(true);
  }));
});

Deno.test("the first language of a header", () => {
  expect(["fr-FR,fr;q=0.9", "en", "*", "", "<script>"].map(firstLanguage))
    .toEqual(["fr", "en", null, null, null]);
});
