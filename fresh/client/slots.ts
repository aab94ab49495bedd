/**
 * Makes vnodes of JSX that the server rendered and an island shows. Loaded by the pages that have
 * some.
 *
 * @module
 */
import { type ComponentChild, Fragment, h, type VNode } from "preact";
import type { MakeIsland, MakeSlot } from "./boot.ts";

const SHOW_COMMENT = 128;

/** Reads the slots of the page from its DOM, before anything is hydrated. */
export function slots(makeIsland: MakeIsland): MakeSlot {
  const starts: Record<string, Comment> = {};
  const collect = (root: Node) => {
    const walker = document.createTreeWalker(root, SHOW_COMMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Comment;
      const [name, id] = node.data.split(":");
      // Shown twice, a slot has the same content both times.
      if (name == "slot") starts[id] ??= node;
    }
  };
  const templates = document.querySelectorAll<HTMLTemplateElement>("template[id^=frsh-slot-]");
  collect(document.body);
  templates.forEach((template) => collect(template.content));

  return (id) => {
    const template = document.getElementById("frsh-slot-" + id) as HTMLTemplateElement | null;
    const first = template ? template.content.firstChild : starts[id]?.nextSibling;
    return h(Fragment, null, ...toVNodes(first ?? null, makeIsland));
  };
}

/** The vnodes of a node and its next siblings, up to the end of the slot. */
function toVNodes(first: Node | null, makeIsland: MakeIsland): ComponentChild[] {
  const vnodes: ComponentChild[] = [];
  for (let node = first; node; node = node.nextSibling) {
    if (node.nodeType == 3) {
      vnodes.push((node as Text).data);
    } else if (node.nodeType == 1) {
      vnodes.push(toVNode(node as Element, makeIsland));
    } else if (node.nodeType == 8) {
      const [name, id] = (node as Comment).data.split(":");
      if (name == "/slot") break;
      if (name == "frsh") {
        vnodes.push(makeIsland(+id));
        do node = node!.nextSibling; while (node && (node as Comment).data != "/frsh:" + id);
        if (!node) break;
      }
    }
  }
  return vnodes;
}

function toVNode(element: Element, makeIsland: MakeIsland): VNode {
  const props: Record<string, unknown> = {};
  for (const { name, value } of Array.from(element.attributes)) {
    // As `value` and `checked`, Preact would undo what was typed before hydration.
    const prop = name == "value" ? "defaultValue" : name == "checked" ? "defaultChecked" : name;
    const boolean = typeof (element as unknown as Record<string, unknown>)[name] == "boolean";
    props[prop] = boolean && value === "" ? true : value;
  }
  return h(element.localName, props, ...toVNodes(element.firstChild, makeIsland));
}
