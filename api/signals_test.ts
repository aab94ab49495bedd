/** Signals over the API: who sees what when, live and on request; what is refused and how. */
import { expect } from "expect";
import { getAccount } from "@/domain/accounts/profile.ts";
import { openSession } from "@/domain/accounts/sessions.ts";
import { snapshotOf } from "@/domain/catalog/offers.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { activate } from "@/domain/subscriptions/activate.ts";
import { DEMO_OFFERS } from "@/demo/offers.ts";
import { type NewSignal } from "@/domain/signals/model.ts";
import { NEW_SIGNAL } from "@/domain/signals/testing.ts";
import { openTestShop, type TestCaller, type TestShop } from "./shop_testing.ts";

const SEALED: NewSignal = { ...NEW_SIGNAL, delayMinutes: 10 };

function subscribe({ services: { deps } }: TestShop, { user }: TestCaller) {
  const offer = snapshotOf(DEMO_OFFERS.find(({ category }) => category === "signals")!);
  const payment = { id: "payment", accountId: user.id, offer };
  return transact(deps, (tx) => activate(deps, tx, payment));
}

/** In the test house's time. */
async function openHouse() {
  const shop = await openTestShop();
  const validUntil = shop.clock().add({ hours: 48 }).toString();
  const editor = await shop.signIn("editor@calmness.test", "editor");
  const publish = async (changes: Partial<NewSignal> = {}) => {
    const body = { ...SEALED, validUntil, ...changes };
    const answer = await editor.call("POST", "/api/admin/signals", body);
    expect([answer.status, answer.body.fields]).toEqual([201, undefined]);
    return answer.body.signal;
  };
  return { shop, editor, publish, body: { ...SEALED, validUntil } };
}

Deno.test("publishing is for editors: 401, 403, then the fields", async () => {
  const { shop, editor, body } = await openHouse();
  await using _ = shop;
  const path = "/api/admin/signals";
  expect((await shop.anonymous("POST", path, {})).status).toBe(401);
  expect((await shop.client.call("POST", path, {})).status).toBe(403);
  const support = await shop.signIn("support@calmness.test", "support");
  expect((await support.call("POST", path, body)).status).toBe(403);
  const wrong = await editor.call("POST", path, { ...body, stop: "1.20", targets: ["1.09", "x"] });
  expect([wrong.status, Object.keys(wrong.body.fields)]).toEqual([422, ["targets.1"]]);
  const order = await editor.call("POST", path, { ...body, stop: "1.20" });
  expect([order.status, Object.keys(order.body.fields)]).toEqual([422, ["stop"]]);
  expect((await shop.anonymous("GET", "/api/signals")).body.items).toEqual([]);
});

Deno.test("published once for one Idempotency-Key", async () => {
  const { shop, editor, body } = await openHouse();
  await using _ = shop;
  const headers = { "idempotency-key": "once" };
  const [first, second] = await Promise.all([
    editor.call("POST", "/api/admin/signals", body, headers),
    editor.call("POST", "/api/admin/signals", body, headers),
  ]);
  expect(first.body.signal.id).toBe(second.body.signal.id);
  expect((await editor.call("GET", "/api/signals")).body.items).toHaveLength(1);
});

Deno.test("events out of order are a 409, prices come back as they were typed", async () => {
  const { shop, editor, publish } = await openHouse();
  await using _ = shop;
  const { id, entry } = await publish({ entry: "1,08500" });
  expect(entry).toBe("1.08500");
  const record = (event: unknown) => editor.call("POST", `/api/admin/signals/${id}/events`, event);
  expect((await record({ kind: "stop_hit", price: "1.08" })).status).toBe(409);
  expect((await record({ kind: "vanished" })).status).toBe(422);
  expect((await record({ kind: "activated", price: 1.085 })).status).toBe(422);
  expect((await record({ kind: "activated", price: "1.0850" })).body.signal.status).toBe("active");
  expect((await record({ kind: "target_hit", target: 2, price: "1.095" })).status).toBe(409);
  const { body } = await record({ kind: "closed", price: "1.0875", note: "<b>Assez</b>" });
  expect(body.signal).toMatchObject({ outcome: "manual", result: { r: "0.50", pips: "25.0" } });
  const detail = await editor.call("GET", `/api/signals/${id}`);
  expect(detail.body.events.at(-1)).toMatchObject({
    kind: "closed",
    note: "<b>Assez</b>",
    entry: 3,
  });
  expect(
    (await editor.call("POST", "/api/admin/signals/none/events", { kind: "cancelled" })).status,
  )
    .toBe(404);
});

