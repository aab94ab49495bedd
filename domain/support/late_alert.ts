/** Telling the staff of a message that waits longer than was promised. */
import { can } from "../accounts/permissions.ts";
import { getStaff } from "../accounts/profile.ts";
import { type IsoInstant, isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import { deskAt } from "../payments/opening_hours.ts";
import { getSeller } from "../settings/seller.ts";
import type { Conversation } from "./model.ts";
import { getSupportSettings } from "./settings.ts";
import { loadConversation } from "./store.ts";

/** The kind of the job that looks whether a message was answered in time; its data is {@linkcode Watched}. */
export const LATE_JOB = "support-late";

/** What is watched: a conversation, and since when it waits. */
export interface Watched {
  conversationId: Id;
  since: IsoInstant;
}

/** Has a message looked at when its promise ends, where it is the first that waits. */
export async function watchPromise(
  deps: Deps,
  tx: Tx,
  { id, waitingSince }: Conversation,
  before: Conversation | null,
): Promise<void> {
  if (!deps.mails || waitingSince === null || before?.waitingSince === waitingSince) return;
  const data: Watched = { conversationId: id, since: waitingSince };
  tx.job({ kind: LATE_JOB, data, dueAt: await promisedBy(deps, waitingSince) });
}

/** By when a message from `at` is answered: the promise counts from when somebody is at the desk. */
async function promisedBy(deps: Deps, at: IsoInstant): Promise<IsoInstant> {
  const { promiseMinutes } = await getSupportSettings(deps);
  const seller = await getSeller(deps);
  const desk = seller ? deskAt(seller.openingHours, Temporal.Instant.from(at)) : null;
  const from = desk && !desk.open && desk.reopensAt ? isoInstant(desk.reopensAt.toInstant()) : at;
  return shift(from, { minutes: promiseMinutes });
}

/** Mails who answers the support where the message still waits; `settle` ends the job with it. */
export async function alertIfLate(
  deps: Deps,
  { conversationId, since }: Watched,
  settle: (tx: Tx) => Promise<void>,
): Promise<void> {
  const staff = (await getStaff(deps)).filter(({ role }) => can(role, "support.answer"));
  await transact(deps, async (tx) => {
    await settle(tx);
    const conversation = await loadConversation(tx, conversationId).catch(() => null);
    if (conversation?.waitingSince !== since) return;
    const { agent, code } = conversation;
    for (const member of staff) {
      // Whose conversation it is hears of it alone; nobody's is everybody's.
      if (agent && staff.some(({ id }) => id === agent.id) && member.id !== agent.id) continue;
      await queueMail(deps, tx, {
        accountId: member.id,
        to: { name: member.fullName, email: member.email },
        locale: member.locale,
        // What was written, and by whom, stays in the conversation: it is erased with it.
        mail: {
          template: "support-late",
          data: { fullName: member.fullName, conversationId, code, since },
        },
        attachments: [],
        subject: ["support-staff", conversationId],
      });
    }
  });
}
