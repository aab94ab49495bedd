import { expect } from "expect";
import { listAuditOf } from "../kernel/audit.ts";
import { listDeliveriesAbout } from "../notifications/delivery.ts";
import { SECOND_FACTOR_BY_ACCOUNT } from "./limits.ts";
import { totpCode } from "./one_time_codes.ts";
import {
  CHALLENGE_SECONDS,
  SecondFactorRequired,
  signChallenge,
  signInWithCode,
} from "./second_factor_sign_in.ts";
import { getSecurityPolicy, lacksSecondFactor, saveSecurityPolicy } from "./security_policy.ts";
import { verifyAccess } from "./access_token.ts";
import { getAccount } from "./profile.ts";
import { signIn } from "./sign_in.ts";
import { PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";
import {
  confirmEnrolment,
  disableSecondFactor,
  getEnrolment,
  renewRecoveryCodes,
  secondFactorOf,
  startEnrolment,
} from "./two_factor.ts";
import { enrol } from "./two_factor_testing.ts";

const EMAIL = "anna@example.fr";

/** The challenge that the right password meets. */
async function challengeOf({ sessions, passwords }: TestAccounts): Promise<string> {
  const credentials = { email: EMAIL, password: PASSWORD };
  const refusal = await signIn(sessions, passwords, credentials, VISITOR).catch((error) => error);
  expect(refusal).toBeInstanceOf(SecondFactorRequired);
  expect(refusal).toMatchObject({ code: "second-factor-required", status: 401 });
  return refusal.challenge;
}

const bring = ({ sessions }: TestAccounts, challenge: string, code: string) =>
  signInWithCode(sessions, challenge, code, VISITOR);

Deno.test("set up with a first code, then asked for at every sign-in", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.registerVerified();
  expect(await secondFactorOf(deps, user.id)).toBeNull();
  const { code, recovery } = await enrol(accounts, user);
  expect(recovery).toHaveLength(10);
  expect(await secondFactorOf(deps, user.id)).toMatchObject({ recoveryLeft: 10 });
  const tokens = await bring(accounts, await challengeOf(accounts), code());
  expect(tokens.user).toEqual(user);
  const trail = await listAuditOf(deps, ["accounts", user.id], {});
  expect(trail.items[0]).toMatchObject({ action: "account.second_factor_enabled" });
  expect((await listDeliveriesAbout(deps, ["accounts", user.id])).at(-1)).toMatchObject({
    mail: { template: "second-factor", data: { event: "enabled" } },
  });
});

Deno.test("a wrong first code sets nothing up, and the set-up ends after an hour", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.register();
  await startEnrolment(deps, user);
  const { secret } = (await getEnrolment(deps, user))!;
  await expect(confirmEnrolment(deps, user, "000000")).rejects.toMatchObject({
    code: "invalid-input",
    options: { fields: { code: { key: "field.totp" } } },
  });
  deps.clock.advance({ hours: 1 });
  expect(await getEnrolment(deps, user)).toBeNull();
  const late = totpCode(secret, deps.clock());
  await expect(confirmEnrolment(deps, user, late)).rejects.toMatchObject({ code: "wrong-state" });
  expect(await secondFactorOf(deps, user.id)).toBeNull();
});

Deno.test("a code signs in once, by two requests at once too", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  const { code } = await enrol(accounts, user);
  const challenge = await challengeOf(accounts);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 3 }, () => bring(accounts, challenge, code())),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(bring(accounts, challenge, code())).rejects.toMatchObject({ code: "wrong-code" });
  accounts.deps.clock.advance({ seconds: 30 });
  await bring(accounts, challenge, code());
});

Deno.test("a recovery code signs in once and is told of", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.registerVerified();
  const { recovery: [first = "", second = ""] } = await enrol(accounts, user);
  const challenge = await challengeOf(accounts);
  await bring(accounts, challenge, first.toLowerCase());
  await expect(bring(accounts, challenge, first)).rejects.toMatchObject({ code: "wrong-code" });
  expect(await secondFactorOf(deps, user.id)).toMatchObject({ recoveryLeft: 9 });
  expect((await listDeliveriesAbout(deps, ["accounts", user.id])).at(-1)).toMatchObject({
    mail: { data: { event: "recovery_used" } },
  });
  const renewed = await renewRecoveryCodes(deps, user);
  await expect(bring(accounts, challenge, second)).rejects.toMatchObject({ code: "wrong-code" });
  await bring(accounts, challenge, renewed[0]!);
});

