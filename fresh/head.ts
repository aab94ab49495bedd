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

/**
 * Adds elements to the content of a `<head>`. An element with the identity of an earlier one takes
 * its place; one that's there already, letter for letter, isn't added again.
 */
export function mergeHead(head: string, elements: HeadElement[]): string {
  let merged = head;
  for (const element of elements) {
    const known = findElement(merged, element);
    if (known !== null) {
      merged = merged.slice(0, known.start) + element.html + merged.slice(known.end);
    } else if (!merged.includes(element.html)) {
      merged += element.html;
    }
  }
  return merged;
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

function findElement(
  html: string,
  { tag, identity }: HeadElement,
): { start: number; end: number } | null {
  if (identity === null) return null;
  const opening = new RegExp(`<${tag}((?:\\s+[^\\s=>"/]+(?:="[^"]*")?)*)\\s*/?>`, "g");
  for (const match of html.matchAll(opening)) {
    if (!(match[1] + " ").includes(` ${identity} `) && identity !== "") continue;
    const start = match.index;
    if (VOID.has(tag)) return { start, end: start + match[0].length };
    const closing = `</${tag}>`;
    const end = html.indexOf(closing, start);
    return end === -1 ? null : { start, end: end + closing.length };
  }
  return null;
}
