import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { testClock } from "../kernel/clock.ts";
import { testDeps } from "../kernel/testing.ts";
import { listDeliveriesAbout } from "../notifications/delivery.ts";
import { commitBatch } from "./store.ts";
import { foldDay } from "./fold_day.ts";
import { view } from "./testing.ts";
import { sendWeekly, wantsWeekly, wishWeekly } from "./weekly.ts";

Deno.test("on Monday at seven in Paris, who asked for it gets the figures of the week, once", async () => {
  // Monday 9 March 2026, 6:30 in Paris.
  await using deps = await testDeps({ clock: testClock("2026-03-09T05:30:00.000Z") });
  const { admin } = await openShop(deps);
  const entries = [view("2026-03-08T22:30:00.000Z", "/")]; // Sunday, 23:30
  const { sums } = foldDay("2026-03-08", entries);
  await commitBatch(deps, "2026-03-08", "2026-03-08T22:31:00.000Z", entries, sums);
  await wishWeekly(deps, admin, true);
  expect(await wantsWeekly(deps, admin)).toBe(true);
  expect(await sendWeekly(deps)).toBe(0);
  deps.clock.advance({ minutes: 30 });
  expect(await sendWeekly(deps)).toBe(1);
  expect(await sendWeekly(deps)).toBe(0);
  const [mail] = await listDeliveriesAbout(deps, ["accounts", admin.id]);
  expect(mail?.mail).toMatchObject({
    template: "weekly-figures",
    data: {
      from: "2026-03-02",
      to: "2026-03-08",
      figures: { visitors: { value: 1, previous: 0 }, revenue: { value: 0, previous: 0 } },
    },
  });
  deps.clock.advance({ hours: 24 * 7 });
  await wishWeekly(deps, admin, false);
  expect(await sendWeekly(deps)).toBe(0);
});

Deno.test("a Monday on which nothing ran is made up for", async () => {
  await using deps = await testDeps({ clock: testClock("2026-03-11T10:00:00.000Z") });
  const { admin } = await openShop(deps);
  await wishWeekly(deps, admin, true);
  expect(await sendWeekly(deps)).toBe(1);
});

Deno.test("the mail is for those who may read the figures", async () => {
  await using deps = await testDeps();
  const { client } = await openShop(deps);
  await expect(wishWeekly(deps, client, true)).rejects.toMatchObject({ code: "forbidden" });
});
