import { expect } from "expect";
import type { User } from "../accounts/model.ts";
import { nestFields } from "../kernel/fields.ts";
import { money } from "../kernel/money.ts";
import { Problem } from "../kernel/problem.ts";
import { testDeps } from "../kernel/testing.ts";
import { editOffer, offerFields } from "./edit_offer.ts";
import { getOffer, listAllOffers, listPublishedOffers } from "./offers.ts";

const editor: User = {
  id: "editor",
  email: "editor@example.com",
  fullName: "Editor",
  role: "editor",
  locale: "fr",
};

const FIELDS = {
  slug: "signaux-or",
  "name.fr": "Signaux Or",
  "name.en": "",
  "description.fr": "Le métal, rien d’autre.",
  "description.en": "",
  "features.fr": "Entrée, stop, objectifs\r\n\r\n  Le lundi  ",
  "features.en": "",
  price: "129,90",
  vatRate: "5,5",
  period: "month",
  category: "signals",
  order: "3",
};

async function fieldsOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(() => null, (error) => error);
  expect(error).toBeInstanceOf(Problem);
  return (error as Problem).options.fields;
}

Deno.test("an offer is typed, kept exactly, and not on sale before it is published", async () => {
  await using deps = await testDeps();
  const offer = await editOffer(deps, editor, null, nestFields(FIELDS));
  expect(offer.price).toEqual(money(12990));
  expect(offer.vatRate).toBe(550);
  expect(offer.features).toEqual([{ fr: "Entrée, stop, objectifs" }, { fr: "Le lundi" }]);
  expect(await listPublishedOffers(deps)).toEqual([]);
  expect(await listAllOffers(deps, editor)).toEqual([offer]);

  const published = { ...offerFields(offer), published: "on" };
  await editOffer(deps, editor, offer.id, nestFields(published));
  expect((await listPublishedOffers(deps)).map(({ id }) => id)).toEqual([offer.id]);
});

Deno.test("the form of an offer, posted unchanged, changes nothing", async () => {
  await using deps = await testDeps();
  const fields = {
    ...FIELDS,
    "name.en": "Gold signals",
    "features.en": "Entry, stop, targets\nOn Mondays",
    highlighted: "on",
  };
  const offer = await editOffer(deps, editor, null, nestFields(fields));
  await editOffer(deps, editor, offer.id, nestFields(offerFields(offer)));
  expect(await getOffer(deps, editor, offer.id)).toEqual(offer);
});

Deno.test("each wrong field is named", async () => {
  await using deps = await testDeps();
  const wrong = {
    ...FIELDS,
    slug: "Signaux Or",
    "name.fr": " ",
    "features.en": "One line only",
    price: "0",
    vatRate: "vingt",
    period: "week",
    order: "first",
  };
  expect(await fieldsOf(editOffer(deps, editor, null, nestFields(wrong)))).toEqual({
    slug: { key: "admin.field.slug" },
    "name.fr": { key: "field.required" },
    "features.en": { key: "admin.field.features_en" },
    price: { key: "admin.field.price" },
    vatRate: { key: "admin.field.vatRate" },
    period: { key: "field.required" },
    order: { key: "admin.field.order" },
  });
  expect(await listAllOffers(deps, editor)).toEqual([]);
});

Deno.test("two offers can't share an address", async () => {
  await using deps = await testDeps();
  await editOffer(deps, editor, null, nestFields(FIELDS));
  expect(await fieldsOf(editOffer(deps, editor, null, nestFields(FIELDS)))).toEqual({
    slug: { key: "problem.slugTaken" },
  });
});

Deno.test("permission comes before everything", async () => {
  await using deps = await testDeps();
  const support: User = { ...editor, role: "support" };
  await expect(editOffer(deps, support, "unknown", {})).rejects.toThrow("forbidden");
  await expect(listAllOffers(deps, null)).rejects.toThrow("unauthenticated");
  await expect(getOffer(deps, editor, "unknown")).rejects.toThrow("problem.offer");
});
