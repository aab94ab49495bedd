/** What the chat exchanges with the house; `api/support.ts` says the same from the other side. */

/** A message. */
export interface ChatMessage {
  seq: number;
  token: string;
  from: "client" | "staff" | "house";
  name: string | null;
  text: string;
  file: { name: string; type: string; size: number } | null;
  at: string;
}

/** The reader's conversation. */
export interface ChatConversation {
  code: string;
  status: "open" | "waiting" | "solved";
  lastSeq: number;
  unread: number;
  seenByStaff: number;
  hasEmail: boolean;
  rated: boolean;
}

/** A channel besides the chat. */
export interface ChatChannel {
  label: string;
  promise: string;
  href: string;
}

/** What the chat starts from. */
export interface ChatStart {
  texts: Readonly<Record<string, string>>;
  locale: string;
  signedIn: boolean;
  conversation: ChatConversation | null;
  messages: ChatMessage[];
  channels: ChatChannel[];
  /** What is promised and measured, whether somebody is at the desk. */
  notes: string[];
}

/** What happens. */
export interface ChatChange {
  conversation: ChatConversation;
  messages: ChatMessage[];
  typing: { client: boolean; staff: string | null };
}

/** A message on its way. */
export interface Outgoing {
  token: string;
  text: string;
  file?: File;
  name?: string;
  email?: string;
  /** Why it isn't sent; absent while it is on its way or waits for the network. */
  refused?: string;
}
