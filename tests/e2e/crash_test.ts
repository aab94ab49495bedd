/** The process dies at the worst moments; the client gets one invoice all the same. */
import { expect } from "expect";
import { type AppProcess, startApp } from "../fixtures/app_process.ts";
import { readPdf } from "../fixtures/pdf.ts";
import { startSmtp } from "../fixtures/smtp.ts";
import { confirm, orderAndPay, owner, registered } from "./story.ts";

const EMAIL = "zoe@example.com";

async function invoicesOf(app: AppProcess): Promise<string[]> {
  const admin = await owner(app);
  const list = await admin.get("/api/payments/admin/pending-payments?status=confirmed");
  return list.json.items
    .filter((payment: { userInfo: { email: string } }) => payment.userInfo.email === EMAIL)
    .map((payment: { invoiceNumber: string }) => payment.invoiceNumber);
}

for (const queues of ["on", "off"]) {
  Deno.test(`killed between confirmation and sending, queues ${queues}: one invoice, the mail is sent`, async () => {
    const first = await startSmtp();
    await using app = await startApp({ env: { QUEUES: queues, SMTP_URL: first.url } });
    const buyer = await registered(app, EMAIL);
    const payment = await orderAndPay(buyer, EMAIL, "VIR-CRASH-1");
    await first.waitFor((mail) => mail.text.includes("VIR-CRASH-1"));
    // Without its server the mail can't go before the process is killed.
    await first.stop();
    const number = await confirm(await owner(app), payment.id);
    await app.kill();
    await using smtp = await startSmtp({ port: first.port });
    await app.restart();
    const mail = await smtp.waitFor((mail) => mail.subject.includes(number), 60_000);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([`${number}.pdf`]);
    const pdf = await readPdf(mail.attachments[0]!.bytes);
    expect(pdf.text).toContain(number);
    expect(pdf.text).toContain("VIR-CRASH-1");
    expect(await invoicesOf(app)).toEqual([number]);
  });
}

Deno.test("killed between the server's acceptance and our record: the same Message-ID, marked repeated", async () => {
  await using smtp = await startSmtp();
  await using app = await startApp({ env: { SMTP_URL: smtp.url } });
  const buyer = await registered(app, EMAIL);
  const payment = await orderAndPay(buyer, EMAIL, "VIR-CRASH-2");
  await smtp.waitFor((mail) => mail.text.includes("VIR-CRASH-2") && mail.attachments.length === 0);
  const release = smtp.hold();
  const number = await confirm(await owner(app), payment.id);
  const isInvoice = (mail: { subject: string }) => mail.subject.includes(number);
  const first = await smtp.waitFor(isInvoice);
  await app.kill();
  release();
  await app.restart();
  await expectSoon(() => smtp.messages.filter(isInvoice).length === 2);
  const both = smtp.messages.filter(isInvoice);
  expect(both[1]!.messageId).toBe(first.messageId);
  expect(both[1]!.attachments[0]!.bytes).toEqual(first.attachments[0]!.bytes);

  const admin = await owner(app);
  const delivery = async () => {
    const page = await admin.get(`/api/payments/admin/pending-payments/${payment.id}/deliveries`);
    return page.json.items.find((one: { template: string }) => one.template === "invoice");
  };
  await expectSoon(async () => (await delivery()).status === "sent");
  expect((await delivery()).repeated).toBe(true);
  expect(await invoicesOf(app)).toEqual([number]);
});

async function expectSoon(
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!await holds()) {
    if (Date.now() > end) throw new Error(`Not true within ${timeoutMs} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
