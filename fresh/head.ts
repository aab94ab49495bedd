/** An element for the document's head, rendered. */
export interface HeadElement {
  /** Tag name. */
  tag: string;
  /** Attributes that may make it take an earlier element's place, as `name="value"`. */
  identity: string | null;
  /** The element. */
  html: string;
}

const VOID = new Set(["meta", "link", "base"]);
const OPENING = /<(\w+)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>/g;

/**
 * Adds elements to the content of a `<head>`. An element with the identity of an earlier one takes
 * its place; one that's there already, letter for letter, isn't added again.
 *
 * It runs for every page, so the head is read once, whatever is added.
 */
export function mergeHead(head: string, elements: HeadElement[]): string {
  const places = openings(head);
  const added: HeadElement[] = [];
  for (const element of elements) {
    const place = places.find((one) => isSame(element, one.tag, one.attributes));
    if (place !== undefined) {
      place.html = element.html;
      continue;
    }
    const earlier = added.findIndex(({ tag, identity }) =>
      identity !== null && tag === element.tag && identity === element.identity
    );
    if (earlier !== -1) added[earlier] = element;
    else if (!head.includes(element.html) && !added.some(({ html }) => html === element.html)) {
      added.push(element);
    }
  }
  let merged = "";
  let end = 0;
  for (const { tag, start, html, after } of places) {
    if (html === undefined) continue;
    merged += head.slice(end, start) + html;
    end = VOID.has(tag) ? after : endOf(head, tag, after);
  }
  merged += head.slice(end);
  for (const { html } of added) merged += html;
  return merged;
}

interface Place {
  tag: string;
  attributes: string;
  /** Where the opening tag begins, and the first character after it. */
  start: number;
  after: number;
  /** What takes the element's place. */
  html?: string;
}

function openings(head: string): Place[] {
  return Array.from(head.matchAll(OPENING), (match) => ({
    tag: match[1],
    attributes: match[2] + " ",
    start: match.index,
    after: match.index + match[0].length,
  }));
}

function isSame({ tag, identity }: HeadElement, otherTag: string, attributes: string): boolean {
  if (identity === null || tag !== otherTag) return false;
  return identity === "" || attributes.includes(` ${identity} `);
}

function endOf(head: string, tag: string, after: number): number {
  const closing = `</${tag}>`;
  const end = head.indexOf(closing, after);
  return end === -1 ? after : end + closing.length;
}

/** What makes an element the same as another: its key, its id, or what its kind has only once. */
export function headIdentity(
  tag: string,
  key: unknown,
  props: Record<string, unknown>,
): string | null {
  if (key != null) return attribute("data-key", key);
  if (tag === "title") return "";
  if (props.id != null) return attribute("id", props.id);
  if (tag === "meta" && props.name != null) return attribute("name", props.name);
  if (tag === "meta" && props.property != null) return attribute("property", props.property);
  // By documentation any rel counts, but a page has several stylesheets, icons and alternates.
  if (tag === "link" && props.rel === "canonical") return attribute("rel", "canonical");
  return null;
}

function attribute(name: string, value: unknown): string {
  const text = String(value).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(
    '"',
    "&quot;",
  );
  return `${name}="${text}"`;
}
