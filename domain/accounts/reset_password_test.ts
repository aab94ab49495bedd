import { expect } from "expect";
import { listAuditOf } from "../kernel/audit.ts";
import { listPendingJobs } from "../kernel/outbox.ts";
import { mailsOf, sendResets, tokensOf } from "./access_testing.ts";
import { isVerified } from "./account_mail.ts";
import { RESET_BY_ACCOUNT, RESET_BY_ADDRESS, SIGN_IN_BY_ACCOUNT } from "./limits.ts";
import { getAccount } from "./profile.ts";
import { requestPasswordReset, resetOwner, resetPassword } from "./reset_password.ts";
import { rotate } from "./sessions.ts";
import { signIn } from "./sign_in.ts";
import { COMMON_PASSWORD, PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";

const EMAIL = "anna@example.fr";
const OTHER = "another quiet sentence";

const ask = ({ deps }: TestAccounts, email = EMAIL, address = VISITOR.address) =>
  requestPasswordReset(deps, { email }, { ...VISITOR, address });

const reset = ({ deps, passwords }: TestAccounts, token: string, password = OTHER) =>
  resetPassword(deps, passwords, { token, password });

const enter = ({ sessions, passwords }: TestAccounts, password: string) =>
  signIn(sessions, passwords, { email: EMAIL, password }, VISITOR);

/** Asks for a link and gives its token. */
async function askForToken(accounts: TestAccounts, id: string): Promise<string> {
  await ask(accounts);
  await sendResets(accounts);
  return (await tokensOf(accounts, id, "reset-password")).at(-1)!;
}

Deno.test("a link replaces the password, ends every session and tells the owner", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const { user, refreshToken = "" } = await accounts.register();
  const token = await askForToken(accounts, user.id);
  expect((await resetOwner(deps, token)).email).toBe(EMAIL);
  expect(await reset(accounts, token)).toEqual(user);
  await expect(rotate(sessions, refreshToken, VISITOR)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(enter(accounts, PASSWORD)).rejects.toMatchObject({ code: "wrong-credentials" });
  await enter(accounts, OTHER);
  expect(await mailsOf(deps, user.id, "password-changed")).toHaveLength(1);
  const trail = await listAuditOf(deps, ["accounts", user.id], { limit: 1 });
  expect(trail.items).toMatchObject([{ action: "account.password_reset" }]);
  expect(isVerified(await getAccount(deps, user.id))).toBe(true);
});

Deno.test("a link works once, for 30 minutes, and not after another one was used", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.register();
  const [first, second] = [
    await askForToken(accounts, user.id),
    await askForToken(accounts, user.id),
  ];
  await reset(accounts, first);
  for (const token of [first, second]) {
    await expect(reset(accounts, token)).rejects.toMatchObject({
      code: "link-invalid",
      status: 410,
      options: { detail: "problem.linkUsed" },
    });
  }
  const third = await askForToken(accounts, user.id);
  deps.clock.advance({ minutes: 29, seconds: 59 });
  await resetOwner(deps, third);
  deps.clock.advance({ seconds: 1 });
  await expect(reset(accounts, third)).rejects.toMatchObject({
    options: { detail: "problem.linkExpired" },
  });
});

Deno.test("asking does the same whether or not the address has an account", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.register();
  const before = await listPendingJobs(deps);
  const commits: string[] = [];
  const watched = new Proxy(deps.kv, {
    get(kv, name) {
      if (["get", "getMany", "list", "atomic"].includes(String(name))) commits.push(String(name));
      const value = Reflect.get(kv, name, kv);
      return typeof value === "function" ? value.bind(kv) : value;
    },
  });
  const work = async (email: string) => {
    commits.length = 0;
    const answer = await requestPasswordReset({ ...deps, kv: watched }, { email }, VISITOR);
    return [answer, [...commits]];
  };
  expect(await work("nobody@example.fr")).toEqual(await work(EMAIL));
  expect(await listPendingJobs(deps)).toHaveLength(before.length + 2);
  expect(await sendResets(accounts)).toBe(2);
  expect(await mailsOf(deps, user.id, "reset-password")).toHaveLength(1);
});

Deno.test("the sending is limited, and a stranger who uses it up locks nobody out", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.register();
  for (let count = 0; count < RESET_BY_ACCOUNT.max; count++) {
    await ask(accounts, " ANNA@example.fr", `198.51.100.${count}`);
    deps.clock.advance({ minutes: 9 });
  }
  await sendResets(accounts);
  // Whenever the owner is refused, the links of the last half hour are there and work.
  await expect(ask(accounts)).rejects.toMatchObject({
    code: "too-many-requests",
    options: { retryAfter: 180 },
  });
  const tokens = await tokensOf(accounts, user.id, "reset-password");
  await reset(accounts, tokens.at(-1)!);
  await enter(accounts, OTHER);
});

Deno.test("the limit's window is no longer than a link lives", () => {
  expect(RESET_BY_ACCOUNT.windowMs).toBeLessThanOrEqual(30 * 60_000);
});

Deno.test("one network can't ask for account after account", async () => {
  await using accounts = await testAccounts();
  for (let count = 0; count < RESET_BY_ADDRESS.max; count++) {
    await ask(accounts, `p${count}@example.fr`);
  }
  await expect(ask(accounts, "another@example.fr")).rejects.toMatchObject({
    code: "too-many-requests",
    options: { retryAfter: 1800 },
  });
  await ask(accounts, "another@example.fr", "198.51.100.1");
});

Deno.test("a reset frees the account that somebody has tried too often", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  for (let count = 0; count < SIGN_IN_BY_ACCOUNT.max; count++) {
    await expect(enter(accounts, "wrong")).rejects.toThrow();
  }
  await expect(enter(accounts, PASSWORD)).rejects.toMatchObject({ code: "too-many-requests" });
  await reset(accounts, await askForToken(accounts, user.id));
  await enter(accounts, OTHER);
});

Deno.test("a password that would soon be guessed is refused, and the link stays good", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.register();
  const token = await askForToken(accounts, user.id);
  for (
    const [password, key] of [[COMMON_PASSWORD, "field.passwordCommon"], [
      "short",
      "field.password",
    ]]
  ) {
    await expect(reset(accounts, token, password)).rejects.toMatchObject({
      code: "invalid-input",
      options: { fields: { password: { key } } },
    });
  }
  await expect(requestPasswordReset(deps, { email: "anna" }, VISITOR)).rejects.toMatchObject({
    options: { fields: { email: { key: "field.email" } } },
  });
  await reset(accounts, token);
});
