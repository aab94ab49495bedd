/** Signing in. */
import { Problem } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import { forgetFailures, takeSignIn } from "./limits.ts";
import type { Credentials, Visitor } from "./model.ts";
import type { PasswordHasher } from "./password.ts";
import { SecondFactorRequired, signChallenge } from "./second_factor_sign_in.ts";
import { openSession, type SessionDeps, type SessionTokens } from "./sessions.ts";
import { findAccountByEmail, loadAccount } from "./store.ts";
import { loadSecondFactor } from "./two_factor_store.ts";

/**
 * Signs somebody in by address and password. Throws `wrong-credentials`, the same answer after the
 * same work whether the address is unknown or the password wrong, and `too-many-requests`; a right
 * password of somebody who has a second factor meets {@linkcode SecondFactorRequired}.
 */
export async function signIn(
  sessions: SessionDeps,
  passwords: PasswordHasher,
  { email, password }: Credentials,
  visitor: Visitor,
): Promise<SessionTokens> {
  const { deps } = sessions;
  await takeSignIn(deps, email, visitor);
  const account = await findAccountByEmail(deps, email);
  const right = await passwords.verify(password, account?.passwordHash);
  if (!account || !right) throw new Problem("wrong-credentials");
  await forgetFailures(deps, email);
  return await transact(deps, async (tx) => {
    const current = await loadAccount(tx, account.id);
    // The password was replaced while we checked the old one.
    if (current?.passwordHash !== account.passwordHash) throw new Problem("wrong-credentials");
    if (await loadSecondFactor(tx, current.id)) {
      throw new SecondFactorRequired(await signChallenge(sessions.secret, deps.clock, current));
    }
    return await openSession(tx, sessions, current, visitor);
  });
}
