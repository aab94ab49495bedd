import { expect } from "expect";
import { listAuditOf } from "../kernel/audit.ts";
import { mailsOf, tokensOf } from "./access_testing.ts";
import {
  cancelEmailChange,
  confirmEmailChange,
  peekEmailUndo,
  requestEmailChange,
  undoEmailChange,
} from "./change_email.ts";
import { EMAIL_CHANGE_BY_ACCOUNT } from "./limits.ts";
import { getAccount } from "./profile.ts";
import { resetPassword } from "./reset_password.ts";
import { rotate, type SessionTokens } from "./sessions.ts";
import { signIn } from "./sign_in.ts";
import { PASSWORD, type TestAccounts, testAccounts, VISITOR } from "./testing.ts";

const OLD = "anna@example.fr";
const NEW = "anna@example.org";
const OTHER = "another quiet sentence";

const ask = (
  { sessions, passwords }: TestAccounts,
  access: SessionTokens,
  { email = NEW, currentPassword = PASSWORD } = {},
) => requestEmailChange(sessions, passwords, access, { email, currentPassword });

const enter = ({ sessions, passwords }: TestAccounts, email: string, password = PASSWORD) =>
  signIn(sessions, passwords, { email, password }, VISITOR);

/** The newest token of each of the two mails. */
async function tokens(accounts: TestAccounts, id: string) {
  const [confirm, undo] = [
    await tokensOf(accounts, id, "confirm-email"),
    await tokensOf(accounts, id, "email-change"),
  ];
  return { confirm: confirm.at(-1)!, undo: undo.at(-1)! };
}

Deno.test("the new address confirms, the old one is told; until then nothing changes", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const here = await accounts.registerVerified();
  await ask(accounts, here);
  expect(await getAccount(deps, here.user.id)).toMatchObject({ email: OLD, pendingEmail: NEW });
  expect(await mailsOf(deps, here.user.id, "confirm-email")).toMatchObject([{
    to: { email: NEW },
  }]);
  expect(await mailsOf(deps, here.user.id, "email-change")).toMatchObject([
    { to: { email: OLD }, mail: { data: { newEmail: NEW } } },
  ]);
  const { confirm } = await tokens(accounts, here.user.id);
  deps.clock.advance({ hours: 1 });
  expect(await confirmEmailChange(deps, confirm)).toMatchObject({ email: NEW });
  const account = await getAccount(deps, here.user.id);
  expect(account).toMatchObject({ email: NEW, pendingEmail: undefined });
  expect(account.emailVerifiedAt).toBe("2026-03-10T10:00:00.000Z");
  await enter(accounts, NEW);
  await expect(confirmEmailChange(deps, confirm)).rejects.toMatchObject({ code: "link-invalid" });
  const trail = await listAuditOf(deps, ["accounts", here.user.id], { limit: 2 });
  expect(trail.items.map(({ action }) => action)).toEqual([
    "account.email_changed",
    "account.email_change_asked",
  ]);
});

Deno.test("the old address refuses a change that waits: the new one can't confirm any more", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions, passwords } = accounts;
  const here = await accounts.registerVerified();
  await ask(accounts, here);
  const { confirm, undo } = await tokens(accounts, here.user.id);
  expect((await peekEmailUndo(deps, undo)).email).toBe(OLD);
  const reset = await undoEmailChange(sessions, undo);
  await expect(confirmEmailChange(deps, confirm)).rejects.toMatchObject({ code: "link-invalid" });
  await expect(rotate(sessions, here.refreshToken!, VISITOR)).rejects.toThrow();
  expect(await getAccount(deps, here.user.id)).toMatchObject({ email: OLD });
  await resetPassword(deps, passwords, { token: reset, password: OTHER });
  await enter(accounts, OLD, OTHER);
});

