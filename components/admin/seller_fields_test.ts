import { expect } from "expect";
import { translator } from "@/domain/kernel/i18n.ts";
import { testDeps } from "@/domain/kernel/testing.ts";
import { sellerSchema } from "@/domain/settings/model.ts";
import { getSellerDraft } from "@/domain/settings/seller.ts";
import { DEMO_SELLER } from "@/demo/seller.ts";
import { sellerFields, sellerInput, sellerLabel, stillMissing } from "./seller_fields.ts";

Deno.test("settings survive the form", () => {
  const fields = sellerFields(DEMO_SELLER);
  expect(fields["openingHours.0.opens"]).toBe("09:00");
  expect("openingHours.6.opens" in fields).toBe(false);
  expect(sellerSchema.parse(sellerInput(fields))).toEqual(sellerSchema.parse(DEMO_SELLER));
});

Deno.test("half a day's hours and a text for the days are for the domain to refuse", () => {
  const fields = {
    ...sellerFields(DEMO_SELLER),
    "openingHours.6.opens": "10:00",
    paymentDays: "x",
  };
  const paths = sellerSchema.safeParse(sellerInput(fields)).error?.issues
    .map(({ path }) => path.join("."));
  expect([...new Set(paths)]).toEqual(["openingHours.6.closes", "paymentDays"]);
});

Deno.test("every field of the settings has a name that people know", () => {
  const t = translator("fr");
  for (const issue of sellerSchema.safeParse({ address: {} }).error?.issues ?? []) {
    const path = issue.path.join(".");
    expect([path, sellerLabel(path, t, "fr")]).not.toEqual([path, path]);
  }
  expect(sellerLabel("openingHours.0.opens", t, "fr")).toContain("lundi");
});

Deno.test("a form says what it lacks, not what it offers", async () => {
  expect(stillMissing(sellerFields(DEMO_SELLER))).toEqual([]);
  await using deps = await testDeps();
  const missing = stillMissing(sellerFields(await getSellerDraft(deps)));
  expect(missing).toContain("iban");
  expect(missing).toContain("address.city");
  expect(missing).not.toContain("openingHours");
  expect(missing).not.toContain("penaltyMention");
});
