/** An Atom feed (RFC 4287) that carries the head of the chain. */
import type { SignedHead } from "@/domain/signals/verify_chain.ts";

/** An entry of the feed. */
export interface FeedEntry {
  id: string;
  link: string;
  title: string;
  published: string;
  updated: string;
  summary: string;
  author: string;
}

/** What a feed says. */
export interface Feed {
  locale: string;
  title: string;
  subtitle: string;
  /** Its own address, which is its id as well. */
  self: string;
  page: string;
  author: string;
  updated: string;
  head: SignedHead | null;
  entries: readonly FeedEntry[];
}

/** Names the head's element; nothing is fetched from it. */
const HEAD_NAMESPACE = "urn:calmness:chain";

/** Writes a feed. */
export function atomFeed(feed: Feed): string {
  const { head } = feed;
  const seal = head
    ? `<chain:head index="${head.index}" hash="${text(head.hash)}" at="${text(head.at)}" ` +
      `signature="${text(head.signature)}"/>`
    : "";
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:chain="${HEAD_NAMESPACE}" xml:lang="${feed.locale}">
<id>${text(feed.self)}</id>
<title>${text(feed.title)}</title>
<subtitle>${text(feed.subtitle)}</subtitle>
<updated>${feed.updated}</updated>
<author><name>${text(feed.author)}</name></author>
<link rel="self" href="${text(feed.self)}"/>
<link rel="alternate" type="text/html" href="${text(feed.page)}"/>
${seal}
${feed.entries.map(entry).join("\n")}
</feed>
`;
}

function entry({ id, link, title, published, updated, summary, author }: FeedEntry): string {
  return `<entry>
<id>${text(id)}</id>
<title>${text(title)}</title>
<link rel="alternate" type="text/html" href="${text(link)}"/>
<published>${published}</published>
<updated>${updated}</updated>
<author><name>${text(author)}</name></author>
<summary>${text(summary)}</summary>
</entry>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text that stays text. */
function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
