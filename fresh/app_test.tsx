import assert from "node:assert/strict";
import { App, type Context, HttpError, page, type PageProps } from "./mod.ts";
import { bodyOf, get, textOf } from "./testing.ts";

interface State {
  trail: string;
}

const text = (content: string) => () => new Response(content);

Deno.test("routes answer by method and path", async () => {
  const app = new App()
    .get("/", text("get"))
    .post("/", text("post"))
    .put("/", text("put"))
    .patch("/", text("patch"))
    .delete("/", text("delete"))
    .all("/all", (ctx) => new Response(ctx.req.method));
  assert.equal(await textOf(app, "/"), "get");
  for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
    assert.equal(await (await get(app, "/", { method })).text(), method.toLowerCase());
    assert.equal(await (await get(app, "/all", { method })).text(), method);
  }
});

Deno.test("an unknown path is 404, an unknown method 405 with Allow, OPTIONS 204", async () => {
  const app = new App().get("/", text("hello")).post("/", text("hello"));
  const missing = await get(app, "/nothing");
  assert.deepEqual([missing.status, await missing.text()], [404, "Not Found"]);
  const refused = await get(app, "/", { method: "DELETE" });
  assert.equal(refused.status, 405);
  assert.equal(refused.headers.get("allow"), "GET, HEAD, POST, OPTIONS");
  const options = await get(app, "/", { method: "OPTIONS" });
  assert.equal(options.status, 204);
  assert.equal(options.headers.get("allow"), "GET, HEAD, POST, OPTIONS");
});

Deno.test("HEAD answers as GET without the body", async () => {
  const app = new App().get("/", () => new Response("hello", { headers: { "x-a": "b" } }));
  const response = await get(app, "/", { method: "HEAD" });
  assert.equal(response.headers.get("x-a"), "b");
  assert.equal(await response.text(), "");
});

Deno.test("repeated slashes are collapsed, in the path alone", async () => {
  const app = new App().get("/a/b", (ctx) => new Response(ctx.url.pathname + ctx.url.search));
  assert.equal(await textOf(app, "//a///b?next=//x"), "/a/b?next=//x");
});

Deno.test("dots in a path are resolved before routing", async () => {
  const app = new App().get("/b", text("b")).get("/a/b", text("a/b"));
  const request = new Request("http://localhost/");
  // What a raw HTTP client can send, and the Request constructor would tidy up.
  Object.defineProperty(request, "url", { value: "http://localhost/a/../b" });
  assert.equal(await (await app.handler()(request)).text(), "b");
});

Deno.test("middlewares run in order, from the root down to the path", async () => {
  const add = (name: string) => (ctx: Context<State>) => {
    ctx.state.trail = (ctx.state.trail ?? "") + name;
    return ctx.next();
  };
  const app = new App<State>()
    .use(add("1"), add("2"))
    .use("/admin", add("3"))
    .get("/", (ctx) => ctx.text(ctx.state.trail))
    .get("/admin", (ctx) => ctx.text(ctx.state.trail))
    .get("/admin/users/:id", add("4"), (ctx) => ctx.text(ctx.state.trail))
    .use(add("late"));
  assert.equal(await textOf(app, "/"), "12");
  assert.equal(await textOf(app, "/admin"), "123");
  assert.equal(await textOf(app, "/admin/users/7"), "1234");
});

Deno.test("a middleware may answer itself, or change the response of the next", async () => {
  const app = new App()
    .use(async (ctx) => {
      const response = await ctx.next();
      response.headers.set("server", "fresh server");
      return response;
    })
    .use((ctx) => ctx.url.pathname === "/shut" ? ctx.text("shut", { status: 503 }) : ctx.next())
    .get("/", text("open"));
  const open = await get(app, "/");
  assert.deepEqual([open.headers.get("server"), await open.text()], ["fresh server", "open"]);
  assert.equal((await get(app, "/shut")).status, 503);
});

