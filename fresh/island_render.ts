import { Fragment, type FunctionComponent, h, isValidElement, type VNode } from "preact";
import { renderState } from "./render_state.ts";
import type { Island } from "./snapshot.ts";

type Props = Record<string, unknown>;

const wrappers = new WeakMap<FunctionComponent, FunctionComponent>();

/**
 * A component that renders an island between comments which the browser finds again:
 * `<!--frsh:0-->…<!--/frsh:0-->` for an island, `<!--slot:0-->…<!--/slot:0-->` for JSX in its
 * props.
 */
export function islandWrapper(component: FunctionComponent, island: Island): FunctionComponent {
  let wrapper = wrappers.get(component);
  if (wrapper === undefined) {
    wrapper = (props) => renderIsland(component, island, props as Props);
    wrappers.set(component, wrapper);
  }
  return wrapper;
}

function renderIsland(component: FunctionComponent, island: Island, props: Props): VNode {
  const state = renderState();
  if (state === null || state.islandDepth > 0) return h(component, props);
  let index = state.islands.indexOf(island);
  if (index === -1) index = state.islands.push(island) - 1;

  const plain: Props = {};
  const serverProps: Props = {};
  let slots: Record<string, number> | undefined;
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined) continue;
    serverProps[name] = value;
    if (hasJsx(value)) {
      const id = state.slots.push({ content: value as VNode, rendered: false }) - 1;
      (slots ??= {})[name] = id;
      serverProps[name] = h(Slot, { id });
    } else {
      plain[name] = value;
    }
  }
  const id = state.instances.push(slots ? [index, plain, slots] : [index, plain]) - 1;
  return h(
    Fragment,
    null,
    h(Mark, { text: `frsh:${id}`, depth: 1 }),
    h(component, serverProps),
    h(Mark, { text: `/frsh:${id}`, depth: -1 }),
  );
}

/**
 * Writes a comment and moves the island depth. Children render in order, so two marks bracket
 * exactly what's between them.
 */
function Mark({ text, depth }: { text: string; depth: number }): VNode {
  renderState()!.islandDepth += depth;
  return comment(text);
}

/** Renders the JSX of a prop; what's in it is outside the island again. */
function Slot({ id }: { id: number }): VNode {
  const state = renderState()!;
  const slot = state.slots[id];
  slot.rendered = true;
  const depth = state.islandDepth;
  return h(
    Fragment,
    null,
    h(Mark, { text: `slot:${id}`, depth: -depth }),
    slot.content,
    h(Mark, { text: `/slot:${id}`, depth }),
  );
}

function comment(text: string): VNode {
  // The only way to have preact-render-to-string write a comment. Without a key, it takes the
  // fragment for a wrapper and drops it.
  const props: CommentProps = { key: text, UNSTABLE_comment: text };
  return h(Fragment as FunctionComponent<CommentProps>, props) as VNode;
}

interface CommentProps {
  key: string;
  UNSTABLE_comment: string;
}

function hasJsx(value: unknown): boolean {
  // A signal passes for an element, so that it can be a child; it's data all the same.
  if (Array.isArray(value)) return value.some(hasJsx);
  return isValidElement(value) && !("peek" in value);
}
