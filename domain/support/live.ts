/** What happens in a conversation, as it happens, whichever process wrote it. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Conversation, Message } from "./model.ts";
import { messagesAfter } from "./read_messages.ts";
import type { Typing } from "./seen.ts";
import { conversationKey, PULSE, typingKey } from "./store.ts";

/** What a listener is told: the conversation as it is now, what was said since, who is writing. */
export interface LiveChange {
  conversation: Conversation;
  messages: Message[];
  /** Who is writing just now: the person, and the name of which of the staff. */
  typing: { client: boolean; staff: string | null };
}

/**
 * The messages after a number and then every change, until `signal` is aborted, the conversation is gone
 * or no longer the listener's.
 */
export async function* followConversation(
  deps: Deps,
  id: Id,
  { after, signal, isTheirs = () => true }: {
    after: number;
    signal: AbortSignal;
    /** Whether who listens may still hear of it; always unless told. */
    isTheirs?: (conversation: Conversation) => boolean;
  },
): AsyncGenerator<LiveChange> {
  const reader = deps.kv.watch<[Conversation, Typing, Typing]>([
    conversationKey(id),
    typingKey(id, "client"),
    typingKey(id, "staff"),
  ]).getReader();
  const leave = () => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", leave);
  let last = after;
  try {
    while (!signal.aborted) {
      const { done, value } = await reader.read();
      if (done) return;
      const [{ value: conversation }, { value: client }, { value: staff }] = value;
      if (!conversation || !isTheirs(conversation)) return;
      const writes = (one: Typing | null) => one !== null && one.until > isoInstant(deps.clock());
      const typing = { client: writes(client), staff: staff && writes(staff) ? staff.name : null };
      // More than one reading holds goes out in several changes.
      do {
        const messages = await messagesAfter(deps, id, last);
        last = messages.at(-1)?.seq ?? last;
        yield { conversation, messages, typing };
        if (messages.length === 0) break;
      } while (last < conversation.lastSeq);
    }
  } catch (error) {
    // The reader has left, and maybe the store is closed since.
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", leave);
    leave();
  }
}

/** Says whenever anything happens in any conversation, for the inbox. Throws `forbidden`. */
export async function* followInbox(
  deps: Deps,
  user: User | null,
  signal: AbortSignal,
): AsyncGenerator<string> {
  requirePermission(user, "support.answer");
  const reader = deps.kv.watch<[string]>([PULSE]).getReader();
  const leave = () => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", leave);
  try {
    while (!signal.aborted) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value[0].value ?? "";
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener("abort", leave);
    leave();
  }
}
