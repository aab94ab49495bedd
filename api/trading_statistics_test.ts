import { expect } from "expect";
import { CLOSING, DEAL, openTestDesk, type TestDesk } from "./trades_testing.ts";

const statisticsOf = (desk: TestDesk, query = "") =>
  desk.client.call("GET", `/api/trading/accounts/${desk.accountId}/statistics${query}`);

const DEPOSIT = { ticket: 1, time: "2026-03-08T10:00:00", type: "balance", profit: 1000 };

Deno.test("an account's statistics, their money in minor units of its currency", async () => {
  await using desk = await openTestDesk();
  await desk.send({ deals: [DEPOSIT, DEAL, CLOSING] });
  const { status, body } = await statisticsOf(desk);
  expect(status).toBe(200);
  const net = Math.round((CLOSING.profit + CLOSING.swap + 2 * DEAL.commission) * 100);
  expect(body.statistics).toMatchObject({
    totalTrades: 1,
    totalNetProfit: { minor: net, currency: "EUR" },
    grossProfit: { minor: net, currency: "EUR" },
    grossLoss: { minor: 0, currency: "EUR" },
    expectedPayoff: { minor: net, currency: "EUR" },
    profitFactor: null,
    profitFactorInfinite: true,
    sharpeRatio: null,
    sharpeRatioInfinite: false,
    deposits: { minor: 100_000, currency: "EUR" },
    balanceDrawdownMaximal: { amount: { minor: 0, currency: "EUR" }, percent: 0 },
    bySymbol: [{ name: "EURUSD", trades: 1, net: { minor: net, currency: "EUR" } }],
    // MetaTrader books the entry's commission as a loss.
    report: {
      totalDeals: 2,
      totalTrades: 1,
      grossLoss: { minor: -35, currency: "EUR" },
      totalNetProfit: { minor: net, currency: "EUR" },
    },
  });
});

Deno.test("without a trade every figure is there, as zero or null", async () => {
  await using desk = await openTestDesk();
  const { status, body } = await statisticsOf(desk);
  expect(status).toBe(200);
  expect(body.statistics).toMatchObject({
    totalTrades: 0,
    totalNetProfit: { minor: 0 },
    profitFactor: null,
    profitFactorInfinite: false,
    expectedPayoff: null,
    bySymbol: [],
    equityDrawdownAbsolute: null,
  });
});

Deno.test("a range of days, both included; what is no day is refused", async () => {
  await using desk = await openTestDesk();
  await desk.send({ deals: [DEPOSIT, DEAL, CLOSING] });
  const trades = async (query: string) =>
    (await statisticsOf(desk, query)).body.statistics.totalTrades;
  expect(await trades("?from=2026-03-09&to=2026-03-09")).toBe(1);
  expect(await trades("?from=2026-03-09T00:00:00Z&to=")).toBe(1);
  expect(await trades("?from=2026-03-10")).toBe(0);
  expect(await trades("?to=2026-03-08")).toBe(0);
  expect(await statisticsOf(desk, "?from=hier")).toMatchObject({ status: 422 });
});

Deno.test("someone else's account is none at all, and nobody sees without signing in", async () => {
  await using desk = await openTestDesk();
  const path = `/api/trading/accounts/${desk.accountId}/statistics`;
  const stranger = await desk.signIn("stranger@example.fr", "client");
  expect(await stranger.call("GET", path)).toMatchObject({ status: 404 });
  expect(await stranger.call("GET", `${path}?from=hier`)).toMatchObject({ status: 404 });
  expect(await desk.anonymous("GET", path)).toMatchObject({ status: 401 });
});
