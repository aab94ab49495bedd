import { expect } from "expect";
import { sha256Hex } from "@/domain/kernel/ids.ts";
import { runTradingJobs } from "@/domain/trading/store_testing.ts";
import { openTestShop } from "./shop_testing.ts";
import { CLOSING, DEAL, openTestDesk } from "./trades_testing.ts";

const ACCOUNTS = "/api/trading/accounts";

Deno.test("an account is linked once a key, its API key is shown once and kept as a hash", async () => {
  await using shop = await openTestShop();
  const { deps } = shop.services;
  const input = { name: " Compte  réel ", platform: "mt5" };
  const header = { "idempotency-key": "link-1" };
  const first = await shop.client.call("POST", ACCOUNTS, input, header);
  expect(first.status).toBe(201);
  expect(first.headers.get("cache-control")).toBe("no-store");
  const { account, apiKey } = first.body;
  expect(apiKey).toMatch(/^ct_live_[\w-]{43}$/);
  expect(account).toMatchObject({ name: "Compte  réel", platform: "mt5", keyRevokedAt: null });
  expect(account.keyHint).toBe(apiKey.slice(0, 12));
  expect(account).not.toHaveProperty("keyHash");
  expect(account).not.toHaveProperty("ownerId");

  const again = await shop.client.call("POST", ACCOUNTS, input, header);
  expect(again.status).toBe(201);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(again.body).toEqual(first.body);
  expect((await shop.client.call("GET", ACCOUNTS)).body.items).toHaveLength(1);
  const { body: one } = await shop.client.call("GET", `${ACCOUNTS}/${account.id}`);
  expect(one).toEqual({ account, deals: 0, isRebuilding: false, revision: 0 });

  let hashes = 0;
  for await (const { key, value } of deps.kv.list({ prefix: [] })) {
    const text = JSON.stringify(
      [key, value],
      (_, part) => typeof part === "bigint" ? String(part) : part,
    );
    expect(text).not.toContain(apiKey);
    if (text.includes(await sha256Hex(apiKey))) hashes++;
  }
  expect(hashes).toBeGreaterThan(0);
});

Deno.test("everybody who is signed in may link accounts; bad input is named by field", async () => {
  await using shop = await openTestShop();
  expect((await shop.anonymous("POST", ACCOUNTS, {})).status).toBe(401);
  for (
    const [input, field] of [
      [{ platform: "mt5" }, "name"],
      [{ name: "  ", platform: "mt5" }, "name"],
      [{ name: "x".repeat(61), platform: "mt5" }, "name"],
      [{ name: "A", platform: "mt6" }, "platform"],
    ] as const
  ) {
    const { status, body } = await shop.client.call("POST", ACCOUNTS, input);
    expect([status, Object.keys(body.fields)]).toEqual([422, [field]]);
  }
  expect((await shop.client.call("GET", ACCOUNTS)).body.items).toEqual([]);
});

Deno.test("somebody else's account is none at all, whatever is asked of it", async () => {
  await using desk = await openTestDesk();
  const stranger = await desk.signIn("stranger@calmness.test", "client");
  const path = `${ACCOUNTS}/${desk.accountId}`;
  const asked: [string, string, unknown?][] = [
    ["GET", path],
    ["PATCH", path, { name: 7 }],
    ["DELETE", path],
    ["POST", `${path}/key`],
    ["DELETE", `${path}/key`],
    ["GET", `${path}/positions?limit=-1`],
    ["GET", `${path}/deals`],
    ["GET", `${path}/events`],
  ];
  for (const [method, where, body] of asked) {
    expect([method, where, (await stranger.call(method, where, body)).status]).toEqual([
      method,
      where,
      404,
    ]);
    expect((await desk.anonymous(method, where, body)).status).toBe(401);
  }
  expect((await desk.client.call("GET", `${ACCOUNTS}/nothing`)).status).toBe(404);
  expect((await desk.send()).status).toBe(200);
});

