import { expect } from "expect";
import type { User } from "../../accounts/model.ts";
import { isoInstant } from "../../kernel/clock.ts";
import { type TestDeps, testDeps } from "../../kernel/testing.ts";
import { Problem } from "../../kernel/problem.ts";
import { readStatistics } from "../statistics/read_statistics.ts";
import { computeLeaderboard } from "./compute_leaderboard.ts";
import { readLeaderboard, readTrader } from "./read_leaderboard.ts";
import { unlinkTradingAccount } from "../edit_trading_account.ts";
import { listOwnStandings } from "./own_standings.ts";
import { getParticipation, joinLeaderboard, leaveLeaderboard } from "./take_part.ts";
import { sendRecord, type Sent } from "./testing.ts";

const person = (name: string): User => ({
  id: `01J${name.toUpperCase().replace(/[^0-9A-HJKMNP-TV-Z]/g, "0").padEnd(23, "0")}`,
  email: `${name}@calmness.example`,
  fullName: name,
  role: "client",
  locale: "fr",
});

const steady = Array.from({ length: 40 }, (_, index) => index % 4 === 3 ? -40 : 60);

async function ranked(deps: TestDeps, name: string, sent: Sent) {
  const account = await sendRecord(deps, person(name), sent);
  await joinLeaderboard(deps, person(name), account.id, { displayName: name });
  return account;
}

Deno.test("ranks who asked and qualifies, real and demo apart, by score", async () => {
  await using deps = await testDeps();
  await ranked(deps, "Ada", { nets: steady });
  await ranked(deps, "Basile", { nets: steady.map((net) => net * 2) });
  await ranked(deps, "Cleo", { nets: steady, isDemo: true });
  await sendRecord(deps, person("Discret"), { nets: steady });
  expect(await readLeaderboard(deps, { kind: "real", period: "all" })).toBeNull();
  await computeLeaderboard(deps);
  const real = await readLeaderboard(deps, { kind: "real", period: "all" });
  expect(real).toMatchObject({ participants: 2, ranked: 2 });
  expect(real?.entries.map(({ rank, slug }) => [rank, slug])).toEqual([[1, "basile"], [2, "ada"]]);
  // 30 × 60 − 10 × 40 = 1,400 on 10,000; the falls of 40 are far below the floor of 5 %.
  const ada = real?.entries[1]?.performance;
  expect(ada).toMatchObject({ positions: 40, takeProfits: 30, stopLosses: 10, winPercent: 75 });
  expect(ada?.profitPercent).toBeCloseTo(14, 6);
  expect(ada?.score).toBe(160);
  const demo = await readLeaderboard(deps, { kind: "demo", period: "all" });
  expect(demo?.entries.map(({ slug }) => slug)).toEqual(["cleo"]);
});

Deno.test("a period counts what was closed in it", async () => {
  await using deps = await testDeps();
  const nets = [...Array.from({ length: 60 }, () => -50), ...Array.from({ length: 30 }, () => 100)];
  await ranked(deps, "Ada", { nets });
  await computeLeaderboard(deps);
  const month = await readLeaderboard(deps, { kind: "real", period: "month" });
  expect(month?.entries[0]?.performance).toMatchObject({ positions: 30, winPercent: 100 });
  const all = await readLeaderboard(deps, { kind: "real", period: "all" });
  expect(all?.entries[0]?.performance).toMatchObject({ positions: 90 });
  expect(all?.entries[0]?.performance.profitPercent).toBeCloseTo(0, 6);
});

Deno.test("who doesn't qualify has a page that says why, and no rank", async () => {
  await using deps = await testDeps();
  await ranked(deps, "Bref", { nets: steady.slice(0, 12) });
  await ranked(deps, "Conteur", { nets: steady, balance: 25_000 });
  await computeLeaderboard(deps);
  expect(await readLeaderboard(deps, { kind: "real", period: "all" }))
    .toMatchObject({ participants: 2, ranked: 0, entries: [] });
  const short = await readTrader(deps, "bref");
  expect(short?.standings.all).toMatchObject({
    rank: null,
    obstacles: ["too-few-days", "too-few-positions"],
    performance: { positions: 12 },
  });
  expect((await readTrader(deps, "conteur"))?.standings.all.obstacles).toEqual(["unverified"]);
});

Deno.test("a terminal that fell silent for a week is no longer verified", async () => {
  await using deps = await testDeps();
  await ranked(deps, "Ada", { nets: steady });
  deps.clock.advance({ hours: 8 * 24 });
  await computeLeaderboard(deps);
  expect((await readTrader(deps, "ada"))?.standings.all.obstacles).toEqual(["unverified"]);
});

Deno.test("an open loss pulls down, though nothing of it is closed", async () => {
  await using deps = await testDeps();
  await ranked(deps, "Cache", { nets: steady, balance: 11_400, equity: 9_400 });
  await computeLeaderboard(deps);
  const table = await readLeaderboard(deps, { kind: "real", period: "all" });
  expect(table?.entries[0]?.performance.profitPercent).toBeCloseTo(-6, 6);
  expect(table?.entries[0]?.performance.score).toBe(-6);
});

Deno.test("of a person's accounts of a kind the first that joined counts", async () => {
  await using deps = await testDeps();
  await ranked(deps, "Ada", { nets: steady });
  deps.clock.advance({ minutes: 1 });
  const lucky = await sendRecord(deps, person("Ada"), { nets: steady.map((net) => net * 3) });
  await joinLeaderboard(deps, person("Ada"), lucky.id, { displayName: "Ada la veinarde" });
  await computeLeaderboard(deps);
  const table = await readLeaderboard(deps, { kind: "real", period: "all" });
  expect(table?.entries.map(({ slug }) => slug)).toEqual(["ada"]);
  expect((await readTrader(deps, "ada-la-veinarde"))?.standings.all.obstacles)
    .toEqual(["other-account"]);
});

