/** Staff's notes on a payment. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput } from "../kernel/problem.ts";
import { requiredLine } from "../kernel/text.ts";
import { transact } from "../kernel/tx.ts";
import type { Payment } from "./model.ts";
import { writePayment } from "./store.ts";
import { requirePayment } from "./transition.ts";

/** Notes a payment may have: they stand in its record, and a record holds 64 KiB. */
export const NOTES_MAX = 20;

/** A note, for staff only. */
export const noteSchema = z.object({ text: requiredLine(1000) });

/**
 * Adds a note to a payment. Throws `forbidden`, `not-found` or `invalid-input` (field `text`), also
 * when there are {@linkcode NOTES_MAX} already.
 */
export async function notePayment(
  deps: Deps,
  user: User | null,
  id: Id,
  input: unknown,
): Promise<Payment> {
  const staff = requirePermission(user, "payments.read");
  return await transact(deps, async (tx) => {
    const payment = await requirePayment(tx, id);
    const { text } = parseInput(noteSchema, input);
    if (payment.notes.length >= NOTES_MAX) {
      throw invalidInput({ text: { key: "field.tooMany", params: { max: NOTES_MAX } } });
    }
    const note = { at: isoInstant(deps.clock()), by: staff.fullName, text };
    const next = { ...payment, notes: [...payment.notes, note] };
    writePayment(tx, next, payment);
    tx.audit({
      actor: { id: staff.id, name: staff.fullName },
      action: "payment.noted",
      subject: ["payments", id],
      note: text,
    });
    return next;
  });
}
