/** The life of a payment: every step that is allowed, and every one that isn't. */
import { expect } from "expect";
import { openShop, type Shop } from "../../tests/fixtures/shop.ts";
import { listAuditOf } from "../kernel/audit.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import { cancelPayment } from "./cancel_payment.ts";
import { confirmPayment } from "./confirm_payment.ts";
import { expirePayments } from "./expire_payments.ts";
import { getPayment } from "./list_payments.ts";
import { type Payment, PAYMENT_STATUSES, type PaymentStatus, TRANSITIONS } from "./model.ts";
import { rejectPayment } from "./reject_payment.ts";
import { submitTransaction } from "./submit_transaction.ts";
import { advance, requirePayment } from "./transition.ts";

type Reachable = Exclude<PaymentStatus, "verified">;

/** A payment in a state, by the steps that lead there. */
async function paymentIn(status: Reachable, shop: Shop, deps: TestDeps): Promise<Payment> {
  const { client, admin } = shop;
  const payment = await (status === "transaction_submitted" ? shop.submitted() : shop.order());
  if (status === "confirmed") {
    return (await confirmPayment(deps, admin, payment.id, "Reçu")).payment;
  }
  if (status === "rejected") {
    return await rejectPayment(deps, admin, payment.id, { reason: "Rien" });
  }
  if (status === "cancelled") return await cancelPayment(deps, client, payment.id);
  if (status !== "expired") return payment;
  deps.clock.advance({ days: 14 });
  await expirePayments(deps);
  return await getPayment(deps, client, payment.id);
}

const REACHABLE: Reachable[] = [
  "pending",
  "transaction_submitted",
  "confirmed",
  "rejected",
  "cancelled",
  "expired",
];

Deno.test("a step that is not in the table changes nothing, for all pairs of states", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const by = { id: shop.admin.id, name: shop.admin.fullName };
  for (const from of PAYMENT_STATUSES) {
    for (const to of PAYMENT_STATUSES) {
      const payment: Payment = { ...(await shop.order()), status: from };
      const step = transact(deps, (tx) => advance(deps, tx, payment, { statuses: [to], by }));
      if (TRANSITIONS[from].includes(to)) {
        expect((await step).status).toBe(to);
      } else {
        await expect(step).rejects.toMatchObject({
          code: "wrong-state",
          status: 409,
          options: { extensions: { paymentStatus: from } },
        });
      }
    }
  }
});

Deno.test("the table of the design: where a payment may go", () => {
  expect(TRANSITIONS).toEqual({
    pending: ["transaction_submitted", "verified", "rejected", "cancelled", "expired"],
    transaction_submitted: ["verified", "rejected"],
    verified: ["confirmed"],
    confirmed: [],
    rejected: [],
    cancelled: [],
    expired: [],
  });
});

type Act = "submit" | "confirm" | "reject" | "cancel";

/** What each deed does to a payment in each state: the state after it, or a refusal. */
const DEEDS: Record<Act, Record<Reachable, PaymentStatus | "wrong-state">> = {
  submit: {
    pending: "transaction_submitted",
    transaction_submitted: "wrong-state",
    confirmed: "wrong-state",
    rejected: "wrong-state",
    cancelled: "wrong-state",
    expired: "wrong-state",
  },
  confirm: {
    pending: "confirmed",
    transaction_submitted: "confirmed",
    confirmed: "confirmed",
    rejected: "wrong-state",
    cancelled: "wrong-state",
    expired: "wrong-state",
  },
  reject: {
    pending: "rejected",
    transaction_submitted: "rejected",
    confirmed: "wrong-state",
    rejected: "rejected",
    cancelled: "wrong-state",
    expired: "wrong-state",
  },
  cancel: {
    pending: "cancelled",
    transaction_submitted: "wrong-state",
    confirmed: "wrong-state",
    rejected: "wrong-state",
    cancelled: "cancelled",
    expired: "wrong-state",
  },
};

