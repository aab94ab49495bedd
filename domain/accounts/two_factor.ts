/** A person's second factor: setting it up, using it, putting it away. */
import type { AuditAction } from "../kernel/audit.ts";
import { isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Account, User } from "./model.ts";
import {
  compact,
  isTotpForm,
  newRecoveryCodes,
  newTotpSecret,
  recoveryHash,
  totpStep,
  totpUri,
} from "./one_time_codes.ts";
import { isSecondFactorRequired } from "./security_policy.ts";
import { loadAccount } from "./store.ts";
import { mailSecondFactor } from "./two_factor_mail.ts";
import {
  ENROLMENT_MS,
  findSecondFactor,
  loadEnrolment,
  loadSecondFactor,
  removeSecondFactor,
  saveEnrolment,
  saveSecondFactor,
} from "./two_factor_store.ts";

/** What a person may know of their second factor. */
export interface SecondFactorState {
  enrolledAt: string;
  /** How many recovery codes are left. */
  recoveryLeft: number;
}

/** What an app needs to show the codes of a new second factor. */
export interface EnrolmentOffer {
  /** For typing it in, base32. */
  secret: string;
  /** For reading it in as a QR code. */
  uri: string;
}

/** The state of an account's second factor; null when there is none. */
export async function secondFactorOf(deps: Deps, id: Id): Promise<SecondFactorState | null> {
  const factor = await findSecondFactor(deps, id);
  return factor && { enrolledAt: factor.enrolledAt, recoveryLeft: factor.recovery.length };
}

/** Begins to set one up. Throws `wrong-state` when there is one already. */
export async function startEnrolment(deps: Deps, user: User): Promise<void> {
  await transact(deps, async (tx) => {
    if (await loadSecondFactor(tx, user.id)) throw new Problem("wrong-state");
    saveEnrolment(tx, user.id, {
      secret: newTotpSecret(),
      startedAt: isoInstant(deps.clock()),
    });
  });
}

/** What is being set up, for an hour; null when nothing is. */
export async function getEnrolment(deps: Deps, user: User): Promise<EnrolmentOffer | null> {
  const enrolment = await transact(deps, (tx) => liveEnrolment(tx, deps, user.id));
  return enrolment && { secret: enrolment.secret, uri: totpUri(enrolment.secret, user.email) };
}

/**
 * Ends the setting up with a first code from the app, which proves that it has the secret, and gives
 * the recovery codes: nobody can read them again. Throws `invalid-input` (field `code`) or
 * `wrong-state` when nothing is being set up.
 */
export async function confirmEnrolment(deps: Deps, user: User, code: string): Promise<string[]> {
  const { codes, hashes } = await makeRecoveryCodes(user.id);
  await transact(deps, async (tx) => {
    const enrolment = await liveEnrolment(tx, deps, user.id);
    const account = await requireAccount(tx, user.id);
    if (!enrolment || await loadSecondFactor(tx, user.id)) throw new Problem("wrong-state");
    const { secret } = enrolment;
    const step = totpStep(secret, compact(code), deps.clock(), 0);
    if (step === null) throw invalidInput({ code: { key: "field.totp" } });
    removeSecondFactor(tx, user.id);
    saveSecondFactor(tx, user.id, {
      secret,
      enrolledAt: isoInstant(deps.clock()),
      lastStep: step,
      recovery: hashes,
    });
    await note(tx, deps, account, "account.second_factor_enabled", "enabled");
  });
  return codes;
}

/** Gives new recovery codes in place of those that are left. Throws `wrong-state` without a second factor. */
export async function renewRecoveryCodes(deps: Deps, user: User): Promise<string[]> {
  const { codes, hashes } = await makeRecoveryCodes(user.id);
  await transact(deps, async (tx) => {
    const account = await requireAccount(tx, user.id);
    const factor = await loadSecondFactor(tx, user.id);
    if (!factor) throw new Problem("wrong-state");
    saveSecondFactor(tx, user.id, { ...factor, recovery: hashes });
    await note(tx, deps, account, "account.recovery_codes_renewed", "codes_renewed");
  });
  return codes;
}

/** Puts one's second factor away. Throws `wrong-state` when the person's role must have one. */
export async function disableSecondFactor(deps: Deps, user: User): Promise<void> {
  await transact(deps, async (tx) => {
    const account = await requireAccount(tx, user.id);
    if (await isSecondFactorRequired(tx, account.role)) {
      throw new Problem("wrong-state", { detail: "problem.second-factor-kept" });
    }
    if (!await loadSecondFactor(tx, user.id)) return;
    removeSecondFactor(tx, user.id);
    await note(tx, deps, account, "account.second_factor_disabled", "disabled");
  });
}

/**
 * Takes a code for an account within a unit of work: an app's, each once, or a recovery code, which is
 * then used up. False when it isn't the account's; limit the tries outside.
 */
export async function takeCode(
  tx: Tx,
  deps: Deps,
  account: Account,
  typed: string,
): Promise<boolean> {
  const factor = await loadSecondFactor(tx, account.id);
  if (!factor) return false;
  if (isTotpForm(typed)) {
    const step = totpStep(factor.secret, compact(typed), deps.clock(), factor.lastStep);
    if (step === null) return false;
    saveSecondFactor(tx, account.id, { ...factor, lastStep: step });
    return true;
  }
  const hash = await recoveryHash(account.id, typed);
  if (!factor.recovery.includes(hash)) return false;
  const recovery = factor.recovery.filter((one) => one !== hash);
  saveSecondFactor(tx, account.id, { ...factor, recovery });
  await note(tx, deps, account, "account.recovery_code_used", "recovery_used");
  return true;
}

async function liveEnrolment(tx: Tx, deps: Deps, id: Id) {
  const enrolment = await loadEnrolment(tx, id);
  const now = isoInstant(deps.clock());
  const live = enrolment && now < shift(enrolment.startedAt, { milliseconds: ENROLMENT_MS });
  return live ? enrolment : null;
}

async function requireAccount(tx: Tx, id: Id): Promise<Account> {
  const account = await loadAccount(tx, id);
  if (!account) throw new Problem("not-found");
  return account;
}

async function makeRecoveryCodes(id: Id): Promise<{ codes: string[]; hashes: string[] }> {
  const codes = newRecoveryCodes();
  return { codes, hashes: await Promise.all(codes.map((code) => recoveryHash(id, code))) };
}

async function note(
  tx: Tx,
  deps: Deps,
  account: Account,
  action: AuditAction,
  event: Parameters<typeof mailSecondFactor>[3],
): Promise<void> {
  const actor = { id: account.id, name: account.fullName };
  tx.audit({ actor, action, subject: ["accounts", account.id] });
  await mailSecondFactor(tx, deps, account, event);
}
