/** Telling somebody something: its deliveries and the jobs that send them, in the commit of what it tells. */
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { newId } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import { type Channel, channelOf, type Delivery } from "./delivery_model.ts";
import { keepForDigest } from "./digest.ts";
import { addToInbox } from "./inbox.ts";
import { DEFAULT_REACH, planFor, type Reach } from "./reach.ts";
import { addDelivery, reachKey } from "./store.ts";
import { channelsOf, isByMailAlone, MAIL_GOES_TO } from "./topics.ts";

/** The kind of the job that sends one delivery; its data is `{ deliveryId }`. */
export const DELIVER_JOB = "deliver";

/** A message to ask for. */
export interface WantedMail
  extends Pick<Delivery, "accountId" | "to" | "locale" | "mail" | "attachments" | "subject"> {
  /** Whether the person has proved that they read the mail of this address; they haven't unless told. */
  verified?: boolean;
  /** Not before this instant; at once unless told. */
  dueAt?: IsoInstant;
}

/**
 * Tells somebody, within a unit of work: an entry in their notification centre, and for each channel
 * that they linked and want a delivery with its job. See {@linkcode queueFor}.
 */
export async function queueMail(deps: Deps, tx: Tx, wanted: WantedMail): Promise<void> {
  const { accountId } = wanted;
  const reach = accountId === null ? null : await tx.get<Reach>(reachKey(accountId));
  queueFor(deps, tx, wanted, reach ?? DEFAULT_REACH);
}

/**
 * {@linkcode queueMail} for somebody whose wishes are known already. Sends nothing where mails are off
 * ({@linkcode Deps.mails}), and no mail that waits for a confirmed address
 * ({@linkcode MAIL_GOES_TO}) while this one isn't.
 */
export function queueFor(deps: Deps, tx: Tx, wanted: WantedMail, reach: Reach): void {
  const { accountId, mail } = wanted;
  if (accountId !== null && !isByMailAlone(mail)) addToInbox(deps, tx, { ...wanted, accountId });
  if (!deps.mails) return;
  for (const channel of channelsOf(mail)) {
    if (isReached(wanted, reach, channel)) queueOn(deps, tx, wanted, reach, channel);
  }
}

function isReached({ mail, verified }: WantedMail, { links }: Reach, channel: Channel): boolean {
  if (channel !== "email") return links[channel] !== undefined;
  return MAIL_GOES_TO[mail.template] === "anybody" || verified === true;
}

function queueOn(
  deps: Deps,
  tx: Tx,
  { verified: _, dueAt, ...wanted }: WantedMail,
  reach: Reach,
  channel: Channel,
): void {
  const plan = planFor(deps, reach, wanted.mail, channel);
  if (plan.do === "digest" && wanted.accountId !== null) {
    keepForDigest(deps, tx, wanted.accountId, wanted.mail);
    return;
  }
  if (plan.do === "skip") {
    const doneAt = isoInstant(deps.clock());
    addDelivery(
      tx,
      newDelivery(deps, wanted, channel, {
        status: "skipped",
        reason: plan.reason,
        doneAt,
      }),
    );
  } else {
    const due = plan.do === "send" ? plan.dueAt : undefined;
    queueOnly(deps, tx, { ...wanted, dueAt: later(dueAt, due) }, channel);
  }
}

/** A delivery on one channel with its job, whatever its reader chose; for what they ask for there. */
export function queueOnly(
  deps: Deps,
  tx: Tx,
  { dueAt, ...wanted }: Omit<WantedMail, "verified">,
  channel: Channel,
): void {
  const delivery = newDelivery(deps, wanted, channel, { status: "queued" });
  addDelivery(tx, delivery);
  sendAt(tx, delivery, dueAt);
}

function newDelivery(
  deps: Deps,
  wanted: Omit<WantedMail, "verified" | "dueAt">,
  channel: Channel,
  outcome: Pick<Delivery, "status" | "reason" | "doneAt">,
): Delivery {
  const createdAt = isoInstant(deps.clock());
  return { ...wanted, channel, id: newId(deps.clock), createdAt, ...outcome };
}

function sendAt(tx: Tx, delivery: Delivery, dueAt: IsoInstant | undefined): void {
  tx.job({
    kind: DELIVER_JOB,
    data: { deliveryId: delivery.id, channel: channelOf(delivery) },
    dueAt,
  });
}

function later(...times: (IsoInstant | undefined)[]): IsoInstant | undefined {
  return times.filter((time) => time !== undefined).sort().at(-1);
}