Deno.test("middlewares and routes may be loaded lazily", async () => {
  let loads = 0;
  const app = new App<State>()
    .use(() => {
      loads++;
      return Promise.resolve((ctx: Context<State>) => {
        ctx.state.trail = "lazy";
        return ctx.next();
      });
    })
    .route("/", () => Promise.resolve({ handler: (ctx) => ctx.text(ctx.state.trail) }));
  const handler = app.handler();
  for (let i = 0; i < 2; i++) {
    assert.equal(await (await handler(new Request("http://localhost/"))).text(), "lazy");
  }
  assert.equal(loads, 1);
});

Deno.test("params, route, config and info are on the context", async () => {
  const app = new App({ basePath: "/base" }).get("/books/:id", (ctx) =>
    ctx.json({
      id: ctx.params.id,
      route: ctx.route,
      basePath: ctx.config.basePath,
      address: ctx.info.remoteAddr.transport,
      partial: ctx.isPartial,
      error: ctx.error,
    }));
  assert.deepEqual(await (await get(app, "/base/books/7")).json(), {
    id: "7",
    route: "/base/books/:id",
    basePath: "/base",
    address: "tcp",
    partial: false,
    error: null,
  });
  assert.equal((await get(app, "/books/7")).status, 404);
});

Deno.test("an HttpError sets the status; any other error is a 500 that tells nothing", async () => {
  const app = new App()
    .get("/forbidden", () => {
      throw new HttpError(403, "Admins only");
    })
    .get("/teapot", () => {
      throw new HttpError(418);
    });
  const forbidden = await get(app, "/forbidden");
  assert.deepEqual([forbidden.status, await forbidden.text()], [403, "Admins only"]);
  assert.equal(await textOf(app, "/teapot"), "I'm a Teapot");
});

Deno.test("what isn't a Response is an error", async () => {
  const silenced = console.error;
  const logged: unknown[] = [];
  console.error = (error) => logged.push(error);
  try {
    const app = new App().get("/", () => "text" as unknown as Response);
    const response = await get(app, "/");
    assert.deepEqual([response.status, await response.text()], [500, "Internal server error"]);
    assert.equal(logged.length, 1);
  } finally {
    console.error = silenced;
  }
});

Deno.test("onError answers errors from its path down, the closest first", async () => {
  const fail = () => {
    throw new HttpError(400, "bad");
  };
  const app = new App()
    .onError("*", (ctx) => ctx.text(`root: ${(ctx.error as Error).message}`, { status: 400 }))
    .onError("/foo/bar", text("nested"))
    .get("/fail", fail)
    .get("/foo/bar/fail", fail);
  assert.equal(await textOf(app, "/fail"), "root: bad");
  assert.equal(await textOf(app, "/foo/bar/fail"), "nested");
});

Deno.test("notFound answers unknown paths and thrown 404s, through the middlewares", async () => {
  const app = new App()
    .use(async (ctx) => {
      const response = await ctx.next();
      response.headers.set("x-seen", "yes");
      return response;
    })
    .notFound((ctx) => ctx.text("Page not found", { status: 404 }))
    .get("/gone", () => {
      throw new HttpError(404);
    });
  for (const path of ["/invalid", "/gone"]) {
    const response = await get(app, path);
    assert.deepEqual([response.status, await response.text()], [404, "Page not found"]);
    assert.equal(response.headers.get("x-seen"), "yes");
  }
});

