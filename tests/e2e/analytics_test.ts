/** The statistics as their owner sees them: five tabs at both widths, filters, notes, files, live. */
import { expect } from "expect";
import { importDay } from "@/domain/analytics/import_day.ts";
import type { LogEntry } from "@/domain/analytics/model.ts";
import { beacon, happening, view } from "@/domain/analytics/testing.ts";
import { type IsoDay, isoInstant } from "@/domain/kernel/clock.ts";
import { expectAccessible } from "../fixtures/accessibility.ts";
import { launchBrowser, openPage, screenshot, type TestPage } from "../fixtures/browser.ts";
import { type CheckoutHouse, openCheckoutHouse, PASSWORD } from "../contract/checkout_house.ts";

const TABS = ["trading", "traffic", "behaviour", "demographics"] as const;

/** A week of visits up to the house's day, a Tuesday. */
async function seed({ deps }: CheckoutHouse): Promise<void> {
  for (let daysAgo = 0; daysAgo < 40; daysAgo++) {
    const day = deps.clock().subtract({ hours: 24 * daysAgo }).toString().slice(0, 10);
    const entries = visitsOf(day, 3 + daysAgo * 7 % 5);
    await importDay(deps, day, entries);
  }
}

const WAYS = [
  { source: "search", referrer: "Google", country: "FR", device: "desktop", browser: "Firefox" },
  {
    source: "social",
    referrer: "X",
    country: "BE",
    device: "mobile",
    browser: "Safari",
    os: "iOS",
  },
  { source: "direct", country: "CH", device: "mobile", browser: "Chrome", os: "Android" },
] as const;

function visitsOf(day: IsoDay, count: number): LogEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const given = { visitor: `v${index}`, facts: WAYS[index % WAYS.length] };
    const at = (minute: number) =>
      `${day}T0${6 + index % 3}:${String(minute).padStart(2, "0")}:00.000Z`;
    const entries: LogEntry[] = [view(at(0), "/", given)];
    if (index % 2 === 0) {
      entries.push(
        beacon(at(1), "/", { visitor: given.visitor, seconds: 40, scroll: 70, lcp: 1800, cls: 30 }),
        view(at(1), "/services", given),
        view(at(2), "/services/signaux", given),
        happening("outbound", at(3), "t.me", { visitor: given.visitor }),
      );
    }
    if (index % 4 === 0) {
      entries.push(
        view(at(4), "/checkout/signaux-serenite", given),
        happening("goal", at(5), "submitted", { visitor: given.visitor }),
      );
    }
    return entries;
  }).flat();
}

async function signIn(page: TestPage, url: string, email: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(url);
}

/** The figure of a card of the overview. */
function figure(page: TestPage, label: string) {
  return page.locator(".metric").filter({ has: page.getByRole("heading", { name: label }) })
    .locator(".metric-value");
}

