import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { testClock } from "../kernel/clock.ts";
import { testDeps } from "../kernel/testing.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { readTakings } from "./takings.ts";

Deno.test("takings are what was confirmed on each Paris day, VAT included", async () => {
  await using deps = await testDeps({ clock: testClock("2026-03-10T22:30:00.000Z") });
  const shop = await openShop(deps);
  const confirm = async () => {
    const { id } = await shop.submitted({});
    await confirmPayment(deps, shop.admin, id);
  };
  await confirm(); // 23:30 in Paris
  deps.clock.advance({ minutes: 30 }); // midnight
  await confirm();
  await confirm();
  deps.clock.advance({ hours: 24 });
  await confirm();

  const first = { day: "2026-03-10", currency: "EUR" as const, invoices: 1, payable: 4900 };
  const second = { day: "2026-03-11", currency: "EUR" as const, invoices: 2, payable: 9800 };
  expect(await readTakings(deps, { from: "2026-03-10", to: "2026-03-11" }))
    .toEqual([first, second]);
  expect(await readTakings(deps, { from: "2026-03-11", to: "2026-03-11" })).toEqual([second]);
  expect(await readTakings(deps, { from: "2026-03-13", to: "2026-03-20" })).toEqual([]);
});