Deno.test("what is done with keys and accounts is in the audit trail, without the keys", async () => {
  await using desk = await openTestDesk();
  const { client, accountId, services } = desk;
  const path = `${ACCOUNTS}/${accountId}`;
  const { body: { apiKey } } = await client.call("POST", `${path}/key`);
  await client.call("DELETE", `${path}/key`);
  await client.call("DELETE", `${path}/key`);
  await client.call("PATCH", path, { name: "Autre nom" });
  const trail: string[] = [];
  for await (const { value } of services.deps.kv.list({ prefix: ["audit", "by_time"] })) {
    trail.push(JSON.stringify(value));
  }
  const actions = trail.map((entry) => JSON.parse(entry).action)
    .filter((action: string) => action.startsWith("trading."));
  expect(actions).toEqual([
    "trading.account_linked",
    "trading.key_rotated",
    "trading.key_revoked",
    "trading.account_edited",
  ]);
  expect(trail.join()).not.toContain(apiKey);
});

Deno.test("another clock has times, positions and pages worked out anew", async () => {
  await using desk = await openTestDesk();
  const { deps } = desk.services;
  await desk.send({ deals: [DEAL, CLOSING] });
  const path = `${ACCOUNTS}/${desk.accountId}`;
  const changed = await desk.client.call("PATCH", path, {
    standardOffset: 7200,
    serverDst: "us",
  });
  expect(changed.body.account).toMatchObject({
    standardOffset: 7200,
    serverDst: "us",
    serverDstSource: "edited",
  });
  expect((await desk.client.call("GET", path)).body.isRebuilding).toBe(true);
  await runTradingJobs(deps);
  expect((await desk.client.call("GET", path)).body.isRebuilding).toBe(false);
  // The ninth of March 2026 is summer in New York.
  const { body } = await desk.client.call("GET", `${path}/positions`);
  expect(body.items).toMatchObject([{
    openedAt: "2026-03-09T07:00:00.000Z",
    closedAt: "2026-03-09T09:00:00.000Z",
  }]);
  const { body: { items } } = await desk.client.call("GET", `${path}/deals`);
  expect(items.map(({ at, serverTime }: { at: string; serverTime: string }) => [at, serverTime]))
    .toEqual([
      ["2026-03-09T09:00:00.000Z", "2026-03-09T12:00:00.000"],
      ["2026-03-09T07:00:00.000Z", "2026-03-09T10:00:00.000"],
    ]);
  // What a person said isn't overruled by the next heartbeat.
  await desk.send({ deals: [DEAL, CLOSING] });
  expect((await desk.client.call("GET", path)).body.account.standardOffset).toBe(7200);
  const bad = await desk.client.call("PATCH", path, { standardOffset: 100, serverDst: "moon" });
  expect(Object.keys(bad.body.fields).sort()).toEqual(["serverDst", "standardOffset"]);
});

Deno.test("positions and deals come in pages, of a range and of a symbol", async () => {
  await using desk = await openTestDesk();
  const pairs = Array.from({ length: 12 }, (_, index) => {
    const fields = {
      symbol: index % 2 ? "XAUUSD" : "EURUSD",
      position: 100 + 2 * index,
      digits: undefined,
    };
    const day = `2026-02-${String(index + 1).padStart(2, "0")}`;
    return [
      { ...DEAL, ...fields, ticket: 100 + 2 * index, time: `${day}T10:00:00` },
      { ...CLOSING, ...fields, ticket: 101 + 2 * index, time: `${day}T12:00:00` },
    ];
  });
  await desk.send({ deals: pairs.flat() });
  const path = `${ACCOUNTS}/${desk.accountId}`;
  const walk = async (list: string, query: string) => {
    const pages: string[][] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const { body } = await desk.client.call("GET", `${path}/${list}?${query}&cursor=${cursor}`);
      pages.push(body.items.map((item: { id: string; ticket: string }) => item.id ?? item.ticket));
      cursor = body.nextCursor;
    }
    return pages;
  };
  expect((await walk("positions", "limit=5")).map((page) => page.length)).toEqual([5, 5, 2]);
  expect((await walk("positions", "limit=5")).flat()[0]).toBe("122");
  expect((await walk("deals", "limit=10")).flat()).toHaveLength(24);
  expect(await walk("positions", "from=2026-02-03&to=2026-02-05")).toEqual([["108", "106", "104"]]);
  expect(await walk("positions", "symbol=XAUUSD&to=2026-02-04T13:00:00Z")).toEqual([[
    "106",
    "102",
  ]]);
  expect(await walk("deals", "from=2026-02-12T11:00:00%2B01:00")).toEqual([["123", "122"]]);
  expect(await walk("deals", "from=2026-02-12&to=2026-02-01")).toEqual([[]]);
  for (const query of ["from=yesterday", "to=2026-02-30", "limit=0"]) {
    expect((await desk.client.call("GET", `${path}/deals?${query}`)).status).toBe(422);
  }
  expect((await desk.client.call("GET", `${path}/deals?cursor=zz`)).status).toBe(400);
});

