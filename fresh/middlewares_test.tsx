import assert from "node:assert/strict";
import { App, cors, csp, csrf, ipFilter, type Middleware, trailingSlashes } from "./mod.ts";
import { get } from "./testing.ts";

function behind(middleware: Middleware<unknown>): App<unknown> {
  return new App().use(middleware).all("/", () => new Response("ok")).all(
    "/page/",
    () => new Response("page"),
  );
}

async function postStatus(
  middleware: Middleware<unknown>,
  headers: Record<string, string>,
): Promise<number> {
  return (await get(behind(middleware), "/", { method: "POST", headers })).status;
}

Deno.test("csrf lets safe methods and same-site writes through, and refuses the others", async () => {
  const evil = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
  assert.equal((await get(behind(csrf()), "/", { headers: evil })).status, 200);
  assert.equal(await postStatus(csrf(), evil), 403);
  assert.equal(await postStatus(csrf(), { "sec-fetch-site": "same-site" }), 403);
  assert.equal(await postStatus(csrf(), { origin: "https://evil.example" }), 403);
  assert.equal(await postStatus(csrf(), { origin: "null" }), 403);
  assert.equal(await postStatus(csrf(), { "sec-fetch-site": "same-origin" }), 200);
  assert.equal(await postStatus(csrf(), { "sec-fetch-site": "none" }), 200);
  assert.equal(await postStatus(csrf(), { origin: "http://localhost" }), 200);
  assert.equal(await postStatus(csrf(), {}), 200);
});

Deno.test("csrf takes further origins as text, list or function", async () => {
  const from = (origin: string) => ({ "sec-fetch-site": "cross-site", origin });
  const [good, other] = ["https://example.com", "https://foo.example.com"];
  assert.equal(await postStatus(csrf({ origin: good }), from(good)), 200);
  assert.equal(await postStatus(csrf({ origin: good }), from(other)), 403);
  assert.equal(await postStatus(csrf({ origin: [good, other] }), from(other)), 200);
  const match = csrf({ origin: (origin) => /^https:\/\/(foo|bar)\.example\.com$/.test(origin) });
  assert.equal(await postStatus(match, from(other)), 200);
  assert.equal(await postStatus(match, from(good)), 403);
});

Deno.test("csp sets a policy, its directives replace the default ones", async () => {
  const plain = (await get(behind(csp()), "/")).headers.get("content-security-policy")!;
  assert.match(plain, /default-src 'self'; script-src 'self' 'unsafe-inline'/);
  const middleware = csp({
    reportOnly: true,
    reportTo: "/reports",
    csp: ["script-src 'self' https://example.com", "frame-src 'none'"],
  });
  const { headers } = await get(behind(middleware), "/");
  const policy = headers.get("content-security-policy-report-only")!;
  assert.equal(policy.match(/script-src/g)?.length, 1);
  assert.match(policy, /script-src 'self' https:\/\/example\.com/);
  assert.match(policy, /frame-src 'none'; report-to csp-endpoint; report-uri \/reports$/);
  assert.equal(headers.get("reporting-endpoints"), 'csp-endpoint="/reports"');
  assert.equal(headers.get("content-security-policy"), null);
});

