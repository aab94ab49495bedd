/** Adding a message to a conversation: its number, what each side hasn't read, who waits for whom. */
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Conversation, Message } from "./model.ts";
import { writeConversation, writeMessage } from "./store.ts";

/** Characters of a message that lists show. */
const PREVIEW = 140;

/** A message before it has its place. */
export type Unplaced = Omit<Message, "seq" | "at">;

/** Adds messages at the end of a conversation; `before` is what is stored of it, if anything is. */
export function append(
  deps: Deps,
  tx: Tx,
  start: Conversation,
  before: Conversation | undefined,
  unplaced: readonly Unplaced[],
): { conversation: Conversation; messages: Message[] } {
  const at = isoInstant(deps.clock());
  let conversation = start;
  const messages = unplaced.map((one) => {
    const message: Message = { ...one, seq: conversation.lastSeq + 1, at };
    conversation = grown(conversation, message);
    writeMessage(tx, conversation.id, message);
    return message;
  });
  writeConversation(tx, conversation, before);
  return { conversation, messages };
}

/** A conversation after a message. An automatic one changes neither who waits nor what the staff haven't read. */
function grown(before: Conversation, { seq, from, text, attachment, at }: Message): Conversation {
  const { unread, seen } = before;
  const next: Conversation = {
    ...before,
    lastSeq: seq,
    updatedAt: at,
    preview: from === "house"
      ? before.preview
      : { from, text: (text || attachment?.name || "").replace(/\s+/g, " ").slice(0, PREVIEW) },
  };
  switch (from) {
    case "house":
      return { ...next, unread: { ...unread, client: unread.client + 1 } };
    case "client":
      return {
        ...next,
        ...reopened(before, at),
        status: "open",
        seen: { ...seen, client: seq },
        unread: { client: 0, staff: unread.staff + 1 },
        waitingSince: before.waitingSince ?? at,
      };
    case "staff":
      return {
        ...next,
        status: "waiting",
        seen: { ...seen, staff: seq },
        unread: { client: unread.client + 1, staff: 0 },
        waitingSince: null,
        answeredAt: before.answeredAt ?? at,
      };
  }
}

function reopened(before: Conversation, at: IsoInstant): Partial<Conversation> {
  if (before.status !== "solved") return {};
  return { openedAt: at, answeredAt: null, solvedAt: null, rating: null };
}
