import assert from "node:assert/strict";
import { App } from "./mod.ts";
import { bodyOf, get, textOf } from "./testing.ts";

Deno.test("redirect stays on this site unless it's told a whole URL", async () => {
  const cases = [
    ["/new", "/new"],
    ["//evil.example/", "/evil.example/"],
    ["/\\evil.example", "/evil.example"],
    ["/a//b?next=//c#//d", "/a/b?next=//c#//d"],
    ["https://example.com/a//b", "https://example.com/a//b"],
  ];
  for (const [given, location] of cases) {
    const response = await get(new App().get("/", (ctx) => ctx.redirect(given)), "/");
    assert.deepEqual([response.status, response.headers.get("location")], [302, location]);
  }
  const permanent = await get(new App().get("/", (ctx) => ctx.redirect("/new", 307)), "/");
  assert.equal(permanent.status, 307);
});

Deno.test("redirect keeps a partial request partial", async () => {
  const app = new App().get("/", (ctx) => ctx.redirect("/new?a=1#top"));
  const response = await get(app, "/?fresh-partial=true");
  assert.equal(response.headers.get("location"), "/new?a=1&fresh-partial=true#top");
});

Deno.test("text, html, json and stream set body and type", async () => {
  const app = new App()
    .get("/text", (ctx) => ctx.text("<b>", { status: 201 }))
    .get("/html", (ctx) => ctx.html("<b>", { headers: { "x-a": "b" } }))
    .get("/json", (ctx) => ctx.json({ a: 1 }))
    .get("/stream", (ctx) =>
      ctx.stream(function* () {
        yield "foo";
        yield "bar";
      }));
  const text = await get(app, "/text");
  assert.deepEqual([text.status, text.headers.get("content-type"), await text.text()], [
    201,
    "text/plain;charset=UTF-8",
    "<b>",
  ]);
  const html = await get(app, "/html");
  assert.equal(html.headers.get("content-type"), "text/html; charset=utf-8");
  assert.equal(html.headers.get("x-a"), "b");
  assert.deepEqual(await (await get(app, "/json")).json(), { a: 1 });
  assert.equal(await textOf(app, "/stream"), "foobar");
});

Deno.test("every request has its own state", async () => {
  const app = new App<{ count?: number }>().get("/", (ctx) => {
    ctx.state.count = (ctx.state.count ?? 0) + 1;
    return ctx.text(String(ctx.state.count));
  });
  const handler = app.handler();
  for (let i = 0; i < 2; i++) {
    assert.equal(await (await handler(new Request("http://localhost/"))).text(), "1");
  }
});

Deno.test("text is escaped", async () => {
  const hostile = '<script>alert("x")</script>';
  const app = new App().get("/", (ctx) => ctx.render(<p title={hostile}>{hostile}</p>));
  const html = bodyOf(await textOf(app, "/"));
  assert.ok(!html.includes("<script"), html);
});

Deno.test("links to this page and above it carry aria-current", async () => {
  const links = (
    <nav>
      <a href="/docs">above</a>
      <a href="/docs/intro">here</a>
      <a href="/docs/intro?sort=name">sorted</a>
      <a href="/">home</a>
      <a href="/doc">other</a>
      <a href="/docs/intro" aria-current="step">own</a>
    </nav>
  );
  const app = new App().get("/docs/*", (ctx) => ctx.render(links)).get(
    "/",
    (ctx) => ctx.render(links),
  );
  assert.equal(
    bodyOf(await textOf(app, "/docs/intro?sort=date")),
    '<nav><a href="/docs" aria-current="true">above</a>' +
      '<a href="/docs/intro" aria-current="page">here</a>' +
      '<a href="/docs/intro?sort=name" aria-current="true">sorted</a>' +
      '<a href="/">home</a><a href="/doc">other</a>' +
      '<a href="/docs/intro" aria-current="step">own</a></nav>',
  );
  // The same elements again: nothing of the last page may have stuck to them.
  assert.ok((await textOf(app, "/")).includes('<a href="/docs">above</a>'));
});

Deno.test("a WebSocket request is upgraded, any other is a 400", async () => {
  const app = new App().ws("/echo", {
    message: (socket, event) => socket.send(`echo ${event.data}`),
  });
  assert.equal((await get(app, "/echo")).status, 400);
  const server = Deno.serve({ port: 0, onListen() {} }, app.handler());
  const socket = new WebSocket(`ws://localhost:${server.addr.port}/echo`);
  socket.onopen = () => socket.send("hello");
  const answer = await new Promise((resolve) => socket.onmessage = (event) => resolve(event.data));
  assert.equal(answer, "echo hello");
  const closed = new Promise((resolve) => socket.onclose = resolve);
  socket.close();
  await closed;
  await server.shutdown();
});
