/**
 * From an empty page to a place in the ranking: a key is made, the Expert Advisors' core posts, the page
 * turns green, the curve is drawn, a further deal arrives by itself, the account is ranked.
 */
import { expect } from "expect";
import { computeLeaderboard } from "@/domain/trading/leaderboard/compute_leaderboard.ts";
import { type CheckoutHouse, openCheckoutHouse, PASSWORD } from "../contract/checkout_house.ts";
import { compile, hasCompiler, type HistoryDeal, startTerminal } from "../ea/terminal.ts";
import { expectAccessible } from "../fixtures/accessibility.ts";
import { launchBrowser, openPage, screenshot, type TestPage } from "../fixtures/browser.ts";
import { tempDir } from "../fixtures/temp_dir.ts";
import { until } from "../fixtures/until.ts";

if (!hasCompiler) {
  console.log("SKIPPED: there is no g++ here to compile the Expert Advisors' core with.");
}

const TRADER = "zoe@calmness.example";

/** 2026-01-15 10:00 by the server's clock, two hours ahead; the house's clock shows 10 March. */
const START = Date.UTC(2026, 0, 15, 10);
const DAY = 86_400_000;

/** What the program tells of the balance, 10,234.56, is what these come to, to a euro. */
const DEPOSIT = 10_000;
const POSITIONS = 40;

function deal(ticket: number, time: number, told: Partial<HistoryDeal>): HistoryDeal {
  return {
    ticket,
    order: ticket,
    position: 0,
    time,
    symbol: "EURUSD",
    type: 0,
    entry: 0,
    reason: 0,
    volume: 0.4,
    price: 1.08,
    sl: 0,
    tp: 0,
    profit: 0,
    commission: 0,
    swap: 0,
    fee: 0,
    comment: "",
    digits: 5,
    ...told,
  };
}

/** The two deals of a position, on a day counted from the start. */
function position(day: number, profit: number): HistoryDeal[] {
  const entry = 100 + 2 * day;
  const shared = { position: entry };
  const move = profit / 40_000;
  return [
    deal(entry, START + day * DAY, { ...shared, sl: 1.077, tp: 1.09 }),
    deal(entry + 1, START + day * DAY + 3_600_000, {
      ...shared,
      type: 1,
      entry: 1,
      reason: profit > 0 ? 5 : 4,
      price: Number((1.08 + move).toFixed(5)),
      profit,
    }),
  ];
}

function history(): HistoryDeal[] {
  const money = { type: 2, symbol: "", volume: 0, price: 0, profit: DEPOSIT, comment: "Virement" };
  // Three wins and a loss: 12 × 3 − 12.5 = 23.5 every four positions, 235 in all.
  const positions = Array.from(
    { length: POSITIONS },
    (_, day) => position(day, day % 4 === 3 ? -12.5 : 12),
  );
  return [deal(1, START - 3_600_000, money), ...positions.flat()];
}

async function signIn(page: TestPage, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("Adresse e-mail").fill(TRADER);
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(url);
}

/** How many pixels of a chart are drawn on. */
function drawnPixels(page: TestPage, chart: string): Promise<number> {
  return page.locator(`#${chart} canvas`).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, index) => index % 4 === 3 && value > 0).length;
  });
}

async function waitForDrawing(page: TestPage, chart: string): Promise<void> {
  await page.locator(`#${chart}`).scrollIntoViewIfNeeded();
  await page.locator(`#${chart} canvas`).waitFor();
  await until(async () => await drawnPixels(page, chart) > 1_000, `a drawing in ${chart}`);
}

