/** A person is gone from the whole store but for what the law has us keep, and the ledger is whole. */
import { expect } from "expect";
import { openShop, type OrderOptions } from "../../tests/fixtures/shop.ts";
import { postOffice } from "../../tests/fixtures/post_office.ts";
import { verifyAccess } from "../accounts/access_token.ts";
import { STEP_UP_BY_ACCOUNT } from "../accounts/limits.ts";
import { getAccount, getAccountByEmail } from "../accounts/profile.ts";
import { editProfile } from "../accounts/edit_profile.ts";
import { liveUser } from "../accounts/sessions.ts";
import { signIn } from "../accounts/sign_in.ts";
import { PASSWORD, testAccounts, VISITOR } from "../accounts/testing.ts";
import { findDocument, listInvoices } from "../invoicing/invoices.ts";
import { verifyLedger } from "../invoicing/verify_ledger.ts";
import { listAuditOf } from "../kernel/audit.ts";
import type { BlobRef } from "../kernel/blobs.ts";
import { listPendingJobs } from "../kernel/outbox.ts";
import { fileNotice } from "../notices/file_notice.ts";
import { handleNotice } from "../notices/handle_notice.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { readLedgerRecord } from "../payments/ledger_record.ts";
import { getPayment } from "../payments/list_payments.ts";
import { notePayment } from "../payments/note_payment.ts";
import { newFormToken } from "../payments/order_once.ts";
import { rejectPayment } from "../payments/reject_payment.ts";
import { joinLeaderboard } from "../trading/leaderboard/take_part.ts";
import { linkAccount, send, TERMINAL } from "../trading/store_testing.ts";
import { hasAccess } from "../subscriptions/access.ts";
import { eraseAccount, eraseRemains } from "./erase_account.ts";
import { planErasure } from "./erasure_plan.ts";

const CONTACTS = { telegram: "@anna_martin", whatsapp: "+33612345678", discord: "anna.m" };
const UNDERSTOOD = { currentPassword: PASSWORD, understood: true };

/** A shop and Anna, signed in. */
async function withAnna() {
  const accounts = await testAccounts();
  const { deps } = accounts;
  const shop = await openShop(deps);
  const { user, accessToken } = await accounts.register();
  const access = await verifyAccess(accounts.sessions.secret, deps.clock, accessToken);
  const office = postOffice(null);
  const order = (options: OrderOptions = {}) =>
    shop.order({ client: user, userInfo: CONTACTS, ...options });
  const submitted = () => shop.submitted({ client: user, userInfo: CONTACTS });
  const erase = (input: Record<string, unknown> = UNDERSTOOD) =>
    eraseAccount(deps, accounts.passwords, access, input);
  return {
    accounts,
    deps,
    shop,
    user,
    access,
    order,
    submitted,
    erase,
    /** Runs the workers for a day, so that what waits for later comes as well. */
    async settle() {
      for (let hours = 0; hours < 24; hours += 6) {
        await office.drain(deps);
        deps.clock.advance({ hours: 6 });
      }
    },
    async [Symbol.asyncDispose]() {
      office[Symbol.dispose]();
      await accounts[Symbol.asyncDispose]();
    },
  };
}

/** The keys of every value of the store that holds one of the words, by area; what expires by itself is left out. */
async function placesOf(kv: Deno.Kv, words: readonly string[]): Promise<string[]> {
  const places = new Set<string>();
  for await (const { key, value } of kv.list({ prefix: [] })) {
    if (key[0] === "rate_limits") continue;
    const text = JSON.stringify([
      key,
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    ], (_, one) => typeof one === "bigint" || one instanceof Deno.KvU64 ? String(one) : one);
    if (words.some((word) => text.toLowerCase().includes(word.toLowerCase()))) {
      places.add(`${String(key[0])} ${String(key[1])}`);
    }
  }
  return [...places].sort();
}

Deno.test("somebody who never paid leaves no trace of who they were", async () => {
  await using anna = await withAnna();
  const { deps, shop, user } = anna;
  await editProfile(deps, user, {
    fullName: "Anna Martin",
    locale: "fr",
    ...CONTACTS,
    address: { line1: "7 rue Secrète", postalCode: "69003", city: "Lyon", country: "FR" },
  });
  const pending = await anna.order();
  const rejected = await anna.submitted();
  await rejectPayment(deps, shop.admin, rejected.id, { reason: "Anna Martin n’a rien envoyé" });
  await notePayment(deps, shop.admin, pending.id, { text: "Anna Martin a appelé" });
  const withdrawn = await anna.order();
  await fileNotice(deps, "withdrawal", {
    fullName: "Anna Martin",
    email: user.email,
    contract: withdrawn.reference,
  }, { user: null, visitor: VISITOR, locale: "fr", token: newFormToken() });
  const { account } = await linkAccount(deps, "mt5", user);
  await send(deps, account.id, { account: { ...TERMINAL.account, login: "998877" } });
  await joinLeaderboard(deps, user, account.id, { displayName: "AnnaTrade" });
  await anna.settle();
  const words = [
    user.email,
    "998877",
    "AnnaTrade",
    "Anna",
    "Martin",
    "anna_martin",
    "+33612345678",
    "anna.m",
    "Secrète",
  ];
  expect(await placesOf(deps.kv, words)).not.toEqual([]);

  await anna.erase();
  await anna.settle();
  expect(await placesOf(deps.kv, words)).toEqual([]);
  expect((await getPayment(deps, shop.admin, pending.id)).status).toBe("cancelled");
  expect((await getPayment(deps, shop.admin, rejected.id)).history.at(-1)).toEqual({
    status: "rejected",
    at: expect.any(String),
    by: { id: shop.admin.id, name: shop.admin.fullName },
  });
});

