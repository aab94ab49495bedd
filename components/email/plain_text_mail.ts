/** A mail as plain text, for readers and programs that prefer it. */
import type { Locale } from "@/domain/kernel/i18n.ts";
import { type Annex, type Block, oneLine } from "./content.ts";

/** What is written around the blocks. */
export interface MailFrame {
  title: string;
  greeting: string;
  blocks: Block[];
  signature: string;
  annex?: Annex;
  /** The small print, a line each. */
  foot: string[];
  /** Below the small print. */
  footLinks: { label: string; url: string }[];
}

/** Writes the frame and its blocks, a blank line between them. */
export function plainTextMail(frame: MailFrame, locale: Locale): string {
  const { title, greeting, blocks, signature, annex, foot, footLinks } = frame;
  const colon = colonOf(locale);
  const small = [...foot, ...footLinks.map(({ label, url }) => `${label}${colon} ${url}`)];
  const parts = [
    underlined(title, "="),
    greeting,
    ...blocks.map((block) => plainBlock(block, locale)),
    signature,
    ...(annex ? plainAnnex(annex) : []),
    `-- \n${small.join("\n")}`,
  ];
  return parts.join("\n\n") + "\n";
}

function plainBlock(block: Block, locale: Locale): string {
  const colon = colonOf(locale);
  switch (block.kind) {
    case "paragraph":
      return block.text;
    case "heading":
      return underlined(block.text, "-");
    case "facts":
      return block.facts.map(({ label, value }) => `${label}${colon} ${oneLine(value)}`).join("\n");
    case "quote":
      return block.text.trim().split(/\r?\n/).map((line) => `> ${oneLine(line)}`).join("\n");
    case "list":
      return block.entries.map((entry) => `- ${entry}`).join("\n");
    case "button":
      return `${block.label}${colon}\n${block.url}`;
  }
}

/** French puts a no-break space before a colon. */
function colonOf(locale: Locale): string {
  return locale === "fr" ? "\u00a0:" : ":";
}

function plainAnnex({ title, note, sections }: Annex): string[] {
  const texts = sections.map((section) => `${section.title}\n\n${section.text.trim()}`);
  return [underlined(title, "-"), note, ...texts];
}

function underlined(text: string, mark: string): string {
  return `${text}\n${mark.repeat([...text].length)}`;
}
