import assert from "node:assert/strict";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { App, staticFiles } from "./mod.ts";
import { asset, assetSrcSet } from "./runtime.ts";
import { get, withFixture } from "./testing.ts";

const app = await withFixture(
  new App().use(staticFiles()).get("/", () => new Response("home")).notFound((ctx) =>
    ctx.text("not found", { status: 404 })
  ),
);
app.handler();

Deno.test("a static file comes with its type and an ETag to ask again with", async () => {
  const response = await get(app, "/styles.css");
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "text/css; charset=utf-8");
  assert.equal(response.headers.get("cache-control"), "public, max-age=0, must-revalidate");
  const etag = response.headers.get("etag")!;
  assert.match(await response.text(), /^body\{color:#111/);
  for (const tag of [etag, etag.replace("W/", ""), `"other", ${etag}`]) {
    const again = await get(app, "/styles.css", { headers: { "if-none-match": tag } });
    assert.deepEqual([again.status, await again.text()], [304, ""]);
  }
  const other = await get(app, "/styles.css", { headers: { "if-none-match": '"other"' } });
  assert.equal(other.status, 200);
});

Deno.test("asset() makes a URL that may be kept for a year", async () => {
  const url = asset("/styles.css");
  assert.match(url, /^\/styles\.css\?__frsh_c=[0-9a-f]+$/);
  const response = await get(app, url);
  assert.equal(response.headers.get("cache-control"), "public, max-age=31536000, immutable");
  assert.match(await response.text(), /url\(\/img\/dot\.svg\?__frsh_c=[0-9a-f]+\)/);
});

Deno.test("the hash of another build leads to the file as it is now", async () => {
  const response = await get(app, "/styles.css?__frsh_c=0ld&a=1");
  assert.deepEqual([response.status, response.headers.get("location")], [307, "/styles.css?a=1"]);
});

Deno.test("asset() leaves what isn't a path of this site, and keeps query and fragment", () => {
  for (const url of ["https://example.com/a.css", "//example.com/a.css", "a.css", "#top"]) {
    assert.equal(asset(url), url);
  }
  assert.match(asset("/styles.css?a=1#b"), /^\/styles\.css\?a=1&__frsh_c=\w+#b$/);
  assert.match(
    assetSrcSet("/img/dot.svg 1x, https://example.com/b.png 2x"),
    /^\/img\/dot\.svg\?__frsh_c=\w+ 1x, https:\/\/example\.com\/b\.png 2x$/,
  );
});

Deno.test("text comes compressed as the client accepts it", async () => {
  const plain = await (await get(app, "/styles.css")).text();
  const accept = async (encoding: string) => {
    const response = await get(app, "/styles.css", { headers: { "accept-encoding": encoding } });
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.equal(response.headers.get("vary"), "accept-encoding");
    assert.equal(response.headers.get("content-length"), String(bytes.length));
    return { used: response.headers.get("content-encoding"), bytes };
  };
  const br = await accept("gzip, deflate, br;q=0.9, zstd");
  assert.equal(br.used, "br");
  assert.equal(brotliDecompressSync(br.bytes).toString(), plain);
  const gzip = await accept("gzip, br;q=0");
  assert.equal(gzip.used, "gzip");
  assert.equal(gunzipSync(gzip.bytes).toString(), plain);
  assert.equal((await accept("identity")).used, null);
});

Deno.test("what wouldn't get smaller isn't compressed", async () => {
  const response = await get(app, "/plain.js", { headers: { "accept-encoding": "br" } });
  assert.equal(response.headers.get("content-encoding"), null);
  assert.equal(response.headers.get("vary"), null);
  assert.match(await response.text(), /dataset/);
});

Deno.test("only GET and HEAD are answered", async () => {
  const head = await get(app, "/styles.css", { method: "HEAD" });
  assert.deepEqual([head.status, await head.text()], [200, ""]);
  assert.ok(Number(head.headers.get("content-length")) > 0);
  const post = await get(app, "/styles.css", { method: "POST" });
  assert.deepEqual([post.status, post.headers.get("allow")], [405, "GET, HEAD"]);
});

Deno.test("what isn't there is passed on, and nothing outside is reached", async () => {
  assert.equal(await (await get(app, "/")).text(), "home");
  for (const path of ["/none.css", "/img", "/%2e%2e/main.ts", "/..%2fmain.ts", "/%ff"]) {
    assert.equal((await get(app, path)).status, 404, path);
  }
  assert.equal(await (await get(app, "/favicon.ico")).text(), "");
});