Deno.test("a client keeps invoices, and what is on them, and nothing else; the ledger is whole", async () => {
  await using anna = await withAnna();
  const { deps, shop, user } = anna;
  const { id } = await anna.submitted();
  const { payment, invoice } = await confirmPayment(deps, shop.admin, id);
  await notePayment(deps, shop.admin, id, { text: "Cliente fidèle, Anna" });
  const notice = await fileNotice(deps, "withdrawal", {
    fullName: "Anna Martin",
    email: user.email,
    contract: invoice.number,
  }, { user: null, visitor: VISITOR, locale: "fr", token: newFormToken() });
  await handleNotice(deps, shop.admin, notice.id, { note: "Remboursée, Anna prévenue" });
  await anna.settle();

  await anna.erase();
  await anna.settle();
  expect(await verifyLedger(deps, readLedgerRecord)).toEqual({
    entries: 2,
    invoices: 1,
    firstBreak: null,
  });
  expect(await placesOf(deps.kv, [user.email, "Anna", "Martin"])).toEqual([
    "blobs chunk",
    "invoicing by_account",
    "invoicing by_number",
    "payments by_account",
    "payments by_id",
    "payments by_status",
    "payments words",
  ]);
  // The one blob is the invoice's PDF: no mail is left.
  const blobs = deps.kv.list<BlobRef>({ prefix: ["blobs", "head"] });
  expect(await Array.fromAsync(blobs, ({ value }) => value.sha256)).toEqual([
    (await findDocument(deps, invoice.number))?.pdf.sha256,
  ]);
  expect(await placesOf(deps.kv, Object.values(CONTACTS))).toEqual([]);
  expect(await placesOf(deps.kv, ["fidèle", "prévenue"])).toEqual([]);
  const now = await getPayment(deps, shop.admin, id);
  expect(now.userInfo).toEqual({
    fullName: "Anna Martin",
    email: user.email,
    address: payment.userInfo.address,
  });
  expect(now.seal).toEqual({ hash: payment.seal!.hash });
  expect((await listInvoices(deps, user.id, {})).items).toEqual([invoice]);
  expect(await hasAccess(deps, user.id, "signals")).toBe(false);
  // Whoever changes what the seal covers, or the seal itself, breaks the chain as before.
  const key = ["payments", "by_id", id];
  await deps.kv.set(key, { ...now, seal: { hash: "0".repeat(64) } });
  expect((await verifyLedger(deps, readLedgerRecord)).firstBreak).toMatch(/^Entry 2: payment/);
});

Deno.test("before an erasure the seal shows any change of who paid", async () => {
  await using anna = await withAnna();
  const { deps, shop } = anna;
  const { id } = await anna.submitted();
  const { payment } = await confirmPayment(deps, shop.admin, id);
  const userInfo = { ...payment.userInfo, telegram: "@somebody_else" };
  await deps.kv.set(["payments", "by_id", id], { ...payment, userInfo });
  expect((await verifyLedger(deps, readLedgerRecord)).firstBreak).toMatch(
    /^Entry 2: payment \w+ was changed after its confirmation$/,
  );
});

Deno.test("a payment of before there were seals keeps what the chain vouches for", async () => {
  await using anna = await withAnna();
  const { deps, shop } = anna;
  const { id } = await anna.submitted();
  const { payment } = await confirmPayment(deps, shop.admin, id);
  const { seal: _, ...old } = payment;
  const { notes: __, ...record } = old;
  await deps.kv.set(["payments", "by_id", id], old);
  expect(await readLedgerRecord(deps, id)).toEqual(record);
  await anna.erase();
  await anna.settle();
  expect(await readLedgerRecord(deps, id)).toEqual(record);
});

