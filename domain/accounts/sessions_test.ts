import { expect } from "expect";
import { listAudit } from "../kernel/audit.ts";
import { transact } from "../kernel/tx.ts";
import { updateProfile } from "./profile.ts";
import {
  endAllSessions,
  endSession,
  endSessionOf,
  GRACE_SECONDS,
  liveUser,
  rotate,
  type SessionTokens,
} from "./sessions.ts";
import { loadAccount, saveAccount } from "./store.ts";
import { PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";
import { signIn } from "./sign_in.ts";

const exchange = (accounts: TestAccounts, { refreshToken = "" }: SessionTokens) =>
  rotate(accounts.sessions, refreshToken, VISITOR);

const refused = (promise: Promise<unknown>) =>
  expect(promise).rejects.toMatchObject({ code: "unauthenticated" });

Deno.test("a refresh token is exchanged for a successor", async () => {
  await using accounts = await testAccounts();
  const first = await accounts.register();
  accounts.deps.clock.advance({ minutes: 20 });
  const second = await exchange(accounts, first);
  expect(second.user).toEqual(first.user);
  expect(second.sessionId).toBe(first.sessionId);
  expect(second.refreshToken).not.toBe(first.refreshToken);
  await exchange(accounts, second);
});

Deno.test("a used token that comes back ends the session, successor included", async () => {
  await using accounts = await testAccounts();
  const first = await accounts.register();
  const second = await exchange(accounts, first);
  accounts.deps.clock.advance({ seconds: GRACE_SECONDS + 1 });
  await refused(exchange(accounts, first));
  await refused(exchange(accounts, second));
  expect((await listAudit(accounts.deps, { limit: 1 })).items).toMatchObject([
    { action: "session.reuse_detected", actor: { name: "Anna Martin" } },
  ]);
});

Deno.test("reuse ends its own session alone", async () => {
  await using accounts = await testAccounts();
  const laptop = await accounts.register();
  const credentials = { email: "anna@example.fr", password: PASSWORD };
  const phone = await signIn(accounts.sessions, accounts.passwords, credentials, VISITOR);
  await exchange(accounts, laptop);
  accounts.deps.clock.advance({ minutes: 1 });
  await refused(exchange(accounts, laptop));
  await exchange(accounts, phone);
});

Deno.test("requests at once with one token: all get access, one gets the successor", async () => {
  await using accounts = await testAccounts();
  const first = await accounts.register();
  const answers = await Promise.all(Array.from({ length: 4 }, () => exchange(accounts, first)));
  const successors = answers.filter(({ refreshToken }) => refreshToken !== undefined);
  expect(successors).toHaveLength(1);
  expect(new Set(answers.map(({ sessionId }) => sessionId))).toEqual(new Set([first.sessionId]));
  await exchange(accounts, successors[0]!);
});

Deno.test("a session that isn't used for 30 days ends; one that is goes on", async () => {
  await using accounts = await testAccounts();
  let tokens = await accounts.register();
  for (let month = 0; month < 3; month++) {
    accounts.deps.clock.advance({ days: 29 });
    tokens = await exchange(accounts, tokens);
  }
  accounts.deps.clock.advance({ days: 30 });
  await refused(exchange(accounts, tokens));
});

Deno.test("what is no token of ours is refused", async () => {
  await using accounts = await testAccounts();
  const { accessToken, sessionId } = await accounts.register();
  for (const token of ["", "rubbish", accessToken, sessionId]) {
    await refused(rotate(accounts.sessions, token, VISITOR));
  }
});

Deno.test("signing out ends the session, by its id or by its token", async () => {
  await using accounts = await testAccounts();
  const byId = await accounts.register();
  await endSession(accounts.deps, byId.sessionId);
  await refused(exchange(accounts, byId));
  const byToken = await accounts.register("bob@example.fr");
  await endSessionOf(accounts.deps, byToken.refreshToken!);
  await refused(exchange(accounts, byToken));
  await endSessionOf(accounts.deps, "unknown");
});

Deno.test("all sessions of an account end together", async () => {
  await using accounts = await testAccounts();
  const tokens = await accounts.register();
  const other = await accounts.register("bob@example.fr");
  const { deps } = accounts;
  await transact(deps, (tx) => endAllSessions(tx, deps, tokens.user.id));
  await refused(exchange(accounts, tokens));
  await exchange(accounts, other);
});

Deno.test("an exchange brings the account as it is now, and so does a look at the live user", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const tokens = await accounts.register();
  await transact(deps, async (tx) => {
    const account = (await loadAccount(tx, tokens.user.id))!;
    saveAccount(tx, { ...account, role: "admin" });
  });
  expect(await liveUser(deps, tokens)).toMatchObject({ role: "admin" });
  expect((await exchange(accounts, tokens)).user).toMatchObject({ role: "admin" });
  await endSession(deps, tokens.sessionId);
  expect(await liveUser(deps, tokens)).toBeNull();
});

Deno.test("refresh tokens are nowhere in the store", async () => {
  await using accounts = await testAccounts();
  const { refreshToken, user } = await accounts.register();
  await transact(accounts.deps, (tx) => updateProfile(tx, user.id, { telegram: "anna_m" }));
  for await (const entry of accounts.deps.kv.list({ prefix: [] })) {
    expect(JSON.stringify(entry)).not.toContain(refreshToken);
  }
});
