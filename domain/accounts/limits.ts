/** How often somebody may try at the doors. */
import { networkOf } from "../kernel/network.ts";
import type { Deps } from "../kernel/deps.ts";
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

/** Passwords of one account given as a proof while signed in, since the last right one. */
export const STEP_UP_BY_ACCOUNT: RateLimit = {
  name: "step-up-account",
  max: 10,
  windowMs: 15 * MINUTE_MS,
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

/** Counts a registration. Throws `too-many-requests`. */
export async function takeRegistration(deps: Deps, visitor: Visitor): Promise<void> {
  await takeTry(deps, REGISTRATION_BY_ADDRESS, networkOf(visitor.address));
}
