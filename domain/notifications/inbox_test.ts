/** The notification centre: entries in the commit of what they tell, read or not, live. */
import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { type TestDeps, testDeps } from "../kernel/testing.ts";
import { transact } from "../kernel/tx.ts";
import { rejectPayment } from "../payments/reject_payment.ts";
import { countUnread, listInbox, readAll, readEntry, watchUnread } from "./inbox.ts";
import { queueMail } from "./queue_mail.ts";

const templates = async (deps: TestDeps, id: string) =>
  (await listInbox(deps, id, {})).items.map(({ mail }) => mail.template);

Deno.test("each step of a payment is an entry of its client's, newest first, and of the desk's", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  await rejectPayment(deps, shop.admin, id, { reason: "Rien reçu" });
  expect(await templates(deps, shop.client.id)).toEqual([
    "payment-rejected",
    "transaction-received",
    "order-confirmation",
  ]);
  expect(await templates(deps, shop.admin.id)).toEqual(["staff-payment", "staff-payment"]);
  expect(await templates(deps, shop.stranger.id)).toEqual([]);
  expect(await countUnread(deps, shop.client.id)).toBe(3);
});

Deno.test("an entry is there even where mails are off, and where an address isn't confirmed", async () => {
  await using deps = await testDeps({ mails: false });
  const shop = await openShop(deps);
  await shop.order();
  expect(await countUnread(deps, shop.client.id)).toBe(1);
});

Deno.test("what a mail alone may carry is in nobody's centre", async () => {
  await using deps = await testDeps();
  const { client } = await openShop(deps);
  await transact(deps, (tx) =>
    queueMail(deps, tx, {
      accountId: client.id,
      to: { name: client.fullName, email: client.email },
      locale: "fr",
      mail: { template: "reset-password", data: { fullName: client.fullName, linkId: "x" } },
      attachments: [],
      subject: ["accounts", client.id],
    }));
  expect(await templates(deps, client.id)).toEqual([]);
});

Deno.test("reading is one's own, once or for all", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  await shop.submitted();
  const { items: [entry] } = await listInbox(deps, shop.client.id, {});
  await expect(readEntry(deps, shop.stranger, entry!.id)).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(readEntry(deps, shop.client, "x".repeat(5000))).rejects.toMatchObject({
    code: "not-found",
  });
  await readEntry(deps, shop.client, entry!.id);
  await readEntry(deps, shop.client, entry!.id);
  expect(await countUnread(deps, shop.client.id)).toBe(1);
  expect(await readAll(deps, shop.client)).toBe(1);
  expect(await readAll(deps, shop.client)).toBe(0);
  expect(await countUnread(deps, shop.client.id)).toBe(0);
  expect((await listInbox(deps, shop.client.id, {})).items.every(({ readAt }) => readAt)).toBe(
    true,
  );
});

Deno.test("the count is heard when it changes, until the listener leaves", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const gone = new AbortController();
  const counts = watchUnread(deps, shop.client.id, gone.signal);
  expect((await counts.next()).value).toBe(0);
  await shop.order();
  expect((await counts.next()).value).toBe(1);
  await readAll(deps, shop.client);
  expect((await counts.next()).value).toBe(0);
  gone.abort();
  expect((await counts.next()).done).toBe(true);
});
