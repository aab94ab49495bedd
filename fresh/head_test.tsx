import type { ComponentChildren } from "preact";
import assert from "node:assert/strict";
import { App } from "./mod.ts";
import { Head } from "./runtime.ts";
import { textOf } from "./testing.ts";

function page(head: ComponentChildren): Promise<string> {
  const app = new App()
    .appWrapper(({ Component }) => (
      <html lang="en">
        <head>
          <title>Default</title>
          <meta name="description" content="a > b" />
          <meta property="og:title" content="default" />
          <meta key="theme" name="theme-color" content="gold" />
          <link rel="stylesheet" href="/one.css" />
          <script id="data" type="application/json" dangerouslySetInnerHTML={{ __html: "1" }} />
        </head>
        <body>
          <Component />
        </body>
      </html>
    ))
    .get("/", (ctx) => {
      return ctx.render(
        <main>
          <Head>{head}</Head>
        </main>,
      );
    });
  return textOf(app, "/").then((html) => /<head>(.*)<\/head>/s.exec(html)![1]);
}

const count = (text: string, part: string) => text.split(part).length - 1;

Deno.test("a title replaces the one before", async () => {
  const head = await page(<title>Own & "own"</title>);
  assert.equal(count(head, "<title"), 1);
  assert.ok(
    head.includes('<title>Own &amp; "own"</title>') || head.includes("Own &amp; &quot;own"),
  );
});

Deno.test("a meta replaces the one with its name, property or key", async () => {
  const head = await page(
    <>
      <meta key="a" name="robots" content="noindex" />
      <meta name="description" content="own" />
      <meta property="og:title" content="own" />
      <meta key="theme" name="theme-color" content="black" />
    </>,
  );
  assert.equal(count(head, "description"), 1);
  assert.ok(head.includes('<meta name="description" content="own"/>'), head);
  assert.ok(head.includes('<meta property="og:title" content="own"/>'), head);
  assert.ok(head.includes('content="black"') && !head.includes("gold"), head);
  assert.ok(head.includes("noindex"));
});

Deno.test("an element replaces the one with its id", async () => {
  const head = await page(
    <script id="data" type="application/json" dangerouslySetInnerHTML={{ __html: "2" }} />,
  );
  assert.ok(head.includes(">2</script>") && !head.includes(">1</script>"), head);
});

Deno.test("a stylesheet comes on top, the same one twice only once", async () => {
  const head = await page([
    <link key="two" rel="stylesheet" href="/two.css" />,
    <link key="two" rel="stylesheet" href="/two.css" />,
  ]);
  assert.equal(count(head, "/one.css"), 1);
  assert.equal(count(head, "/two.css"), 1);
});

Deno.test("the last of several wins", async () => {
  const head = await page([<title key="x">First</title>, <title key="x">Second</title>]);
  assert.ok(head.includes("Second") && !head.includes("First"), head);
});
