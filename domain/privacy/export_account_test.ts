/** Everything about a person, and nothing of anybody else. */
import { expect } from "expect";
import { unzipSync } from "fflate";
import { postOffice } from "../../tests/fixtures/post_office.ts";
import { newOrder, openShop } from "../../tests/fixtures/shop.ts";
import { testAccounts, VISITOR } from "../accounts/testing.ts";
import { getInvoicePdf } from "../invoicing/invoices.ts";
import { listAuditOf } from "../kernel/audit.ts";
import { fileNotice } from "../notices/file_notice.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { createPayment } from "../payments/create_payment.ts";
import { notePayment } from "../payments/note_payment.ts";
import { newFormToken } from "../payments/order_once.ts";
import { linkAccount, send } from "../trading/store_testing.ts";
import { AREAS } from "./areas.ts";
import { exportAccount } from "./export_account.ts";

async function unpack(archive: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const files = unzipSync(new Uint8Array(await new Response(archive).arrayBuffer()));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  return { files, text, json: (name: string) => JSON.parse(text(name)) };
}

Deno.test("an export has the account, orders, invoices with their PDFs, access, notices and mails", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  using office = postOffice(null);
  const shop = await openShop(deps);
  const { user } = await accounts.register();
  const { id } = await createPayment(deps, user, newOrder(user), "fr");
  const { invoice } = await confirmPayment(deps, shop.admin, id, "Reçu sans annonce");
  await notePayment(deps, shop.support, id, { text: "Préfère être appelée le soir" });
  await fileNotice(deps, "ending", {
    fullName: "Anna",
    email: user.email,
    contract: invoice.number,
    ends: "at_term",
  }, { user, visitor: VISITOR, locale: "fr", token: newFormToken() });
  const { account } = await linkAccount(deps, "mt5", user);
  await send(deps, account.id);
  await shop.order();
  await office.drain(deps);

  const { filename, archive } = await exportAccount(deps, user);
  expect(filename).toBe("calmness-trading-2026-03-10.zip");
  const { files, text, json } = await unpack(archive);
  expect(Object.keys(files).sort()).toEqual([
    "LISEZ-MOI.txt",
    ...AREAS.map(({ name }) => `${name}.json`),
    `invoices/${invoice.number}.pdf`,
    `trading/${account.id}.json`,
  ].sort());
  expect(text("LISEZ-MOI.txt")).toContain(user.email);
  expect(json("account.json")).toMatchObject({
    account: { email: user.email, consents: [{ document: "terms" }, { document: "privacy" }] },
    sessions: [{ userAgent: "Tests" }],
  });
  expect(json("payments.json")).toMatchObject([{
    id,
    userInfo: { telegram: "@anna_martin" },
    history: [
      { status: "pending", by: "client" },
      { status: "verified", by: "staff" },
      { status: "confirmed", by: "staff", note: "Reçu sans annonce" },
    ],
    notes: [{ text: "Préfère être appelée le soir" }],
  }]);
  expect(json("invoices.json")).toMatchObject([{ number: invoice.number }]);
  expect(json("subscriptions.json")).toMatchObject([{ status: "active" }]);
  expect(json("notices.json")).toMatchObject([{ kind: "ending", effect: "ends" }]);
  expect(json("trading.json")).toMatchObject([
    { account: { login: "5001", currency: "EUR" }, ranking: null },
  ]);
  expect(json(`trading/${account.id}.json`)).toEqual({ open: [], closed: [], operations: [] });
  const mails = json("mails.json").map(({ mail }: { mail: { template: string } }) => mail.template);
  expect(mails).toContain("order-confirmation");
  expect(mails).toContain("invoice");
  const { bytes } = await getInvoicePdf(deps, user, invoice.number);
  expect(files[`invoices/${invoice.number}.pdf`]).toEqual(bytes);

  const everything = Object.keys(files).filter((name) => name.endsWith(".json")).map(text).join();
  for (
    const secret of ["passwordHash", "keyHash", "seal", "Claire", shop.admin.fullName, "Sacha"]
  ) {
    expect([secret, everything.includes(secret)]).toEqual([secret, false]);
  }
  const { items } = await listAuditOf(deps, ["accounts", user.id], {});
  expect(items[0]).toMatchObject({ action: "account.exported" });
});

Deno.test("staff's export says nothing of clients", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const shop = await openShop(deps);
  await shop.submitted();
  const { archive } = await exportAccount(deps, { ...shop.admin, locale: "en" });
  const { text, json } = await unpack(archive);
  expect(text("README.txt")).toContain(shop.admin.email);
  expect(json("mails.json")).toEqual([]);
});
