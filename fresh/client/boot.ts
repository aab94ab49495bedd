/**
 * Finds the islands of a page and hydrates them. The page's inline script calls {@linkcode boot}
 * with the components it imported.
 *
 * @module
 */
import { type ComponentType, type ContainerNode, h, hydrate, type VNode } from "preact";

/** A component with whatever props the server sent. */
export type IslandComponent = ComponentType<Record<string, unknown>>;

/** One island of the page: index of its component, props, ids of its slots by prop name. */
type Instance = [number, Record<string, unknown>, Record<string, number>?];

/** Makes the vnode of an island by its number on the page. */
export type MakeIsland = (id: number) => VNode;

/** Makes the vnode of a slot. Given by `slots.ts` to pages that have any. */
export type MakeSlot = (id: number) => VNode;

/**
 * Hydrates every island that isn't inside another one's slot: those are part of the other's tree.
 *
 * @param components the components, in the order in which the server numbered them
 * @param parse revives the props
 * @param slots makes a {@linkcode MakeSlot}
 */
export function boot(
  components: IslandComponent[],
  parse: (text: string) => unknown,
  slots?: (makeIsland: MakeIsland) => MakeSlot,
): void {
  const instances = parse(document.getElementById("frsh-state")!.textContent) as Instance[];
  const makeIsland = (id: number): VNode => {
    const [component, props, slotIds] = instances[id];
    for (const name in slotIds) props[name] = makeSlot!(slotIds[name]);
    return h(components[component], props);
  };
  const makeSlot = slots?.(makeIsland);

  // Found first and hydrated after: hydrating removes comments.
  const found: [number, Comment, Comment][] = [];
  const walker = document.createTreeWalker(document.body, 128 /* NodeFilter.SHOW_COMMENT */);
  let open: Comment | undefined;
  let id = "";
  while (walker.nextNode()) {
    const node = walker.currentNode as Comment;
    const [name, number] = node.data.split(":");
    if (!open && name == "frsh") {
      open = node;
      id = number;
    } else if (open && name == "/frsh" && number == id) {
      found.push([+id, open, node]);
      open = undefined;
    }
  }
  for (const [id, start, end] of found) hydrate(makeIsland(id), between(start, end));
}

/** Lets Preact take the nodes between two comments for all children of an element. */
function between(start: Comment, end: Comment): ContainerNode {
  const parent = start.parentNode!;
  const children = () => {
    const nodes: Node[] = [];
    for (let node = start.nextSibling; node && node != end; node = node.nextSibling) {
      nodes.push(node);
    }
    return nodes;
  };
  const insertBefore = (node: Node, before: Node | null) =>
    parent.insertBefore(node, before || end);
  return {
    nodeType: 1,
    parentNode: parent,
    get firstChild() {
      return children()[0] || null;
    },
    get childNodes() {
      return children();
    },
    namespaceURI: (parent as Element).namespaceURI,
    contains: (node: Node) => parent.contains(node),
    insertBefore,
    appendChild: (node: Node) => insertBefore(node, null),
    removeChild: (node: Node) => parent.removeChild(node),
  } as unknown as ContainerNode;
}
