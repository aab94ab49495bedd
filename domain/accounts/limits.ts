/** How often somebody may try at the doors. */
import { networkOf } from "../kernel/network.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { clearTries, type RateLimit, takeTry } from "../kernel/rate_limit.ts";
import { emailKey } from "../kernel/text.ts";
import type { Visitor } from "./model.ts";

const MINUTE_MS = 60_000;

/** Sign-ins of one account since the last that succeeded, from anywhere. */
export const SIGN_IN_BY_ACCOUNT: RateLimit = {
  name: "sign-in-account",
  max: 10,
  windowMs: 15 * MINUTE_MS,
};

/** Sign-ins from one network, to whatever accounts: offices and phone carriers share addresses. */
export const SIGN_IN_BY_ADDRESS: RateLimit = {
  name: "sign-in-address",
  max: 100,
  windowMs: 15 * MINUTE_MS,
};

/** Codes of one account's second factor since the last right one: a six-digit code isn't guessed so. */
export const SECOND_FACTOR_BY_ACCOUNT: RateLimit = {
  name: "second-factor-account",
  max: 5,
  windowMs: 15 * MINUTE_MS,
};

/** Mails with a link to confirm an address, asked for again by one account. */
export const RESEND_BY_ACCOUNT: RateLimit = {
  name: "resend-account",
  max: 3,
  windowMs: 60 * MINUTE_MS,
};

/** The same, asked for from one network. */
export const RESEND_BY_ADDRESS: RateLimit = {
  name: "resend-address",
  max: 30,
  windowMs: 60 * MINUTE_MS,
};

/**
 * Mails with a link to reset the password, asked for of one address. The window is as long as a link
 * lives, so that whoever is refused has a link that works: a stranger who asks and asks sends the
 * owner links and locks nobody out.
 */
export const RESET_BY_ACCOUNT: RateLimit = {
  name: "reset-account",
  max: 3,
  windowMs: 30 * MINUTE_MS,
};

/** The same, asked for from one network, of whatever addresses. */
export const RESET_BY_ADDRESS: RateLimit = {
  name: "reset-address",
  max: 30,
  windowMs: 30 * MINUTE_MS,
};

/** Passwords of one account given as a proof while signed in, since the last right one. */
export const STEP_UP_BY_ACCOUNT: RateLimit = {
  name: "step-up-account",
  max: 10,
  windowMs: 15 * MINUTE_MS,
};

/** Changes of its address that one account asks for; each sends mail to an address of its choice. */
export const EMAIL_CHANGE_BY_ACCOUNT: RateLimit = {
  name: "email-change-account",
  max: 5,
  windowMs: 60 * MINUTE_MS,
};

/** Registrations from one network. */
export const REGISTRATION_BY_ADDRESS: RateLimit = {
  name: "registration-address",
  max: 100,
  windowMs: 60 * MINUTE_MS,
};

/** Counts a sign-in. Throws `too-many-requests`. */
export async function takeSignIn(deps: Deps, email: string, visitor: Visitor): Promise<void> {
  await takeTry(deps, SIGN_IN_BY_ADDRESS, networkOf(visitor.address));
  await takeTry(deps, SIGN_IN_BY_ACCOUNT, emailKey(email));
}

/** Forgets an account's failed sign-ins. Those of the address stay, or one account of its own would free it. */
export async function forgetFailures(deps: Deps, email: string): Promise<void> {
  await clearTries(deps, SIGN_IN_BY_ACCOUNT, emailKey(email));
}

/** Counts a mail with a link to confirm the address. Throws `too-many-requests`. */
export async function takeResend(deps: Deps, accountId: Id, visitor: Visitor): Promise<void> {
  await takeTry(deps, RESEND_BY_ADDRESS, networkOf(visitor.address));
  await takeTry(deps, RESEND_BY_ACCOUNT, accountId);
}

/** Counts a mail with a link to reset the password, sent or not. Throws `too-many-requests`. */
export async function takeReset(deps: Deps, email: string, visitor: Visitor): Promise<void> {
  await takeTry(deps, RESET_BY_ADDRESS, networkOf(visitor.address));
  await takeTry(deps, RESET_BY_ACCOUNT, emailKey(email));
}

/** Forgets what the owner of an account was held back for, now that they have reset the password. */
export async function forgetReset(deps: Deps, email: string, accountId: Id): Promise<void> {
  await clearTries(deps, RESET_BY_ACCOUNT, emailKey(email));
  await clearTries(deps, SIGN_IN_BY_ACCOUNT, emailKey(email));
  await clearTries(deps, STEP_UP_BY_ACCOUNT, accountId);
}

/** Counts a registration. Throws `too-many-requests`. */
export async function takeRegistration(deps: Deps, visitor: Visitor): Promise<void> {
  await takeTry(deps, REGISTRATION_BY_ADDRESS, networkOf(visitor.address));
}
