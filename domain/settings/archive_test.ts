/** What was agreed to stays readable as it was. */
import { expect } from "expect";
import { openShop, SELLER } from "../../tests/fixtures/shop.ts";
import { LOCALES } from "../kernel/i18n.ts";
import { testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import { agreeTo, archivedVersions, currentText, readText, readVersion } from "./archive.ts";
import { getSeller, saveSeller } from "./seller.ts";
import { TERMS_VERSION } from "./terms.ts";

const wanted = { document: "terms", version: TERMS_VERSION, locale: "fr" } as const;

Deno.test("a text is archived when it is first agreed to, and once", async () => {
  await using deps = await testDeps();
  expect(await readVersion(deps, wanted)).toBeNull();
  const first = await transact(deps, (tx) => agreeTo(deps, tx, "terms", "fr"));
  deps.clock.advance({ days: 1 });
  const second = await transact(deps, (tx) => agreeTo(deps, tx, "terms", "fr"));
  expect(second).toEqual({ ...first, at: "2026-03-11T09:00:00.000Z" });
  expect(await readText(deps, { ...wanted, hash: first.hash })).toEqual({
    ...currentText("terms", "fr", null),
    hash: first.hash,
    archivedAt: "2026-03-10T09:00:00.000Z",
  });
  expect(await archivedVersions(deps, "terms")).toEqual([TERMS_VERSION]);
  expect(await archivedVersions(deps, "privacy")).toEqual([]);
});

Deno.test("what the seller changes makes another text of the version; the old one stays", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const before = await shop.order();
  deps.clock.advance({ hours: 1 });
  await saveSeller(deps, shop.admin, { ...SELLER, mediator: "Autre médiateur, 75009 Paris" });
  const after = await shop.order();
  const [old, next] = await Promise.all(
    [before, after].map(({ agreement }) =>
      readText(deps, { ...wanted, hash: agreement.termsHash! })
    ),
  );
  expect(JSON.stringify(old)).toContain(SELLER.mediator);
  expect(JSON.stringify(next)).toContain("Autre médiateur");
  // Without a hash, the newest.
  expect(await readText(deps, wanted)).toEqual(next);
});

Deno.test("who reads the other language gets the language that was agreed in", async () => {
  await using deps = await testDeps();
  await transact(deps, (tx) => agreeTo(deps, tx, "terms", "fr"));
  expect(await readText(deps, { ...wanted, locale: "en" })).toBeNull();
  expect(await readVersion(deps, { ...wanted, locale: "en" })).toMatchObject({ locale: "fr" });
});

Deno.test("a text fits into a value of the store, with room to grow", async () => {
  await using deps = await testDeps();
  await openShop(deps);
  const seller = await getSeller(deps);
  for (const locale of LOCALES) {
    for (const document of ["terms", "privacy"] as const) {
      // KV keeps a text that isn't Latin-1 at two bytes a character.
      const size = 2 * JSON.stringify(currentText(document, locale, seller)).length;
      expect(size).toBeLessThan(48 * 1024);
    }
  }
});
