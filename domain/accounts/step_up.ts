/**
 * Proving again who one is, before settings and money actions: a session that was left open isn't
 * enough for those. The second factor where there is one, else the password; a proof, signing in
 * among them, is good for a quarter of an hour.
 */
import { z } from "zod";
import { type IsoInstant, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import { clearTries, takeTry } from "../kernel/rate_limit.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Access } from "./access_token.ts";
import { SECOND_FACTOR_BY_ACCOUNT, STEP_UP_BY_ACCOUNT } from "./limits.ts";
import { PASSWORD_MAX, type Session } from "./model.ts";
import type { PasswordHasher } from "./password.ts";
import { wrongCode } from "./second_factor_sign_in.ts";
import { findAccount, findSession, loadAccount, loadSession, saveSession } from "./store.ts";
import { takeCode } from "./two_factor.ts";
import { findSecondFactor } from "./two_factor_store.ts";

/** How long a proof is good for, in seconds. */
export const PROOF_SECONDS = 15 * 60;

/** What a person proves themselves with. */
export type ProofMethod = "code" | "password";

/** Schema of a proof: which of the two is needed, {@linkcode proofMethod} says. */
export const proofSchema = z.object({
  password: z.string().normalize("NFKC").max(PASSWORD_MAX, "field.tooLong").optional(),
  code: z.string().trim().max(64, "field.tooLong").optional(),
});

/** A proof. */
export type Proof = z.output<typeof proofSchema>;

/** What an account proves itself with. */
export async function proofMethod(deps: Deps, accountId: Id): Promise<ProofMethod> {
  return await findSecondFactor(deps, accountId) ? "code" : "password";
}

/**
 * Lets pass who signed in or stepped up less than {@linkcode PROOF_SECONDS} ago. Throws
 * `step-up-required`, with the `method`, or `unauthenticated` when the session has ended.
 */
export async function requireFreshProof(deps: Deps, access: Access | null): Promise<void> {
  const session = access && await findSession(deps, access.sessionId);
  if (!session || !isOpen(session, access.user.id, deps)) throw new Problem("unauthenticated");
  if (isoInstant(deps.clock()) < proofEnd(session)) return;
  const method = await proofMethod(deps, session.accountId);
  throw new Problem("step-up-required", { extensions: { method } });
}

/**
 * Proves who is signed in, for their session; gives the end of the proof. Throws `invalid-input` when
 * the proof isn't the one needed, `wrong-code` or `wrong-credentials` at its field, `too-many-requests`,
 * `unavailable` while too many passwords wait, or `unauthenticated`.
 */
export async function stepUp(
  deps: Deps,
  passwords: PasswordHasher,
  access: Access,
  proof: Proof,
): Promise<IsoInstant> {
  const { id } = access.user;
  const method = await proofMethod(deps, id);
  const given = proof[method];
  if (!given) throw invalidInput({ [method]: { key: "field.required" } });
  const limit = method === "code" ? SECOND_FACTOR_BY_ACCOUNT : STEP_UP_BY_ACCOUNT;
  await takeTry(deps, limit, id);
  const passwordHash = method === "password" ? await rightHash(deps, passwords, id, given) : null;
  const until = await transact(deps, async (tx) => {
    const account = await loadAccount(tx, id);
    const session = await loadSession(tx, access.sessionId);
    if (!account || !session || !isOpen(session, id, deps)) throw new Problem("unauthenticated");
    const right = passwordHash === null
      ? await takeCode(tx, deps, account, given)
      : passwordHash === account.passwordHash;
    if (!right) throw passwordHash === null ? wrongCode() : wrongPassword();
    return markProved(tx, deps, session);
  });
  await clearTries(deps, limit, id);
  return until;
}

/** Notes in a unit of work that the person of a session has proved themselves now; gives the proof's end. */
export function markProved(tx: Tx, deps: Deps, session: Session): IsoInstant {
  const proved = { ...session, provedAt: isoInstant(deps.clock()) };
  saveSession(tx, proved);
  return proofEnd(proved);
}

async function rightHash(
  deps: Deps,
  passwords: PasswordHasher,
  id: Id,
  password: string,
): Promise<string> {
  const account = await findAccount(deps, id);
  if (!account || !await passwords.verify(password, account.passwordHash)) throw wrongPassword();
  return account.passwordHash;
}

function wrongPassword(): Problem {
  const key = "problem.wrong-password";
  return new Problem("wrong-credentials", { detail: key, fields: { password: { key } } });
}

function isOpen(session: Session, accountId: Id, deps: Deps): boolean {
  return session.accountId === accountId && session.expiresAt > isoInstant(deps.clock());
}

function proofEnd({ provedAt, createdAt }: Session): IsoInstant {
  return shift(provedAt ?? createdAt, { seconds: PROOF_SECONDS });
}
