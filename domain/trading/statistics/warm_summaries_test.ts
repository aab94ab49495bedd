import { expect } from "expect";
import { type TestDeps, testDeps } from "../../kernel/testing.ts";
import { listPendingJobs } from "../../kernel/outbox.ts";
import { unlinkTradingAccount } from "../edit_trading_account.ts";
import { confirmImport, previewImport } from "../import/import_report.ts";
import { mt5Html, utf16 } from "../import/testdata/reports.ts";
import { linkAccount, runTradingJobs, send, TRADER } from "../store_testing.ts";
import { findSummaries } from "./summary_store.ts";
import { WARM_JOB, warmSummaries } from "./warm_summaries.ts";

const START = Date.UTC(2026, 0, 5, 10);

/** So many deals of a history, an entry or an exit an hour. */
const history = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => from + at).map((index) => ({
    ticket: 1000 + index,
    position: 1000 + index - index % 2,
    time: START + index * 3_600_000,
    symbol: "EURUSD",
    type: index % 2 ? "sell" : "buy",
    entry: index % 2 ? "out" : "in",
    volume: 0.1,
    price: 1.08,
    profit: index % 2 ? 1 : 0,
  }));

const warmJobs = async (deps: TestDeps) =>
  (await listPendingJobs(deps)).filter(({ kind }) => kind === WARM_JOB).length;

const summedUp = async (
  deps: TestDeps,
  accountId: string,
) => [...(await findSummaries(deps, accountId, "days")).keys()];

Deno.test("days are summed up after an import, before anybody looks", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  const { id: report } = await previewImport(deps, TRADER, id, utf16(mt5Html()));
  await confirmImport(deps, TRADER, report);
  expect(await summedUp(deps, id)).toEqual([]);
  await runTradingJobs(deps);
  const days = ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"];
  expect(await summedUp(deps, id)).toEqual(days);
  // The same report again brings nothing to sum up.
  const { id: again } = await previewImport(deps, TRADER, id, utf16(mt5Html()));
  await confirmImport(deps, TRADER, again);
  expect(await warmJobs(deps)).toBe(0);
});

Deno.test("while a terminal sends its history, once every half a minute is enough", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  await send(deps, id, { deals: history(0, 10) });
  expect(await warmJobs(deps)).toBe(0);
  for (const from of [100, 350, 600]) await send(deps, id, { deals: history(from, 250) });
  expect(await warmJobs(deps)).toBe(1);
  deps.clock.advance({ seconds: 31 });
  await send(deps, id, { deals: history(850, 100) });
  expect(await warmJobs(deps)).toBe(2);
  deps.clock.advance({ seconds: 31 });
  await runTradingJobs(deps);
  expect((await summedUp(deps, id)).length).toBeGreaterThan(30);
});

Deno.test("of an account that was unlinked nothing is kept", async () => {
  await using deps = await testDeps();
  const { id } = (await linkAccount(deps)).account;
  await send(deps, id, { deals: history(0, 20) });
  // Unlinked between the job's first look and its last.
  let unlinked: Promise<void> | undefined;
  const kv = new Proxy(deps.kv, {
    get(target, name) {
      const member = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        if (name === "list") unlinked ??= unlinkTradingAccount(deps, TRADER, id);
        return member.apply(target, args);
      };
    },
  });
  await warmSummaries({ ...deps, kv }, { accountId: id });
  await unlinked;
  await warmSummaries(deps, { accountId: id });
  expect(await summedUp(deps, id)).toEqual([]);
});
