/** Whatever is done to payments, in whatever order: the indexes say what the records say. */
import { expect } from "expect";
import fc from "fast-check";
import { OFFER, openShop, type Shop } from "../../tests/fixtures/shop.ts";
import { saveOffer } from "../catalog/offers.ts";
import { listInvoices } from "../invoicing/invoices.ts";
import { verifyLedger } from "../invoicing/verify_ledger.ts";
import { SYSTEM } from "../kernel/audit.ts";
import { Problem } from "../kernel/problem.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { listSubscriptions } from "../subscriptions/access.ts";
import { cancelPayment } from "./cancel_payment.ts";
import { confirmPayment } from "./confirm_payment.ts";
import { expirePayments } from "./expire_payments.ts";
import { readLedgerRecord } from "./ledger_record.ts";
import type { Payment } from "./model.ts";
import { notePayment } from "./note_payment.ts";
import { rejectPayment } from "./reject_payment.ts";
import { wordsOf } from "./store.ts";
import { submitTransaction } from "./submit_transaction.ts";

type Entries = Map<string, unknown>;

async function entriesBelow(deps: TestDeps, area: string): Promise<Entries> {
  const entries: Entries = new Map();
  for await (const { key, value } of deps.kv.list({ prefix: [area] })) {
    entries.set(JSON.stringify(key), value);
  }
  return entries;
}

/** Every key that the records of payments call for, and what stands there. */
function wantedFor(payments: readonly Payment[]): Entries {
  const wanted: Entries = new Map();
  const put = (key: Deno.KvKey, value: unknown) =>
    wanted.set(JSON.stringify(["payments", ...key]), value);
  for (const payment of payments) {
    const { id, accountId, status, createdAt, offer } = payment;
    put(["by_id", id], payment);
    put(["by_account", accountId, id], payment);
    put(["by_status", status, createdAt, id], payment);
    put(["by_reference", payment.reference], id);
    for (const word of wordsOf(payment)) put(["words", word, id], id);
    if (status === "pending") put(["expiring", payment.expiresAt, id], id);
    if (status === "pending" || status === "transaction_submitted") {
      put(["open", accountId, offer.id, id], id);
    }
    if (payment.transactionId) put(["by_transaction", payment.transactionId.toUpperCase(), id], id);
  }
  return wanted;
}

async function check(deps: TestDeps): Promise<Payment[]> {
  const found = await entriesBelow(deps, "payments");
  const payments = [...found].filter(([key]) => JSON.parse(key)[1] === "by_id")
    .map(([, value]) => value as Payment);
  expect(new Map([...found].toSorted())).toEqual(new Map([...wantedFor(payments)].toSorted()));
  return payments;
}

type Step =
  | { deed: "order"; who: 0 | 1; offer: 0 | 1 }
  | { deed: "submit" | "confirm" | "reject" | "cancel" | "note"; which: number; as: 0 | 1 }
  | { deed: "wait"; days: number };

const which = fc.nat(5);
const as = fc.constantFrom(0 as const, 1 as const);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ deed: fc.constant("order" as const), who: as, offer: as }) },
  {
    weight: 8,
    arbitrary: fc.record({
      deed: fc.constantFrom(
        "submit" as const,
        "confirm" as const,
        "reject" as const,
        "cancel" as const,
        "note" as const,
      ),
      which,
      as,
    }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant("wait" as const), days: fc.nat(15) }) },
);

async function take(step: Step, deps: TestDeps, shop: Shop, ids: string[]): Promise<void> {
  const people = [shop.client, shop.stranger];
  if (step.deed === "wait") {
    deps.clock.advance({ days: step.days });
    return void await expirePayments(deps);
  }
  if (step.deed === "order") {
    const offerId = [OFFER.id, "other"][step.offer];
    return void ids.push((await shop.order({ client: people[step.who], offerId })).id);
  }
  const id = ids[step.which];
  if (id === undefined) return;
  const client = people[step.as]!;
  if (step.deed === "submit") {
    await submitTransaction(deps, client, id, { transactionId: `Vir ${step.which % 2}` });
  }
  if (step.deed === "confirm") {
    await confirmPayment(deps, shop.admin, id, step.as ? "Vu" : undefined);
  }
  if (step.deed === "reject") await rejectPayment(deps, shop.admin, id, { reason: "Rien" });
  if (step.deed === "cancel") await cancelPayment(deps, client, id);
  if (step.deed === "note") await notePayment(deps, shop.support, id, { text: "Appelé" });
}

Deno.test("property: after any steps, indexes, invoices, subscriptions and chain agree with the payments", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 14 }), async (steps) => {
      await using deps = await testDeps();
      const shop = await openShop(deps);
      await saveOffer(deps, SYSTEM, { ...OFFER, id: "other", slug: "autre", period: "once" });
      const ids: string[] = [];
      for (const step of steps) {
        try {
          await take(step, deps, shop, ids);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
        }
        await check(deps);
      }
      const payments = await check(deps);
      const confirmed = payments.filter(({ status }) => status === "confirmed");
      for (const { id } of [shop.client, shop.stranger]) {
        const own = confirmed.filter(({ accountId }) => accountId === id);
        const { items } = await listInvoices(deps, id, {});
        expect(items.map(({ number }) => number).toSorted())
          .toEqual(own.map(({ invoiceNumber }) => invoiceNumber).toSorted());
        const paid = (await listSubscriptions(deps, id)).flatMap(({ paymentIds }) => paymentIds);
        expect(paid.toSorted()).toEqual(own.map((payment) => payment.id).toSorted());
      }
      expect(await verifyLedger(deps, readLedgerRecord)).toEqual({
        entries: 2 * confirmed.length,
        invoices: confirmed.length,
        firstBreak: null,
      });
    }),
    { numRuns: 40 },
  );
});
