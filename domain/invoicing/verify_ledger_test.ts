/** Whatever is changed behind the house's back, the walk over the ledger names it. */
import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { readLedgerRecord } from "../payments/ledger_record.ts";
import { getPayment } from "../payments/list_payments.ts";
import { notePayment } from "../payments/note_payment.ts";
import { hashRecord } from "./ledger.ts";
import type { Invoice, LedgerEntry } from "./model.ts";
import {
  BY_SEQUENCE,
  counterKey,
  invoiceKey,
  LEDGER_ENTRIES,
  LEDGER_HEAD,
  placeInAccount,
} from "./store.ts";
import { verifyLedger } from "./verify_ledger.ts";

/** The payments of three invoices, as a ledger of six entries. */
async function threeInvoices(deps: TestDeps) {
  const shop = await openShop(deps);
  const invoices: Invoice[] = [];
  for (let i = 0; i < 3; i++) {
    const { id } = await shop.submitted();
    invoices.push((await confirmPayment(deps, shop.admin, id)).invoice);
  }
  const [first, second, third] = invoices as [Invoice, Invoice, Invoice];
  return { shop, first, second, third };
}

const verify = (deps: TestDeps) => verifyLedger(deps, readLedgerRecord);
const entryKey = (index: number): Deno.KvKey => [...LEDGER_ENTRIES, index];
const entryAt = async (deps: TestDeps, index: number) =>
  (await deps.kv.get<LedgerEntry>(entryKey(index))).value!;

/** Writes an entry as an insider would, who knows how hashes are made. */
async function forge(deps: TestDeps, index: number, changes: Partial<LedgerEntry>) {
  const { hash: _, ...body } = { ...(await entryAt(deps, index)), ...changes };
  const forged = { ...body, hash: await hashRecord(body) };
  await deps.kv.set(entryKey(index), forged);
  return forged;
}

Deno.test("an empty ledger is whole, and so is one that nobody touched", async () => {
  await using deps = await testDeps();
  expect(await verify(deps)).toEqual({ entries: 0, invoices: 0, firstBreak: null });
  await threeInvoices(deps);
  expect(await verify(deps)).toEqual({ entries: 6, invoices: 3, firstBreak: null });
});

Deno.test("a note of staff on a confirmed payment breaks nothing", async () => {
  await using deps = await testDeps();
  const { shop, first } = await threeInvoices(deps);
  await notePayment(deps, shop.support, first.paymentId, { text: "Appelé" });
  expect((await verify(deps)).firstBreak).toBeNull();
});

interface Tampering {
  what: string;
  deed(deps: TestDeps, house: Awaited<ReturnType<typeof threeInvoices>>): Promise<unknown>;
  names: RegExp;
  /** Entries that are whole before the break. */
  entries: number;
}