Deno.test("an owner reads the five tabs, filters by a row, notes a day, and takes a table away", async () => {
  await using house = await openCheckoutHouse();
  await using browser = await launchBrowser();
  const { origin, admin, deps } = house;
  await seed(house);

  const page = await openPage(browser);
  const place = `${origin}/admin/analytics`;
  await signIn(page, place, admin.email);
  await expect(await figure(page, "Revenus").innerText()).toBe("0,00\u00a0€");
  await page.locator("#series canvas").waitFor();
  await expectAccessible(page);
  await screenshot(page, "analytics-overview");

  // On paper there are figures, and nothing to press.
  await page.emulateMedia({ media: "print" });
  expect(
    await page.locator(".side, .tabs, .export-links, .annotation-new").filter({ visible: true })
      .count(),
  ).toBe(0);
  expect(await figure(page, "Visiteurs").isVisible()).toBe(true);
  await screenshot(page, "analytics-print");
  await page.emulateMedia({ media: "screen" });

  // The period: this week, then a year back, all in the address.
  await page.locator(".report-period summary").click();
  await expectAccessible(page);
  await screenshot(page, "analytics-period");
  await page.getByRole("link", { name: "7 derniers jours" }).click();
  await page.waitForURL(/from=2026-03-04&to=2026-03-10/);

  // A click on a row filters, and the filter stays on the other tabs.
  await page.getByRole("link", { name: "Trafic" }).click();
  await page.getByRole("link", { name: "Belgique" }).click();
  await page.waitForURL(/country=BE/);
  expect(await page.locator("tbody th").filter({ hasText: "France" }).count()).toBe(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Vue d’ensemble" }).click();
  await page.waitForURL(/country=BE/);
  expect(await figure(page, "Revenus").innerText()).toBe("—");
  await screenshot(page, "analytics-filtered");
  await page.getByRole("link", { name: "Retirer le filtre Pays : Belgique" }).click();
  await page.waitForURL((url) => !url.search.includes("country"));

  // A note on the day, which the table beside the chart tells too.
  await page.getByText("Ajouter une annotation").click();
  await page.getByLabel(/^Ce qui s’est passé/).fill("Lettre <b>de mars</b>");
  await page.getByRole("button", { name: "Ajouter", exact: true }).click();
  await page.getByText("Annotation ajoutée.").waitFor();
  await page.locator(".annotations").getByText("Lettre <b>de mars</b>").waitFor();
  await page.getByRole("button", { name: "Recevoir le résumé" }).click();
  await page.getByText("Vous recevrez le résumé").waitFor();
  await page.getByText("Recalculer un jour").click();
  await page.getByRole("button", { name: "Recalculer", exact: true }).click();
  await page.getByText("Journée recalculée.").waitFor();
  await expectAccessible(page);

  // Somebody comes while the page is open.
  await page.goto(place);
  const before = Number((await figure(page, "Pages vues").innerText()).replace(/\D/g, ""));
  await page.locator(".live-visitors-heard").waitFor();
  const now = isoInstant(deps.clock());
  const entries = [view(now, "/tarifs", { visitor: "new" })];
  await importDay(deps, "2026-03-10", entries);
  await page.getByText("1 visiteur en ce moment").waitFor();
  await page.waitForFunction(
    (count) =>
      [...document.querySelectorAll(".metric")].some((card) =>
        card.textContent?.startsWith("Pages vues") &&
        Number(card.querySelector(".metric-value")?.textContent?.replace(/\D/g, "")) === count
      ),
    before + 1,
  );

  // The tables as files.
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Jour après jour en CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename())
    .toBe("calmness-overview-series-2026-02-11-2026-03-10.csv");

  for (const tab of TABS) {
    await page.goto(`${place}/${tab}`);
    await expectAccessible(page);
    await screenshot(page, `analytics-${tab}`);
  }
  expect(page.problems).toEqual([]);
});

Deno.test("on a phone, without scripts, in English and without any visit the statistics can be read", async () => {
  await using house = await openCheckoutHouse();
  await using browser = await launchBrowser();
  const { origin, admin } = house;
  const place = `${origin}/admin/analytics`;
  const phone = await openPage(browser, { width: 390 });
  await signIn(phone, place, admin.email);
  await phone.getByText("Aucune visite sur cette période").waitFor();
  await expectAccessible(phone);
  await screenshot(phone, "analytics-empty-390");

  await seed(house);
  await phone.reload();
  await screenshot(phone, "analytics-overview-390");
  for (const tab of TABS) {
    await phone.goto(`${place}/${tab}`);
    await expectAccessible(phone);
    await screenshot(phone, `analytics-${tab}-390`);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
  expect(phone.problems).toEqual([]);

  const plain = await openPage(browser, { javaScript: false });
  await signIn(plain, place, admin.email);
  await plain.locator(".report-period summary").click();
  await plain.getByLabel("Du", { exact: true }).fill("2026-03-09");
  await plain.getByLabel("Au", { exact: true }).fill("2026-03-01");
  await plain.getByRole("button", { name: "Appliquer" }).click();
  await plain.getByText("Le dernier jour ne peut pas précéder le premier.").waitFor();
  await expectAccessible(plain);
});
