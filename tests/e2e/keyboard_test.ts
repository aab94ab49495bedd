/** The house without a mouse: every stop is seen, every way leads on, and the focus comes back. */
import { expect } from "expect";
import type { Browser } from "playwright-core";
import { DEMO_LOGINS, DEMO_PASSWORD } from "@/demo/people.ts";
import { startApp } from "../fixtures/app_process.ts";
import { launchBrowser, openPage, type TestPage } from "../fixtures/browser.ts";

/** More stops than any page has. */
const MOST_STOPS = 120;

/** Where the keyboard is. */
interface Stop {
  name: string;
  /** Whether one sees that it is there. */
  outlined: boolean;
}

Deno.test("the keyboard alone is enough", async (t) => {
  await using app = await startApp();
  await using browser = await launchBrowser();
  const { origin } = app;
  await t.step("the first stop skips the navigation", () => skipLink(browser, origin));
  await t.step(
    "the phone's menu opens, closes and gives the focus back",
    () => phoneMenu(browser, origin),
  );
  await t.step("a dialog takes the focus and gives it back", () => dialog(browser, origin));
  await t.step(
    "the back office's menu does as the phone's menu does",
    () => sideMenu(browser, origin),
  );
  await t.step("an order goes from the offer to its end", () => order(browser, origin));
});

async function skipLink(browser: Browser, origin: string) {
  const page = await openPage(browser);
  await page.goto(origin);
  await page.keyboard.press("Tab");
  expect((await stopOf(page)).name).toBe("Aller au contenu");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  await page.context().close();
}

async function phoneMenu(browser: Browser, origin: string) {
  const page = await openPage(browser, { width: 390 });
  await page.goto(origin);
  const isOpen = () => page.locator("#site-menu").evaluate((menu) => menu.matches(":popover-open"));
  await tabTo(page, /^Menu$/);
  await page.keyboard.press("Enter");
  expect(await isOpen()).toBe(true);
  await tabTo(page, /^Fermer$/);
  await page.keyboard.press("Escape");
  expect(await isOpen()).toBe(false);
  expect((await stopOf(page)).name).toBe("Menu");
  await page.keyboard.press("Enter");
  await tabTo(page, /^Tarifs$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/tarifs$/);
  await page.context().close();
}

async function enterAsAdmin(page: TestPage, address: string) {
  await page.goto(address);
  await tabTo(page, /Adresse e-mail/);
  await page.keyboard.type(DEMO_LOGINS.admin);
  await tabTo(page, /Mot de passe/);
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL(address);
}

async function sideMenu(browser: Browser, origin: string) {
  const page = await openPage(browser, { width: 390 });
  await enterAsAdmin(page, `${origin}/admin/jobs`);
  await tabTo(page, /^Menu$/);
  await page.keyboard.press("Enter");
  await tabTo(page, /^Fermer$/);
  await page.keyboard.press("Escape");
  expect((await stopOf(page)).name).toBe("Menu");
  await page.keyboard.press("Enter");
  await follow(page, /^Offres$/, /\/admin\/offers$/);
  await page.context().close();
}

async function dialog(browser: Browser, origin: string) {
  const page = await openPage(browser);
  await enterAsAdmin(page, `${origin}/admin/design`);
  const isOpen = () =>
    page.locator("#dialog-light").evaluate((element) => element.matches(":popover-open"));
  await page.getByRole("button", { name: "Annuler la commande…" }).first().focus();
  await page.keyboard.press("Enter");
  expect(await isOpen()).toBe(true);
  const inside = () =>
    page.evaluate(() => document.activeElement?.closest("#dialog-light") !== null);
  expect(await inside()).toBe(true);
  await tabTo(page, /^Annuler la commande$/);
  expect(await inside()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await isOpen()).toBe(false);
  expect((await stopOf(page)).name).toBe("Annuler la commande…");
  await page.context().close();
}

async function order(browser: Browser, origin: string) {
  const page = await openPage(browser);
  await page.goto(`${origin}/services/signaux`);
  await follow(page, /Choisir ce plan : Signaux Sérénité/, /\/checkout\/signaux-serenite$/);
  await fill(page, /Nom et prénom/, "Zoé Clavier");
  await fill(page, /Adresse e-mail/, "zoe.clavier@example.com");
  await fill(page, /Choisissez un mot de passe/, "une phrase assez longue");
  await fill(page, /Telegram/, "zoe_clavier");
  await fill(page, /^Adresse(?! e-mail)/, "5 rue des Essais");
  await fill(page, /Code postal/, "75011");
  await fill(page, /Ville/, "Paris");
  await tabTo(page, /Je demande expressément/);
  await page.keyboard.press("Space");
  await tabTo(page, /J’ai lu et j’accepte/);
  await page.keyboard.press("Space");
  await follow(page, /Je veux payer/, /\/attente$/);
  await follow(page, /J’ai effectué le paiement/, /\/transaction$/);
  await fill(page, /Identifiant de la transaction/, "VIR-CLAVIER-1");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/succes$/);
  expect(page.problems).toEqual([]);
  await page.context().close();
}

async function fill(page: TestPage, name: RegExp, text: string) {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

async function follow(page: TestPage, name: RegExp, to: RegExp) {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await page.waitForURL(to);
}

/** Presses Tab until the keyboard is where it should be; every stop on the way must be seen. */
async function tabTo(page: TestPage, name: RegExp) {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    const stop = await stopOf(page);
    if (!stop.outlined) throw new Error(`Nobody sees that the keyboard is at "${stop.name}".`);
    if (name.test(stop.name)) return;
    passed.push(stop.name);
  }
  throw new Error(`The keyboard doesn't come to ${name}: ${passed.slice(0, 60).join(" | ")}`);
}

async function stopOf(page: TestPage): Promise<Stop> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: "(nothing)", outlined: true };
    const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement
      ? element.labels?.[0]?.textContent
      : undefined;
    const text = element.getAttribute("aria-label") ?? label ?? element.textContent ?? "";
    return {
      name: text.replaceAll(/\s+/g, " ").trim(),
      outlined: getComputedStyle(element).outlineStyle !== "none",
    };
  });
}
