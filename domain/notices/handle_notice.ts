/** Somebody of the house has dealt with a notice. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { Problem } from "../kernel/problem.ts";
import { requiredLine } from "../kernel/text.ts";
import { transact } from "../kernel/tx.ts";
import { endSubscription } from "../subscriptions/end_subscription.ts";
import type { Notice } from "./model.ts";
import { noticeKey, writeNotice } from "./store.ts";

/** What is said of how a notice was dealt with. */
export const handlingSchema = z.object({
  note: requiredLine(500),
  /** Closes the access that the contract opened. */
  closeAccess: z.boolean().optional(),
});

/**
 * Marks a notice as dealt with. Throws `forbidden`, `not-found`, `invalid-input` (field `note`), or
 * `wrong-state` when somebody was faster or another payment keeps the access open.
 */
export async function handleNotice(
  deps: Deps,
  user: User | null,
  id: Id,
  input: unknown,
): Promise<Notice> {
  const admin = requirePermission(user, "payments.validate");
  return await transact(deps, async (tx) => {
    const notice = isId(id) ? await tx.get<Notice>(noticeKey(id)) : null;
    if (!notice) throw new Problem("not-found");
    const { note, closeAccess } = parseInput(handlingSchema, input);
    if (notice.status === "handled") throw new Problem("wrong-state");
    const by = { id: admin.id, name: admin.fullName };
    const { paymentId, accountId } = notice;
    if (closeAccess && paymentId !== null && accountId !== null) {
      const ended = await endSubscription(deps, tx, { accountId, paymentId, atOnce: true, by });
      // Another payment keeps it open: nothing of this unit of work is committed.
      if (ended && ended.paymentIds.length > 1) throw new Problem("wrong-state");
    }
    const handling = { at: isoInstant(deps.clock()), by, note };
    const next: Notice = { ...notice, status: "handled", handling };
    writeNotice(tx, next);
    tx.audit({ actor: by, action: "notice.handled", subject: ["notices", id], note });
    return next;
  });
}
