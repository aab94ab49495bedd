import assert from "node:assert/strict";
import { fileCommands, filePattern } from "./fs_routes.ts";
import { App } from "./mod.ts";
import type { State } from "./testdata/app/define.ts";
import { app as fixture } from "./testdata/app/main.ts";
import { bodyOf, get, textOf, withFixture } from "./testing.ts";

await withFixture(fixture);

Deno.test("a file's path is its pattern", () => {
  const cases: Record<string, string> = {
    "index.ts": "/",
    "about.ts": "/about",
    "blog/index.ts": "/blog",
    "blog/[slug].ts": "/blog/:slug",
    "blog/[slug]/comments.ts": "/blog/:slug/comments",
    "old/[...path].ts": "/old/:path*",
    "docs/[[version]]/index.ts": "/docs{/:version}?",
    "[[name]].ts": "/{:name}?",
    "(marketing)/about.tsx": "/about",
    "(marketing)/index.tsx": "/",
    "(a)/[[name]]/(b)/index.tsx": "/{:name}?",
    "[id]-edit.tsx": "/:id-edit",
    "robots.txt.ts": "/robots.txt",
  };
  for (const [file, pattern] of Object.entries(cases)) assert.equal(filePattern(file), pattern);
  assert.throws(() => filePattern("[a][b].ts"), SyntaxError);
  assert.throws(() => filePattern("x[[a]].ts"), SyntaxError);
});

Deno.test("specific routes come before general ones", () => {
  const module = { handler: () => new Response() };
  const files = ["[...all].ts", "[a]/[b].ts", "[a]/b.ts", "a/[b].ts", "a/[...b].ts", "a/x-[b].ts"];
  const commands = fileCommands(files.map((path) => ({ path, module })));
  assert.deepEqual(commands.map((command) => "pattern" in command && command.pattern), [
    "/a/x-:b",
    "/a/:b",
    "/a/:b*",
    "/:a/b",
    "/:a/:b",
    "/:all*",
  ]);
});

Deno.test("a file that exports nothing useful is refused by name", () => {
  assert.throws(() => fileCommands([{ path: "empty.ts", module: { a: 1 } }]), /routes\/empty\.ts/);
});

Deno.test("a page is wrapped by its folder's layouts, groups included", async () => {
  const html = await textOf(fixture, "/about");
  assert.match(html, /<main><section class="site"><h1>About us<\/h1><\/section><\/main>/);
  assert.match(html, /<body data-path="\/about">/);
});

Deno.test("middlewares of all folders above run, in order", async () => {
  assert.equal((await get(fixture, "/blog")).headers.get("x-trail"), "main,a,b");
  const away = await get(fixture, "/admin");
  assert.equal(away.headers.get("location"), "/login");
  const inside = await get(fixture, "/admin", { headers: { authorization: "x" } });
  assert.equal(inside.headers.get("x-trail"), "main,a,b,admin");
});

Deno.test("a layout and a route may leave out what they'd inherit", async () => {
  const headers = { authorization: "x" };
  const admin = await (await get(fixture, "/admin", { headers })).text();
  assert.equal(bodyOf(admin), '<div class="admin"><h1>Admin</h1></div>');
  assert.equal(
    await textOf(fixture, "/embed"),
    '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p>Embedded</p></body></html>',
  );
});

Deno.test("handlers and page() work together", async () => {
  const got = await get(fixture, "/blog/hello");
  assert.equal(got.headers.get("x-slug"), "yes");
  assert.match(await got.text(), /<h1>Post hello<\/h1>/);
  const body = new URLSearchParams({ slug: "<sent>" });
  const posted = await get(fixture, "/blog/hello", { method: "POST", body });
  assert.equal(posted.status, 422);
  assert.match(await posted.text(), /<h1>Post &lt;sent><\/h1>/);
  assert.equal((await get(fixture, "/blog/hello", { method: "DELETE" })).status, 405);
});

Deno.test("routeOverride replaces the pattern", async () => {
  const html = await textOf(fixture, "/x/m@1/a/b");
  assert.ok(html.includes("{&quot;module&quot;:&quot;m&quot;"), html);
});

Deno.test("_404 answers unknown paths and thrown 404s inside app and layout", async () => {
  for (const path of ["/nothing", "/blog/missing"]) {
    const response = await get(fixture, path);
    assert.equal(response.status, 404);
    assert.equal(response.headers.get("x-trail"), "main,a,b");
    assert.match(await response.text(), /<title>Fixture.*<main><h1>Nothing here<\/h1><\/main>/s);
  }
});

Deno.test("the closest error page answers, with the error's status", async () => {
  const silenced = console.error;
  const logged: unknown[] = [];
  console.error = (error) => logged.push(error);
  try {
    const gone = await get(fixture, "/blog/gone");
    assert.equal(gone.status, 410);
    assert.match(await gone.text(), /<main><h1>HTTP 410<\/h1><\/main>/);
    const broken = await get(fixture, "/blog/broken");
    assert.equal(broken.status, 500);
    assert.match(await broken.text(), /<main><h1>Broken<\/h1><\/main>/);
    const admin = await get(fixture, "/admin/fail", { headers: { authorization: "x" } });
    assert.equal(admin.status, 500);
    assert.match(await admin.text(), /<div class="admin"><h1>Admin error: no luck<\/h1><\/div>/);
    // What goes wrong by itself is logged; what the app throws on purpose isn't.
    assert.equal(logged.length, 2);
  } finally {
    console.error = silenced;
  }
});

Deno.test("file routes may live below a path, beside other routes", async () => {
  const app = new App<State>({ basePath: "/base" })
    .use((ctx) => {
      ctx.state.trail = [];
      return ctx.next();
    })
    .get("/api", () => new Response("api"))
    .fsRoutes("/site");
  await withFixture(app);
  assert.equal(await textOf(app, "/base/api"), "api");
  assert.match(await textOf(app, "/base/site/blog"), /<h1>Blog<\/h1>/);
  assert.equal((await get(app, "/base/blog")).status, 404);
});
