/**
 * How long what is kept: the one table that the privacy policy states and the daily run enforces.
 * What a law has us keep (invoices, the writing of a contract) is kept that long at least and never
 * removed here.
 */
import { anonymiseAccount } from "../accounts/erase_account.ts";
import { listUnseenSince } from "../accounts/last_seen.ts";
import type { Account } from "../accounts/model.ts";
import { type AuditAction, forgetEntries, forgetSubject } from "../kernel/audit.ts";
import { BUSINESS_ZONE, businessDay, type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { Problem } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import { eraseAbout } from "../notifications/personal_data.ts";
import { forgetUnpaid } from "../payments/personal_data.ts";
import { isRunning, listSubscriptions } from "../subscriptions/access.ts";
import { ERASE_JOB, queueErasedMail } from "./erase_account.ts";
import { planErasure } from "./erasure_plan.ts";
import { RETENTION_YEARS } from "./retention_years.ts";

/** What of the trail is there for security alone; the rest accounts for what was done to orders and people. */
export const SECURITY_TRACES: ReadonlySet<AuditAction> = new Set<AuditAction>([
  "session.new_device",
  "session.revoked",
  "session.others_revoked",
  "session.reuse_detected",
  "account.reset_asked",
  "account.password_reset",
  "account.password_changed",
  "account.recovery_code_used",
  "account.recovery_codes_renewed",
]);

/** What a run removed. */
export interface RetentionRun {
  accounts: number;
  orders: number;
  traces: number;
}

/** The day of the last whole run. */
const RUN_ON: Deno.KvKey = ["privacy", "retention_on"];

/**
 * Runs {@linkcode enforceRetention} once a Paris day, however often it is called; null when today's
 * run is done. A run that breaks off is taken up by the next call.
 */
export async function enforceDaily(deps: Deps): Promise<RetentionRun | null> {
  const today = businessDay(deps.clock());
  if ((await deps.kv.get(RUN_ON)).value === today) return null;
  const run = await enforceRetention(deps);
  await deps.kv.set(RUN_ON, today);
  return run;
}

/** Removes what has been kept long enough. Run again, it changes nothing. */
export async function enforceRetention(deps: Deps): Promise<RetentionRun> {
  return {
    accounts: await eraseInactive(deps, yearsAgo(deps, RETENTION_YEARS.inactiveAccount)),
    orders: await forgetOrders(deps, yearsAgo(deps, RETENTION_YEARS.unpaidOrder)),
    traces: await forgetEntries(
      deps,
      SECURITY_TRACES,
      yearsAgo(deps, RETENTION_YEARS.securityTrace),
    ),
  };
}

/** The same local time in Paris, so many calendar years ago. */
function yearsAgo({ clock }: Deps, years: number): IsoInstant {
  return isoInstant(clock().toZonedDateTimeISO(BUSINESS_ZONE).subtract({ years }).toInstant());
}

/** Erases clients who have not been there for so long, and whom nothing binds to us any more. */
async function eraseInactive(deps: Deps, since: IsoInstant): Promise<number> {
  let count = 0;
  for (const account of await listUnseenSince(deps, since)) {
    if (await isBound(deps, account, since)) continue;
    try {
      await transact(deps, async (tx) => {
        const before = await anonymiseAccount(tx, deps, account.id, account.passwordHash);
        await queueErasedMail(deps, tx, before);
        tx.job({ kind: ERASE_JOB, data: { accountId: account.id } });
      });
      count++;
    } catch (error) {
      // Changed meanwhile: somebody is there after all.
      if (!(error instanceof Problem)) throw error;
    }
  }
  return count;
}

/** Whether a contract still runs, or ran since; or something waits to be dealt with. */
async function isBound(deps: Deps, { id, role }: Account, since: IsoInstant): Promise<boolean> {
  const subscriptions = await listSubscriptions(deps, id);
  const isRecent = subscriptions.some((one) =>
    isRunning(deps, one) || one.endsAt === null || one.endsAt > since
  );
  return isRecent || (await planErasure(deps, { id, role })).obstacles.length > 0;
}

async function forgetOrders(deps: Deps, before: IsoInstant): Promise<number> {
  const orders = await forgetUnpaid(deps, before);
  for (const { id, accountId } of orders) {
    await eraseAbout(deps, [["payments", id], ["payments-staff", id]]);
    await forgetSubject(deps, ["payments", id], accountId);
  }
  return orders.length;
}
