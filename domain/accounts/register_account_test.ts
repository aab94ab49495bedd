import { expect } from "expect";
import { listAudit } from "../kernel/audit.ts";
import { transact } from "../kernel/tx.ts";
import { readText } from "../settings/archive.ts";
import { PRIVACY_VERSION } from "../settings/privacy.ts";
import { TERMS_VERSION } from "../settings/terms.ts";
import { REGISTRATION_BY_ADDRESS } from "./limits.ts";
import { getAccount } from "./profile.ts";
import { register, registerAccount } from "./register_account.ts";
import { verifyAccess } from "./access_token.ts";
import { PASSWORD, testAccounts, VISITOR } from "./testing.ts";

const ANNA = {
  email: "anna@example.fr",
  fullName: "Anna",
  passwordHash: "phc",
  locale: "fr",
} as const;

Deno.test("somebody who registers is a client, and signed in", async () => {
  await using accounts = await testAccounts();
  const { user, accessToken, refreshToken } = await accounts.register();
  expect(user).toMatchObject({ email: "anna@example.fr", role: "client", locale: "fr" });
  const { secret, deps } = accounts.sessions;
  expect((await verifyAccess(secret, deps.clock, accessToken)).user).toEqual(user);
  expect(refreshToken).toBeDefined();
  const stored = await getAccount(deps, user.id);
  expect(stored.passwordHash).not.toContain(PASSWORD);
  expect((await listAudit(deps, {})).items).toMatchObject([{ action: "account.registered" }]);
});

Deno.test("an address has one account, however it is spelled", async () => {
  await using accounts = await testAccounts();
  await accounts.register("Anna@Example.fr");
  await expect(accounts.register(" anna@example.FR ")).rejects.toMatchObject({
    code: "email-taken",
    options: { fields: { email: { key: "problem.email-taken" } } },
  });
});

Deno.test("of two who register an address at once, one gets it", async () => {
  await using accounts = await testAccounts();
  const results = await Promise.allSettled([accounts.register(), accounts.register()]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "email-taken" },
  });
  expect((await listAudit(accounts.deps, {})).items).toHaveLength(1);
});

Deno.test("an account made in a larger unit of work exists with the rest of it, or not at all", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  await expect(transact(deps, async (tx) => {
    await registerAccount(tx, deps, ANNA);
    tx.set(["order"], 1);
    throw new Error("no");
  })).rejects.toThrow("no");
  const account = await transact(deps, (tx) => registerAccount(tx, deps, ANNA));
  expect(await getAccount(deps, account.id)).toEqual(account);
});

Deno.test("registrations from one network are limited", async () => {
  await using accounts = await testAccounts();
  const { sessions, deps } = accounts;
  const passwords = { ...accounts.passwords, hash: () => Promise.resolve("phc") };
  const from = (host: number) =>
    register(
      sessions,
      passwords,
      { email: `p${host}@example.fr`, password: PASSWORD, fullName: "P" },
      "fr",
      { ...VISITOR, address: `2001:db8:0:1::${host}` },
    );
  for (let host = 1; host <= REGISTRATION_BY_ADDRESS.max; host++) await from(host);
  await expect(from(9999)).rejects.toMatchObject({
    code: "too-many-requests",
    options: { retryAfter: 3600 },
  });
  deps.clock.advance({ hours: 1 });
  await from(9999);
});

Deno.test("an account keeps which terms and privacy policy it was made under", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.register();
  const { consents } = await getAccount(deps, user.id);
  expect(consents).toMatchObject([
    { document: "terms", version: TERMS_VERSION, at: "2026-03-10T09:00:00.000Z" },
    { document: "privacy", version: PRIVACY_VERSION, at: "2026-03-10T09:00:00.000Z" },
  ]);
  for (const consent of consents ?? []) {
    expect(await readText(deps, { ...consent, locale: "fr" })).toMatchObject(
      { document: consent.document, sections: expect.any(Array) },
    );
  }
});
