import { expect } from "expect";
import { STEP_UP_BY_ACCOUNT } from "./limits.ts";
import { endSession, rotate, type SessionTokens } from "./sessions.ts";
import { requireFreshProof, stepUp } from "./step_up.ts";
import { PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";
import { enrol } from "./two_factor_testing.ts";

const accessOf = ({ user, sessionId }: SessionTokens) => ({ user, sessionId });

const fresh = ({ deps }: TestAccounts, tokens: SessionTokens) =>
  requireFreshProof(deps, accessOf(tokens));

const prove = ({ deps, passwords }: TestAccounts, tokens: SessionTokens, proof: object) =>
  stepUp(deps, passwords, accessOf(tokens), proof);

const stale = (method: string) => ({
  code: "step-up-required",
  status: 401,
  options: { extensions: { method } },
});

Deno.test("a sign-in is a proof for a quarter of an hour, to the millisecond", async () => {
  await using accounts = await testAccounts();
  const { clock } = accounts.deps;
  const tokens = await accounts.register();
  await fresh(accounts, tokens);
  clock.advance({ minutes: 14, seconds: 59, milliseconds: 999 });
  await fresh(accounts, tokens);
  clock.advance({ milliseconds: 1 });
  await expect(fresh(accounts, tokens)).rejects.toMatchObject(stale("password"));
});

Deno.test("staying signed in proves nothing; the password does, for this session alone", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const tokens = await accounts.register();
  const other = await accounts.register("bob@example.fr");
  deps.clock.advance({ minutes: 20 });
  await rotate(sessions, tokens.refreshToken!, VISITOR);
  await expect(fresh(accounts, tokens)).rejects.toMatchObject(stale("password"));
  const until = await prove(accounts, tokens, { password: PASSWORD });
  expect(until).toBe("2026-03-10T09:35:00.000Z");
  await fresh(accounts, tokens);
  await expect(fresh(accounts, other)).rejects.toMatchObject(stale("password"));
});

Deno.test("with a second factor its code is the proof, each once, and no password is", async () => {
  await using accounts = await testAccounts();
  const tokens = await accounts.register();
  const { code } = await enrol(accounts, tokens.user);
  accounts.deps.clock.advance({ minutes: 15 });
  await expect(fresh(accounts, tokens)).rejects.toMatchObject(stale("code"));
  await expect(prove(accounts, tokens, { password: PASSWORD })).rejects.toMatchObject({
    code: "invalid-input",
    options: { fields: { code: { key: "field.required" } } },
  });
  await prove(accounts, tokens, { code: code() });
  await fresh(accounts, tokens);
  await expect(prove(accounts, tokens, { code: code() })).rejects.toMatchObject({
    code: "wrong-code",
  });
});

Deno.test("a wrong password is no proof, and can't be tried for long", async () => {
  await using accounts = await testAccounts();
  const tokens = await accounts.register();
  for (let count = 0; count < STEP_UP_BY_ACCOUNT.max; count++) {
    await expect(prove(accounts, tokens, { password: "wrong" })).rejects.toMatchObject({
      code: "wrong-credentials",
      options: { fields: { password: { key: "problem.wrong-password" } } },
    });
  }
  await expect(prove(accounts, tokens, { password: PASSWORD })).rejects.toMatchObject({
    code: "too-many-requests",
  });
});

Deno.test("nobody, and a session that has ended, prove nothing", async () => {
  await using accounts = await testAccounts();
  const tokens = await accounts.register();
  const gone = { code: "unauthenticated" };
  await expect(requireFreshProof(accounts.deps, null)).rejects.toMatchObject(gone);
  await endSession(accounts.deps, tokens.sessionId);
  await expect(fresh(accounts, tokens)).rejects.toMatchObject(gone);
  await expect(prove(accounts, tokens, { password: PASSWORD })).rejects.toMatchObject(gone);
});