Deno.test("the address is free, nobody signs in, and every session has ended, in the first commit", async () => {
  await using anna = await withAnna();
  const { accounts, deps, user, access } = anna;
  await anna.erase();
  expect(await getAccountByEmail(deps, user.email)).toBeNull();
  expect(await liveUser(deps, access)).toBeNull();
  const left = await getAccount(deps, user.id);
  expect(left).toMatchObject({
    email: `${user.id.toLowerCase()}@efface.invalid`,
    fullName: "—",
    profile: {},
    erasedAt: "2026-03-10T09:00:00.000Z",
  });
  for (const email of [user.email, left.email]) {
    await expect(
      signIn(accounts.sessions, accounts.passwords, { email, password: PASSWORD }, VISITOR),
    )
      .rejects.toMatchObject({ code: "wrong-credentials" });
  }
  const { items } = await listAuditOf(deps, ["accounts", user.id], {});
  expect(items[0]).toMatchObject({
    action: "account.erased",
    actor: { id: user.id, name: "—" },
  });
  expect(JSON.stringify(items[0])).not.toContain("anna");
  await expect(editProfile(deps, user, { fullName: "Anna", locale: "fr" })).rejects
    .toMatchObject({ code: "not-found" });
  expect((await accounts.register()).user.id).not.toBe(user.id);
});

Deno.test("a last mail goes to the address, and then it is gone as well", async () => {
  await using anna = await withAnna();
  const { deps, user } = anna;
  await anna.erase();
  expect(await eraseRemains(deps, user.id)).toBe(false);
  const kinds = async () => (await listPendingJobs(deps)).map(({ kind }) => kind);
  expect(await kinds()).toContain("deliver");
  await anna.settle();
  expect(await eraseRemains(deps, user.id)).toBe(true);
  expect(await kinds()).toEqual([]);
});

Deno.test("the password and a tick are needed, and guessing is limited", async () => {
  await using anna = await withAnna();
  const { deps, user } = anna;
  await expect(anna.erase({ currentPassword: PASSWORD })).rejects.toMatchObject({
    options: { fields: { understood: { key: "data.erase.understand" } } },
  });
  for (let tries = 0; tries < STEP_UP_BY_ACCOUNT.max; tries++) {
    await expect(anna.erase({ ...UNDERSTOOD, currentPassword: "wrong" })).rejects.toMatchObject({
      options: { fields: { currentPassword: { key: "field.currentPassword" } } },
    });
  }
  await expect(anna.erase()).rejects.toMatchObject({ code: "too-many-requests" });
  expect((await getAccount(deps, user.id)).erasedAt).toBeUndefined();
});

Deno.test("a transfer under way and a notice to be answered come first", async () => {
  await using anna = await withAnna();
  const { deps, shop, user } = anna;
  const { id } = await anna.submitted();
  expect((await planErasure(deps, user)).obstacles).toEqual(["transfer"]);
  await expect(anna.erase()).rejects.toMatchObject({ code: "wrong-state" });
  const { payment } = await confirmPayment(deps, shop.admin, id);
  const notice = await fileNotice(deps, "withdrawal", {
    fullName: "Anna",
    email: user.email,
    contract: payment.reference,
  }, { user: null, visitor: VISITOR, locale: "fr", token: newFormToken() });
  expect((await planErasure(deps, user)).obstacles).toEqual(["notice"]);
  await handleNotice(deps, shop.admin, notice.id, { note: "Fait" });
  expect(await planErasure(deps, user)).toEqual({
    obstacles: [],
    paid: 1,
    unpaid: 0,
    invoices: 1,
    keptUntil: "2036-12-31",
  });
});

Deno.test("a transfer that is named during the erasure waits for the staff, then goes too", async () => {
  await using anna = await withAnna();
  const { deps, shop, user } = anna;
  await anna.erase();
  const { id } = await anna.shop.submitted({ client: shop.client, userInfo: CONTACTS });
  const late = await getPayment(deps, shop.admin, id);
  const moved = { ...late, accountId: user.id };
  await deps.kv.set(["payments", "by_id", id], moved);
  await deps.kv.set(["payments", "by_account", user.id, id], moved);
  expect(await eraseRemains(deps, user.id)).toBe(false);
  expect((await getPayment(deps, shop.admin, id)).userInfo.telegram).toBe("@anna_martin");
  await rejectPayment(deps, shop.admin, id, { reason: "Rien reçu" });
  await anna.settle();
  expect((await getPayment(deps, shop.admin, id)).userInfo.telegram).toBeUndefined();
});

Deno.test("the last owner stays; another owner may go, and is staff no longer", async () => {
  await using accounts = await testAccounts();
  const { deps, passwords } = accounts;
  const { user, accessToken } = await accounts.signInAs("owner");
  const access = await verifyAccess(accounts.sessions.secret, deps.clock, accessToken);
  expect((await planErasure(deps, user)).obstacles).toEqual(["last_owner"]);
  await expect(eraseAccount(deps, passwords, access, UNDERSTOOD)).rejects.toMatchObject({
    code: "wrong-state",
  });
  const shop = await openShop(deps);
  await shop.person("Olga Owner", "owner");
  expect((await planErasure(deps, user)).obstacles).toEqual([]);
  await eraseAccount(deps, passwords, access, UNDERSTOOD);
  expect((await getAccount(deps, user.id)).role).toBe("client");
});
