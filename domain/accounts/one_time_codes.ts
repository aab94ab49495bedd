/**
 * The codes of a second factor: those that an app shows for half a minute (TOTP, RFC 6238 over
 * RFC 4226), and those on paper for the day when the phone is gone.
 */
import { Secret, TOTP } from "otpauth";
import { sha256Hex } from "../kernel/ids.ts";

/** For how long an app shows a code, in seconds (RFC 6238 section 5.2). */
export const STEP_SECONDS = 30;

/** How many steps a clock may be off, to either side (RFC 6238 section 5.2 allows for one). */
export const STEPS_OFF = 1;

/** How many recovery codes somebody is given. */
export const RECOVERY_CODES = 10;

/** Bytes of a shared secret: those of SHA-1's output (RFC 4226 section 4, R6). */
const SECRET_BYTES = 20;

/** Bytes of a recovery code: beyond guessing even where its hash is known. */
const RECOVERY_BYTES = 10;

const ISSUER = "Calmness Trading";

/** SHA-1, six digits: what every authenticator app can do; its collisions don't touch HMAC. */
function totp(secret: string): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    issuer: ISSUER,
    issuerInLabel: true,
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
  });
}

/** A new shared secret, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The `otpauth:` address that an authenticator app reads from a QR code. */
export function totpUri(secret: string, account: string): string {
  const code = totp(secret);
  code.label = account;
  return code.toString();
}

/** The code of a secret at an instant, as the app of its owner shows it. */
export function totpCode(secret: string, now: Temporal.Instant): string {
  return totp(secret).generate({ timestamp: now.epochMilliseconds });
}

/**
 * The time step that a code belongs to, counted from 1970; null when it is the code of no step within
 * {@linkcode STEPS_OFF} of now, or of one up to `lastStep`: a code is taken once (RFC 6238 section 5.2).
 */
export function totpStep(
  secret: string,
  code: string,
  now: Temporal.Instant,
  lastStep: number,
): number | null {
  const timestamp = now.epochMilliseconds;
  const code6 = totp(secret);
  const off = code6.validate({ token: code, timestamp, window: STEPS_OFF });
  if (off === null) return null;
  const step = code6.counter({ timestamp }) + off;
  return step > lastStep ? step : null;
}

/** Whether what somebody typed has the form of an app's code. */
export function isTotpForm(typed: string): boolean {
  return /^\d{6}$/.test(compact(typed));
}

/** What somebody typed as the code that it stands for: spaces and dashes don't count, nor does case. */
export function compact(typed: string): string {
  return typed.replace(/[\s\p{Pd}]+/gu, "").toUpperCase();
}

/** New recovery codes as people read them: `ABCD-EFGH-IJKL-MNOP`, base32. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const { base32 } = new Secret({ size: RECOVERY_BYTES });
    return base32.match(/.{4}/g)!.join("-");
  });
}

/** What is kept of a recovery code; the account in it keeps two people's codes apart. */
export function recoveryHash(accountId: string, typed: string): Promise<string> {
  return sha256Hex(`${accountId}:${compact(typed)}`);
}
