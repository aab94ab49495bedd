import { expect } from "expect";
import type { User } from "../accounts/model.ts";
import { testDeps } from "../kernel/testing.ts";
import { joinLeaderboard } from "../trading/leaderboard/take_part.ts";
import { sendRecord, type Sent } from "../trading/leaderboard/testing.ts";
import { readTrading } from "./trading.ts";

const ADMIN: User = {
  id: "01JADM0000000000000000000A",
  email: "admin@calmness.example",
  fullName: "Ada Admin",
  role: "admin",
  locale: "fr",
};

const person = (name: string): User => ({
  ...ADMIN,
  id: `01J${name.toUpperCase().replace(/[^0-9A-HJKMNP-TV-Z]/g, "0").padEnd(23, "0")}`,
  fullName: name,
  role: "client",
});

Deno.test("accounts of a kind over a period: sums, the ranked by score, how ranks moved", async () => {
  await using deps = await testDeps(); // 10 March 2026
  const trade = async (name: string, sent: Sent, joins = true) => {
    const account = await sendRecord(deps, person(name), sent);
    if (joins) await joinLeaderboard(deps, person(name), account.id, { displayName: name });
  };
  // One position a day up to yesterday: the last five days are the period, the five before compared.
  const days = (before: number, now: number) => [...Array(5).fill(before), ...Array(5).fill(now)];
  await trade("Ada", { nets: days(200, 10) });
  await trade("Basile", { nets: days(-10, 300) });
  await trade("Discret", { nets: days(-20, -20) }, false);
  await trade("Cleo", { nets: days(1, 1), isDemo: true });

  const query = {
    period: { from: "2026-03-05", to: "2026-03-09" },
    compared: { from: "2026-02-28", to: "2026-03-04" },
  };
  const report = await readTrading(deps, ADMIN, query, "real");
  expect(report.totals).toMatchObject({
    accounts: 3,
    profitable: 2,
    positions: 15,
    takeProfits: 10,
    stopLosses: 5,
    winPercent: 66.7,
  });
  expect(report.previous).toMatchObject({ accounts: 3, profitable: 1, positions: 15 });
  expect(report.top.map((one) => [one.rank, one.slug, one.previousRank])).toEqual([
    [1, "basile", 2],
    [2, "ada", 1],
  ]);
  expect(report.distribution.filter(({ accounts }) => accounts > 0)).toEqual([
    { from: -5, to: 0, accounts: 1, share: 33.3 },
    { from: 0, to: 5, accounts: 1, share: 33.3 },
    { from: 10, to: 20, accounts: 1, share: 33.3 },
  ]);
  expect(report.symbols).toEqual([
    expect.objectContaining({ symbol: "EURUSD", positions: 15, share: 100, winPercent: 66.7 }),
  ]);
  const demo = await readTrading(deps, ADMIN, query, "demo");
  expect(demo.totals.accounts).toBe(1);
  expect(demo.top).toHaveLength(1);
});
