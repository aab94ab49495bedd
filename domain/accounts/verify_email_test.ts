import { expect } from "expect";
import { listAuditOf } from "../kernel/audit.ts";
import { mailsOf, tokensOf } from "./access_testing.ts";
import { isVerified } from "./account_mail.ts";
import { RESEND_BY_ACCOUNT } from "./limits.ts";
import { peekLink } from "./mailed_link.ts";
import { getAccount } from "./profile.ts";
import { signIn } from "./sign_in.ts";
import { PASSWORD, testAccounts, VISITOR } from "./testing.ts";
import { resendVerification, verifyEmail } from "./verify_email.ts";

const invalid = (detail?: string) => ({ code: "link-invalid", options: detail ? { detail } : {} });

Deno.test("who registers is asked to confirm the address, and may do all else without", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const { user } = await accounts.register();
  expect(isVerified(await getAccount(deps, user.id))).toBe(false);
  expect(await mailsOf(deps, user.id, "verify-email")).toMatchObject([
    { to: { email: user.email, name: "Anna Martin" }, locale: "fr" },
  ]);
  await signIn(sessions, passwords, { email: user.email, password: PASSWORD }, VISITOR);
});

Deno.test("the link confirms the address, once", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.register();
  const [token = ""] = await tokensOf(accounts, user.id, "verify-email");
  // A machine's clock doesn't stop at whole milliseconds.
  deps.clock.advance({ microseconds: 353 });
  await peekLink(deps, "verify-email", token);
  expect(isVerified(await getAccount(deps, user.id))).toBe(false);
  expect(await verifyEmail(deps, token)).toEqual(user);
  expect(isVerified(await getAccount(deps, user.id))).toBe(true);
  const trail = await listAuditOf(deps, ["accounts", user.id], { limit: 1 });
  expect(trail.items).toMatchObject([{ action: "account.email_verified" }]);
  await expect(verifyEmail(deps, token)).rejects.toMatchObject(invalid("problem.linkUsed"));
});

Deno.test("of two who press at once, one uses the link up", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  const [token = ""] = await tokensOf(accounts, user.id, "verify-email");
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => verifyEmail(accounts.deps, token)));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

Deno.test("the link lives for 48 hours; what is no link of ours is refused", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const { user } = await accounts.register();
  const [token = ""] = await tokensOf(accounts, user.id, "verify-email");
  deps.clock.advance({ hours: 47, minutes: 59 });
  await peekLink(deps, "verify-email", token);
  await expect(peekLink(deps, "reset-password", token)).rejects.toMatchObject(invalid());
  deps.clock.advance({ minutes: 1 });
  await expect(verifyEmail(deps, token)).rejects.toMatchObject(invalid("problem.linkExpired"));
  for (const rubbish of ["", "rubbish", `${token}x`]) {
    await expect(verifyEmail(deps, rubbish)).rejects.toMatchObject(invalid());
  }
});

Deno.test("no token of a mailed link is in the store, not in the waiting mail either", async () => {
  await using accounts = await testAccounts();
  const { user } = await accounts.register();
  const [token = ""] = await tokensOf(accounts, user.id, "verify-email");
  expect(token).toMatch(/^[\w-]{43}$/);
  for await (const entry of accounts.deps.kv.list({ prefix: [] })) {
    expect(JSON.stringify(entry)).not.toContain(token);
  }
});

Deno.test("the link is sent again on demand, earlier ones stay good, and the sending is limited", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const { user } = await accounts.register();
  for (let count = 0; count < RESEND_BY_ACCOUNT.max; count++) {
    expect(await resendVerification(sessions, user.id, VISITOR)).toBe(true);
  }
  await expect(resendVerification(sessions, user.id, VISITOR)).rejects.toMatchObject({
    code: "too-many-requests",
    options: { retryAfter: 3600 },
  });
  const tokens = await tokensOf(accounts, user.id, "verify-email");
  expect(tokens).toHaveLength(RESEND_BY_ACCOUNT.max + 1);
  await verifyEmail(deps, tokens[0]!);
  expect(await resendVerification(sessions, user.id, VISITOR)).toBe(false);
  expect(await tokensOf(accounts, user.id, "verify-email")).toHaveLength(tokens.length);
});
