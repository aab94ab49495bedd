/** A demonstration fills an empty store, once, and nothing else. */
import { expect } from "expect";
import { passwordHasher } from "@/domain/accounts/password.ts";
import { getAccountByEmail } from "@/domain/accounts/profile.ts";
import { can } from "@/domain/accounts/permissions.ts";
import { listPublishedOffers } from "@/domain/catalog/offers.ts";
import { CATEGORIES } from "@/domain/catalog/model.ts";
import { findDocument, listInvoices } from "@/domain/invoicing/invoices.ts";
import { verifyLedger } from "@/domain/invoicing/verify_ledger.ts";
import { businessDay, isoInstant, testClock } from "@/domain/kernel/clock.ts";
import { listDeadJobs, listPendingJobs } from "@/domain/kernel/outbox.ts";
import { type TestDeps, testDeps } from "@/domain/kernel/testing.ts";
import { listDeliveriesAbout } from "@/domain/notifications/delivery.ts";
import { readLedgerRecord } from "@/domain/payments/ledger_record.ts";
import { listAllPayments } from "@/domain/payments/list_payments.ts";
import { readLeaderboard } from "@/domain/trading/leaderboard/read_leaderboard.ts";
import { AS_EVERYBODY, AT_ONCE } from "@/domain/signals/delay.ts";
import { listSignals } from "@/domain/signals/list_signals.ts";
import { trackRecord } from "@/domain/signals/track_record.ts";
import { verifyStoredChain } from "@/domain/signals/verify_stored.ts";
import { isDemoStore } from "@/domain/settings/demo.ts";
import { getSeller, sellerGaps } from "@/domain/settings/seller.ts";
import { toUser } from "@/domain/accounts/profile.ts";
import { DEMO_ACCOUNTS, DEMO_LOGINS, DEMO_ORDERS, DEMO_PASSWORD } from "./people.ts";
import { seedDemo } from "./seed.ts";
import { listTradingAccounts } from "@/domain/trading/own_account.ts";
import { readOpenPositions, readPositions } from "@/domain/trading/read_trades.ts";
import { readStatistics } from "@/domain/trading/statistics/read_statistics.ts";
import { DEMO_TRADERS } from "./traders.ts";
import { DEMO_SIGNALS } from "./signals.ts";

const NOW = "2026-11-25T14:00:00.000Z";

/** The costs of a password are not what is tested here. */
const cheapHasher = () =>
  passwordHasher({ threads: 1, costs: { memory: 64, iterations: 1, parallelism: 1 } });

async function seeded(deps: TestDeps): Promise<boolean> {
  const passwords = cheapHasher();
  try {
    return await seedDemo(deps, passwords);
  } finally {
    passwords.close();
  }
}

async function everything(deps: TestDeps): Promise<[string, unknown][]> {
  return await Array.fromAsync(
    deps.kv.list({ prefix: [] }),
    ({ key, value }) => [Deno.inspect(key), value],
  );
}

async function userOf(deps: TestDeps, email: string) {
  return toUser((await getAccountByEmail(deps, email))!);
}

const emptyStore = () => testDeps({ clock: testClock(NOW) });

Deno.test("an empty store is filled: seller, offers, people, payments in every state, invoices with their documents", async () => {
  await using deps = await emptyStore();
  expect(await seeded(deps)).toBe(true);
  expect(await isDemoStore(deps)).toBe(true);
  expect(await sellerGaps(deps)).toEqual({});
  expect((await getSeller(deps))?.legalName).toContain("démonstration");
  for (const category of CATEGORIES) {
    expect((await listPublishedOffers(deps, category)).length).toBeGreaterThan(1);
  }
  const admin = await userOf(deps, DEMO_LOGINS.admin);
  const { items } = await listAllPayments(deps, admin, { limit: 100 });
  expect(items.map(({ status }) => status).toSorted())
    .toEqual(DEMO_ORDERS.map(({ ending }) => ending).toSorted());
  for (const payment of items.filter(({ status }) => status === "confirmed")) {
    expect(await findDocument(deps, payment.invoiceNumber!)).not.toBeNull();
  }
  const client = await userOf(deps, DEMO_LOGINS.client);
  const invoices = await listInvoices(deps, client.id, {});
  expect(invoices.items.length).toBeGreaterThan(0);
  for (const invoice of invoices.items) expect(invoice.demo).toBe(true);
  expect((await verifyLedger(deps, readLedgerRecord)).firstBreak).toBeNull();
});

Deno.test("its past lies in the past, in order: no instant is after now", async () => {
  await using deps = await emptyStore();
  await seeded(deps);
  const admin = await userOf(deps, DEMO_LOGINS.admin);
  const { items } = await listAllPayments(deps, admin, { limit: 100 });
  const created = items.map(({ createdAt }) => createdAt);
  expect(created).toEqual(created.toSorted().toReversed());
  for (const { history } of items) {
    const times = history.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(times.at(-1)! < NOW).toBe(true);
  }
  const newest = items.find(({ status }) => status === "pending");
  expect(businessDay(newest!.createdAt)).toBe("2026-11-25");
  expect(isoInstant(deps.clock())).toBe(NOW);
});

