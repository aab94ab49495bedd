/** Asking for a mail: its delivery record and the job that sends it, in the commit of what it tells. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { newId } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Delivery } from "./model.ts";
import { writeDelivery } from "./store.ts";

/** The kind of the job that sends one delivery; its data is `{ deliveryId }`. */
export const DELIVER_JOB = "deliver";

/** Adds a delivery and its job to a unit of work. Does nothing where mails are off ({@linkcode Deps.mails}). */
export function queueMail(
  deps: Deps,
  tx: Tx,
  wanted: Pick<Delivery, "accountId" | "to" | "locale" | "mail" | "attachments" | "subject">,
): void {
  if (!deps.mails) return;
  const delivery: Delivery = {
    ...wanted,
    id: newId(deps.clock),
    status: "queued",
    createdAt: isoInstant(deps.clock()),
  };
  writeDelivery(tx, delivery);
  tx.job({ kind: DELIVER_JOB, data: { deliveryId: delivery.id } });
}
