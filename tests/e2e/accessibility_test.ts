/**
 * Every page, in both languages and both widths: nothing for axe to find, nothing wider than the
 * screen, nothing in the console. `SCREENSHOTS=folder` keeps a picture of each.
 */
import { expect } from "expect";
import type { Browser } from "playwright-core";
import { type Locale, LOCALES } from "@/domain/kernel/i18n.ts";
import { isPersonalPlace, localeHref } from "@/middleware/locale_path.ts";
import { bringAxe, expectAccessible } from "../fixtures/accessibility.ts";
import { startApp } from "../fixtures/app_process.ts";
import { launchBrowser, openPage, screenshot, type TestPage } from "../fixtures/browser.ts";
import { type Credentials, planWalk, READERS, type Visit } from "./page_visits.ts";

const WIDTHS = [1440, 390] as const;
/** Answers that aren't the page itself; others, as a 410 without a token, are one of its states. */
const NOT_THE_PAGE = new Set([0, 401, 403, 404]);

Deno.test("every page can be used by everybody, in both languages and at both widths", async () => {
  await using app = await startApp();
  const { visits, credentials } = await planWalk(app);
  await using browser = await launchBrowser();
  const findings = await Promise.all(READERS.map((reader) =>
    look(browser, app.origin, {
      visits: visits.filter((visit) => visit.reader === reader),
      signIn: reader === "visitor" ? null : credentials[reader],
      halfway: reader === "halfway",
    })
  ));
  expect(findings.flat()).toEqual([]);
});

/** What a reader looks at, and as whom. */
interface Errand {
  visits: readonly Visit[];
  /** Null for a visitor. */
  signIn: Credentials | null;
  /** Whether the sign-in waits for its second half. */
  halfway: boolean;
}

/** One reader's way through their pages; gives what is wrong with them. */
async function look(
  browser: Browser,
  origin: string,
  { visits, signIn, halfway }: Errand,
): Promise<string[]> {
  const findings: string[] = [];
  const page = await openPage(browser);
  page.setDefaultTimeout(60_000);
  if (signIn) await givePassword(page, origin, signIn);
  await bringAxe(page);
  const widths: (390 | 1440)[] = [...WIDTHS].reverse();
  for (const locale of LOCALES) {
    if (signIn && !halfway) await choose(page, origin, locale);
    for (const { path } of visits) {
      const address = localeHref(locale, path);
      const response = await page.goto(origin + address, { waitUntil: "load" });
      const arrived = new URL(page.url()).pathname;
      const status = response?.status() ?? 0;
      if (NOT_THE_PAGE.has(status) || status >= 500 || arrived !== address) {
        findings.push(`${address}: ${status} at ${arrived}`);
        continue;
      }
      // From the width that the page before left: a resize is as dear as a look.
      widths.reverse();
      for (const width of widths) findings.push(...await examine(page, address, locale, width));
    }
  }
  await page.context().close();
  return [...findings, ...page.problems.filter((problem) => !problem.includes("status of 410"))];
}

async function examine(
  page: TestPage,
  address: string,
  locale: Locale,
  width: 390 | 1440,
): Promise<string[]> {
  await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
  const findings: string[] = [];
  await expectAccessible(page).catch((error: Error) => findings.push(`${width}: ${error.message}`));
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    width: document.documentElement.scrollWidth,
    headings: document.querySelectorAll("h1").length,
    alternates: [...document.querySelectorAll<HTMLLinkElement>("link[rel=alternate][hreflang]")]
      .map(({ hreflang }) => hreflang),
  }));
  if (seen.lang !== locale) findings.push(`${address} is in ${seen.lang}, not ${locale}`);
  if (seen.width > width) findings.push(`${address} is ${seen.width} wide at ${width}`);
  if (seen.headings !== 1) findings.push(`${address} has ${seen.headings} level-1 headings`);
  const alternates = isPersonalPlace(address) ? [] : ["fr", "en", "x-default"];
  if (String(seen.alternates) !== String(alternates)) {
    findings.push(`${address} names other languages ${seen.alternates}`);
  }
  const name = address.replaceAll(/[/]+/g, "-").replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/g, "id");
  await screenshot(page, `page${name}-${locale}-${width}`);
  return findings;
}

async function givePassword(
  page: TestPage,
  origin: string,
  { email, password }: Credentials,
): Promise<void> {
  await page.goto(`${origin}/connexion`);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(/\/(espace|admin|connexion\/code)/);
}

/** Behind the sign-in the profile decides the language. */
async function choose(page: TestPage, origin: string, locale: Locale): Promise<void> {
  await page.goto(`${origin}/espace/profil`);
  await page.locator("[name=locale]").selectOption(locale);
  await page.locator("main form[method=post] button").last().click();
  await page.waitForURL(/done=saved/);
}
