/** Giving a mail to a server. */
import type { Delivery, RenderedMail } from "./delivery_model.ts";

/** A mail ready to go. */
export interface OutgoingMail extends RenderedMail {
  to: Delivery["to"];
  messageId: string;
  /** Where one POST takes the reader off the list (RFC 8058); absent where there is nothing to leave. */
  unsubscribeUrl?: string;
  attachments: { filename: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }[];
}

/** What a server said. */
export type SendResult =
  /** It took the mail. */
  | { status: "accepted"; answer: string }
  /** It refused, or could not be reached: it certainly has no such mail. `permanent` when no repetition helps. */
  | { status: "refused"; answer: string; permanent: boolean }
  /** The line broke after the mail was handed over: it may have it. */
  | { status: "unknown"; answer: string };

/** Gives mails to a server; null where none is configured, and mail stays in the built-in mailbox. */
export interface Mailer {
  /** Hands one mail over. Does not throw for what a server or the network does. */
  send(mail: OutgoingMail): Promise<SendResult>;
  /** Closes the connections. */
  close(): void;
}
