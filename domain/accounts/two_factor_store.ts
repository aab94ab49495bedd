/** Where second factors are kept. Nothing else knows these keys. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";

/** A second factor in use. The secret is kept as it is: to check a code takes the secret itself. */
export interface SecondFactor {
  /** The secret shared with the app, base32. */
  secret: string;
  enrolledAt: IsoInstant;
  /** The time step of the last code that was taken; none up to it is taken again. */
  lastStep: number;
  /** Hashes of the recovery codes that are left. */
  recovery: string[];
}

/** A second factor that is being set up. */
export interface Enrolment {
  secret: string;
  startedAt: IsoInstant;
}

/** How long somebody may take to set one up, in milliseconds: an hour. */
export const ENROLMENT_MS = 60 * 60 * 1000;

const factorKey = (accountId: Id): Deno.KvKey => ["accounts", "second_factors", accountId];
const enrolmentKey = (accountId: Id): Deno.KvKey => ["accounts", "enrolments", accountId];

/** The second factor of an account. */
export async function findSecondFactor(deps: Deps, accountId: Id): Promise<SecondFactor | null> {
  return (await deps.kv.get<SecondFactor>(factorKey(accountId))).value;
}

/** The second factor of an account as this unit of work sees it. */
export function loadSecondFactor(tx: Tx, accountId: Id): Promise<SecondFactor | null> {
  return tx.get<SecondFactor>(factorKey(accountId));
}

/** Writes a second factor. */
export function saveSecondFactor(tx: Tx, accountId: Id, factor: SecondFactor): void {
  tx.set(factorKey(accountId), factor);
}

/** Removes what there is of a second factor, in use or being set up. */
export function removeSecondFactor(tx: Tx, accountId: Id): void {
  tx.delete(factorKey(accountId));
  tx.delete(enrolmentKey(accountId));
}

/** What an account is setting up, as this unit of work sees it. */
export function loadEnrolment(tx: Tx, accountId: Id): Promise<Enrolment | null> {
  return tx.get<Enrolment>(enrolmentKey(accountId));
}

/** Writes what an account is setting up. */
export function saveEnrolment(tx: Tx, accountId: Id, enrolment: Enrolment): void {
  tx.set(enrolmentKey(accountId), enrolment, { expireIn: ENROLMENT_MS });
}
