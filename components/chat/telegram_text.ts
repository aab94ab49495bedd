/**
 * A message in Telegram's HTML (https://core.telegram.org/bots/api#html-style): the same blocks as the
 * mail's. `&`, `<` and `>` are escaped, so whatever people typed arrives as they typed it.
 */
import type { Block, MailContent } from "@/components/email/content.ts";
import { oneLine } from "@/components/email/content.ts";
import type { Locale } from "@/domain/kernel/i18n.ts";

/** How long a message may be, in characters after its entities were read. */
export const MESSAGE_MAX = 4096;

/** How long the text below a document may be. */
export const CAPTION_MAX = 1024;

/** Writes a message of at most `max` characters: title and link always, and the blocks that fit between. */
export function telegramText(
  { title, blocks }: Pick<MailContent, "title" | "blocks">,
  locale: Locale,
  max: number,
): string {
  const link = blocks.find((block) => block.kind === "button");
  const head = { html: `<b>${escape(oneLine(title))}</b>`, length: [...oneLine(title)].length };
  const foot = link ? written(link, locale) : null;
  let left = max - head.length - (foot ? foot.length + 2 : 0);
  const body: string[] = [];
  for (const block of blocks) {
    if (block === link) continue;
    const part = written(block, locale);
    left -= part.length + 2;
    // What follows a part that is left out would be out of place.
    if (left < 0) break;
    body.push(part.html);
  }
  return [head.html, ...body, ...(foot ? [foot.html] : [])].join("\n\n");
}

interface Written {
  html: string;
  /** As read, without the markup. UTF-16 units, as Telegram counts. */
  length: number;
}

function written(block: Block, locale: Locale): Written {
  const colon = locale === "fr" ? "\u00a0:" : ":";
  switch (block.kind) {
    case "paragraph":
      return plain(block.text);
    case "heading":
      return { html: `<b>${escape(block.text)}</b>`, length: block.text.length };
    case "quote":
      return {
        html: `<blockquote>${escape(block.text.trim())}</blockquote>`,
        length: block.text.trim().length,
      };
    case "list":
      return plain(block.entries.map((entry) => `• ${entry}`).join("\n"));
    case "button":
      return {
        html: `<a href="${escapeAttribute(block.url)}">${escape(block.label)}</a>`,
        length: block.label.length,
      };
    case "facts": {
      const lines = block.facts.map(({ label, value, strong }) => {
        const shown = escape(oneLine(value));
        return {
          html: `${escape(label)}${colon} ${strong ? `<b>${shown}</b>` : shown}`,
          length: label.length + colon.length + 1 + oneLine(value).length,
        };
      });
      return {
        html: lines.map(({ html }) => html).join("\n"),
        length: lines.reduce((sum, { length }) => sum + length + 1, 0),
      };
    }
  }
}

function plain(text: string): Written {
  return { html: escape(text), length: text.length };
}

/** Escapes what Telegram's HTML would read as markup. */
export function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escape(text).replaceAll('"', "&quot;");
}