const TAMPERINGS: Tampering[] = [
  {
    what: "an amount of an invoice",
    deed: ({ kv }, { second }) =>
      kv.set(invoiceKey(second.number), {
        ...second,
        totals: { ...second.totals, payable: { minor: 1, currency: "EUR" } },
      }),
    names: /^Entry 3: invoice CT-20260310-0002 was changed after its issue$/,
    entries: 2,
  },
  {
    what: "a member added to an invoice",
    deed: ({ kv }, { first }) => kv.set(invoiceKey(first.number), { ...first, demo: true }),
    names: /^Entry 1: invoice CT-20260310-0001 was changed after its issue$/,
    entries: 0,
  },
  {
    what: "an invoice removed",
    deed: ({ kv }, { second }) => kv.delete(invoiceKey(second.number)),
    names: /^Entry 3: invoice CT-20260310-0002 is missing$/,
    entries: 2,
  },
  {
    what: "a client's copy of an invoice",
    deed: ({ kv }, { third }) => kv.set(placeInAccount(third), { ...third, paidOn: "2020-01-01" }),
    names: /^Entry 5: invoice CT-20260310-0003 was changed in its client's list$/,
    entries: 4,
  },
  {
    what: "a confirmed payment",
    deed: async (deps, { shop, first }) => {
      const payment = await getPayment(deps, shop.admin, first.paymentId);
      await deps.kv.set(["payments", "by_id", payment.id], { ...payment, transactionId: "OTHER" });
    },
    names: /^Entry 2: payment \w+ was changed after its confirmation$/,
    entries: 1,
  },
  {
    what: "a payment removed",
    deed: ({ kv }, { third }) => kv.delete(["payments", "by_id", third.paymentId]),
    names: /^Entry 6: payment \w+ is missing$/,
    entries: 5,
  },
  {
    what: "an entry dropped",
    deed: ({ kv }) => kv.delete(entryKey(2)),
    names: /^Entry 2: its place in the chain is wrong$/,
    entries: 1,
  },
  {
    what: "the first entry dropped",
    deed: ({ kv }) => kv.delete(entryKey(1)),
    names: /^Entry 1: its place in the chain is wrong$/,
    entries: 0,
  },
  {
    what: "the last entry dropped",
    deed: ({ kv }) => kv.delete(entryKey(6)),
    names: /^Head: the chain ends at entry 5, and the head names entry 6$/,
    entries: 5,
  },
  {
    what: "two entries in each other's place",
    deed: async (deps) => {
      const [three, four] = [await entryAt(deps, 3), await entryAt(deps, 4)];
      await deps.kv.set(entryKey(3), four);
      await deps.kv.set(entryKey(4), three);
    },
    names: /^Entry 3: its place in the chain is wrong$/,
    entries: 2,
  },
  {
    what: "an entry changed without its hash",
    deed: async (deps) =>
      deps.kv.set(entryKey(4), { ...(await entryAt(deps, 4)), at: "2020-01-01T00:00:00.000Z" }),
    names: /^Entry 4: it was changed after it was written$/,
    entries: 3,
  },
  {
    what: "an entry rewritten with a hash that fits it",
    deed: (deps) => forge(deps, 4, { at: "2020-01-01T00:00:00.000Z" }),
    names: /^Entry 5: it does not follow the entry before$/,
    entries: 4,
  },
  {
    what: "an entry appended without the head",
    deed: async (deps) => {
      const { hash } = await entryAt(deps, 6);
      await deps.kv.set(entryKey(7), await entryAt(deps, 6));
      await forge(deps, 7, { index: 7, previousHash: hash });
    },
    names: /^Head: the chain ends at entry 7, and the head names entry 6$/,
    entries: 7,
  },
  {
    what: "the head removed",
    deed: ({ kv }) => kv.delete(LEDGER_HEAD),
    names: /^Head: the chain ends at entry 6, and there is no head$/,
    entries: 6,
  },
  {
    what: "the chain cut back with its head, the invoices left",
    deed: async (deps) => {
      for (const index of [5, 6]) await deps.kv.delete(entryKey(index));
      await deps.kv.set(LEDGER_HEAD, await entryAt(deps, 4));
    },
    names: /^Numbering: invoice CT-20260310-0003 is not in the chain$/,
    entries: 4,
  },
  {
    what: "a place of the series dropped",
    deed: ({ kv }) => kv.delete([...BY_SEQUENCE, 2026, 2]),
    names: /^Numbering: 2026 jumps from 1 to 3$/,
    entries: 6,
  },
  {
    what: "the last place of the series dropped",
    deed: ({ kv }) => kv.delete([...BY_SEQUENCE, 2026, 3]),
    names: /^Numbering: 2026 ends at 2, and 3 were given$/,
    entries: 6,
  },
  {
    what: "the series dropped as a whole",
    deed: ({ kv }) => Promise.all([1, 2, 3].map((n) => kv.delete([...BY_SEQUENCE, 2026, n]))),
    names: /^Numbering: 2026 ends at 0, and 3 were given$/,
    entries: 6,
  },
  {
    what: "a place that leads to another invoice",
    deed: ({ kv }, { third }) => kv.set([...BY_SEQUENCE, 2026, 2], third.number),
    names: /^Numbering: CT-20260310-0003 does not fit its day and place$/,
    entries: 6,
  },
  {
    what: "a counter that went back, so that a number would come again",
    deed: ({ kv }) => kv.set(counterKey(2026), 2),
    names: /^Numbering: 2026 ends at 3, and 2 were given$/,
    entries: 6,
  },
];

for (const { what, deed, names, entries } of TAMPERINGS) {
  Deno.test(`the walk names ${what}`, async () => {
    await using deps = await testDeps();
    await deed(deps, await threeInvoices(deps));
    const verdict = await verify(deps);
    expect(verdict.firstBreak).toMatch(names);
    expect(verdict.entries).toBe(entries);
  });
}

Deno.test("walked while invoices are issued, a whole ledger is found whole", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payments = await Promise.all(Array.from({ length: 12 }, () => shop.submitted()));
  const verdicts: Awaited<ReturnType<typeof verify>>[] = [];
  let ended = false;
  const confirming = (async () => {
    try {
      for (const { id } of payments) await confirmPayment(deps, shop.admin, id);
    } finally {
      ended = true;
    }
  })();
  while (!ended) verdicts.push(await verify(deps));
  await confirming;
  expect(verdicts.map(({ firstBreak }) => firstBreak)).toEqual(verdicts.map(() => null));
  expect(verdicts.length).toBeGreaterThan(2);
});