Deno.test("names are one trader's alone, and make an address", async () => {
  await using deps = await testDeps();
  const account = await ranked(deps, "Ada", { nets: [] });
  const other = await sendRecord(deps, person("Basile"), { nets: [] });
  const join = (displayName: string) =>
    joinLeaderboard(deps, person("Basile"), other.id, { displayName });
  for (const taken of ["Ada", "ADA", "  Àda! "]) {
    await expect(join(taken)).rejects.toMatchObject({ code: "invalid-input" });
  }
  for (const none of ["", "   ", "!!!", "x".repeat(31)]) {
    await expect(join(none)).rejects.toMatchObject({ code: "invalid-input" });
  }
  expect((await join("Élodie D.")).slug).toBe("elodie-d");
  await joinLeaderboard(deps, person("Ada"), account.id, { displayName: "Adèle" });
  expect((await join("Ada")).slug).toBe("ada");
});

Deno.test("who leaves is gone from pages and tables at once", async () => {
  await using deps = await testDeps();
  const account = await ranked(deps, "Ada", { nets: steady });
  await computeLeaderboard(deps);
  expect(await getParticipation(deps, person("Ada"), account.id)).toMatchObject({ slug: "ada" });
  await leaveLeaderboard(deps, person("Ada"), account.id);
  expect(await readTrader(deps, "ada")).toBeNull();
  expect((await readLeaderboard(deps, { kind: "real", period: "all" }))?.entries).toEqual([]);
  expect(await getParticipation(deps, person("Ada"), account.id)).toBeNull();
});

Deno.test("who takes another name goes by it at once, and leaves nothing under the old one", async () => {
  await using deps = await testDeps();
  const account = await ranked(deps, "Ada", { nets: steady });
  await computeLeaderboard(deps);
  const rename = (displayName: string) =>
    joinLeaderboard(deps, person("Ada"), account.id, { displayName });
  for (
    const [displayName, slug] of [["Adèle", "adele"], ["ADÈLE", "adele"], ["Zoé", "zoe"]] as const
  ) {
    await rename(displayName);
    const table = await readLeaderboard(deps, { kind: "real", period: "all" });
    expect(table?.entries).toMatchObject([{ rank: 1, slug, displayName }]);
    expect(await readTrader(deps, slug)).toMatchObject({ slug, displayName });
    expect(await readTrader(deps, "ada")).toBeNull();
  }
  await leaveLeaderboard(deps, person("Ada"), account.id);
  expect((await readLeaderboard(deps, { kind: "real", period: "all" }))?.entries).toEqual([]);
});

Deno.test("who unlinks an account is gone as soon", async () => {
  await using deps = await testDeps();
  const account = await ranked(deps, "Ada", { nets: steady });
  await computeLeaderboard(deps);
  await unlinkTradingAccount(deps, person("Ada"), account.id);
  expect(await readTrader(deps, "ada")).toBeNull();
  expect((await readLeaderboard(deps, { kind: "real", period: "all" }))?.entries).toEqual([]);
  expect(await listOwnStandings(deps, person("Ada"))).toEqual([]);
});

Deno.test("one's own accounts are listed with what everybody reads of them", async () => {
  await using deps = await testDeps();
  const account = await ranked(deps, "Ada", { nets: steady });
  await sendRecord(deps, person("Basile"), { nets: steady });
  const before = await listOwnStandings(deps, person("Ada"));
  expect(before).toMatchObject([{ participation: { slug: "ada" }, trader: null }]);
  expect(before[0]!.account.id).toBe(account.id);
  await computeLeaderboard(deps);
  expect(await listOwnStandings(deps, person("Ada")))
    .toMatchObject([{ trader: { standings: { all: { rank: 1 } } } }]);
  expect(await listOwnStandings(deps, person("Basile")))
    .toMatchObject([{ participation: null, trader: null }]);
});

Deno.test("nobody but its owner has an account ranked or reads its statistics", async () => {
  await using deps = await testDeps();
  const account = await sendRecord(deps, person("Ada"), { nets: steady });
  const stranger = person("Basile");
  const attempts = [
    () => joinLeaderboard(deps, stranger, account.id, { displayName: "Volée" }),
    () => leaveLeaderboard(deps, stranger, account.id),
    () => getParticipation(deps, stranger, account.id),
    () => readStatistics(deps, stranger, account.id),
  ];
  for (const attempt of attempts) {
    const refusal = await attempt().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({ code: "not-found" });
  }
});

Deno.test("statistics are read over a range of days", async () => {
  await using deps = await testDeps();
  const account = await sendRecord(deps, person("Ada"), { nets: steady });
  const all = await readStatistics(deps, person("Ada"), account.id);
  expect(all.statistics).toMatchObject({
    totalTrades: 40,
    totalNetProfit: 140_000,
    grossProfit: 180_000,
    grossLoss: -40_000,
    profitFactor: 4.5,
    report: { totalDeals: 80, totalTrades: 40, totalNetProfit: 140_000 },
  });
  const yesterday = isoInstant(deps.clock().subtract({ hours: 24 })).slice(0, 10);
  const day = await readStatistics(deps, person("Ada"), account.id, { from: yesterday, to: "" });
  expect(day.statistics).toMatchObject({ totalTrades: 1, totalNetProfit: -4_000 });
  const none = await readStatistics(deps, person("Ada"), account.id, { to: "2001-01-01" });
  expect(none.statistics).toMatchObject({ totalTrades: 0, profitFactor: null });
  await expect(readStatistics(deps, person("Ada"), account.id, { from: "jamais" }))
    .rejects.toMatchObject({ code: "invalid-input" });
});
