/** The life of a delivery, from the hand-over to the record of its outcome. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { listPage } from "../kernel/paging.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Delivery } from "./model.ts";
import { aboutSubject, deliveryKey, writeDelivery } from "./store.ts";

/**
 * Notes that the server is about to be given the mail. If the note of an earlier attempt is still
 * there, the process died between the server's acceptance and our record: the mail goes again, with
 * the same `Message-ID`, and is marked `repeated`. Gives null when there is nothing left to send.
 */
export function startHandOver(deps: Deps, id: Id, mailHost: string): Promise<Delivery | null> {
  return transact(deps, async (tx) => {
    const delivery = await tx.get<Delivery>(deliveryKey(id));
    if (!delivery || delivery.status === "sent" || delivery.status === "kept") return null;
    const next: Delivery = {
      ...delivery,
      messageId: delivery.messageId ?? `<${id.toLowerCase()}@${mailHost}>`,
      repeated: delivery.repeated || delivery.handedOverAt !== undefined,
      handedOverAt: isoInstant(deps.clock()),
    };
    writeDelivery(tx, next);
    return next;
  });
}

/** Records the outcome of a hand-over inside the unit of work that ends its job. */
export async function recordOutcome(
  deps: Deps,
  tx: Tx,
  id: Id,
  outcome: { status: "sent" | "kept" | "failed"; answer: string },
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

/** Records a refused attempt: the server certainly does not have the mail, so the next one is no repetition. */
export function recordRefusal(deps: Deps, id: Id, answer: string): Promise<void> {
  return transact(deps, async (tx) => {
    const delivery = await tx.get<Delivery>(deliveryKey(id));
    if (delivery) writeDelivery(tx, { ...delivery, answer, handedOverAt: undefined });
  });
}

/** The deliveries about a subject, oldest first, at most a hundred. */
export async function listDeliveriesAbout(
  deps: Deps,
  subject: readonly [area: string, id: string],
): Promise<Delivery[]> {
  return (await listPage<Delivery>(deps.kv, aboutSubject(subject), { limit: 100 })).items;
}
