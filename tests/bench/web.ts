/** How soon the home page stands still before a reader on a slow device, measured in Chromium. */
import type { Browser } from "playwright-core";
import { startApp } from "../fixtures/app_process.ts";
import { launchBrowser, openPage } from "../fixtures/browser.ts";
import type { Row, Sizes } from "./areas.ts";

/** How much slower than this machine the reader's device is. */
const SLOWDOWN = 4;

/** How long after loading a page may still move, in milliseconds. */
const SETTLE = 1_500;

/** What a reader sees of one loading. */
interface Paint {
  /** Until the largest text or image is there (Largest Contentful Paint), in milliseconds. */
  lcp: number;
  /** How much moved meanwhile (Cumulative Layout Shift). */
  cls: number;
  /** From the request to the first byte, in milliseconds. */
  firstByte: number;
}

/** LCP, CLS and time to first byte of the home page, cold, at both widths; the medians of the rounds. */
export async function* web({ rounds }: Sizes): AsyncIterable<Row> {
  await using app = await startApp();
  await using browser = await launchBrowser();
  await load(browser, app.origin, 1440);
  for (const width of [390, 1440] as const) {
    const paints: Paint[] = [];
    for (let round = 0; round < 2 * rounds + 1; round++) {
      paints.push(await load(browser, app.origin, width));
    }
    const median = (pick: (paint: Paint) => number) =>
      paints.map(pick).toSorted((a, b) => a - b)[rounds]!;
    yield {
      what: `Home at ${width} px, CPU ${SLOWDOWN}x slower`,
      ours: `LCP ${median(({ lcp }) => lcp).toFixed(0)} ms, CLS ${
        median(({ cls }) => cls).toFixed(4)
      }, first byte ${median(({ firstByte }) => firstByte).toFixed(1)} ms`,
      aim: "LCP 1,000 ms, CLS 0.02",
    };
  }
}

async function load(browser: Browser, address: string, width: 390 | 1440): Promise<Paint> {
  const page = await openPage(browser, { width, reducedMotion: false });
  try {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.goto(address, { waitUntil: "load" });
    await page.waitForTimeout(SETTLE);
    return await page.evaluate(readPaint);
  } finally {
    await page.context().close();
  }
}

/** Runs in the page: the browser has kept the entries since the page began. */
async function readPaint(): Promise<Paint> {
  const entriesOf = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({
        type,
        buffered: true,
      });
      // A page that never moved has no entry to tell of.
      setTimeout(() => resolve([]), 500);
    });
  const shifts = await entriesOf("layout-shift") as (PerformanceEntry & { value: number })[];
  const paints = await entriesOf("largest-contentful-paint");
  const navigation = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
  return {
    lcp: paints.at(-1)?.startTime ?? NaN,
    cls: shifts.reduce((sum, { value }) => sum + value, 0),
    firstByte: navigation.responseStart - navigation.requestStart,
  };
}
