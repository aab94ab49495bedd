/** Sends one message on its channel, and records what became of it. */
import type { Id } from "@/domain/kernel/ids.ts";
import { BACKOFF_MS, GiveUp, type JobHandler, Postponed } from "@/domain/kernel/outbox.ts";
import { findUnsent, recordFailure } from "@/domain/notifications/delivery.ts";
import {
  channelOf,
  type ChatChannel,
  type Delivery,
} from "@/domain/notifications/delivery_model.ts";
import { type ChatSending, deliverChat } from "./deliver_chat.ts";
import { deliverMail, type MailSending } from "./deliver_mail.ts";

/** What sending needs beside the store. */
export type Sending = MailSending & ChatSending;

/** Makes the handler of jobs of the kind `deliver`. */
export function deliverJob(sending: Sending): JobHandler {
  return async (deps, run) => {
    const { deliveryId } = run.job.data as { deliveryId: string };
    const delivery = await findUnsent(deps, deliveryId);
    if (!delivery) return;
    try {
      if (isChat(delivery)) await deliverChat(deps, run, delivery, sending);
      else await deliverMail(deps, run, delivery, sending);
    } catch (error) {
      if (isLast(error, run.job.attempts)) {
        await recordFailure(deps, delivery.id, (error as Error).message);
      }
      throw error;
    }
  };
}

/** Whether nothing is tried again by itself. */
function isLast(error: unknown, attempts: number): boolean {
  if (error instanceof Postponed) return false;
  return error instanceof GiveUp || attempts > BACKOFF_MS.length;
}

function isChat(
  delivery: Delivery,
): delivery is Delivery & { channel: ChatChannel; accountId: Id } {
  return channelOf(delivery) !== "email" && delivery.accountId !== null;
}
