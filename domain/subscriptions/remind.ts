/** Telling people that their access ends within the week, and that it has ended. */
import { isVerified } from "../accounts/account_mail.ts";
import { getAccount } from "../accounts/profile.ts";
import { isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import type { Subscription } from "./model.ts";
import { ENDING, subscriptionKey, writeSubscription } from "./store.ts";

/** How long before its end somebody is reminded of it, in days. */
export const REMIND_DAYS = 7;

/**
 * Reminds those whose access ends within {@linkcode REMIND_DAYS}, once for each end; gives how many.
 * An access that is shorter than that is its own reminder. Run again, it changes nothing.
 */
export async function remindOfEnds(deps: Deps): Promise<number> {
  const now = isoInstant(deps.clock());
  const soon = shift(now, { hours: 24 * REMIND_DAYS });
  const ending = deps.kv.list<[Id, Id]>({ prefix: ENDING, end: [...ENDING, `${soon}\uffff`] });
  let count = 0;
  for await (const { value: [accountId, id] } of ending) {
    const reminded = await transact(deps, async (tx) => {
      const before = await tx.get<Subscription>(subscriptionKey(accountId, id));
      if (before?.status !== "active" || before.endsAt === null || before.endsAt <= now) {
        return false;
      }
      const { endsAt, remindedOf, startsAt } = before;
      if (remindedOf === endsAt || startsAt > shift(endsAt, { hours: -24 * REMIND_DAYS })) {
        return false;
      }
      writeSubscription(tx, { ...before, remindedOf: endsAt }, before);
      await tellOfEnd(deps, tx, "subscription-ending", before, endsAt);
      return true;
    });
    if (reminded) count++;
  }
  return count;
}

/** Tells somebody of an end, in the commit that records it; nobody where the account is gone. */
export async function tellOfEnd(
  deps: Deps,
  tx: Tx,
  template: "subscription-ending" | "subscription-ended",
  { id, accountId, offer }: Subscription,
  endsAt: string,
): Promise<void> {
  const account = await findAccount(deps, accountId);
  if (!account || account.erasedAt) return;
  const { fullName, email, locale } = account;
  await queueMail(deps, tx, {
    accountId,
    to: { name: fullName, email },
    locale,
    mail: { template, data: { fullName, offer: offer.name, endsAt } },
    attachments: [],
    subject: ["subscriptions", id],
    verified: isVerified(account),
  });
}

async function findAccount(deps: Deps, id: Id) {
  try {
    return await getAccount(deps, id);
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return null;
    throw error;
  }
}
