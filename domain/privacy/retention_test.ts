/** What the privacy policy promises, kept to the day: each rule just before and just after its end. */
import { expect } from "expect";
import { openShop } from "../../tests/fixtures/shop.ts";
import { getAccount } from "../accounts/profile.ts";
import { rotate } from "../accounts/sessions.ts";
import { signIn } from "../accounts/sign_in.ts";
import { PASSWORD, testAccounts, VISITOR } from "../accounts/testing.ts";
import { listAudit, listAuditOf } from "../kernel/audit.ts";
import { listPendingJobs } from "../kernel/outbox.ts";
import { testDeps } from "../kernel/testing.ts";
import { cancelPayment } from "../payments/cancel_payment.ts";
import { confirmPayment } from "../payments/confirm_payment.ts";
import { getPayment } from "../payments/list_payments.ts";
import { privacySections } from "../settings/privacy.ts";
import { ERASE_JOB } from "./erase_account.ts";
import { enforceDaily, enforceRetention } from "./retention.ts";
import { RETENTION_YEARS } from "./retention_years.ts";

const YEAR = { hours: 365 * 24 };

Deno.test("the policy states the table's numbers", () => {
  const text = (locale: "fr" | "en") => privacySections(locale, null)[3]!.text;
  expect(text("fr")).toContain("3 ans après la dernière activité");
  expect(text("fr")).toContain("10 ans (article L123-22");
  expect(text("fr")).toMatch(/Commandes non payées.: 1 an\./);
  expect(text("en")).toContain("Security records: 1 year.");
  expect(text("en")).not.toMatch(/\{\w/);
  expect(RETENTION_YEARS.inactiveAccount).toBe(3);
});

Deno.test("a client who hasn't been there for three years is erased, and told at the old address", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const { user, refreshToken } = await accounts.registerVerified();
  const visiting = await accounts.register("bea@example.fr");
  const owner = await accounts.signInAs("owner");
  deps.clock.advance({ days: 20 });
  // Staying signed in is being there.
  await rotate(sessions, visiting.refreshToken!, VISITOR);
  deps.clock.advance({ hours: 3 * 365 * 24 - 20 * 24 });
  expect(await enforceRetention(deps)).toMatchObject({ accounts: 0 });
  deps.clock.advance({ days: 2 });
  expect(await enforceRetention(deps)).toMatchObject({ accounts: 1 });
  const erased = await getAccount(deps, user.id);
  expect([erased.fullName, erased.email]).toEqual(["—", `${user.id.toLowerCase()}@efface.invalid`]);
  expect((await getAccount(deps, visiting.user.id)).erasedAt).toBeUndefined();
  expect((await getAccount(deps, owner.user.id)).erasedAt).toBeUndefined();
  const jobs = await listPendingJobs(deps, 100);
  expect(jobs.filter(({ kind }) => kind === ERASE_JOB).map(({ data }) => data))
    .toEqual([{ accountId: user.id }]);
  await expect(rotate(sessions, refreshToken!, VISITOR)).rejects.toThrow("unauthenticated");
  expect(await enforceRetention(deps)).toMatchObject({ accounts: 0 });
});

Deno.test("whoever has a contract that runs, or ran within three years, stays", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const { id } = await shop.submitted();
  await confirmPayment(deps, shop.admin, id);
  deps.clock.advance({ hours: (3 * 365 + 20) * 24 });
  await enforceRetention(deps);
  expect((await getAccount(deps, shop.client.id)).erasedAt).toBeUndefined();
  deps.clock.advance({ days: 40 });
  await enforceRetention(deps);
  expect((await getAccount(deps, shop.client.id)).erasedAt).toBeDefined();
  // Who is on an invoice stays there.
  expect((await getPayment(deps, shop.admin, id)).userInfo.fullName).toBe(shop.client.fullName);
});

Deno.test("an order that was never paid loses its person a year after its end; a paid one doesn't", async () => {
  await using deps = await testDeps();
  const shop = await openShop(deps);
  const paid = await shop.submitted();
  await confirmPayment(deps, shop.admin, paid.id);
  const unpaid = await shop.order({ client: shop.stranger });
  deps.clock.advance({ days: 3 });
  await cancelPayment(deps, shop.stranger, unpaid.id);
  const name = async (id: string) => (await getPayment(deps, shop.admin, id)).userInfo.fullName;
  deps.clock.advance(YEAR);
  expect(await enforceRetention(deps)).toMatchObject({ orders: 0 });
  expect(await name(unpaid.id)).toBe(shop.stranger.fullName);
  deps.clock.advance({ seconds: 1 });
  expect(await enforceRetention(deps)).toMatchObject({ orders: 1 });
  expect([await name(unpaid.id), await name(paid.id)]).toEqual(["—", shop.client.fullName]);
  const { items } = await listAuditOf(deps, ["payments", unpaid.id], {});
  expect(items.every(({ actor }) => actor.name !== shop.stranger.fullName)).toBe(true);
  expect(await enforceRetention(deps)).toMatchObject({ orders: 0 });
});

Deno.test("traces of security go after a year, what accounts for orders and people stays", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const { user } = await accounts.register();
  const elsewhere = {
    address: "198.51.100.9",
    userAgent: "Mozilla/5.0 (X11; Linux) Firefox/140.0",
  };
  await signIn(sessions, passwords, { email: user.email, password: PASSWORD }, elsewhere);
  const actions = async () => (await listAudit(deps, {})).items.map(({ action }) => action);
  expect(await actions()).toContain("session.new_device");
  deps.clock.advance(YEAR);
  expect(await enforceRetention(deps)).toMatchObject({ traces: 0 });
  deps.clock.advance({ seconds: 1 });
  expect(await enforceRetention(deps)).toMatchObject({ traces: 1 });
  expect(await actions()).not.toContain("session.new_device");
  expect(await actions()).toContain("account.registered");
  expect((await listAuditOf(deps, ["accounts", user.id], {})).items.map(({ action }) => action))
    .not.toContain("session.new_device");
});

Deno.test("the daily run is done once a Paris day, and by the next call where it broke off", async () => {
  await using deps = await testDeps();
  expect(await enforceDaily(deps)).toEqual({ accounts: 0, orders: 0, traces: 0 });
  deps.clock.advance({ hours: 13 });
  expect(await enforceDaily(deps)).toBeNull();
  // 23:00 in Paris until here.
  deps.clock.advance({ hours: 1 });
  expect(await enforceDaily(deps)).not.toBeNull();
});
