import { expect } from "expect";
import { CLOSING, DEAL, HEARTBEAT, openTestDesk, type TestDesk } from "./trades_testing.ts";

const dealsOf = async (desk: TestDesk, accountId = desk.accountId) =>
  (await desk.client.call("GET", `/api/trading/accounts/${accountId}/deals`)).body.items;

const accountOf = async (desk: TestDesk) =>
  (await desk.client.call("GET", `/api/trading/accounts/${desk.accountId}`)).body;

Deno.test("who may send: the account's own key alone, and none after it was revoked", async () => {
  await using desk = await openTestDesk();
  const { client, accountId } = desk;
  const withoutKey = await desk.anonymous("POST", "/api/trades", { deals: "?" });
  expect(withoutKey.status).toBe(401);
  for (const key of ["ct_live_nobodys", "eyJhbGciOiJIUzI1NiJ9.e30.x", "x"]) {
    const { status, headers, body } = await desk.send({}, key);
    expect(status).toBe(401);
    expect(headers.get("www-authenticate")).toContain('error="invalid_token"');
    expect(body.detail).toContain("n’ouvre aucun compte");
  }
  // A person's own token is no key, and a key is no person's token.
  const asPerson = await client.call("POST", "/api/trades", { ...HEARTBEAT });
  expect(asPerson.status).toBe(401);
  const asKey = await desk.anonymous("GET", "/api/trading/accounts", undefined, {
    authorization: `Bearer ${desk.apiKey}`,
  });
  expect(asKey.status).toBe(401);

  const { body: { apiKey: next } } = await client.call(
    "POST",
    `/api/trading/accounts/${accountId}/key`,
  );
  expect((await desk.send()).status).toBe(401);
  expect((await desk.send({}, next)).status).toBe(200);
  expect((await client.call("DELETE", `/api/trading/accounts/${accountId}/key`)).status).toBe(200);
  expect((await desk.send({ deals: [DEAL] }, next)).status).toBe(401);
  expect(await dealsOf(desk)).toEqual([]);
});

Deno.test("another login or currency with the same key is a conflict, and nothing of it is stored", async () => {
  await using desk = await openTestDesk();
  await desk.send();
  for (const other of [{ login: 5002 }, { currency: "USD" }]) {
    const account = { ...HEARTBEAT.account, ...other, balance: 1 };
    const { status, body } = await desk.send({ account, deals: [DEAL] });
    expect(status).toBe(409);
    expect(body.type).toMatch(/\/problems\/conflict$/);
    expect(body.detail).toMatch(/5001.*5002|EUR.*USD/);
  }
  expect((await accountOf(desk)).account.balance.minor).toBe(145176);
  expect(await dealsOf(desk)).toEqual([]);
});

Deno.test("a ticket is its own account's: another's of the same number stays what it was", async () => {
  await using desk = await openTestDesk();
  await desk.send({ deals: [DEAL, CLOSING] });
  const stranger = await desk.signIn("max@example.com", "client");
  const { body: { account, apiKey } } = await stranger.call("POST", "/api/trading/accounts", {
    name: "Ailleurs",
    platform: "mt5",
  });
  const before = await dealsOf(desk);
  const sent = await desk.send({ deals: [{ ...CLOSING, profit: -9999 }] }, apiKey);
  expect(sent.body).toMatchObject({ accepted: 1, duplicate: 0 });
  expect(await dealsOf(desk)).toEqual(before);
  const path = `/api/trading/accounts/${account.id}`;
  const { body } = await stranger.call("GET", `${path}/positions`);
  expect(body.items).toMatchObject([{ openingKnown: false, dealCount: 1 }]);
  // Nor can it be had by naming the account.
  expect((await stranger.call("GET", `/api/trading/accounts/${desk.accountId}/deals`)).status)
    .toBe(404);
});

Deno.test("guessing keys comes to an end", async () => {
  await using desk = await openTestDesk();
  for (let tries = 0; tries < 100; tries++) {
    expect((await desk.send({}, "guess")).status).toBe(401);
  }
  const refused = await desk.send({}, "guess");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  // Whoever has the key isn't held up by those who haven't.
  expect((await desk.send()).status).toBe(200);
});
