import { toChildArray, type VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { HeadProps } from "../runtime.ts";

/** `<Head>` in an island: keeps the document's head as its children say. */
export function Head({ children }: HeadProps): null {
  useEffect(() => {
    for (const child of toChildArray(children)) {
      if (typeof child == "object" && typeof child.type == "string") apply(child, child.type);
    }
  });
  return null;
}

function apply(vnode: VNode, tag: string): void {
  const { children, ...attributes } = vnode.props as Record<string, unknown>;
  const text = toChildArray(children as VNode["props"]["children"]).join("");
  if (tag == "title") {
    document.title = text;
    return;
  }
  const element = find(tag, vnode.key, attributes) ??
    document.head.appendChild(document.createElement(tag));
  if (vnode.key != null) element.setAttribute("data-key", vnode.key);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  if (text && element.textContent != text) element.textContent = text;
}

function find(tag: string, key: unknown, attributes: Record<string, unknown>): Element | null {
  const by = (name: string, value: unknown) =>
    value == null
      ? null
      : document.head.querySelector(`${tag}[${name}="${CSS.escape(String(value))}"]`);
  if (key != null) return by("data-key", key);
  if (attributes.id != null) return by("id", attributes.id);
  if (tag == "meta") return by("name", attributes.name) ?? by("property", attributes.property);
  return tag == "link" && attributes.rel == "canonical" ? by("rel", "canonical") : null;
}
