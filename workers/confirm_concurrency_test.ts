/** Fifty confirmations of twenty payments at the same time, on a real file: twenty of everything. */
import { expect } from "expect";
import { postOffice } from "../tests/fixtures/post_office.ts";
import { openShop, type Shop } from "../tests/fixtures/shop.ts";
import { tempDir } from "../tests/fixtures/temp_dir.ts";
import { until } from "../tests/fixtures/until.ts";
import { findDocument, listInvoices } from "@/domain/invoicing/invoices.ts";
import { verifyLedger } from "@/domain/invoicing/verify_ledger.ts";
import { businessDay, systemClock } from "@/domain/kernel/clock.ts";
import { type Deps, makeDeps } from "@/domain/kernel/deps.ts";
import { listDeadJobs, listPendingJobs } from "@/domain/kernel/outbox.ts";
import { listDeliveriesAbout } from "@/domain/notifications/delivery.ts";
import { type Confirmation, confirmPayment } from "@/domain/payments/confirm_payment.ts";
import { readLedgerRecord } from "@/domain/payments/ledger_record.ts";
import type { Payment } from "@/domain/payments/model.ts";
import { listSubscriptions } from "@/domain/subscriptions/access.ts";
import { jobRunner } from "./queue.ts";

const PAYMENTS = 20;
const CONFIRMATIONS = 50;

/** Twenty announced transfers, each of a client of its own. */
async function twentyPayments(shop: Shop): Promise<Payment[]> {
  return await Promise.all(Array.from({ length: PAYMENTS }, async (_, i) => {
    const client = await shop.person(`Client ${i}`);
    return await shop.submitted({ client, transactionId: `VIR-${i}` });
  }));
}

/** Fifty confirmations, through one process's dependencies after the other's. */
function confirmAll(processes: Deps[], shop: Shop, payments: Payment[]): Promise<Confirmation[]> {
  return Promise.all(
    Array.from({ length: CONFIRMATIONS }, (_, i) =>
      confirmPayment(
        processes[i % processes.length]!,
        shop.admin,
        payments[(i * 7) % PAYMENTS]!.id,
      )),
  );
}

async function expectTwentyOfEverything(
  deps: Deps,
  payments: Payment[],
  confirmations: Confirmation[],
): Promise<string[]> {
  const byPayment = Map.groupBy(confirmations, ({ payment }) => payment.id);
  expect(byPayment.size).toBe(PAYMENTS);
  for (const answers of byPayment.values()) {
    expect(new Set(answers.map(({ invoice }) => invoice.number)).size).toBe(1);
  }
  const invoices = await Promise.all(
    payments.map(async ({ accountId }) => (await listInvoices(deps, accountId, {})).items),
  );
  expect(invoices.map((own) => own.length)).toEqual(Array(PAYMENTS).fill(1));
  const sequences = invoices.flat().map(({ sequence }) => sequence).sort((a, b) => a - b);
  expect(sequences).toEqual(Array.from({ length: PAYMENTS }, (_, i) => i + 1));
  for (const { accountId, id } of payments) {
    expect((await listSubscriptions(deps, accountId)).map(({ paymentIds }) => paymentIds)).toEqual([
      [id],
    ]);
  }
  expect(await verifyLedger(deps, readLedgerRecord))
    .toEqual({ entries: 2 * PAYMENTS, invoices: PAYMENTS, firstBreak: null });
  return invoices.flat().map(({ number }) => number);
}

for (const queues of [true, false]) {
  Deno.test(`with queues ${queues ? "on" : "off"}: twenty invoices, numbers consecutive, each drawn and mailed once`, async () => {
    await using dir = await tempDir();
    const kv = await Deno.openKv(dir.file("store.sqlite"));
    using office = postOffice(null);
    const runner = jobRunner(() => deps, office.handlers);
    const deps: Deps = makeDeps(kv, systemClock, {
      queues,
      jobsAdded: (wakes) => runner.look(wakes),
    });
    try {
      await runner.start({ ownsStore: true });
      const shop = await openShop(deps);
      const payments = await twentyPayments(shop);
      const confirmations = await confirmAll([deps], shop, payments);
      const numbers = await expectTwentyOfEverything(deps, payments, confirmations);
      await until(async () => (await listPendingJobs(deps)).length === 0, "Jobs are left", 20_000);
      expect((await listDeadJobs(deps, {})).items).toEqual([]);
      for (const number of numbers) expect(await findDocument(deps, number)).not.toBeNull();
      for (const { id } of payments) {
        const mails = await listDeliveriesAbout(deps, ["payments", id]);
        expect(mails.map(({ mail, status }) => [mail.template, status])).toEqual([
          ["order-confirmation", "kept"],
          ["transaction-received", "kept"],
          ["invoice", "kept"],
        ]);
      }
    } finally {
      await runner.stop();
      await deps.cache.close();
      kv.close();
    }
  });
}

Deno.test("two processes' worth of dependencies on two handles of one file: still twenty", async () => {
  await using dir = await tempDir();
  const handles = [
    await Deno.openKv(dir.file("store.sqlite")),
    await Deno.openKv(dir.file("store.sqlite")),
  ];
  const processes = handles.map((kv) => makeDeps(kv, systemClock));
  try {
    const [deps] = processes as [Deps];
    const shop = await openShop(deps);
    const payments = await twentyPayments(shop);
    const confirmations = await confirmAll(processes, shop, payments);
    for (const one of processes) await expectTwentyOfEverything(one, payments, confirmations);
  } finally {
    for (const one of processes) await one.cache.close();
    for (const kv of handles) kv.close();
  }
});

Deno.test("the numbers are of the day on which they are given", async () => {
  await using dir = await tempDir();
  using kv = await Deno.openKv(dir.file("store.sqlite"));
  const deps = makeDeps(kv, systemClock);
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  const { invoice } = await confirmPayment(deps, shop.admin, id);
  expect(invoice.number).toBe(`CT-${businessDay(invoice.issuedAt).replaceAll("-", "")}-0001`);
  await deps.cache.close();
});
