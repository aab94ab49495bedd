/**
 * What a mail says, apart from how it looks: each template gives blocks, and the same blocks are
 * written as HTML and as plain text, so that neither reader misses a fact.
 */
import type { Locale, Translate } from "@/domain/kernel/i18n.ts";
import type { SellerSettings } from "@/domain/settings/model.ts";
import type { LegalSection } from "@/domain/settings/terms.ts";

/** A label and its value, on one line. */
export interface Fact {
  label: string;
  value: string;
  /** To be copied or seen first: amount, reference. */
  strong?: boolean;
}

/** A part of a mail. */
export type Block =
  | { kind: "paragraph"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "facts"; facts: Fact[] }
  | { kind: "quote"; text: string }
  | { kind: "list"; entries: string[] }
  | { kind: "button"; label: string; url: string };

/** A long text in sections, each in the plain form of the catalogues. */
export interface Annex {
  title: string;
  note: string;
  sections: { title: string; text: string }[];
}

/** A mail as its template writes it. */
export interface MailContent {
  subject: string;
  /** What mailboxes show beside the subject. */
  preheader: string;
  title: string;
  blocks: Block[];
  /** What the mail is about, as its foot says; the order unless told. */
  about?: "account" | "signals" | "figures" | "support";
  /** What goes with the letter, below its signature. */
  annex?: Annex;
}

/** What the mails need to know of the house. */
export interface MailSite {
  /** The address that links start with, with or without a slash at its end. */
  publicUrl: string;
  /** Who sells; null while the settings are incomplete. */
  seller: SellerSettings | null;
  /** The terms that the mail's order was placed under, from the archive; today's where it has none. */
  terms?: readonly LegalSection[];
  /** The token of the mail's own link, where it has one; in no store, so given when it is written. */
  token?: string;
  /** Where the reader leaves what the mail is about; absent where there is nothing to leave. */
  unsubscribeUrl?: string;
}

/** What a template is given besides its data. */
export interface MailContext extends MailSite {
  locale: Locale;
  t: Translate;
  /** The whole address of a page, in the reader's language. */
  link: (path: string) => string;
}

/** A text brought to one line, as a subject or a fact must be: a line break could add a header. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{C}]+/gu, " ").trim();
}

/** A paragraph. */
export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

/** What is to be pressed. */
export function button(label: string, url: string): Block {
  return { kind: "button", label, url };
}
