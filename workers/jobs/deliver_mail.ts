/** Sends one mail, or keeps it in the built-in mailbox where no server is configured. */
import { type MailSite, renderMail } from "@/components/email/render_mail.tsx";
import { linkToken } from "@/domain/accounts/mailed_link.ts";
import { readBlob } from "@/domain/kernel/blobs.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { GiveUp, type JobRun } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";
import {
  messageIdOf,
  recordOutcome,
  recordRefusal,
  startHandOver,
} from "@/domain/notifications/delivery.ts";
import { keepMail } from "@/domain/notifications/mailbox.ts";
import type { Mailer, OutgoingMail } from "@/domain/notifications/mailer.ts";
import type { Delivery, RenderedMail } from "@/domain/notifications/delivery_model.ts";
import { leavingOf, leavingToken } from "@/domain/notifications/unsubscribe.ts";
import { readText } from "@/domain/settings/archive.ts";
import { getSeller } from "@/domain/settings/seller.ts";

/** What sending mails needs beside the store. */
export interface MailSending {
  /** The server, or null to keep mails in the mailbox. */
  mailer: Mailer | null;
  /** The address that links in mails start with. */
  publicUrl: string;
  /** The key that the tokens of links are made with. */
  secret: (deps: Deps) => Promise<CryptoKey>;
}

/** Sends a mail or keeps it, and ends its job. */
export async function deliverMail(
  deps: Deps,
  run: JobRun,
  delivery: Delivery,
  sending: MailSending,
): Promise<void> {
  if (sending.mailer === null) return await keep(deps, run, delivery, sending);
  const answer = await handOver(deps, delivery, sending, sending.mailer);
  if (answer === null) return;
  await transact(deps, async (tx) => {
    await run.settle(tx);
    await recordOutcome(deps, tx, delivery.id, { status: "sent", answer });
  });
}

/** Gives the mail to the server, and its answer; null when another run has sent it meanwhile. */
async function handOver(
  deps: Deps,
  delivery: Delivery,
  sending: MailSending,
  mailer: Mailer,
): Promise<string | null> {
  const leave = await leavingLinks(deps, delivery, sending);
  const rendered = await render(deps, delivery, sending, leave);
  const attachments = await readAttachments(deps, delivery);
  // Only now, so that a mail that could not be made up is never taken for one that may have gone.
  const messageId = await startHandOver(deps, delivery.id, hostOf(sending.publicUrl));
  if (messageId === null) return null;
  const result = await mailer.send({
    ...rendered,
    to: delivery.to,
    messageId,
    attachments,
    unsubscribeUrl: leave?.oneClick,
  });
  if (result.status === "accepted") return result.answer;
  if (result.status === "refused") await recordRefusal(deps, delivery.id, result.answer);
  const permanent = result.status === "refused" && result.permanent;
  throw permanent ? new GiveUp(result.answer) : new Error(result.answer);
}

async function keep(
  deps: Deps,
  run: JobRun,
  delivery: Delivery,
  sending: MailSending,
): Promise<void> {
  const leave = await leavingLinks(deps, delivery, sending);
  const rendered = await render(deps, delivery, sending, leave);
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
  { publicUrl, secret }: MailSending,
  leave: LeavingLinks | null,
): Promise<RenderedMail> {
  const { data } = delivery.mail;
  const token = "linkId" in data ? await linkToken(await secret(deps), data.linkId) : undefined;
  const site = await siteOf(deps, delivery, publicUrl);
  return renderMail(delivery, { ...site, token, unsubscribeUrl: leave?.page });
}

interface LeavingLinks {
  /** Says what is left, with a button: a link that does it by itself would do it for mail scanners too. */
  page: string;
  /** For mail programs' own button. */
  oneClick: string;
}

async function leavingLinks(
  deps: Deps,
  { mail, accountId, locale }: Delivery,
  { publicUrl, secret }: MailSending,
): Promise<LeavingLinks | null> {
  const leaving = leavingOf(mail, accountId);
  if (!leaving) return null;
  const query = new URLSearchParams({ token: await leavingToken(await secret(deps), leaving) });
  return {
    page: `${publicUrl}${locale === "en" ? "/en" : ""}/desabonnement?${query}`,
    oneClick: `${publicUrl}/api/notifications/unsubscribe?${query}`,
  };
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
