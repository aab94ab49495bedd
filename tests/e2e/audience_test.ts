/** Visits to the running app: safe from a process that dies, and told of by the page's script. */
import { join } from "node:path";
import { expect } from "expect";
import { systemClock } from "@/domain/kernel/clock.ts";
import { makeDeps } from "@/domain/kernel/deps.ts";
import type { LogEntry } from "@/domain/analytics/model.ts";
import { readEntries } from "@/domain/analytics/read_days.ts";
import { today } from "@/domain/analytics/days.ts";
import { type AppProcess, startApp } from "../fixtures/app_process.ts";
import { launchBrowser } from "../fixtures/browser.ts";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

/** The present day's log of an app that doesn't run. */
async function logOf(app: AppProcess): Promise<LogEntry[]> {
  const kv = await Deno.openKv(join(app.dataFolder, "app.sqlite"));
  const deps = makeDeps(kv, systemClock);
  try {
    return await readEntries(deps, today(deps));
  } finally {
    await deps.cache.close();
    kv.close();
  }
}

async function visit(app: AppProcess, path: string): Promise<void> {
  const response = await fetch(app.origin + path, { headers: { "user-agent": FIREFOX } });
  await response.body?.cancel();
}

/** Paths of the views that a test made. */
function viewsOf(entries: LogEntry[], start: string): string[] {
  return entries.flatMap((entry) =>
    entry.kind === "view" && entry.path.startsWith(start) ? [entry.path] : []
  );
}

Deno.test("a killed process has lost at most the last 100 ms of page views", async () => {
  await using app = await startApp();
  const answered: { path: string; at: number }[] = [];
  const end = performance.now() + 3000;
  for (let index = 0; performance.now() < end; index++) {
    await visit(app, `/lost-${index}`);
    answered.push({ path: `/lost-${index}`, at: performance.now() });
  }
  const killed = performance.now();
  await app.kill("SIGKILL");
  const due = answered.filter(({ at }) => at < killed - 100).map(({ path }) => path);
  expect(due.length).toBeGreaterThan(50);
  const seen = new Set(
    (await logOf(app)).flatMap((entry) => entry.kind === "view" ? [entry.path] : []),
  );
  expect(due.filter((path) => !seen.has(path))).toEqual([]);
});

Deno.test("a process that is told to stop loses no page view", async () => {
  await using app = await startApp();
  for (let index = 0; index < 40; index++) await visit(app, `/lost-${index}`);
  await app.kill("SIGTERM");
  expect(viewsOf(await logOf(app), "/lost-").length).toBe(40);
});

Deno.test("a browser tells how a page was read once it is out of sight", async () => {
  await using app = await startApp();
  await using browser = await launchBrowser();
  // A headless browser that says so is counted as a robot.
  const viewport = { width: 390, height: 844 };
  const page = await (await browser.newContext({ viewport, userAgent: FIREFOX })).newPage();
  await page.goto(`${app.origin}/tarifs`);
  await page.mouse.wheel(0, 4000);
  await page.waitForTimeout(1200);
  const answer = page.waitForResponse(`${app.origin}/api/analytics/beacon`);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  expect((await answer).status()).toBe(204);
  await page.context().close();
  await app.kill("SIGTERM");
  const entries = await logOf(app);
  expect(viewsOf(entries, "/tarifs").length).toBeGreaterThan(0);
  // The demonstration has told of its own readers before.
  const told = entries.findLast((entry) => entry.kind === "beacon" && entry.path === "/tarifs");
  expect(told).toMatchObject({
    screen: "xs",
    seconds: expect.any(Number),
    lcp: expect.any(Number),
  });
  expect(told?.kind === "beacon" && told.scroll).toBeGreaterThan(10);
});