function act(deed: Act, { deps, client, admin }: Shop, id: string): Promise<unknown> {
  if (deed === "submit") return submitTransaction(deps, client, id, { transactionId: "OTHER-ID" });
  if (deed === "confirm") return confirmPayment(deps, admin, id, "Relevé du jour");
  if (deed === "reject") return rejectPayment(deps, admin, id, { reason: "Aucun virement" });
  return cancelPayment(deps, client, id);
}

for (const deed of Object.keys(DEEDS) as Act[]) {
  Deno.test(`who may ${deed} a payment in which state`, async () => {
    for (const from of REACHABLE) {
      await using deps = await testDeps();
      const shop = await openShop(deps);
      const before = await paymentIn(from, shop, deps);
      expect(before.status).toBe(from);
      const wanted = DEEDS[deed][from];
      if (wanted === "wrong-state") {
        await expect(act(deed, shop, before.id)).rejects.toMatchObject({
          code: "wrong-state",
          status: 409,
        });
        expect(await getPayment(deps, shop.client, before.id)).toEqual(before);
      } else {
        await act(deed, shop, before.id);
        const after = await getPayment(deps, shop.client, before.id);
        expect([from, after.status]).toEqual([from, wanted]);
        // A deed done again is no second step.
        if (from === wanted) expect(after).toEqual(before);
      }
    }
  });
}

Deno.test("each step is told in the history: who, when, why", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { client, admin } = shop;
  const { id } = await shop.order();
  deps.clock.advance({ hours: 1 });
  await submitTransaction(deps, client, id, { transactionId: "VIR-1" });
  deps.clock.advance({ hours: 2 });
  const { payment } = await confirmPayment(deps, admin, id, "Relevé 42");
  const byClient = { id: client.id, name: "Claire Client" };
  const byAdmin = { id: admin.id, name: "Alix Admin" };
  const confirmedAt = "2026-03-10T12:00:00.000Z";
  expect(payment.history).toEqual([
    { status: "pending", at: "2026-03-10T09:00:00.000Z", by: byClient },
    { status: "transaction_submitted", at: "2026-03-10T10:00:00.000Z", by: byClient },
    { status: "verified", at: confirmedAt, by: byAdmin, note: "Relevé 42" },
    { status: "confirmed", at: confirmedAt, by: byAdmin, note: "Relevé 42" },
  ]);
});

Deno.test("verified and confirmed come in one commit: nobody ever sees one without the other", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  await confirmPayment(deps, shop.admin, id);
  const versions = new Set<string>();
  for await (const { value, versionstamp } of deps.kv.list({ prefix: ["payments"] })) {
    if (typeof value === "object") versions.add(versionstamp);
  }
  expect(versions.size).toBe(1);
});

Deno.test("each step is in the audit trail of the payment", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  await rejectPayment(deps, shop.admin, id, { reason: "Aucun virement" });
  const { items } = await listAuditOf(deps, ["payments", id], {});
  expect(items.map(({ action, actor, note }) => [action, actor.name, note])).toEqual([
    ["payment.rejected", "Alix Admin", "Aucun virement"],
    ["payment.transaction_submitted", "Claire Client", undefined],
    ["payment.pending", "Claire Client", undefined],
  ]);
});

Deno.test("a payment that doesn't exist is not found", async () => {
  await using deps = await testDeps();
  const { admin, client } = await openShop(deps);
  for (const id of ["01HZZZZZZZZZZZZZZZZZZZZZZZ", "", "nonsense", "x".repeat(5000)]) {
    const refusal = { code: "not-found" };
    await expect(confirmPayment(deps, admin, id)).rejects.toMatchObject(refusal);
    await expect(cancelPayment(deps, client, id)).rejects.toMatchObject(refusal);
    await expect(getPayment(deps, client, id)).rejects.toMatchObject(refusal);
    await expect(transact(deps, (tx) => requirePayment(tx, id))).rejects.toMatchObject(refusal);
  }
});