Deno.test("a page is rendered in its layouts, they in the app wrapper", async () => {
  const app = new App()
    .appWrapper(({ Component }) => (
      <html lang="en">
        <head>
          <title>App</title>
        </head>
        <body>
          <Component />
        </body>
      </html>
    ))
    .layout("*", ({ Component }) => (
      <main>
        <Component />
      </main>
    ))
    .layout("/admin/*", ({ Component }) => (
      <section>
        <Component />
      </section>
    ))
    .layout("/alone", ({ Component }) => (
      <i>
        <Component />
      </i>
    ), { skipInheritedLayouts: true })
    .layout("/bare", ({ Component }) => (
      <b>
        <Component />
      </b>
    ), { skipAppWrapper: true })
    .get("/", (ctx) => ctx.render(<h1>home</h1>))
    .get("/admin/users", (ctx) => ctx.render(<h1>users</h1>))
    .get("/alone", (ctx) => ctx.render(<h1>alone</h1>))
    .get("/bare", (ctx) => ctx.render(<h1>bare</h1>))
    .get("/none", (ctx) =>
      ctx.render(<h1>none</h1>, { status: 418, headers: { "x-a": "b" } }, {
        skipInheritedLayouts: true,
        skipAppWrapper: true,
      }));
  const html = await textOf(app, "/");
  assert.equal(
    html,
    '<!DOCTYPE html><html lang="en"><head><title>App</title></head>' +
      "<body><main><h1>home</h1></main></body></html>",
  );
  assert.equal(
    bodyOf(await textOf(app, "/admin/users")),
    "<main><section><h1>users</h1></section></main>",
  );
  assert.equal(bodyOf(await textOf(app, "/alone")), "<i><h1>alone</h1></i>");
  const bare = await textOf(app, "/bare");
  assert.equal(bodyOf(bare), "<main><b><h1>bare</h1></b></main>");
  assert.ok(!bare.includes("<title>"));
  const none = await get(app, "/none");
  assert.deepEqual([none.status, none.headers.get("x-a")], [418, "b"]);
  assert.equal(none.headers.get("content-type"), "text/html; charset=utf-8");
  assert.equal(
    await none.text(),
    '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><h1>none</h1></body></html>',
  );
});

Deno.test("a route renders what its handler gives to page()", async () => {
  const app = new App().route("/:name", {
    handler: {
      GET: (ctx) => page({ name: ctx.params.name }, { status: 201, headers: { "x-a": "b" } }),
      POST: () => new Response("posted"),
    },
    component: ({ data }: PageProps) => <p>{(data as { name: string }).name}</p>,
  });
  const response = await get(app, "/ann");
  assert.deepEqual([response.status, response.headers.get("x-a")], [201, "b"]);
  assert.equal(bodyOf(await response.text()), "<p>ann</p>");
  assert.equal(await (await get(app, "/ann", { method: "POST" })).text(), "posted");
  assert.equal((await get(app, "/ann", { method: "PUT" })).status, 405);
});

Deno.test("an async component may answer with a Response", async () => {
  const app = new App()
    .route("/", { component: async () => await Promise.resolve(<p>later</p>) })
    .route("/away", {
      component: async ({ url }: PageProps) => await Promise.resolve(Response.redirect(url, 303)),
    });
  assert.equal(bodyOf(await textOf(app, "/")), "<p>later</p>");
  assert.equal((await get(app, "/away")).status, 303);
});

Deno.test("a mounted app lives below its path, with its own middlewares", async () => {
  const inner = new App<State>()
    .use((ctx) => {
      ctx.state.trail += " inner";
      return ctx.next();
    })
    .get("/", (ctx) => ctx.text(ctx.state.trail))
    .get("/users/:id", (ctx) => ctx.text(ctx.params.id));
  const app = new App<State>()
    .use((ctx) => {
      ctx.state.trail = "outer";
      return ctx.next();
    })
    .get("/", (ctx) => ctx.text(ctx.state.trail))
    .mountApp("/api", inner);
  assert.equal(await textOf(app, "/"), "outer");
  assert.equal(await textOf(app, "/api"), "outer inner");
  assert.equal(await textOf(app, "/api/users/7"), "7");
});

Deno.test("behind a trusted proxy, the URL is the one that was asked for", async () => {
  const headers = { "x-forwarded-proto": "https", "x-forwarded-host": "example.com" };
  const make = (trustProxy: boolean) =>
    new App({ trustProxy }).get("/a", (ctx) => ctx.text(ctx.url.href));
  assert.equal(await (await get(make(true), "/a", { headers })).text(), "https://example.com/a");
  assert.equal(await (await get(make(false), "/a", { headers })).text(), "http://localhost/a");
});
