import { expect } from "expect";
import { listAuditOf } from "../kernel/audit.ts";
import { mailsOf } from "./access_testing.ts";
import { changePassword } from "./change_password.ts";
import { STEP_UP_BY_ACCOUNT } from "./limits.ts";
import { endSession, rotate, type SessionTokens } from "./sessions.ts";
import { signIn } from "./sign_in.ts";
import { COMMON_PASSWORD, PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";

const OTHER = "another quiet sentence";

const change = (
  { deps, passwords }: TestAccounts,
  access: SessionTokens,
  { currentPassword = PASSWORD, password = OTHER } = {},
) => changePassword(deps, passwords, access, { currentPassword, password });

Deno.test("the present password buys another one; the other sessions end, this one goes on", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const here = await accounts.registerVerified();
  const credentials = { email: here.user.email, password: PASSWORD };
  const there = await signIn(sessions, passwords, credentials, VISITOR);
  await change(accounts, here);
  await rotate(sessions, here.refreshToken!, VISITOR);
  await expect(rotate(sessions, there.refreshToken!, VISITOR)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(signIn(sessions, passwords, credentials, VISITOR)).rejects.toThrow();
  await signIn(sessions, passwords, { ...credentials, password: OTHER }, VISITOR);
  expect(await mailsOf(deps, here.user.id, "password-changed")).toHaveLength(1);
  expect((await listAuditOf(deps, ["accounts", here.user.id], { limit: 1 })).items).toMatchObject([
    { action: "account.password_changed", actor: { id: here.user.id } },
  ]);
});

Deno.test("a wrong present password is its field's fault, and may be tried so often", async () => {
  await using accounts = await testAccounts();
  const here = await accounts.register();
  for (let count = 0; count < STEP_UP_BY_ACCOUNT.max; count++) {
    await expect(change(accounts, here, { currentPassword: "wrong" })).rejects.toMatchObject({
      code: "invalid-input",
      options: { fields: { currentPassword: { key: "field.currentPassword" } } },
    });
  }
  await expect(change(accounts, here)).rejects.toMatchObject({ code: "too-many-requests" });
  accounts.deps.clock.advance({ minutes: 15 });
  await change(accounts, here);
});

Deno.test("the new password is held to the rules", async () => {
  await using accounts = await testAccounts();
  const here = await accounts.register();
  await expect(change(accounts, here, { password: COMMON_PASSWORD })).rejects.toMatchObject({
    options: { fields: { password: { key: "field.passwordCommon" } } },
  });
  await expect(change(accounts, here, { currentPassword: "", password: "short" })).rejects
    .toMatchObject({
      options: {
        fields: {
          currentPassword: { key: "field.required" },
          password: { key: "field.password" },
        },
      },
    });
});

Deno.test("a session that has ended changes nothing, however long its access token is believed", async () => {
  await using accounts = await testAccounts();
  const here = await accounts.register();
  await endSession(accounts.deps, here.sessionId);
  await expect(change(accounts, here)).rejects.toMatchObject({ code: "unauthenticated" });
});
