/**
 * The second half of a sign-in. Who has given the right password and has a second factor carries a
 * challenge, a signed note of ten minutes that says so, and brings it back with a code.
 */
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Clock } from "../kernel/clock.ts";
import { type Id, sha256Hex } from "../kernel/ids.ts";
import { networkOf } from "../kernel/network.ts";
import { Problem } from "../kernel/problem.ts";
import { clearTries, takeTry } from "../kernel/rate_limit.ts";
import { transact } from "../kernel/tx.ts";
import { SECOND_FACTOR_BY_ACCOUNT, SIGN_IN_BY_ADDRESS } from "./limits.ts";
import type { Account, Visitor } from "./model.ts";
import { openSession, type SessionDeps, type SessionTokens } from "./sessions.ts";
import { loadAccount } from "./store.ts";
import { takeCode } from "./two_factor.ts";

/** How long a challenge is good for, in seconds: time to find the phone, or the paper. */
export const CHALLENGE_SECONDS = 10 * 60;

/** Another issuer than that of access tokens, which the same key signs: neither passes for the other. */
const ISSUER = "calmness-trading/second-factor";

/** The refusal of a right password that isn't enough; programs find the challenge in the problem. */
export class SecondFactorRequired extends Problem {
  /** Makes the refusal with the challenge to bring back. */
  constructor(readonly challenge: string) {
    super("second-factor-required", { extensions: { challenge } });
  }
}

/** Signs the note that somebody has given the password of an account. */
export async function signChallenge(
  secret: CryptoKey,
  clock: Clock,
  account: Pick<Account, "id" | "passwordHash">,
): Promise<string> {
  const now = Math.floor(clock().epochMilliseconds / 1000);
  return await new SignJWT({ pwd: await passwordMark(account) })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ISSUER)
    .setSubject(account.id)
    .setIssuedAt(now)
    .setExpirationTime(now + CHALLENGE_SECONDS)
    .sign(secret);
}

/**
 * Signs in with a challenge and a code, an app's or a recovery code. Throws `challenge-expired` when
 * the challenge is none of ours, too old, or older than the password; `wrong-code`; and
 * `too-many-requests`.
 */
export async function signInWithCode(
  sessions: SessionDeps,
  challenge: string,
  code: string,
  visitor: Visitor,
): Promise<SessionTokens> {
  const { deps } = sessions;
  await takeTry(deps, SIGN_IN_BY_ADDRESS, networkOf(visitor.address));
  const { id, mark } = await readChallenge(sessions, challenge);
  await takeTry(deps, SECOND_FACTOR_BY_ACCOUNT, id);
  const tokens = await transact(deps, async (tx) => {
    const account = await loadAccount(tx, id);
    if (!account || await passwordMark(account) !== mark) throw new Problem("challenge-expired");
    if (!await takeCode(tx, deps, account, code)) throw wrongCode();
    return await openSession(tx, sessions, account, visitor);
  });
  await clearTries(deps, SECOND_FACTOR_BY_ACCOUNT, id);
  return tokens;
}

/** The refusal of a code, at the field `code`. */
export function wrongCode(): Problem {
  return new Problem("wrong-code", { fields: { code: { key: "problem.wrong-code" } } });
}

const claims = z.object({ sub: z.string(), pwd: z.string() });

async function readChallenge(
  { secret, deps }: SessionDeps,
  challenge: string,
): Promise<{ id: Id; mark: string }> {
  try {
    const { payload } = await jwtVerify(challenge, secret, {
      algorithms: ["HS256"],
      issuer: ISSUER,
      currentDate: new Date(deps.clock().epochMilliseconds),
      requiredClaims: ["exp", "sub"],
    });
    const { sub, pwd } = claims.parse(payload);
    return { id: sub, mark: pwd };
  } catch (cause) {
    throw new Problem("challenge-expired", { cause });
  }
}

/** Tells one password of an account from the next, and nothing about either: the salt is in the hash. */
async function passwordMark({ passwordHash }: Pick<Account, "passwordHash">): Promise<string> {
  return (await sha256Hex(passwordHash)).slice(0, 32);
}