Deno.test("the old address undoes a change for a week, and nobody else takes it meanwhile", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const here = await accounts.registerVerified();
  await ask(accounts, here);
  const { confirm, undo } = await tokens(accounts, here.user.id);
  await confirmEmailChange(deps, confirm);
  deps.clock.advance({ days: 6, hours: 23 });
  await expect(accounts.register(OLD)).rejects.toMatchObject({ code: "email-taken" });
  await undoEmailChange(sessions, undo);
  expect(await getAccount(deps, here.user.id)).toMatchObject({ email: OLD });
  await accounts.register(NEW);
  await expect(undoEmailChange(sessions, undo)).rejects.toMatchObject({ code: "link-invalid" });
});

Deno.test("after a week the change stays", async () => {
  await using accounts = await testAccounts();
  const { deps, sessions } = accounts;
  const here = await accounts.registerVerified();
  await ask(accounts, here);
  const { confirm, undo } = await tokens(accounts, here.user.id);
  await confirmEmailChange(deps, confirm);
  deps.clock.advance({ days: 7 });
  await expect(undoEmailChange(sessions, undo)).rejects.toMatchObject({
    options: { detail: "problem.linkExpired" },
  });
});

Deno.test("a second change can't hide the first one: it waits until the first can't be undone", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const here = await accounts.registerVerified();
  await ask(accounts, here);
  await confirmEmailChange(deps, (await tokens(accounts, here.user.id)).confirm);
  await expect(ask(accounts, here, { email: "third@example.org" })).rejects.toMatchObject({
    code: "wrong-state",
    options: { detail: "problem.emailChangedLately", params: { day: "17 mars 2026" } },
  });
  deps.clock.advance({ days: 7 });
  await ask(accounts, here, { email: "third@example.org" });
});

Deno.test("an old address that nobody had confirmed hears nothing and is free at once", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const here = await accounts.register();
  await ask(accounts, here);
  expect(await mailsOf(deps, here.user.id, "email-change")).toEqual([]);
  const [confirm = ""] = await tokensOf(accounts, here.user.id, "confirm-email");
  await confirmEmailChange(deps, confirm);
  await accounts.register(OLD);
});

Deno.test("one may keep one's address after all", async () => {
  await using accounts = await testAccounts();
  const { deps } = accounts;
  const here = await accounts.registerVerified();
  await ask(accounts, here);
  await cancelEmailChange(deps, here);
  const { confirm } = await tokens(accounts, here.user.id);
  await expect(confirmEmailChange(deps, confirm)).rejects.toMatchObject({ code: "link-invalid" });
});

Deno.test("asking takes the present password, and an address that is free, another, and one", async () => {
  await using accounts = await testAccounts();
  const here = await accounts.registerVerified();
  await accounts.register("bob@example.fr");
  const fields = async (wanted: Parameters<typeof ask>[2]) =>
    (await ask(accounts, here, wanted).catch((error) => error)).options.fields;
  expect(await fields({ currentPassword: "wrong" })).toEqual({
    currentPassword: { key: "field.currentPassword" },
  });
  expect(await fields({ email: "anna@" })).toEqual({ email: { key: "field.email" } });
  expect(await fields({ email: "ANNA@example.fr" })).toEqual({ email: { key: "field.sameEmail" } });
  expect(await fields({ email: "bob@example.fr" })).toEqual({ email: { key: "field.emailTaken" } });
});

Deno.test("an address taken in the meantime isn't taken away again", async () => {
  await using accounts = await testAccounts();
  const here = await accounts.registerVerified();
  await ask(accounts, here);
  await accounts.register(NEW);
  const { confirm } = await tokens(accounts, here.user.id);
  await expect(confirmEmailChange(accounts.deps, confirm)).rejects.toMatchObject({
    code: "email-taken",
  });
});

Deno.test("mails to addresses of one's choice are limited", async () => {
  await using accounts = await testAccounts();
  const here = await accounts.registerVerified();
  for (let count = 0; count < EMAIL_CHANGE_BY_ACCOUNT.max; count++) {
    await ask(accounts, here, { email: `p${count}@example.org` });
  }
  await expect(ask(accounts, here)).rejects.toMatchObject({ code: "too-many-requests" });
});
