/** Sends one mail, or keeps it in the built-in mailbox where no server is configured. */
import { type MailSite, renderMail } from "@/components/email/render_mail.tsx";
import { linkToken } from "@/domain/accounts/mailed_link.ts";
import { readBlob } from "@/domain/kernel/blobs.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { BACKOFF_MS, GiveUp, type JobHandler, type JobRun } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";
import {
  findUnsent,
  messageIdOf,
  recordFailure,
  recordOutcome,
  recordRefusal,
  startHandOver,
} from "@/domain/notifications/delivery.ts";
import { keepMail } from "@/domain/notifications/mailbox.ts";
import type { Mailer, OutgoingMail } from "@/domain/notifications/mailer.ts";
import type { Delivery, RenderedMail } from "@/domain/notifications/model.ts";
import { readText } from "@/domain/settings/archive.ts";
import { getSeller } from "@/domain/settings/seller.ts";

/** What sending needs beside the store. */
export interface Sending {
  /** The server, or null to keep mails in the mailbox. */
  mailer: Mailer | null;
  /** The address that links in mails start with. */
  publicUrl: string;
  /** The key that the tokens of links are made with. */
  secret: (deps: Deps) => Promise<CryptoKey>;
}

/** Makes the handler of jobs of the kind `deliver`. */
export function deliverJob(sending: Sending): JobHandler {
  return async (deps, run) => {
    const { deliveryId } = run.job.data as { deliveryId: string };
    const delivery = await findUnsent(deps, deliveryId);
    if (!delivery) return;
    if (sending.mailer === null) return await keep(deps, run, delivery, sending);
    let answer: string | null;
    try {
      answer = await handOver(deps, delivery, sending, sending.mailer);
    } catch (error) {
      const last = error instanceof GiveUp || run.job.attempts > BACKOFF_MS.length;
      if (last) await recordFailure(deps, delivery.id, (error as Error).message);
      throw error;
    }
    if (answer === null) return;
    await transact(deps, async (tx) => {
      await run.settle(tx);
      await recordOutcome(deps, tx, delivery.id, { status: "sent", answer });
    });
  };
}

/** Gives the mail to the server, and its answer; null when another run has sent it meanwhile. */
async function handOver(
  deps: Deps,
  delivery: Delivery,
  sending: Sending,
  mailer: Mailer,
): Promise<string | null> {
  const rendered = await render(deps, delivery, sending);
  const attachments = await readAttachments(deps, delivery);
  // Only now, so that a mail that could not be made up is never taken for one that may have gone.
  const messageId = await startHandOver(deps, delivery.id, hostOf(sending.publicUrl));
  if (messageId === null) return null;
  const result = await mailer.send({ ...rendered, to: delivery.to, messageId, attachments });
  if (result.status === "accepted") return result.answer;
  if (result.status === "refused") await recordRefusal(deps, delivery.id, result.answer);
  const permanent = result.status === "refused" && result.permanent;
  throw permanent ? new GiveUp(result.answer) : new Error(result.answer);
}

async function keep(
  deps: Deps,
  run: JobRun,
  delivery: Delivery,
  sending: Sending,
): Promise<void> {
  const rendered = await render(deps, delivery, sending);
  const messageId = messageIdOf(delivery, hostOf(sending.publicUrl));
  await transact(deps, async (tx) => {
    await run.settle(tx);
    await keepMail(deps, tx, { ...delivery, messageId }, rendered);
    const answer = "No SMTP_URL: kept in the mailbox";
    await recordOutcome(deps, tx, delivery.id, { status: "kept", answer, messageId });
  });
}

/** What the mail needs to know of the house; an order's terms are those that were accepted. */
async function siteOf(
  deps: Deps,
  { mail, locale }: Delivery,
  publicUrl: string,
): Promise<MailSite> {
  const site = { publicUrl, seller: await getSeller(deps) };
  if (mail.template !== "order-confirmation" || mail.data.termsHash === undefined) return site;
  const { termsVersion: version, termsHash: hash } = mail.data;
  const text = await readText(deps, { document: "terms", version, locale, hash });
  return { ...site, terms: text?.sections };
}

async function render(
  deps: Deps,
  delivery: Delivery,
  { publicUrl, secret }: Sending,
): Promise<RenderedMail> {
  const { data } = delivery.mail;
  const token = "linkId" in data ? await linkToken(await secret(deps), data.linkId) : undefined;
  return renderMail(delivery, { ...await siteOf(deps, delivery, publicUrl), token });
}

function hostOf(publicUrl: string): string {
  return new URL(publicUrl).hostname;
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
