/** The mailbox that stands in for a server: nothing is lost, nothing is said to be sent. */
import { expect } from "expect";
import { postOffice } from "../../tests/fixtures/post_office.ts";
import { openShop, SELLER } from "../../tests/fixtures/shop.ts";
import { requestPasswordReset } from "@/domain/accounts/reset_password.ts";
import { testAccounts, VISITOR } from "@/domain/accounts/testing.ts";
import { getInvoicePdf } from "@/domain/invoicing/invoices.ts";
import { testDeps } from "@/domain/kernel/testing.ts";
import { listDeliveriesAbout } from "@/domain/notifications/delivery.ts";
import { listKeptMails, readKeptAttachment, readKeptMail } from "@/domain/notifications/mailbox.ts";
import { saveSeller } from "@/domain/settings/seller.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";

Deno.test("without a server every mail is kept for an admin to read: HTML, text and files", async () => {
  using office = postOffice(null);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted({ locale: "en" });
  const { invoice } = await confirmPayment(deps, shop.admin, id);
  await office.drain(deps);
  const { items } = await listKeptMails(deps, shop.admin, {});
  expect(items.filter(({ to }) => to.email === shop.client.email)).toHaveLength(3);
  const kept = await readKeptMail(deps, shop.admin, items[0]!.id);
  expect(kept.subject).toContain(invoice.number);
  expect(kept.messageId).toBe(`<${kept.id.toLowerCase()}@calme.example>`);
  expect(kept.html).toMatch(/^<!doctype html>/i);
  expect(kept.html).toContain(invoice.number);
  expect(kept.text).toContain(invoice.number);
  const { bytes } = await readKeptAttachment(deps, shop.admin, kept.id, `${invoice.number}.pdf`);
  expect(bytes).toEqual((await getInvoicePdf(deps, shop.client, invoice.number)).bytes);
  const deliveries = await listDeliveriesAbout(deps, ["payments", id]);
  expect(deliveries.map(({ status }) => status)).toEqual(["kept", "kept", "kept"]);
  expect(deliveries[2]?.messageId).toBe(kept.messageId);
});

Deno.test("the mailbox is for who may read it", async () => {
  using office = postOffice(null);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  await shop.order();
  await office.drain(deps);
  const { items: [kept] } = await listKeptMails(deps, shop.admin, {});
  for (const user of [shop.client, shop.support]) {
    await expect(readKeptMail(deps, user, kept!.id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(readKeptAttachment(deps, user, kept!.id, "x")).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  for (const id of ["01HZZZZZZZZZZZZZZZZZZZZZZZ", "x".repeat(5000)]) {
    await expect(readKeptMail(deps, shop.admin, id)).rejects.toMatchObject({ code: "not-found" });
  }
  await expect(readKeptAttachment(deps, shop.admin, kept!.id, "none.pdf")).rejects
    .toMatchObject({ code: "not-found" });
});

Deno.test("an order's mail carries the terms that were accepted, however late it leaves", async () => {
  using office = postOffice(null);
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.order();
  await saveSeller(deps, shop.admin, { ...SELLER, mediator: "Un tout autre médiateur" });
  await office.drain(deps);
  const [delivery] = await listDeliveriesAbout(deps, ["payments", id]);
  const { text } = await readKeptMail(deps, shop.admin, delivery!.id);
  expect(text).toContain(SELLER.mediator);
  expect(text).not.toContain("Un tout autre médiateur");
});

Deno.test("a link into an account is for its addressee and for owners alone", async () => {
  using office = postOffice(null);
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const owner = (await accounts.signInAs("owner")).user;
  const admin = (await accounts.signInAs("admin")).user;
  for (const { email } of [owner, admin]) {
    await requestPasswordReset(deps, { email }, VISITOR);
    await office.drain(deps);
  }
  const { items: [toAdmin, toOwner] } = await listKeptMails(deps, admin, {});
  expect([toAdmin!.to.email, toOwner!.to.email]).toEqual([admin.email, owner.email]);
  await expect(readKeptMail(deps, admin, toOwner!.id)).rejects.toMatchObject({ code: "forbidden" });
  expect((await readKeptMail(deps, admin, toAdmin!.id)).text).toContain("/reinitialiser?token=");
  expect((await readKeptMail(deps, owner, toAdmin!.id)).text).toContain("/reinitialiser?token=");
});
