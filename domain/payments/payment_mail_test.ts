/** Each change of a payment writes to its client, in the language of the order. */
import { expect } from "expect";
import { newOrder, openShop } from "../../tests/fixtures/shop.ts";
import type { Locale } from "../kernel/i18n.ts";
import { listPendingJobs } from "../kernel/outbox.ts";
import { testDeps } from "../kernel/testing.ts";
import { makeDeps } from "../kernel/deps.ts";
import { listDeliveriesAbout } from "../notifications/delivery.ts";
import { cancelPayment } from "./cancel_payment.ts";
import { confirmPayment } from "./confirm_payment.ts";
import { createPayment } from "./create_payment.ts";
import { expirePayments } from "./expire_payments.ts";
import { rejectPayment } from "./reject_payment.ts";
import { submitTransaction } from "./submit_transaction.ts";

Deno.test("each step asks for its mail, once, with a job to send it", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { client, admin } = shop;
  const mailsOf = async (id: string) =>
    (await listDeliveriesAbout(deps, ["payments", id])).map(({ mail }) => mail.template);

  const rejected = await shop.submitted();
  await submitTransaction(deps, client, rejected.id, { transactionId: "VIR-2026-001" });
  await rejectPayment(deps, admin, rejected.id, { reason: "Rien reçu" });
  await rejectPayment(deps, admin, rejected.id, { reason: "Rien reçu" });
  expect(await mailsOf(rejected.id))
    .toEqual(["order-confirmation", "transaction-received", "payment-rejected"]);

  const cancelled = await shop.order();
  await cancelPayment(deps, client, cancelled.id);
  await cancelPayment(deps, client, cancelled.id);
  expect(await mailsOf(cancelled.id)).toEqual(["order-confirmation", "payment-cancelled"]);

  const expired = await shop.order();
  deps.clock.advance({ days: 14 });
  await expirePayments(deps);
  await expirePayments(deps);
  expect(await mailsOf(expired.id)).toEqual(["order-confirmation", "payment-expired"]);

  // Seven to the client; three orders and a transfer to the one who validates payments.
  const jobs = await listPendingJobs(deps);
  expect(jobs.filter(({ kind }) => kind === "deliver")).toHaveLength(7 + 4);
});

Deno.test("those who validate payments are told of an order and of its transfer", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  const mails = await listDeliveriesAbout(deps, ["payments-staff", id]);
  expect(mails.map(({ to, mail }) => [to.email, mail.data])).toMatchObject([
    [shop.admin.email, { transactionId: null }],
    [shop.admin.email, { transactionId: "VIR-2026-001" }],
  ]);
});

Deno.test("a confirmation asks for the drawing alone: its mail goes with the document", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  await confirmPayment(deps, shop.admin, id);
  const mails = await listDeliveriesAbout(deps, ["payments", id]);
  expect(mails.map(({ mail }) => mail.template)).toEqual([
    "order-confirmation",
    "transaction-received",
  ]);
});

Deno.test("a client is written to in the language of the order, whatever others order in", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const locales: Locale[] = ["en", "fr", "en"];
  for (const locale of locales) {
    const { id } = await shop.submitted({ locale });
    await rejectPayment(deps, shop.admin, id, { reason: "Rien" });
    const mails = await listDeliveriesAbout(deps, ["payments", id]);
    expect(mails.map((mail) => mail.locale)).toEqual([locale, locale, locale]);
  }
});

Deno.test("a mail goes to the address of the order and says what it is about", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const payment = await shop.order({
    userInfo: { fullName: "Inès C.", email: "compta@exemple.fr" },
  });
  const [mail] = await listDeliveriesAbout(deps, ["payments", payment.id]);
  expect(mail).toMatchObject({
    accountId: shop.client.id,
    to: { name: "Inès C.", email: "compta@exemple.fr" },
    status: "queued",
    attachments: [],
    mail: {
      template: "order-confirmation",
      data: {
        paymentId: payment.id,
        reference: payment.reference,
        amount: payment.amount,
        fullName: "Inès C.",
        iban: "FR7630006000011234567890189",
        bic: "AGRIFRPP",
        immediateService: true,
        waiveWithdrawal: false,
        expiresOn: "2026-03-24",
      },
    },
  });
});

Deno.test("nobody is written to where mails are off", async () => {
  await using real = await testDeps();
  const shop = await openShop(real);
  const deps = { ...makeDeps(real.kv, real.clock, { mails: false }), cache: real.cache };
  const { id } = await createPayment(deps, shop.client, newOrder(shop.client), "fr");
  await cancelPayment(deps, shop.client, id);
  expect(await listDeliveriesAbout(deps, ["payments", id])).toEqual([]);
  expect(await listPendingJobs(deps)).toEqual([]);
});
