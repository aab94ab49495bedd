/** What each side has read, what they are doing now, and what the person thinks of the help. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { isoInstant, shift } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import type { Conversation } from "./model.ts";
import { loadConversation, typingKey, writeConversation } from "./store.ts";
import { type Asker, conversationOf } from "./whose.ts";

/** How long somebody counts as writing after a key was pressed, in seconds. */
const TYPING_SECONDS = 6;

/** The person has read everything. Nothing without a conversation. */
export async function seeAsClient(deps: Deps, who: Asker): Promise<void> {
  const found = await conversationOf(deps, who);
  if (found) await see(deps, found, "client");
}

/** The staff have read everything. Throws `forbidden` or `not-found`. */
export async function seeAsStaff(
  deps: Deps,
  user: User | null,
  conversation: Conversation,
): Promise<void> {
  requirePermission(user, "support.answer");
  await see(deps, conversation, "staff");
}

async function see(deps: Deps, known: Conversation, side: "client" | "staff"): Promise<void> {
  if (known.unread[side] === 0 && known.seen[side] === known.lastSeq) return;
  await transact(deps, async (tx) => {
    const before = await loadConversation(tx, known.id);
    // Only what the reader was shown: a message that has come since is unread.
    if (before.lastSeq !== known.lastSeq) return;
    const next: Conversation = {
      ...before,
      seen: { ...before.seen, [side]: before.lastSeq },
      unread: { ...before.unread, [side]: 0 },
    };
    writeConversation(tx, next, before);
  });
}

/** The person is writing. Nothing without a conversation. */
export async function typeAsClient(deps: Deps, who: Asker): Promise<void> {
  const found = await conversationOf(deps, who);
  if (found) await recordTyping(deps, found.id, "client", "");
}

/** One of the staff is writing. Throws `forbidden`. */
export async function typeAsStaff(deps: Deps, user: User | null, id: Id): Promise<void> {
  const agent = requirePermission(user, "support.answer");
  await recordTyping(deps, id, "staff", agent.fullName);
}

/** Who writes, until when. */
export interface Typing {
  name: string;
  until: string;
}

async function recordTyping(
  deps: Deps,
  id: Id,
  side: "client" | "staff",
  name: string,
): Promise<void> {
  const until = shift(isoInstant(deps.clock()), { seconds: TYPING_SECONDS });
  const value: Typing = { name, until };
  await deps.kv.set(typingKey(id, side), value, { expireIn: TYPING_SECONDS * 1000 });
}

/** The person says whether the help was good, once the matter is solved. Throws `wrong-state`. */
export async function rate(deps: Deps, who: Asker, good: boolean): Promise<void> {
  const found = await conversationOf(deps, who);
  if (!found) throw new Problem("wrong-state");
  await transact(deps, async (tx) => {
    const before = await loadConversation(tx, found.id);
    if (before.status !== "solved") throw new Problem("wrong-state");
    writeConversation(tx, { ...before, rating: { good, at: isoInstant(deps.clock()) } }, before);
  });
}
