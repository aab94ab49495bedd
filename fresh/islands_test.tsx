import assert from "node:assert/strict";
import { App, csp, staticFiles } from "./mod.ts";
import Counter from "./testdata/app/islands/Counter.tsx";
import { app as fixture } from "./testdata/app/main.ts";
import { get, textOf, withFixture } from "./testing.ts";

await withFixture(fixture);

const SCRIPT_URL = /\/_fresh\/js\/[^"]+\.js/g;

Deno.test("a page without an island ships no framework script", async () => {
  const html = await textOf(fixture, "/about");
  assert.ok(!html.includes("/_fresh/"), html);
  assert.ok(!html.includes('type="module"'), html);
});

Deno.test("an island is rendered, and marked for the browser", async () => {
  const html = await textOf(fixture, "/");
  assert.match(html, /<!--frsh:0--><div class="counter"><p>Count: 3<\/p>.*<!--\/frsh:0-->/);
  assert.match(html, /<script id="frsh-state"[^>]*>\[\[0,\{"start":3\}\]\]<\/script>/);
});

Deno.test("every script that a page needs is preloaded, served and kept for a year", async () => {
  for (const path of ["/", "/shop"]) {
    const html = await textOf(fixture, path);
    const preloaded = new Set(
      Array.from(html.matchAll(/<link rel="modulepreload" href="([^"]+)">/g), ([, url]) => url),
    );
    const needed = new Set(html.slice(html.indexOf("import{")).match(SCRIPT_URL));
    for (const url of needed) {
      assert.ok(preloaded.has(url), url);
      const response = await get(fixture, url);
      assert.equal(response.headers.get("cache-control"), "public, max-age=31536000, immutable");
      const code = await response.text();
      for (const [, file] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) {
        needed.add(`/_fresh/js/${file}`);
      }
    }
    assert.deepEqual([...preloaded].sort(), [...needed].sort());
  }
});

Deno.test("scripts that only some props need are left out for the others", async () => {
  assert.ok(!/revive|slots|signals-/.test(await textOf(fixture, "/")));
  const shop = await textOf(fixture, "/shop");
  for (const name of ["revive", "slots", "signals"]) assert.ok(shop.includes(`/js/${name}-`), name);
});

Deno.test("inline scripts carry the nonce of the policy", async () => {
  const response = await get(fixture, "/shop");
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy")!)![1];
  const scripts = (await response.text()).match(/<script[^>]*>/g)!;
  assert.ok(scripts.length >= 3);
  for (const script of scripts) assert.ok(script.includes(`nonce="${nonce}"`), script);
});

Deno.test("JSX that an island doesn't show yet waits in a template", async () => {
  const html = await textOf(fixture, "/shop");
  const template = /<template id="frsh-slot-\d+">(.*?)<\/template>/s.exec(html)![1];
  assert.match(template, /Hidden text <!--frsh:\d+--><div class="counter">/);
  assert.match(html, /<div class="content"><!--slot:\d+--><ul>.*<\/ul><!--\/slot:\d+--><\/div>/s);
});

Deno.test("islands work without file routes, below a base path too", async () => {
  const app = new App({ basePath: "/base" })
    .use(csp())
    .use(staticFiles())
    .get("/", (ctx) => ctx.render(<Counter start={1} />));
  await withFixture(app);
  const html = await textOf(app, "/base");
  for (const url of html.match(/"([^"]*\/_fresh\/[^"]+)"/g)!) {
    const path = JSON.parse(url);
    assert.ok(path.startsWith("/base/_fresh/js/"), path);
    assert.equal((await get(app, path)).status, 200);
  }
});

Deno.test("without a build, an island is rendered all the same", async () => {
  const app = new App().get("/", (ctx) => ctx.render(<Counter start={1} />));
  const html = await textOf(app, "/");
  assert.match(html, /<body><div class="counter">/);
  assert.ok(!html.includes("<script"));
});