Deno.test("every account opens with the printed password and has its role", async () => {
  await using deps = await emptyStore();
  const passwords = cheapHasher();
  try {
    await seedDemo(deps, passwords);
    for (const { email, fullName, role } of DEMO_ACCOUNTS) {
      const account = await getAccountByEmail(deps, email);
      expect(account).toMatchObject({ fullName, role });
      expect(await passwords.verify(DEMO_PASSWORD, account!.passwordHash)).toBe(true);
    }
  } finally {
    passwords.close();
  }
  expect(can((await userOf(deps, DEMO_LOGINS.admin)).role, "payments.validate")).toBe(true);
  expect((await userOf(deps, DEMO_LOGINS.client)).role).toBe("client");
});

Deno.test("nobody is written to: the people don't exist, and no work is left over", async () => {
  await using deps = await emptyStore();
  await seeded(deps);
  expect(await listPendingJobs(deps)).toEqual([]);
  expect((await listDeadJobs(deps, {})).items).toEqual([]);
  const admin = await userOf(deps, DEMO_LOGINS.admin);
  for (const { id } of (await listAllPayments(deps, admin, { limit: 100 })).items) {
    expect(await listDeliveriesAbout(deps, ["payments", id])).toEqual([]);
  }
  expect((await everything(deps)).filter(([key]) => key.startsWith('["notifications"'))).toEqual(
    [],
  );
});

Deno.test("filled once, it stays as people left it", async () => {
  await using deps = await emptyStore();
  await seeded(deps);
  const before = await everything(deps);
  deps.clock.advance({ days: 1 });
  expect(await seeded(deps)).toBe(true);
  expect(await everything(deps)).toEqual(before);
});

Deno.test("a store that holds anything else is left alone, and is no demonstration", async () => {
  await using deps = await emptyStore();
  await deps.kv.set(["payments", "by_id", "real"], { real: true });
  const before = await everything(deps);
  expect(await seeded(deps)).toBe(false);
  expect(await everything(deps)).toEqual(before);
  expect(await isDemoStore(deps)).toBe(false);
});

/** A store whose process is killed at its `commits`-th commit. */
function killedAt(deps: TestDeps, commits: number): TestDeps {
  let left = commits;
  const kv = new Proxy(deps.kv, {
    get(target, name) {
      if (name === "atomic" && left-- <= 0) throw new Error("Killed");
      const member = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  return { ...deps, kv };
}

Deno.test("a filling that was cut short anywhere is flagged as made up, and starts over", async () => {
  for (const commits of [0, 9, 33]) {
    await using deps = await emptyStore();
    await expect(seeded(killedAt(deps, commits))).rejects.toThrow("Killed");
    expect(await isDemoStore(deps)).toBe(true);
    deps.clock.advance({ hours: 1 });
    expect(await seeded(deps)).toBe(true);
    const admin = await userOf(deps, DEMO_LOGINS.admin);
    const { items } = await listAllPayments(deps, admin, { limit: 100 });
    expect(items).toHaveLength(DEMO_ORDERS.length);
    const confirmed = items.filter(({ status }) => status === "confirmed").length;
    expect(await verifyLedger(deps, readLedgerRecord))
      .toEqual({ entries: 2 * confirmed, invoices: confirmed, firstBreak: null });
    expect(await listPendingJobs(deps)).toEqual([]);
  }
});

Deno.test("made-up traders are ranked among demonstration accounts, and nowhere else", async () => {
  await using deps = await emptyStore();
  await seeded(deps);
  const demo = await readLeaderboard(deps, { kind: "demo", period: "all" });
  const participants = DEMO_TRADERS.filter(({ displayName }) => displayName !== null).length;
  expect(demo).toMatchObject({ participants, ranked: participants - 1 });
  expect(await readLeaderboard(deps, { kind: "real", period: "all" })).toMatchObject({ ranked: 0 });
});

Deno.test("the made-up client has two accounts to look at, traded on workdays alone", async () => {
  await using deps = await emptyStore();
  await seeded(deps);
  const client = await userOf(deps, DEMO_LOGINS.client);
  const accounts = await listTradingAccounts(deps, client);
  expect(accounts.map(({ currency }) => currency)).toEqual(["EUR", "USD"]);
  for (const { id, broker } of accounts) {
    expect(broker).toBe("Courtier Exemple");
    const { statistics, equity } = await readStatistics(deps, client, id);
    expect(statistics.totalTrades).toBeGreaterThan(40);
    expect(statistics.recordDays).toBeGreaterThan(60);
    expect(equity.length).toBeGreaterThan(0);
    for (const position of await readPositions(deps, id)) {
      for (const at of [position.openedAt, position.closedAt!]) {
        expect([1, 2, 3, 4, 5]).toContain(new Date(at).getUTCDay());
      }
    }
  }
  expect(await readOpenPositions(deps, accounts[0]!.id)).toHaveLength(1);
});

Deno.test("made-up signals stand in a whole chain, the newest still sealed", async () => {
  await using deps = await emptyStore();
  await seeded(deps);
  expect(await verifyStoredChain(deps)).toMatchObject({ fault: null, changedRecord: null });
  const [everybody, members] = await Promise.all([
    listSignals(deps, AS_EVERYBODY, { limit: 100 }),
    listSignals(deps, AT_ONCE, { limit: 100 }),
  ]);
  expect([everybody.items.length, members.items.length]).toEqual([
    DEMO_SIGNALS.length - 1,
    DEMO_SIGNALS.length,
  ]);
  const { statistics } = await trackRecord(deps);
  expect(statistics.wins).toBeGreaterThan(0);
  expect(statistics.losses).toBeGreaterThan(0);
});