Deno.test("open positions stand apart", async () => {
  await using desk = await openTestDesk();
  await desk.send({ deals: [DEAL] });
  const path = `${ACCOUNTS}/${desk.accountId}/positions`;
  expect((await desk.client.call("GET", path)).body.items).toEqual([]);
  expect((await desk.client.call("GET", `${path}?state=open`)).body).toMatchObject({
    items: [{ id: "7001", openVolume: 0.1, closedAt: null, sl: 1.07123, tp: null }],
    nextCursor: null,
  });
});

/** Reads events as they come. */
async function* eventsOf(response: Response) {
  let text = "";
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      yield text.slice(0, end);
      text = text.slice(end + 2);
    }
  }
}

Deno.test("a page is told of deals and heartbeats as they come, and of what it missed", async () => {
  await using desk = await openTestDesk();
  const person = {
    email: "live@calmness.test",
    password: "calm waters run deep",
    fullName: "Live",
  };
  const { body } = await desk.anonymous("POST", "/api/auth/register", person);
  const authorization = `Bearer ${body.accessToken}`;
  const linked = await desk.anonymous("POST", ACCOUNTS, { name: "Live", platform: "mt5" }, {
    authorization,
  });
  const { account, apiKey } = linked.body;
  const listen = async (headers = {}, query = "") => {
    const response = await desk.request(`${ACCOUNTS}/${account.id}/events${query}`, {
      headers: { authorization, ...headers },
    });
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const events = eventsOf(response);
    expect((await events.next()).value).toBe("retry: 3000");
    return events;
  };
  const live = await listen();
  await desk.send({}, apiKey);
  await desk.send({ deals: [DEAL, CLOSING] }, apiKey);
  const seen: string[] = [];
  for await (const event of live) {
    seen.push(event);
    if (event.startsWith("event: deals")) break;
  }
  expect(seen.at(-1)).toBe('event: deals\nid: 1\ndata: {"revision":1}');
  expect(seen.slice(0, -1).every((event) => event.startsWith("event: heartbeat"))).toBe(true);

  const back = await listen({ "last-event-id": "0" });
  expect((await back.next()).value).toContain("event: deals");
  await back.return();
  // So is a page that was read before the deals came, on its first connection.
  const first = await listen({}, "?after=0");
  expect((await first.next()).value).toContain("event: deals");
  await first.return();
});

Deno.test("an unlinked account is gone with its trades", async () => {
  await using desk = await openTestDesk();
  const { deps } = desk.services;
  await desk.send({ deals: [DEAL, CLOSING, { ...DEAL, ticket: 9, type: "balance", symbol: "" }] });
  const path = `${ACCOUNTS}/${desk.accountId}`;
  expect((await desk.client.call("DELETE", path)).status).toBe(204);
  expect((await desk.client.call("GET", path)).status).toBe(404);
  expect((await desk.send({ deals: [DEAL] })).status).toBe(401);
  await runTradingJobs(deps);
  const left: Deno.KvKey[] = [];
  for await (const { key } of deps.kv.list({ prefix: ["trading"] })) left.push(key);
  expect(left).toEqual([]);
});
