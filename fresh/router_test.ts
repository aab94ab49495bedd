import assert from "node:assert/strict";
import { Router } from "./router.ts";

function routerOf(...patterns: string[]): Router<string> {
  const router = new Router<string>();
  for (const pattern of patterns) router.add("GET", pattern, pattern);
  return router;
}

Deno.test("an exact path comes before a pattern, whatever the order", () => {
  const router = routerOf("/posts/:id", "/posts/featured");
  assert.equal(router.match("GET", "/posts/featured")?.item, "/posts/featured");
  assert.equal(router.match("GET", "/posts/other")?.item, "/posts/:id");
});

Deno.test("of two patterns the first registered wins", () => {
  const router = routerOf("/:a/x", "/b/:c");
  assert.equal(router.match("GET", "/b/x")?.item, "/:a/x");
});

Deno.test("parameters are those of the pattern", () => {
  const cases: Array<[pattern: string, path: string, params: Record<string, string>]> = [
    ["/blog/:slug/comments", "/blog/foo/comments", { slug: "foo" }],
    ["/blog/:slug", "/blog/caf%C3%A9%20cr%C3%A8me", { slug: "café crème" }],
    ["/blog/:slug", "/blog/a%2Fb", { slug: "a%2Fb" }],
    ["/old/:path*", "/old/bar/baz", { path: "bar/baz" }],
    ["/old/:path*", "/old", { path: "" }],
    ["/foo/*", "/foo/bar/baz", { 0: "bar/baz" }],
    ["/docs{/:version}?", "/docs", { version: "" }],
    ["/docs{/:version}?", "/docs/latest", { version: "latest" }],
    ["/{:name}?", "/", { name: "" }],
    ["/{:name}?", "/foo", { name: "foo" }],
    ["/x/:module@:version/:path*", "/x/m@1/a/b", { module: "m", version: "1", path: "a/b" }],
    ["/v1.0/:id", "/v1.0/7", { id: "7" }],
    ["*", "/any/thing", { 0: "any/thing" }],
  ];
  for (const [pattern, path, params] of cases) {
    assert.deepEqual(routerOf(pattern).match("GET", path)?.params, params, `${pattern} ${path}`);
  }
});

Deno.test("the short matcher agrees with URLPattern", () => {
  const patterns = ["/a/:b", "/a/:b/c", "/a/:b*", "/a/*", "/a.b/:c", "/:a/:b"];
  const paths = ["/a", "/a/", "/a/x", "/a/x/", "/a/x/c", "/a/x/y/z", "/a.b/c", "/axb/c", "/"];
  for (const pattern of patterns) {
    for (const path of paths) {
      const expected = new URLPattern({ pathname: pattern }).exec({ pathname: path });
      const actual = routerOf(pattern).match("GET", path);
      assert.equal(actual !== null, expected !== null, `${pattern} ${path}`);
      for (const [name, value] of Object.entries(expected?.pathname.groups ?? {})) {
        assert.equal(actual?.params[name], value ?? "", `${pattern} ${path} ${name}`);
      }
    }
  }
});

Deno.test("a path is found with or without its trailing slash", () => {
  assert.equal(routerOf("/about").match("GET", "/about/")?.item, "/about");
  assert.equal(routerOf("/about/").match("GET", "/about")?.item, "/about/");
});

Deno.test("HEAD falls back on GET, another method doesn't", () => {
  const router = routerOf("/about");
  assert.equal(router.match("HEAD", "/about")?.item, "/about");
  const match = router.match("POST", "/about");
  assert.equal(match?.item, undefined);
  assert.deepEqual(match?.allowed(), ["GET", "HEAD", "OPTIONS"]);
  assert.equal(router.match("GET", "/nothing"), null);
});
