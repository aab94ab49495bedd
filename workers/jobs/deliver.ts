/** Sends one mail, or keeps it in the built-in mailbox where no server is configured. */
import { renderMail } from "@/components/email/render_mail.tsx";
import { readBlob } from "@/domain/kernel/blobs.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { BACKOFF_MS, GiveUp, type JobHandler, type JobRun } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { recordOutcome, recordRefusal, startHandOver } from "@/domain/notifications/delivery.ts";
import { keepMail } from "@/domain/notifications/mailbox.ts";
import type { Mailer, OutgoingMail } from "@/domain/notifications/mailer.ts";
import type { Delivery } from "@/domain/notifications/model.ts";
import { getSeller } from "@/domain/settings/seller.ts";

/** What sending needs beside the store. */
export interface Sending {
  /** The server, or null to keep mails in the mailbox. */
  mailer: Mailer | null;
  /** The address that links in mails start with. */
  publicUrl: string;
}

/** Makes the handler of jobs of the kind `deliver`. */
export function deliverJob({ mailer, publicUrl }: Sending): JobHandler {
  const mailHost = new URL(publicUrl).hostname;
  return async (deps, run) => {
    const { deliveryId } = run.job.data as { deliveryId: string };
    const delivery = await startHandOver(deps, deliveryId, mailHost);
    if (!delivery) return;
    const rendered = renderMail(delivery, { publicUrl, seller: await getSeller(deps) });
    if (mailer === null) {
      await transact(deps, async (tx) => {
        await run.settle(tx);
        await keepMail(deps, tx, delivery, rendered);
        await recordOutcome(deps, tx, delivery.id, {
          status: "kept",
          answer: "No SMTP_URL: kept in the mailbox",
        });
      });
      return;
    }
    const mail: OutgoingMail = {
      ...rendered,
      to: delivery.to,
      messageId: delivery.messageId ?? "",
      attachments: await readAttachments(deps, delivery),
    };
    await send(deps, run, delivery, mailer, mail);
  };
}

async function send(
  deps: Deps,
  run: JobRun,
  delivery: Delivery,
  mailer: Mailer,
  mail: OutgoingMail,
) {
  const { id } = delivery;
  const result = await mailer.send(mail);
  if (result.status === "accepted") {
    await transact(deps, async (tx) => {
      await run.settle(tx);
      await recordOutcome(deps, tx, id, { status: "sent", answer: result.answer });
    });
    return;
  }
  const last = run.job.attempts > BACKOFF_MS.length;
  const permanent = result.status === "refused" && result.permanent;
  if (last || permanent) {
    await transact(
      deps,
      (tx) => recordOutcome(deps, tx, id, { status: "failed", answer: result.answer }),
    );
    throw new GiveUp(result.answer);
  }
  if (result.status === "refused") await recordRefusal(deps, id, result.answer);
  throw new Error(result.answer);
}

async function readAttachments(
  deps: Deps,
  delivery: Delivery,
): Promise<OutgoingMail["attachments"]> {
  return await Promise.all(delivery.attachments.map(async ({ filename, blob }) => {
    const bytes = await readBlob(deps.kv, blob.sha256);
    if (!bytes) throw new Error(`The attachment ${filename} of delivery ${delivery.id} is missing`);
    return { filename, contentType: blob.contentType, bytes };
  }));
}
