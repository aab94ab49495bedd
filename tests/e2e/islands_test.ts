import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../fixtures/browser.ts";
import { Builder } from "fresh/dev";
import { FIXTURE } from "../../fresh/testing.ts";

/** A page of the app, with what went wrong on it. */
interface Visit {
  page: Page;
  errors: string[];
}

async function inBrowser(run: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launchBrowser();
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) errors.push(message.text());
  });
  await page.goto(url, { waitUntil: "networkidle" });
  return { page, errors };
}

/** Runs a Deno process until `run` is done. Its first line of output with an address is awaited. */
async function withProcess(
  args: string[],
  run: (address: string) => Promise<void>,
): Promise<void> {
  const process = new Deno.Command(Deno.execPath(), {
    args,
    stdout: "piped",
    stderr: "piped",
    env: { NO_COLOR: "1" },
  }).spawn();
  const decoder = new TextDecoder();
  let output = "";
  const { promise: address, resolve } = Promise.withResolvers<string>();
  const read = async (stream: ReadableStream<Uint8Array>) => {
    for await (const chunk of stream) {
      output += decoder.decode(chunk);
      const found = /https?:\/\/[^\s/]+:\d+/.exec(output);
      if (found !== null) resolve(found[0].replace("0.0.0.0", "localhost"));
    }
  };
  const reading = Promise.all([read(process.stdout), read(process.stderr)]);
  try {
    const ended = process.status.then(() => reading).then(() => {
      throw new Error(`The process ended: ${output}`);
    });
    ended.catch(() => {});
    await run(await Promise.race([address, ended]));
  } finally {
    try {
      process.kill("SIGTERM");
    } catch {
      // It has ended by itself.
    }
    await process.status;
    await reading;
  }
}

/** A copy of the fixture inside the project, where packages are found. */
async function withCopy(run: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(FIXTURE, "..", "tmp-"));
  try {
    await cp(FIXTURE, root, { recursive: true });
    await run(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

Deno.test("a production build hydrates its islands, and may neither write nor start programs", async () => {
  await withCopy(async (root) => {
    await new Builder({ root }).build();
    const server = join(root, "_fresh", "server.js");
    const args = ["serve", "--port", "0", `--allow-read=${root}`, server];
    await withProcess(args, async (address) => {
      await inBrowser(async (browser) => {
        await counts(await visit(browser, address + "/"));
        const shop = await visit(browser, address + "/shop");
        await sharesSignals(shop);
        await showsSlots(shop);
        await revivesTypes(shop);
        assert.deepEqual(shop.errors, []);
        const plain = await visit(browser, address + "/about");
        const scripts = await plain.page.$$eval("script", (found) => found.map(({ src }) => src));
        assert.equal(scripts.length, 1);
        assert.equal(await plain.page.title(), "About us");
      });
    });
  });
});

async function counts({ page, errors }: Visit): Promise<void> {
  const counter = page.locator(".counter");
  const before = await counter.elementHandle();
  await counter.locator("button").click();
  await counter.locator("button").click();
  assert.equal(await counter.locator("p").textContent(), "Count: 5");
  // Hydrated, not rendered anew: it's the element that the server sent.
  assert.ok(await before!.evaluate((element) => element.isConnected));
  assert.equal(await page.locator(".counter").count(), 1);
  assert.equal(await page.locator("main > p").last().textContent(), "After");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.plain), "yes");
  assert.deepEqual(errors, []);
}

async function sharesSignals({ page }: Visit): Promise<void> {
  await page.click(".cart");
  assert.equal(await page.textContent(".badge"), "In cart: 2 (4)");
}

async function showsSlots({ page }: Visit): Promise<void> {
  const closed = page.locator("#closed");
  assert.equal(await closed.locator("b").textContent(), "Details");
  assert.equal(await closed.locator(".content").count(), 0);
  await closed.locator("> button").click();
  await closed.locator(".counter button").click();
  assert.equal(await closed.locator(".counter p").textContent(), "Count: 11");
  assert.equal(await closed.locator(".typed").inputValue(), "server");

  const open = page.locator("#open");
  await open.locator(".counter button").click();
  assert.equal(await open.locator(".counter p").textContent(), "Count: 21");
  await open.locator("> button").click();
  assert.equal(await open.locator("ul").count(), 0);
  await open.locator("> button").click();
  assert.equal(await open.locator("li").first().textContent(), "One");
}

async function revivesTypes({ page }: Visit): Promise<void> {
  assert.equal(
    await page.textContent(".types"),
    "1970-01-01T00:00:00.000Z | 13 | example.com | true | 2 | 2026-02-03 | </script><!-- | null | -Infinity",
  );
}

Deno.test("in development, a changed island reloads the page with it", async () => {
  await withCopy(async (root) => {
    await withProcess(["run", "-A", join(root, "dev.ts")], async (address) => {
      await inBrowser(async (browser) => {
        const { page } = await visitLive(browser, address + "/");
        await page.locator(".counter button").click();
        assert.equal(await page.locator(".counter p").textContent(), "Count: 4");
        const island = join(root, "islands", "Counter.tsx");
        const source = await readFile(island, "utf8");
        await writeFile(island, source.replace("Count:", "Changed:"));
        await page.waitForFunction(() =>
          document.querySelector(".counter p")?.textContent === "Changed: 3"
        );
      });
    });
  });
});

/** Live reload keeps a connection open, so the network is never idle. */
async function visitLive(browser: Browser, url: string): Promise<{ page: Page }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(url, { waitUntil: "load" });
  return { page };
}
