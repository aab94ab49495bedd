/** What an erasure would do, said to the person beforehand. */
import type { Role, User } from "../accounts/model.ts";
import { getStaff } from "../accounts/profile.ts";
import { exportOf as invoicesOf } from "../invoicing/personal_data.ts";
import type { IsoDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { noticesOf } from "../notices/personal_data.ts";
import { paymentsOf } from "../payments/personal_data.ts";

/** Why an erasure has to wait: a transfer under way, a notice to be answered, nobody else in charge. */
export type ErasureObstacle = "transfer" | "notice" | "last_owner";

/** What an erasure would do. */
export interface ErasurePlan {
  obstacles: ErasureObstacle[];
  /** Orders that were paid, and keep who is on their invoices. */
  paid: number;
  /** Orders that never were, and lose the person. */
  unpaid: number;
  invoices: number;
  /**
   * Until when the last invoice is kept: ten years from the end of the financial year (Code de commerce
   * L123-22), taken as the calendar year; null without an invoice.
   */
  keptUntil: IsoDay | null;
}

/** Looks at what an account has, and at what stands in the way. */
export async function planErasure(
  deps: Deps,
  { id, role }: Pick<User, "id"> & { role: Role },
): Promise<ErasurePlan> {
  const [payments, invoices, notices] = await Promise.all([
    paymentsOf(deps, id),
    invoicesOf(deps, id),
    noticesOf(deps, id),
  ]);
  const obstacles: ErasureObstacle[] = [];
  if (payments.some(({ status }) => status === "transaction_submitted")) obstacles.push("transfer");
  if (notices.some(({ status }) => status === "open")) obstacles.push("notice");
  if (role === "owner" && !await hasOtherOwner(deps, id)) obstacles.push("last_owner");
  const paid = payments.filter(({ status }) => status === "confirmed").length;
  const last = invoices.at(-1);
  return {
    obstacles,
    paid,
    unpaid: payments.length - paid,
    invoices: invoices.length,
    keptUntil: last ? `${Temporal.PlainDate.from(last.issuedOn).year + 10}-12-31` : null,
  };
}

async function hasOtherOwner(deps: Deps, id: string): Promise<boolean> {
  return (await getStaff(deps)).some((member) => member.role === "owner" && member.id !== id);
}
