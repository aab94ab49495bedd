/** Providers' limits, kept by all processes together; providers that fail are left alone. */
import { expect } from "expect";
import { testDeps } from "../kernel/testing.ts";
import { makeDeps } from "../kernel/deps.ts";
import { transact } from "../kernel/tx.ts";
import {
  BREAKER_FAILURES,
  BREAKER_MAX_MS,
  BREAKER_MS,
  getLine,
  holdLine,
  isLeftAlone,
  noteFailure,
  noteSuccess,
  takeTurn,
} from "./channel_turns.ts";
import type { Delivery } from "./delivery_model.ts";
import { writeDelivery } from "./store.ts";
import type { Deps } from "../kernel/deps.ts";

async function deliver(deps: Deps, id: string): Promise<void> {
  const delivery: Delivery = {
    id,
    channel: "telegram",
    accountId: "a",
    to: { name: "", email: "" },
    locale: "fr",
    mail: { template: "account-erased", data: { fullName: "", at: "" } },
    attachments: [],
    status: "queued",
    createdAt: "",
    subject: ["tests", "x"],
  };
  await transact(deps, (tx) => writeDelivery(tx, delivery));
}

/** The turns of deliveries to chats, in the order asked. */
async function turns(deps: Deps, chats: string[], from = 0): Promise<number[]> {
  const waits: number[] = [];
  for (const [place, chat] of chats.entries()) {
    const id = `${from + place}`;
    await deliver(deps, id);
    waits.push(await takeTurn(deps, id, "telegram", chat));
  }
  return waits;
}

Deno.test("thirty a second to anybody, one a second to a chat, exactly", async () => {
  await using deps = await testDeps();
  const waits = await turns(deps, Array.from({ length: 91 }, (_, place) => `chat ${place}`));
  for (const [place, wait] of waits.entries()) expect(wait).toBeCloseTo(place * 1000 / 30, 0);
  deps.clock.advance({ seconds: 10 });
  expect(await turns(deps, ["one", "one", "one"], 100)).toEqual([0, 1000, 2000]);
});

Deno.test("a chat that has to wait holds up nobody else", async () => {
  await using deps = await testDeps();
  const waits = await turns(deps, ["one", "one", "one", "other"]);
  expect(waits[3]).toBeLessThan(150);
});

Deno.test("two processes share the limits", async () => {
  await using deps = await testDeps();
  const other = makeDeps(deps.kv, deps.clock);
  const ids = Array.from({ length: 40 }, (_, place) => `${place}`);
  for (const id of ids) await deliver(deps, id);
  const waits = await Promise.all(
    ids.map((id, place) => takeTurn(place % 2 ? deps : other, id, "telegram", `chat ${id}`)),
  );
  const sorted = waits.toSorted((a, b) => a - b);
  for (const [place, wait] of sorted.entries()) expect(wait).toBeCloseTo(place * 1000 / 30, 0);
  await other.cache.close();
});

Deno.test("a delivery keeps its turn when it is asked for again", async () => {
  await using deps = await testDeps();
  const [, wait] = await turns(deps, ["one", "one"]);
  deps.clock.advance({ milliseconds: 400 });
  expect(await takeTurn(deps, "1", "telegram", "one")).toBe(wait! - 400);
  deps.clock.advance({ seconds: 2 });
  expect(await takeTurn(deps, "1", "telegram", "one")).toBe(0);
});

Deno.test("a provider that asks for a pause gets it from everybody", async () => {
  await using deps = await testDeps();
  await holdLine(deps, "telegram", 7);
  expect((await turns(deps, ["one"]))[0]).toBe(7000);
});

Deno.test("after failures in a row a provider is left alone, longer each time, until one message goes", async () => {
  await using deps = await testDeps();
  const fail = () => noteFailure(deps, "telegram", "502 Bad Gateway");
  for (let times = 1; times < BREAKER_FAILURES; times++) await fail();
  expect(isLeftAlone(deps, await getLine(deps, "telegram"))).toBe(false);
  expect((await turns(deps, ["one"]))[0]).toBe(0);
  await fail();
  expect(isLeftAlone(deps, await getLine(deps, "telegram"))).toBe(true);
  expect((await turns(deps, ["two"], 1))[0]).toBe(BREAKER_MS);
  for (let times = 0; times < 20; times++) await fail();
  expect((await turns(deps, ["three"], 2))[0]).toBeLessThanOrEqual(BREAKER_MAX_MS + 100);
  deps.clock.advance({ minutes: 16 });
  expect((await turns(deps, ["four"], 3))[0]).toBe(0);
  await noteSuccess(deps, "telegram");
  expect((await getLine(deps, "telegram")).failures).toBe(0);
});
