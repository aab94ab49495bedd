import { expect } from "expect";
import { gzipSync } from "node:zlib";
import { CLOSING, DEAL, HEARTBEAT, openTestDesk, type TestDesk } from "./trades_testing.ts";

const positionsOf = async (desk: TestDesk, query = "") =>
  (await desk.client.call("GET", `/api/trading/accounts/${desk.accountId}/positions${query}`)).body
    .items;

const dealsOf = async (desk: TestDesk, query = "") =>
  (await desk.client.call("GET", `/api/trading/accounts/${desk.accountId}/deals${query}`)).body
    .items;

const accountOf = async (desk: TestDesk) =>
  (await desk.client.call("GET", `/api/trading/accounts/${desk.accountId}`)).body;

Deno.test("a heartbeat is a batch without deals: the account shows what the terminal told", async () => {
  await using desk = await openTestDesk();
  expect((await accountOf(desk)).account).toMatchObject({ login: null, lastHeartbeatAt: null });
  const { status, body } = await desk.send();
  expect(status).toBe(200);
  expect(body).toEqual({ accepted: 0, duplicate: 0, ignored: 0, rejected: [], cursor: null });
  expect((await accountOf(desk)).account).toMatchObject({
    login: "5001",
    server: "Demo-1",
    broker: "Maison de test",
    currency: "EUR",
    currencyDigits: 2,
    marginMode: "hedging",
    leverage: 30,
    isDemo: true,
    balance: { minor: 145176, currency: "EUR" },
    equity: { minor: 144926, currency: "EUR" },
    lastHeartbeatAt: "2026-03-10T09:00:00.000Z",
  });
});

Deno.test("deals become a position with its costs, in minor units; sending again changes nothing", async () => {
  await using desk = await openTestDesk();
  for (const accepted of [2, 0]) {
    const { body } = await desk.send({ deals: [DEAL, CLOSING] });
    expect(body).toMatchObject({
      accepted,
      duplicate: 2 - accepted,
      rejected: [],
      cursor: Date.parse("2026-03-09T12:00:00Z"),
    });
    expect(await positionsOf(desk)).toMatchObject([{
      id: "7001",
      symbol: "EURUSD",
      side: "long",
      volume: 0.1,
      openPrice: 1.08123,
      closePrice: 1.08223,
      openedAt: "2026-03-09T10:00:00.000Z",
      closedAt: "2026-03-09T12:00:00.000Z",
      profit: { minor: 925, currency: "EUR" },
      commission: { minor: -70, currency: "EUR" },
      swap: { minor: -7, currency: "EUR" },
      net: { minor: 848, currency: "EUR" },
      pips: 10,
      outcome: "tp",
      rMultiple: 0.09,
    }]);
    expect((await accountOf(desk)).deals).toBe(2);
  }
});

Deno.test("each bad deal is refused by name and reason, the others are stored", async () => {
  await using desk = await openTestDesk();
  const bad: [Record<string, unknown>, string][] = [
    [{ ticket: 1, volume: -0.1 }, "volume"],
    [{ ticket: 2, volume: 0 }, "volume"],
    [{ ticket: 3, volume: 1e9 }, "volume"],
    [{ ticket: 4, type: "teleport" }, "type"],
    [{ ticket: 5, entry: "sideways" }, "type"],
    [{ ticket: 6, time: "2099-01-01T00:00:00" }, "future"],
    [{ ticket: 7, time: Date.parse("2026-03-10T12:00:00Z") }, "future"],
    [{ ticket: 8, time: "soon" }, "time"],
    [{ ticket: 9, time: 12 }, "time"],
    [{ ticket: 10, symbol: "" }, "symbol"],
    [{ ticket: 11, symbol: "<script>" }, "symbol"],
    [{ ticket: 12, symbol: "X".repeat(33) }, "symbol"],
    [{ ticket: 13, price: 0 }, "price"],
    [{ ticket: 14, price: -1 }, "price"],
    [{ ticket: 15, price: 1e12 }, "price"],
    [{ ticket: 16, profit: 1e15 }, "money"],
    [{ ticket: 17, profit: "a lot" }, "money"],
    [{ ticket: 18, sl: -1 }, "price"],
    [{ ticket: 19, digits: 99 }, "other"],
    [{ ticket: 0 }, "ticket"],
    [{ ticket: "" }, "ticket"],
    [{ ticket: -4 }, "ticket"],
    [{ ticket: 2 ** 60 }, "ticket"],
    [{ ticket: "12; DROP" }, "ticket"],
    [{ ticket: { $ne: 1 } }, "ticket"],
    [{ ticket: "1".repeat(5000) }, "ticket"],
  ];
  const deals = [...bad.map(([fields]) => ({ ...DEAL, ...fields })), 7, null, "deal", [], DEAL];
  const { status, body } = await desk.send({ deals });
  expect(status).toBe(200);
  expect(body.accepted).toBe(1);
  const codes = body.rejected.map(({ code }: { code: string }) => code);
  expect(codes.slice(0, bad.length)).toEqual(bad.map(([, reason]) => reason));
  expect(codes.slice(bad.length, -1)).toEqual(["unreadable", "unreadable", "unreadable"]);
  expect(body.rejected[0]).toEqual({
    ticket: "1",
    code: "volume",
    reason: "Le volume doit être un nombre de lots supérieur à 0.",
  });
  expect((await dealsOf(desk)).map(({ ticket }: { ticket: string }) => ticket)).toEqual(["7001"]);
});

