/** Access tokens: JWTs that say who is signed in, believed for a quarter of an hour without a look in the store. */
import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Clock } from "../kernel/clock.ts";
import { LOCALES } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { ROLES, type User } from "./model.ts";

/** How long an access token is believed, in seconds. */
export const ACCESS_SECONDS = 15 * 60;

const ISSUER = "calmness-trading";

/** What an access token says. */
export interface Access {
  user: User;
  /** The session that it belongs to. */
  sessionId: Id;
}

const claimsSchema = z.object({
  sub: z.string(),
  sid: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  locale: z.enum(LOCALES),
});

/** Signs an access token for {@linkcode ACCESS_SECONDS} from now. */
export function signAccess(secret: CryptoKey, clock: Clock, access: Access): Promise<string> {
  const { user, sessionId } = access;
  const now = Math.floor(clock().epochMilliseconds / 1000);
  return new SignJWT({
    sid: sessionId,
    email: user.email,
    name: user.fullName,
    role: user.role,
    locale: user.locale,
  })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(ISSUER)
    .setSubject(user.id)
    .setIssuedAt(now)
    .setExpirationTime(now + ACCESS_SECONDS)
    .sign(secret);
}

/** Reads an access token. Throws `token-expired` when it is ours but too old, `unauthenticated` otherwise. */
export async function verifyAccess(
  secret: CryptoKey,
  clock: Clock,
  token: string,
): Promise<Access> {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: ["HS256"],
      issuer: ISSUER,
      currentDate: new Date(clock().epochMilliseconds),
      requiredClaims: ["exp", "sub"],
    });
    const { sub, sid, name, ...rest } = claimsSchema.parse(payload);
    return { user: { id: sub, fullName: name, ...rest }, sessionId: sid };
  } catch (cause) {
    const expired = cause instanceof errors.JWTExpired;
    throw new Problem(expired ? "token-expired" : "unauthenticated", { cause });
  }
}
