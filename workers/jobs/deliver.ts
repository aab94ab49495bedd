/** Sends one message on its channel, and records what became of it. */
import type { Deps } from "@/domain/kernel/deps.ts";
import { BACKOFF_MS, GiveUp, type JobHandler, type JobRun } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { findUnsent, recordFailure, recordSkip } from "@/domain/notifications/delivery.ts";
import { channelOf, type Delivery } from "@/domain/notifications/delivery_model.ts";
import { deliverMail, type MailSending } from "./deliver_mail.ts";

/** What sending needs beside the store. */
export type Sending = MailSending;

/** Makes the handler of jobs of the kind `deliver`. */
export function deliverJob(sending: Sending): JobHandler {
  return async (deps, run) => {
    const { deliveryId } = run.job.data as { deliveryId: string };
    const delivery = await findUnsent(deps, deliveryId);
    if (!delivery) return;
    try {
      if (channelOf(delivery) === "email") await deliverMail(deps, run, delivery, sending);
      else await skip(deps, run, delivery);
    } catch (error) {
      const last = error instanceof GiveUp || run.job.attempts > BACKOFF_MS.length;
      if (last) await recordFailure(deps, delivery.id, (error as Error).message);
      throw error;
    }
  };
}

async function skip(deps: Deps, run: JobRun, delivery: Delivery): Promise<void> {
  await transact(deps, async (tx) => {
    await run.settle(tx);
    await recordSkip(deps, tx, delivery.id, "not-configured");
  });
}