Deno.test("what is no number in JSON, as MQL prints it, sinks its own deal alone", async () => {
  await using desk = await openTestDesk();
  const text = JSON.stringify({
    ...HEARTBEAT,
    deals: [{ ...DEAL, ticket: 1, profit: "@" }, { ...DEAL, comment: "nan inf NaN" }],
  });
  for (const nan of ["NaN", "nan", "-nan(ind)", "inf", "-Infinity"]) {
    const response = await desk.sendRaw(text.replace('"@"', nan));
    expect(response.status).toBe(200);
    expect((await response.json()).rejected).toMatchObject([{ ticket: "1", code: "money" }]);
  }
  expect(await dealsOf(desk)).toMatchObject([{ ticket: "7001", comment: "nan inf NaN" }]);
});

Deno.test("a body that can't be a batch is refused and nothing is stored", async () => {
  await using desk = await openTestDesk();
  const cases: [BodyInit, number][] = [
    ["", 400],
    ["{", 400],
    ["\0\0", 400],
    ["[]", 422],
    ["{}", 422],
    [JSON.stringify({ ...HEARTBEAT, account: { ...HEARTBEAT.account, login: "me" } }), 422],
    [JSON.stringify({ ...HEARTBEAT, account: { ...HEARTBEAT.account, currency: "€" } }), 422],
    [JSON.stringify({ ...HEARTBEAT, utcOffset: 1e9 }), 422],
    [JSON.stringify({ ...HEARTBEAT, deals: "all" }), 422],
    [JSON.stringify({ ...HEARTBEAT, deals: Array(1001).fill(DEAL) }), 422],
    ['{"a":"' + '\\"'.repeat(300_000) + "\\", 400],
    [" ".repeat(2 * 1024 * 1024 + 1), 413],
  ];
  for (const [body, status] of cases) {
    const response = await desk.sendRaw(body);
    expect([String(body).slice(0, 40), response.status]).toEqual([
      String(body).slice(0, 40),
      status,
    ]);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  }
  const huge = await desk.sendRaw("{}", { "content-length": String(50 * 1024 * 1024) });
  expect(huge.status).toBe(413);
  expect((await accountOf(desk)).account.lastHeartbeatAt).toBe(null);
  expect(await dealsOf(desk)).toEqual([]);
});

Deno.test("gzip is taken, a bomb is not; a closing NUL does no harm", async () => {
  await using desk = await openTestDesk();
  const text = JSON.stringify({ ...HEARTBEAT, deals: [DEAL] });
  const gzip = { "content-encoding": "gzip" };
  const first = await desk.sendRaw(gzipSync(`${text}\0`), gzip);
  expect(await first.json()).toMatchObject({ accepted: 1 });
  const plain = await desk.sendRaw(`${text}\0`);
  expect(await plain.json()).toMatchObject({ duplicate: 1 });

  const bomb = gzipSync(new Uint8Array(300 * 1024 * 1024).fill(32));
  expect(bomb.length).toBeLessThan(1024 * 1024);
  const before = Deno.memoryUsage().rss;
  expect((await desk.sendRaw(bomb, gzip)).status).toBe(413);
  expect(Deno.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  expect((await desk.sendRaw(text, gzip)).status).toBe(400);
  expect((await desk.sendRaw(gzipSync(text).subarray(0, 40), gzip)).status).toBe(400);
  expect((await desk.sendRaw(text, { "content-encoding": "br" })).status).toBe(415);
});

Deno.test("unknown fields are ignored, comments are kept as text, 0 and empty mean none", async () => {
  await using desk = await openTestDesk();
  const comment = `<script>alert(1)</script>\u0000\n${"é".repeat(400)}`;
  const { body } = await desk.send({
    deals: [{ ...DEAL, order: 0, sl: 0, swap: undefined, comment, future: { field: true } }],
    magic: 7,
  });
  expect(body.accepted).toBe(1);
  const [deal] = await dealsOf(desk);
  expect(deal).toMatchObject({ order: null, sl: null, swap: { minor: 0 } });
  expect(deal.comment.startsWith("<script>alert(1)</script>  é")).toBe(true);
  expect(deal.comment).toHaveLength(255);
});

Deno.test("yen have no cents, and a currency that ISO doesn't know has what the terminal says", async () => {
  for (
    const [currency, currencyDigits, minor] of [["JPY", 2, 1452], ["UST", 4, 14517600]] as const
  ) {
    await using desk = await openTestDesk();
    await desk.send({ account: { ...HEARTBEAT.account, currency, currencyDigits } });
    expect((await accountOf(desk)).account.balance).toEqual({ minor, currency });
  }
});

Deno.test("the schema of the batch is in the OpenAPI document", async () => {
  await using desk = await openTestDesk();
  const { body } = await desk.anonymous("GET", "/api/openapi.json");
  const operation = body.paths["/api/trades"].post;
  expect(operation.security).toEqual([{ accountKey: [] }]);
  const schemas = body.components.schemas;
  expect(Object.keys(schemas.TerminalDeal.properties)).toEqual(
    expect.arrayContaining(Object.keys(DEAL)),
  );
  expect(Object.keys(schemas.TerminalOrder.properties)).toEqual(
    expect.arrayContaining(["openTime", "closeTime", "openPrice", "closePrice"]),
  );
  expect(schemas.TerminalBatch.properties.deals).toMatchObject({ maxItems: 1000 });
});
