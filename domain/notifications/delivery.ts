/** The life of a delivery, from the hand-over to the record of its outcome. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Delivery, SkipReason } from "./delivery_model.ts";
import { aboutSubject, deliveryKey, readDeliveries, writeDelivery } from "./store.ts";

/** A delivery that is still to be sent, or that failed and may be tried again; else null. */
export async function findUnsent(deps: Deps, id: Id): Promise<Delivery | null> {
  const { value: delivery } = await deps.kv.get<Delivery>(deliveryKey(id));
  return delivery && isUnsent(delivery) ? delivery : null;
}

function isUnsent({ status }: Delivery): boolean {
  return status === "queued" || status === "failed";
}

/** The `Message-ID` of a delivery, from its first attempt on always the same. */
export function messageIdOf({ id, messageId }: Delivery, mailHost: string): string {
  return messageId ?? `<${id.toLowerCase()}@${mailHost}>`;
}

/**
 * Notes that the server is about to be given the mail, and gives its `Message-ID`. If the note of an
 * earlier attempt is still there, the process died between the server's acceptance and our record, or
 * the line broke there: the mail goes again, with the same `Message-ID`, and is marked `repeated`.
 * Gives null when there is nothing left to send.
 */
export function startHandOver(deps: Deps, id: Id, mailHost: string): Promise<string | null> {
  return transact(deps, async (tx) => {
    const delivery = await tx.get<Delivery>(deliveryKey(id));
    if (!delivery || !isUnsent(delivery)) return null;
    const messageId = messageIdOf(delivery, mailHost);
    writeDelivery(tx, {
      ...delivery,
      messageId,
      status: "queued",
      doneAt: undefined,
      turnAt: undefined,
      repeated: delivery.repeated || delivery.handedOverAt !== undefined,
      handedOverAt: isoInstant(deps.clock()),
    });
    return messageId;
  });
}

/** Records that the mail went, or was kept, inside the unit of work that ends its job. */
export async function recordOutcome(
  deps: Deps,
  tx: Tx,
  id: Id,
  outcome: { status: "sent" | "kept"; answer: string; messageId?: string },
): Promise<void> {
  const delivery = await tx.get<Delivery>(deliveryKey(id));
  if (!delivery) return;
  writeDelivery(tx, {
    ...delivery,
    ...outcome,
    handedOverAt: undefined,
    doneAt: isoInstant(deps.clock()),
  });
}

/** Records that nothing is sent, and why, inside the unit of work that ends its job. */
export async function recordSkip(
  deps: Deps,
  tx: Tx,
  id: Id,
  reason: SkipReason,
  answer?: string,
): Promise<void> {
  const delivery = await tx.get<Delivery>(deliveryKey(id));
  if (!delivery) return;
  const doneAt = isoInstant(deps.clock());
  writeDelivery(tx, {
    ...delivery,
    status: "skipped",
    reason,
    answer,
    handedOverAt: undefined,
    doneAt,
  });
}

/** Records a refused attempt: the server certainly does not have the mail, so the next one is no repetition. */
export function recordRefusal(deps: Deps, id: Id, answer: string): Promise<void> {
  return transact(deps, async (tx) => {
    const delivery = await tx.get<Delivery>(deliveryKey(id));
    if (delivery) writeDelivery(tx, { ...delivery, answer, handedOverAt: undefined });
  });
}

/** Records that the last attempt failed; whether the server may have the mail is still known. */
export function recordFailure(deps: Deps, id: Id, answer: string): Promise<void> {
  return transact(deps, async (tx) => {
    const delivery = await tx.get<Delivery>(deliveryKey(id));
    if (!delivery || !isUnsent(delivery)) return;
    writeDelivery(tx, { ...delivery, status: "failed", answer, doneAt: isoInstant(deps.clock()) });
  });
}

/** The deliveries about a subject, oldest first, at most a hundred. */
export async function listDeliveriesAbout(
  deps: Deps,
  subject: readonly [area: string, id: string],
): Promise<Delivery[]> {
  return await Array.fromAsync(readDeliveries(deps, aboutSubject(subject), 100));
}
