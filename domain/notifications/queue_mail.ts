/** Asking for a mail: its delivery record and the job that sends it, in the commit of what it tells. */
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { newId } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import { type Delivery, MAIL_GOES_TO } from "./model.ts";
import { writeDelivery } from "./store.ts";

/** The kind of the job that sends one delivery; its data is `{ deliveryId }`. */
export const DELIVER_JOB = "deliver";

/** A mail to ask for. */
export interface WantedMail
  extends Pick<Delivery, "accountId" | "to" | "locale" | "mail" | "attachments" | "subject"> {
  /** Whether the person has proved that they read the mail of this address; they haven't unless told. */
  verified?: boolean;
  /** Not before this instant; at once unless told. */
  dueAt?: IsoInstant;
}

/**
 * Adds a delivery and its job to a unit of work. Does nothing where mails are off
 * ({@linkcode Deps.mails}), nor for a mail that waits for a confirmed address
 * ({@linkcode MAIL_GOES_TO}) while this one isn't.
 */
export function queueMail(deps: Deps, tx: Tx, { verified, dueAt, ...wanted }: WantedMail): void {
  if (!deps.mails) return;
  if (MAIL_GOES_TO[wanted.mail.template] === "verified" && !verified) return;
  const delivery: Delivery = {
    ...wanted,
    id: newId(deps.clock),
    status: "queued",
    createdAt: isoInstant(deps.clock()),
  };
  writeDelivery(tx, delivery);
  tx.job({ kind: DELIVER_JOB, data: { deliveryId: delivery.id }, dueAt });
}
