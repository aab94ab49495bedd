import { expect } from "expect";
import { openShop, SELLER } from "../../tests/fixtures/shop.ts";
import { listAuditOf } from "../kernel/audit.ts";
import { testClock } from "../kernel/clock.ts";
import { testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import { flagDemoStore, isDemoStore } from "./demo.ts";
import { getSeller, getSellerDraft, requireSeller, saveSeller, sellerGaps } from "./seller.ts";

Deno.test("before anything is set there is no seller; the form starts from the defaults in force", async () => {
  await using deps = await testDeps();
  expect(await getSeller(deps)).toBeNull();
  expect(await getSellerDraft(deps)).toMatchObject({
    paymentDays: 14,
    franchiseMention: "TVA non applicable, art. 293 B du CGI",
    openingHours: expect.arrayContaining([{ opens: "09:00", closes: "19:00" }, null]),
  });
  const gaps = await sellerGaps(deps);
  for (const field of ["legalName", "siren", "siret", "address", "iban", "bic"]) {
    expect(gaps[field]).toEqual({ key: "field.required" });
  }
  await expect(transact(deps, requireSeller)).rejects.toMatchObject({
    code: "seller-incomplete",
    status: 409,
  });
});

Deno.test("numbers are kept without the spaces that people type in them", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const seller = await saveSeller(deps, admin, {
    ...SELLER,
    siren: " 732 829 320 ",
    siret: "732 829 320 00074",
    vatNumber: "fr 44 732829320",
    iban: "fr76 3000 6000 0112 3456 7890 189",
    bic: "agrifrpp",
  });
  expect(seller).toMatchObject({
    siren: SELLER.siren,
    siret: SELLER.siret,
    vatNumber: SELLER.vatNumber,
    iban: SELLER.iban,
    bic: SELLER.bic,
  });
  expect(await getSeller(deps)).toEqual(seller);
  expect(await sellerGaps(deps)).toEqual({});
});

Deno.test("what is wrong is named by its field, and the settings stay as they were", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  const wrong: [change: Record<string, unknown>, problems: Record<string, string>][] = [
    [{ siren: "732829321" }, { siren: "field.siren" }],
    [{ siret: "73282932000075" }, { siret: "field.siret" }],
    [{ siret: "35600000000048" }, { siret: "field.siretOfSiren" }],
    [{ iban: "FR7630006000011234567890188" }, { iban: "field.iban" }],
    [{ bic: "AGRI" }, { bic: "field.bic" }],
    [{ vatNumber: "" }, { vatNumber: "field.vatNumberRequired" }],
    [{ vatNumber: "FR00732829320" }, { vatNumber: "field.vatNumber" }],
    [{ vatRegime: "none" }, { vatRegime: "field.invalid" }],
    [{ paymentDays: 0 }, { paymentDays: "field.tooFew" }],
    [{ paymentDays: 61 }, { paymentDays: "field.tooMany" }],
    [{ openingHours: [] }, { openingHours: "field.tooFew" }],
    [{ openingHours: [{ opens: "9:00", closes: "24:00" }, ...Array(6).fill(null)] }, {
      "openingHours.0.opens": "field.time",
      "openingHours.0.closes": "field.time",
    }],
    [{ openingHours: [{ opens: "19:00", closes: "09:00" }, ...Array(6).fill(null)] }, {
      "openingHours.0.closes": "field.hoursOrder",
    }],
    [{ email: "contact" }, { email: "field.email" }],
    [{ legalName: "" }, { legalName: "field.required" }],
  ];
  for (const [change, problems] of wrong) {
    const fields = Object.fromEntries(
      Object.entries(problems).map(([field, key]) => [field, expect.objectContaining({ key })]),
    );
    await expect(saveSeller(deps, admin, { ...SELLER, ...change })).rejects
      .toMatchObject({ code: "invalid-input", options: { fields } });
  }
  expect((await getSeller(deps))?.iban).toBe(SELLER.iban);
});

Deno.test("a seller in franchise needs no VAT number", async () => {
  await using deps = await testDeps();
  const { admin } = await openShop(deps);
  await saveSeller(deps, admin, { ...SELLER, vatRegime: "franchise", vatNumber: "" });
  expect(await transact(deps, requireSeller)).toMatchObject({ vatRegime: "franchise" });
});

Deno.test("settings are saved by who may, decided before the input is looked at, and it is noted", async () => {
  await using deps = await testDeps();
  const { admin, client, support } = await openShop(deps);
  for (const user of [client, support]) {
    await expect(saveSeller(deps, user, "nonsense")).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(saveSeller(deps, null, {})).rejects.toMatchObject({ code: "unauthenticated" });
  await saveSeller(deps, admin, SELLER);
  const { items } = await listAuditOf(deps, ["settings", "seller"], {});
  expect(items.map(({ action, actor }) => [action, actor.name])).toEqual([
    ["settings.seller.saved", "Alix Admin"],
    ["settings.seller.saved", "Alix Admin"],
  ]);
});

Deno.test("a saved change is read at once", async () => {
  await using deps = await testDeps({ clock: testClock() });
  const { admin } = await openShop(deps);
  for (const legalName of ["Un SAS", "Deux SAS", "Trois SAS"]) {
    await saveSeller(deps, admin, { ...SELLER, legalName });
    expect((await getSeller(deps))?.legalName).toBe(legalName);
  }
});

Deno.test("a store is no demonstration until it is flagged, and then for good", async () => {
  await using deps = await testDeps();
  expect(await isDemoStore(deps)).toBe(false);
  await flagDemoStore(deps);
  expect(await isDemoStore(deps)).toBe(true);
});
