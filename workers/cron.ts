/**
 * Every schedule. `Deno.cron` is UTC, does not retry and skips an overlapping run, so a schedule
 * runs hourly or oftener and what it does can be run again at any time.
 */
import { closeDays } from "@/domain/analytics/close_day.ts";
import { forgetOldDays } from "@/domain/analytics/kept.ts";
import { forgetSalts } from "@/domain/analytics/ingest/visitor.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { queueDigests } from "@/domain/notifications/digest.ts";
import { expirePayments } from "@/domain/payments/expire_payments.ts";
import { followAccounts } from "@/domain/signals/follow_account.ts";
import { enforceDaily } from "@/domain/privacy/retention.ts";
import { expireSignals } from "@/domain/signals/record_event.ts";
import { signDay } from "@/domain/signals/verify_stored.ts";
import { expireSubscriptions } from "@/domain/subscriptions/expire.ts";
import { remindOfEnds } from "@/domain/subscriptions/remind.ts";
import { computeLeaderboard } from "@/domain/trading/leaderboard/compute_leaderboard.ts";
import { sendWeekly } from "@/domain/analytics/weekly.ts";
import type { JobRunner } from "./queue.ts";

/** Registers the schedules; they end when `signal` does. */
export function startCrons(deps: Deps, runner: JobRunner, signal: AbortSignal): void {
  const options = { signal };
  // The promises of `Deno.cron` end with the signal.
  Deno.cron("outbox-sweep", "* * * * *", options, () => runner.sweep());
  Deno.cron("payments-expire", "7 * * * *", options, async () => {
    await expirePayments(deps);
  });
  Deno.cron("analytics-salts", "* * * * *", options, async () => {
    await forgetSalts(deps);
  });
  Deno.cron("analytics-days", "4 * * * *", options, async () => {
    await closeDays(deps);
    await forgetOldDays(deps);
  });
  Deno.cron("signals-expire", "* * * * *", options, async () => {
    // First what the authors' accounts show: an entry in time must not expire.
    await followAccounts(deps);
    await expireSignals(deps);
  });
  Deno.cron("signals-sign", "17 * * * *", options, async () => {
    await signDay(deps);
  });
  Deno.cron("subscriptions-expire", "2 * * * *", options, async () => {
    await expireSubscriptions(deps);
    await remindOfEnds(deps);
  });
  Deno.cron("digests", "4 * * * *", options, async () => {
    await queueDigests(deps);
  });
  Deno.cron("analytics-weekly", "11 * * * *", options, async () => {
    await sendWeekly(deps);
  });
  Deno.cron("retention", "41 * * * *", options, async () => {
    await enforceDaily(deps);
  });
  Deno.cron("leaderboard", "17 * * * *", options, async () => {
    await computeLeaderboard(deps);
  });
}
