/** Another password for who is signed in and knows the present one. */
import { z } from "zod";
import type { Deps } from "../kernel/deps.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import { clearTries, takeTry } from "../kernel/rate_limit.ts";
import { transact } from "../kernel/tx.ts";
import type { Access } from "./access_token.ts";
import { STEP_UP_BY_ACCOUNT } from "./limits.ts";
import { type Account, PASSWORD_MAX, passwordSchema } from "./model.ts";
import { hashNewPassword } from "./new_password.ts";
import type { PasswordHasher } from "./password.ts";
import { replacePassword } from "./replace_password.ts";
import { endOtherSessions } from "./session_list.ts";
import { loadLiveAccount } from "./sessions.ts";

/** The present password, as a form that asks for it again posts it. */
export const currentPasswordSchema = z.string().normalize("NFKC")
  .min(1, "field.required").max(PASSWORD_MAX, "field.tooLong");

/** Schema of a change of password. */
export const passwordChangeSchema = z.object({
  currentPassword: currentPasswordSchema,
  password: passwordSchema,
});

/**
 * The account behind an access token, after a check of its password. Throws `unauthenticated` when
 * the session has ended, `invalid-input` (field `currentPassword`), or `too-many-requests`.
 */
export async function checkPassword(
  deps: Deps,
  passwords: PasswordHasher,
  access: Access,
  currentPassword: string,
): Promise<Account> {
  const account = await transact(deps, (tx) => loadLiveAccount(tx, deps, access));
  await takeTry(deps, STEP_UP_BY_ACCOUNT, account.id);
  if (!await passwords.verify(currentPassword, account.passwordHash)) {
    throw invalidInput({ currentPassword: { key: "field.currentPassword" } });
  }
  await clearTries(deps, STEP_UP_BY_ACCOUNT, account.id);
  return account;
}

/**
 * Replaces the password; every other session ends, this one goes on. Throws what
 * {@linkcode checkPassword} throws, `invalid-input` (field `password`), or `conflict`.
 */
export async function changePassword(
  deps: Deps,
  passwords: PasswordHasher,
  access: Access,
  input: unknown,
): Promise<void> {
  const { currentPassword, password } = parseInput(passwordChangeSchema, input);
  const checked = await checkPassword(deps, passwords, access, currentPassword);
  const passwordHash = await hashNewPassword(passwords, password, checked);
  await transact(deps, async (tx) => {
    const account = await loadLiveAccount(tx, deps, access);
    if (account.passwordHash !== checked.passwordHash) throw new Problem("conflict");
    await replacePassword(tx, deps, account, passwordHash, "account.password_changed");
    await endOtherSessions(tx, deps, access);
  });
}
