import { expect } from "expect";
import { countSignUps } from "./sign_up_days.ts";
import { testAccounts } from "./testing.ts";

Deno.test("sign-ups are the clients who registered, by Paris day; staff are none", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts; // 10 March 2026, 10:00 in Paris
  await accounts.register("un@example.fr");
  await accounts.signInAs("admin");
  deps.clock.advance({ hours: 14 }); // midnight in Paris, 23:00 UTC
  await accounts.register("deux@example.fr");
  await accounts.register("trois@example.fr");
  const count = async (from: string, before: string) => [
    ...await countSignUps(deps, { from, before }),
  ];
  expect(await count("2026-03-09T23:00:00.000Z", "2026-03-11T23:00:00.000Z"))
    .toEqual([["2026-03-10", 1], ["2026-03-11", 2]]);
  expect(await count("2026-03-10T23:00:00.000Z", "2026-03-11T23:00:00.000Z"))
    .toEqual([["2026-03-11", 2]]);
  expect(await count("2026-03-09T23:00:00.000Z", "2026-03-10T23:00:00.000Z"))
    .toEqual([["2026-03-10", 1]]);
});