Deno.test("the delay holds to the instant, for the list, the signal and the record", async () => {
  const { shop, editor, publish } = await openHouse();
  await using _ = shop;
  await subscribe(shop, shop.client);
  const { id } = await publish();
  const events = `/api/admin/signals/${id}/events`;
  await editor.call("POST", events, { kind: "activated", price: "1.0850" });
  await editor.call("POST", events, { kind: "stop_hit", price: "1.0800" });
  const stranger = await shop.signIn("stranger@calmness.test", "client");
  const seen = async (call: TestCaller["call"]) => [
    (await call("GET", "/api/signals")).body.items.length,
    (await call("GET", `/api/signals/${id}`)).status,
  ];
  const closed = async () =>
    (await shop.anonymous("GET", "/api/track-record")).body.statistics.closed;
  expect(await seen(shop.client.call)).toEqual([1, 200]);
  shop.clock.advance({ minutes: 9, seconds: 59, milliseconds: 999 });
  expect(await seen(stranger.call)).toEqual([0, 404]);
  expect(await seen(shop.anonymous)).toEqual([0, 404]);
  expect(await closed()).toBe(0);
  shop.clock.advance({ milliseconds: 1 });
  expect(await seen(shop.anonymous)).toEqual([1, 200]);
  expect(await closed()).toBe(1);
  const { body } = await shop.anonymous("GET", "/api/track-record");
  expect(body).toMatchObject({
    statistics: { winRate: 0, averageR: "-1.00", totalR: "-1.00", longestLosingRun: 1 },
    head: { index: 3 },
  });
});

Deno.test("a page of the list goes on from its cursor", async () => {
  const { shop, publish } = await openHouse();
  await using _ = shop;
  for (const symbol of ["EURUSD", "GBPUSD", "EURUSD"]) await publish({ symbol, delayMinutes: 0 });
  const first = (await shop.anonymous("GET", "/api/signals?limit=2")).body;
  const second = (await shop.anonymous("GET", `/api/signals?cursor=${first.nextCursor}`)).body;
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  expect((await shop.anonymous("GET", "/api/signals?symbol=gbpusd")).body.items).toHaveLength(1);
  expect((await shop.anonymous("GET", "/api/signals?cursor=x")).status).toBe(400);
});

/** A token of somebody, to hear with. */
async function tokenOf({ services: { deps, sessions } }: TestShop, { user }: TestCaller) {
  const account = await getAccount(deps, user.id);
  const visitor = { address: "192.0.2.1", userAgent: "test" };
  return (await transact(deps, (tx) => openSession(tx, sessions, account, visitor))).accessToken;
}

/** Reads a stream until it has `count` events; gives their ids and kinds. */
async function hear(response: Response, count: number): Promise<[id: string, kind: string][]> {
  let text = "";
  const heard = () =>
    [...text.matchAll(/id: (\d+)\ndata: (.*)\n/g)].map(([, id, data]): [string, string] => [
      id!,
      JSON.parse(data!).kind,
    ]);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  while (heard().length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
  }
  await reader.cancel();
  return heard();
}

Deno.test("members hear of each event at once, and of what they missed", async () => {
  const { shop, editor, publish } = await openHouse();
  await using _ = shop;
  const bearer = async (who: TestCaller, headers = {}) => {
    const token = await tokenOf(shop, who);
    return await shop.request("/api/signals/events", {
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
  };
  expect((await shop.anonymous("GET", "/api/signals/events")).status).toBe(401);
  expect((await shop.client.call("GET", "/api/signals/events")).status).toBe(204);
  await subscribe(shop, shop.client);
  const { id } = await publish();
  const live = await bearer(shop.client);
  expect(live.headers.get("content-type")).toBe("text/event-stream");
  const hearing = hear(live, 1);
  await editor.call("POST", `/api/admin/signals/${id}/events`, {
    kind: "activated",
    price: "1.085",
  });
  expect(await hearing).toEqual([["2", "activated"]]);
  const resumed = await bearer(shop.client, { "last-event-id": "0" });
  expect(await hear(resumed, 2)).toEqual([["1", "published"], ["2", "activated"]]);
});