Deno.test("with useNonce, what a page holds inline carries the policy's nonce", async () => {
  const inline = { __html: "1" };
  const tree = (
    <html lang="en">
      <head>
        <style dangerouslySetInnerHTML={inline} />
        <link rel="stylesheet" href="/a.css" />
        <link rel="icon" href="/a.svg" />
      </head>
      <body>
        <script dangerouslySetInnerHTML={inline} />
      </body>
    </html>
  );
  const app = new App().use(csp({ useNonce: true }))
    .get("/", (ctx) => ctx.render(tree))
    .get("/json", (ctx) => ctx.json({}));
  const nonces = new Set<string>();
  for (let i = 0; i < 2; i++) {
    const response = await get(app, "/");
    const policy = response.headers.get("content-security-policy")!;
    const nonce = /script-src 'self' 'nonce-([^']{16,})'/.exec(policy)![1];
    assert.ok(policy.includes(`style-src 'self' 'nonce-${nonce}'`));
    assert.ok(!policy.includes("unsafe-inline"));
    const html = await response.text();
    assert.ok(html.includes(`<style nonce="${nonce}">1</style>`), html);
    assert.ok(html.includes(`<script nonce="${nonce}">1</script>`), html);
    assert.ok(html.includes(`<link rel="stylesheet" href="/a.css" nonce="${nonce}"/>`), html);
    assert.ok(html.includes('<link rel="icon" href="/a.svg"/>'), html);
    nonces.add(nonce);
  }
  assert.equal(nonces.size, 2);
  const json = (await get(app, "/json")).headers.get("content-security-policy")!;
  assert.match(json, /script-src 'self' 'unsafe-inline'/);
});

Deno.test("cors names the origin and answers preflights", async () => {
  const middleware = cors({
    origin: ["http://example.com"],
    allowHeaders: ["X-Custom-Header"],
    allowMethods: ["POST", "GET"],
    exposeHeaders: ["Content-Length"],
    maxAge: 600,
    credentials: true,
  });
  const origin = "http://example.com";
  const simple = await get(behind(middleware), "/", { headers: { origin } });
  assert.equal(simple.headers.get("access-control-allow-origin"), origin);
  assert.equal(simple.headers.get("access-control-allow-credentials"), "true");
  assert.equal(simple.headers.get("access-control-expose-headers"), "Content-Length");
  assert.equal(simple.headers.get("vary"), "origin");
  const preflight = await get(behind(middleware), "/", {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "POST" },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get("access-control-allow-methods"), "POST,GET");
  assert.equal(preflight.headers.get("access-control-allow-headers"), "X-Custom-Header");
  assert.equal(preflight.headers.get("access-control-max-age"), "600");
  const other = await get(behind(middleware), "/", { headers: { origin: "http://evil.example" } });
  assert.equal(other.headers.get("access-control-allow-origin"), null);
  const any = await get(behind(cors()), "/", { headers: { origin } });
  assert.equal(any.headers.get("access-control-allow-origin"), "*");
});

Deno.test("trailingSlashes redirects to the one form", async () => {
  const always = behind(trailingSlashes("always"));
  const added = await get(always, "/page?a=1");
  assert.deepEqual([added.status, added.headers.get("location")], [308, "/page/?a=1"]);
  assert.equal((await get(always, "/page/")).status, 200);
  assert.equal((await get(always, "/")).status, 200);
  const never = behind(trailingSlashes("never"));
  assert.equal((await get(never, "/page/")).headers.get("location"), "/page");
  assert.equal((await get(never, "/page")).status, 200);
  assert.equal((await get(never, "/")).status, 200);
});

Deno.test("ipFilter refuses by address and network", async () => {
  const status = async (hostname: string, rules: Parameters<typeof ipFilter>[0]) => {
    const info: Deno.ServeHandlerInfo = {
      remoteAddr: { transport: "tcp", hostname, port: 1 },
      completed: Promise.resolve(),
    };
    const handler = behind(ipFilter(rules)).handler();
    return (await handler(new Request("http://localhost/"), info)).status;
  };
  assert.equal(await status("192.0.2.7", { denyList: ["192.0.2.0/24"] }), 403);
  assert.equal(await status("198.51.100.1", { denyList: ["192.0.2.0/24"] }), 200);
  assert.equal(await status("192.0.2.7", { allowList: ["192.0.2.7"] }), 200);
  assert.equal(await status("192.0.2.8", { allowList: ["192.0.2.7"] }), 403);
  assert.equal(await status("2001:db8::1", { denyList: ["2001:db8::/32"] }), 403);
});
