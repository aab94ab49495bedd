/** What messages are about, as people choose among them, and to whom each may go. */
import { type Channel, CHANNELS } from "./delivery_model.ts";
import type { Mail, MailTemplate } from "./model.ts";

/** How a topic is treated. */
export interface TopicRules {
  /** Where it always goes: nobody can switch it off there. */
  always: readonly Channel[];
  /** Whether it may wait for the daily digest. */
  digest: boolean;
  /** Whether somebody may want it in their quiet hours. */
  urgent: boolean;
  /** For the house's own people alone. */
  staff: boolean;
}

const USUAL: TopicRules = { always: [], digest: false, urgent: false, staff: false };

/** The topics, in the order of the form where people choose. */
export const TOPICS = {
  /** A new signal. */
  signals: { ...USUAL, urgent: true },
  /** What becomes of a signal. */
  signal_updates: { ...USUAL, digest: true, urgent: true },
  /** Access that ends soon, or has ended. */
  subscriptions: { ...USUAL, digest: true },
  /** What became of an order's payment. */
  payments: USUAL,
  /** Invoices: the document has to reach its buyer (CGI article 289). */
  invoices: { ...USUAL, always: ["email"] },
  /** Confirmations that the law wants on a durable medium (Code de la consommation L221-13, L221-21, L215-1-1). */
  orders: { ...USUAL, always: ["email"] },
  /** Who gets into the account, and how: if it wasn't them, they must learn of it. */
  security: { ...USUAL, always: ["email"] },
  /** What the house answers to somebody who asked it. */
  support: USUAL,
  /** To the staff: what waits for them. */
  desk: { ...USUAL, staff: true },
  /** To staff who asked for them: the figures of the week. */
  figures: { ...USUAL, staff: true },
} as const satisfies Record<string, TopicRules>;

/** One of {@linkcode TOPICS}. */
export type Topic = keyof typeof TOPICS;

/** The names of {@linkcode TOPICS}. */
export const TOPIC_NAMES = Object.keys(TOPICS) as Topic[];

/** The rules of a topic. */
export function rulesOf(topic: Topic): TopicRules {
  return TOPICS[topic];
}

/** What each message is about; the digest, which is about several, is under `digest`. */
const TOPIC_OF: Readonly<Record<MailTemplate, Topic | "digest">> = {
  "order-confirmation": "orders",
  "withdrawal-received": "orders",
  "ending-received": "orders",
  "transaction-received": "payments",
  "payment-rejected": "payments",
  "payment-cancelled": "payments",
  "payment-expired": "payments",
  "invoice": "invoices",
  "subscription-ending": "subscriptions",
  "subscription-ended": "subscriptions",
  "signal": "signal_updates",
  "weekly-figures": "figures",
  "support-reply": "support",
  "support-late": "desk",
  "staff-payment": "desk",
  "staff-notice": "desk",
  "verify-email": "security",
  "reset-password": "security",
  "confirm-email": "security",
  "email-change": "security",
  "password-changed": "security",
  "new-sign-in": "security",
  "session-ended": "security",
  "second-factor": "security",
  "role-changed": "security",
  "invitation": "security",
  "chat-lost": "security",
  "channel-test": "security",
  "account-erased": "security",
  "digest": "digest",
};

/** What a message is about. */
export function topicOf(mail: Mail): Topic | "digest" {
  if (mail.template === "signal" && mail.data.event.kind === "published") return "signals";
  return TOPIC_OF[mail.template];
}

/**
 * Goes by mail alone, and into no notification centre: it lets its reader into an account, is not for
 * the account that it is kept under, or is made of other messages.
 */
const BY_MAIL_ALONE: ReadonlySet<MailTemplate> = new Set([
  "verify-email",
  "reset-password",
  "confirm-email",
  "email-change",
  "invitation",
  "account-erased",
  "digest",
]);

/** Whether a message goes by mail alone. */
export function isByMailAlone({ template }: Mail): boolean {
  return BY_MAIL_ALONE.has(template);
}

/** The channels that a message may take. */
export function channelsOf(mail: Mail): readonly Channel[] {
  return isByMailAlone(mail) ? ["email"] : CHANNELS;
}

/**
 * To whom each mail may go: `anybody`, or only to an address whose owner has confirmed it
 * (`verified`), since nobody else should get mail because somebody typed their address. To anybody go
 * the order's own mails, which the law wants sent, the staff's, and the links that somebody asked for
 * at that address, each behind a rate limit.
 */
export const MAIL_GOES_TO: Readonly<Record<MailTemplate, "anybody" | "verified">> = {
  "order-confirmation": "anybody",
  // The law wants it acknowledged at the address that was given for it (L221-21, L215-1-1).
  "withdrawal-received": "anybody",
  "ending-received": "anybody",
  "staff-notice": "anybody",
  // Whoever asked had the password; who reads the address must learn of it (GDPR article 12(3)).
  "account-erased": "anybody",
  "transaction-received": "anybody",
  "staff-payment": "anybody",
  "payment-rejected": "anybody",
  "payment-cancelled": "anybody",
  "payment-expired": "anybody",
  "invoice": "anybody",
  // Written by a person of the house to who asked them.
  "support-reply": "anybody",
  "support-late": "anybody",
  "verify-email": "anybody",
  "reset-password": "anybody",
  "confirm-email": "anybody",
  "invitation": "anybody",
  "email-change": "verified",
  "password-changed": "verified",
  "new-sign-in": "verified",
  "session-ended": "verified",
  "second-factor": "verified",
  "role-changed": "verified",
  "signal": "verified",
  "weekly-figures": "anybody",
  "subscription-ending": "verified",
  "subscription-ended": "verified",
  "chat-lost": "verified",
  "channel-test": "anybody",
  "digest": "verified",
};
