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
  /** The name of who is writing on the other side; null when nobody is. */
  typing: string | null;
}

/**
 * The messages after a number and then every change, until `signal` is aborted or the conversation is
 * gone. `side` is who listens.
 */
export async function* followConversation(
  deps: Deps,
  id: Id,
  { side, after, signal }: { side: "client" | "staff"; after: number; signal: AbortSignal },
): AsyncGenerator<LiveChange> {
  const other = typingKey(id, side === "client" ? "staff" : "client");
  const reader = deps.kv.watch<[Conversation, Typing]>([conversationKey(id), other]).getReader();
  const leave = () => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", leave);
  let last = after;
  try {
    while (!signal.aborted) {
      const { done, value } = await reader.read();
      if (done) return;
      const [{ value: conversation }, { value: typing }] = value;
      if (!conversation || conversation.contact.accountId === null && !conversation.browser) return;
      // More than one reading holds goes out in several changes.
      do {
        const messages = await messagesAfter(deps, id, last);
        last = messages.at(-1)?.seq ?? last;
        const writing = typing && typing.until > isoInstant(deps.clock()) ? typing.name : null;
        yield { conversation, messages, typing: writing };
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