Deno.test({
  name: "a terminal's trades become a curve that lives and a place in the ranking",
  ignore: !hasCompiler,
  async fn() {
    await using folder = await tempDir();
    const compiling = compile(folder.path);
    await using house = await openCheckoutHouse();
    await using browser = await launchBrowser();
    await house.visit(TRADER);
    const page = await openPage(browser, { width: 390 });
    await signIn(page, `${house.origin}/espace/trading`);
    await expectAccessible(page);
    await screenshot(page, "trading-1-empty");

    // The key is made on the page.
    await page.getByRole("main").getByRole("link", { name: "Relier un terminal" }).click();
    await page.getByLabel("Nom du compte").fill("Compte Zoé");
    await page.getByRole("button", { name: "Créer le compte et sa clé" }).click();
    await page.getByText("Nous guettons le premier signal…").waitFor();
    const apiKey = await page.locator("#terminal-key").innerText();

    // The program posts; the page turns green, and leads to the figures.
    await using terminal = await startTerminal({
      program: await compiling,
      url: house.origin,
      apiKey,
    });
    await terminal.trade(history());
    await page.getByText("Votre terminal est relié.").waitFor();
    await page.getByRole("link", { name: "Voir les résultats" }).click();
    await page.getByText(`${POSITIONS} positions fermées, du`).waitFor();
    await waitForDrawing(page, "chart-balance");
    await expectAccessible(page);
    await screenshot(page, "trading-2-figures-390");

    // A further deal arrives by itself, and what was opened stays open.
    await page.getByText("Cette page se met à jour d’elle-même.").waitFor();
    await page.getByText("Voir les chiffres").first().click();
    const before = await page.locator("#chart-balance").getAttribute("data-chart");
    await terminal.trade(position(POSITIONS, 3));
    await page.getByText(`${POSITIONS + 1} positions fermées, du`).waitFor();
    await page.getByText("Une opération est arrivée").waitFor();
    expect(await page.locator("#chart-balance").getAttribute("data-chart")).not.toBe(before);
    expect(await drawnPixels(page, "chart-balance")).toBeGreaterThan(1_000);
    expect(await page.locator(".chart-figures").first().getAttribute("open")).not.toBeNull();

    // The owner asks to be ranked, and is.
    await page.getByRole("main").getByRole("link", { name: "Classement" }).click();
    await page.getByLabel("Nom affiché").fill("Zoé la Calme");
    await page.getByRole("button", { name: "Inscrire ce compte" }).click();
    await page.getByText("ce compte est inscrit au classement").waitFor();
    await computeLeaderboard(house.deps);
    await page.goto(`${house.origin}/classement?kind=demo&period=quarter`);
    await page.getByRole("link", { name: "Zoé la Calme" }).first().waitFor();

    await lookAtTheDesk(page, house);
    expect(page.problems).toEqual([]);
  },
});

/** The same pages at a desk's width, the positions and their file among them. */
async function lookAtTheDesk(page: TestPage, { origin }: CheckoutHouse): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${origin}/espace/trading`);
  await waitForDrawing(page, "chart-balance");
  await expectAccessible(page);
  await page.goto(`${origin}/espace/trading/positions`);
  await page.getByLabel("Résultat").selectOption("lost");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await page.waitForURL(/result=lost/);
  expect(await page.getByRole("row").count()).toBe(1 + POSITIONS / 4);
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Exporter en CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("positions-Compte Zoé.csv");
  const lines = (await Deno.readTextFile(await file.path())).trim().split("\r\n");
  expect(lines.length).toBe(1 + POSITIONS / 4);
  expect(lines[1]).toContain(";-12,5;");
}

Deno.test("without scripts the figures, the days and every chart's table can be read", async () => {
  await using house = await openCheckoutHouse();
  await using browser = await launchBrowser();
  const trader = await house.visit(TRADER);
  const { json } = await trader.post("/api/trading/accounts", { name: "Essai", platform: "mt5" });
  await trader.post("/api/trades", {
    account: { login: "5001", server: "Demo-1", currency: "EUR", marginMode: "hedging" },
    utcOffset: 0,
    deals: [
      { ticket: 1, time: "2026-03-02T08:00:00", type: "balance", profit: 1_000 },
      ...[1, 2].flatMap((n) => {
        const shared = { position: 10 * n, symbol: "EURUSD", volume: 0.1, price: 1.08, digits: 5 };
        const time = `2026-03-0${n + 2}T1`;
        return [
          { ...shared, ticket: 10 * n, time: `${time}0:00:00`, type: "buy", entry: "in" },
          {
            ...shared,
            ticket: 10 * n + 1,
            time: `${time}2:00:00`,
            type: "sell",
            entry: "out",
            profit: 5,
          },
        ];
      }),
    ],
  }, { bearer: json.apiKey });
  const page = await openPage(browser, { width: 390, javaScript: false });
  await signIn(page, `${house.origin}/espace/trading`);
  await page.getByText("2 positions fermées, du").waitFor();
  await page.getByText("Infini : rien n’a encore été perdu").waitFor();
  await page.getByRole("table", { name: "mars 2026" }).waitFor();
  expect(await page.locator("canvas").count()).toBe(0);
  const charts = await page.locator("figure.chart").count();
  for (const figures of await page.getByText("Voir les chiffres").all()) await figures.click();
  expect(await page.locator("figure.chart table:visible").count()).toBe(charts);
  await expectAccessible(page);
  await screenshot(page, "trading-3-no-scripts");
  expect(page.problems).toEqual([]);
});
