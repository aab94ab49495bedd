/** The built-in mailbox: where mail stays while no server is configured, for an admin to read. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { type BlobRef, putBlob, readBlob } from "../kernel/blobs.ts";
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { listPage, type Page, type PageRequest } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Delivery, MailAttachment, RenderedMail } from "./delivery_model.ts";
import type { Mail } from "./model.ts";
import { MAILBOX } from "./store.ts";

/** A mail that was kept instead of sent. */
export interface KeptMail {
  /** The delivery's id. */
  id: Id;
  to: Delivery["to"];
  messageId: string;
  subject: string;
  keptAt: IsoInstant;
  /** `{ html, text }` as JSON: a mail with the terms in it may be larger than a value. */
  content: BlobRef;
  attachments: MailAttachment[];
  /** It holds a link that lets one into an account: for who may read those, and for its addressee. */
  confidential?: true;
}

/** Keeps a rendered mail, in the unit of work that ends its delivery. */
export async function keepMail(
  deps: Deps,
  tx: Tx,
  delivery: Delivery,
  mail: RenderedMail,
): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify({ html: mail.html, text: mail.text }));
  const kept: KeptMail = {
    id: delivery.id,
    to: delivery.to,
    messageId: delivery.messageId ?? "",
    subject: mail.subject,
    keptAt: isoInstant(deps.clock()),
    content: await putBlob(deps.kv, tx, bytes, "application/json"),
    attachments: delivery.attachments,
    ...(holdsKey(delivery.mail) && { confidential: true as const }),
  };
  tx.set([...MAILBOX, delivery.id], kept);
}

/** Whether a mail holds a token, or is given one when it is written. */
function holdsKey({ data }: Mail): boolean {
  return "linkId" in data || "token" in data;
}

/** The kept mails, newest first. */
export function listKeptMails(
  deps: Deps,
  user: User | null,
  request: PageRequest,
): Promise<Page<KeptMail>> {
  requirePermission(user, "mailbox.read");
  return listPage<KeptMail>(deps.kv, MAILBOX, { ...request, reverse: true });
}

/**
 * A kept mail with its content. Throws the `not-found` problem when there is none, `forbidden` for a
 * link into somebody else's account: whoever reads it could become them, an owner among them.
 */
export async function readKeptMail(
  deps: Deps,
  user: User | null,
  id: Id,
): Promise<KeptMail & { html: string; text: string }> {
  const reader = requirePermission(user, "mailbox.read");
  if (!isId(id)) throw new Problem("not-found");
  const { value: kept } = await deps.kv.get<KeptMail>([...MAILBOX, id]);
  if (kept?.confidential && kept.to.email !== reader.email) {
    requirePermission(reader, "mailbox.confidential");
  }
  const bytes = kept && await readBlob(deps.kv, kept.content.sha256);
  if (!kept || !bytes) throw new Problem("not-found");
  const { html, text } = JSON.parse(new TextDecoder().decode(bytes));
  return { ...kept, html, text };
}

/** A file of a kept mail. Throws the `not-found` problem when there is none of that name. */
export async function readKeptAttachment(
  deps: Deps,
  user: User | null,
  id: Id,
  filename: string,
): Promise<{ attachment: MailAttachment; bytes: Uint8Array<ArrayBuffer> }> {
  const kept = await readKeptMail(deps, user, id);
  const attachment = kept.attachments.find((one) => one.filename === filename);
  const bytes = attachment && await readBlob(deps.kv, attachment.blob.sha256);
  if (!attachment || !bytes) throw new Problem("not-found");
  return { attachment, bytes };
}
