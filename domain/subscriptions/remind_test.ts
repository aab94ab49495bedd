/** People hear a week before their access ends, and when it has, once for each end. */
import { expect } from "expect";
import { OFFER, openShop } from "../../tests/fixtures/shop.ts";
import { snapshotOf } from "../catalog/offers.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import { listInbox } from "../notifications/inbox.ts";
import { activate } from "./activate.ts";
import { expireSubscriptions } from "./expire.ts";
import { remindOfEnds } from "./remind.ts";

async function withSubscription(deps: TestDeps) {
  const { client } = await openShop(deps);
  const buy = (id: string) =>
    transact(
      deps,
      (tx) => activate(deps, tx, { id, accountId: client.id, offer: snapshotOf(OFFER) }),
    );
  await buy("p1");
  const told = async () =>
    (await listInbox(deps, client.id, {})).items.map(({ mail }) => mail.template);
  return { buy, told };
}

Deno.test("a reminder in the last week, the end on its day", async () => {
  await using deps = await testDeps();
  const { told } = await withSubscription(deps);
  deps.clock.advance({ days: 20 });
  expect(await remindOfEnds(deps)).toBe(0);
  deps.clock.advance({ days: 5 });
  expect([await remindOfEnds(deps), await remindOfEnds(deps)]).toEqual([1, 0]);
  expect(await told()).toEqual(["subscription-ending"]);
  deps.clock.advance({ days: 7 });
  expect(await remindOfEnds(deps)).toBe(0);
  expect([await expireSubscriptions(deps), await expireSubscriptions(deps)]).toEqual([1, 0]);
  expect(await told()).toEqual(["subscription-ended", "subscription-ending"]);
});

Deno.test("who extends is reminded of the new end", async () => {
  await using deps = await testDeps();
  const { buy, told } = await withSubscription(deps);
  deps.clock.advance({ days: 25 });
  expect(await remindOfEnds(deps)).toBe(1);
  await buy("p2");
  expect(await remindOfEnds(deps)).toBe(0);
  deps.clock.advance({ days: 30 });
  expect(await remindOfEnds(deps)).toBe(1);
  expect(await told()).toEqual(["subscription-ending", "subscription-ending"]);
});
