import type { ComponentChildren, FunctionComponent, VNode } from "preact";
import type { Island } from "./snapshot.ts";

/** A piece of JSX that was given to an island as a prop. */
export interface SlotContent {
  /** Rendered on the server only. */
  content: ComponentChildren;
  /** Whether the island showed it; if not, it's sent in a `<template>`. */
  rendered: boolean;
}

/** One use of an island on the page: island index, props, slots by prop name. */
export type IslandInstance = [
  island: number,
  props: Record<string, unknown>,
  slots?: Record<string, number>,
];

/** What is collected while one page is rendered. */
export interface RenderState {
  /** Path and query of the page, to mark the links that lead to it. */
  pathname: string;
  /** Query with its `?`. */
  search: string;
  /** Nonce of inline scripts and styles, or `""`. */
  nonce: string;
  /** Prefix of every URL of the app. */
  basePath: string;
  /** Island by component. */
  known: Map<FunctionComponent, Island>;
  /** Above 0, inside an island. */
  islandDepth: number;
  /** The islands used. */
  islands: Island[];
  /** Their uses. */
  instances: IslandInstance[];
  /** Their slots. */
  slots: SlotContent[];
  /** Elements given to `<Head>`. */
  head: VNode[];
}

let current: RenderState | null = null;

/** The page being rendered now, or `null`. Rendering is synchronous, so there's at most one. */
export function renderState(): RenderState | null {
  return current;
}

/** Runs `render` with `state` as the page being rendered. */
export function withRenderState<T>(state: RenderState, render: () => T): T {
  const outer = current;
  current = state;
  try {
    return render();
  } finally {
    current = outer;
  }
}
