/** Giving a message to a chat's provider: the one small interface that each channel's file keeps. */

/** A message as its channel writes it. */
export interface ChatMessage {
  /** In the channel's own syntax, everything that people typed escaped for it. */
  text: string;
  /** Files that go with it. */
  files: { filename: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }[];
}

/** What a provider said. */
export type ChatResult =
  /** It took the message. */
  | { status: "accepted"; answer: string }
  /** It refused, or could not be reached: it certainly has no such message. `permanent` when no repetition helps. */
  | { status: "refused"; answer: string; permanent: boolean }
  /** The line broke after the message was handed over: it may have it. */
  | { status: "unknown"; answer: string }
  /** Too many messages: it wants none before so many seconds are over. */
  | { status: "wait"; answer: string; seconds: number }
  /** The person has blocked us, or the chat is gone. */
  | { status: "unreachable"; answer: string }
  /** The chat has another name now. */
  | { status: "moved"; answer: string; chat: string };

/** Gives messages to chats. */
export interface ChatSender {
  /** Hands one message over. Does not throw for what the provider or the network does. */
  send(chat: string, message: ChatMessage): Promise<ChatResult>;
}