Deno.test("recovery codes are nowhere in the store", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  const { recovery } = await enrol(accounts, user);
  for await (const entry of accounts.deps.kv.list({ prefix: [] })) {
    const text = JSON.stringify(entry);
    for (const code of recovery) expect(text).not.toContain(code);
  }
});

Deno.test("a challenge ends after ten minutes, and with the password that it stands for", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const { user } = await accounts.register();
  const { code } = await enrol(accounts, user);
  const challenge = await challengeOf(accounts);
  deps.clock.advance({ seconds: CHALLENGE_SECONDS });
  const over = { code: "challenge-expired", status: 401 };
  await expect(bring(accounts, challenge, code())).rejects.toMatchObject(over);
  await expect(bring(accounts, "rubbish", code())).rejects.toMatchObject(over);
  const account = await getAccount(deps, user.id);
  const former = { id: account.id, passwordHash: "the one before" };
  const stale = await signChallenge(sessions.secret, deps.clock, former);
  await expect(bring(accounts, stale, code())).rejects.toMatchObject(over);
});

Deno.test("a challenge is no access token, and an access token no challenge", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const { user, accessToken } = await accounts.register();
  const { code } = await enrol(accounts, user);
  const challenge = await challengeOf(accounts);
  await expect(verifyAccess(sessions.secret, deps.clock, challenge)).rejects.toThrow();
  await expect(bring(accounts, accessToken, code())).rejects.toMatchObject({
    code: "challenge-expired",
  });
});

Deno.test("codes can't be tried one after the other", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  const { code, recovery } = await enrol(accounts, user);
  const challenge = await challengeOf(accounts);
  for (let count = 0; count < SECOND_FACTOR_BY_ACCOUNT.max; count++) {
    await expect(bring(accounts, challenge, `00000${count}`)).rejects.toMatchObject({
      code: "wrong-code",
    });
  }
  for (const right of [code(), recovery[0]!]) {
    await expect(bring(accounts, challenge, right)).rejects.toMatchObject({
      code: "too-many-requests",
      options: { retryAfter: 900 },
    });
  }
  accounts.deps.clock.advance({ minutes: 15 });
  await bring(accounts, await challengeOf(accounts), code());
});

Deno.test("put away, the password is enough again", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const { user } = await accounts.register();
  await enrol(accounts, user);
  await expect(startEnrolment(deps, user)).rejects.toMatchObject({ code: "wrong-state" });
  await disableSecondFactor(deps, user);
  await disableSecondFactor(deps, user);
  await signIn(sessions, passwords, { email: EMAIL, password: PASSWORD }, VISITOR);
  await expect(renewRecoveryCodes(deps, user)).rejects.toMatchObject({ code: "wrong-state" });
});

Deno.test("the owner asks a second factor of admins and owners, who then keep it", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const owner = (await accounts.signInAs("owner")).user;
  const admin = (await accounts.signInAs("admin")).user;
  const support = (await accounts.signInAs("support")).user;
  const required = { requireSecondFactor: true };
  for (const user of [null, support, admin]) {
    await expect(saveSecurityPolicy(deps, user, required)).rejects.toThrow();
  }
  expect(await lacksSecondFactor(deps, admin)).toBe(false);
  await saveSecurityPolicy(deps, owner, required);
  expect(await getSecurityPolicy(deps)).toEqual(required);
  expect(await Promise.all([owner, admin, support].map((user) => lacksSecondFactor(deps, user))))
    .toEqual([true, true, false]);
  await enrol(accounts, admin);
  expect(await lacksSecondFactor(deps, admin)).toBe(false);
  await expect(disableSecondFactor(deps, admin)).rejects.toMatchObject({
    code: "wrong-state",
    options: { detail: "problem.second-factor-kept" },
  });
});
