import { stringify } from "devalue";
import type { IslandInstance } from "./render_state.ts";

/** Props of a page's islands as text for a `<script>`, and what reviving them takes. */
export interface SerializedProps {
  /** Safe inside a `<script>` element. */
  text: string;
  /** `json` if `JSON.parse` is enough. */
  format: "json" | "devalue" | "devalue+signals";
}

interface SignalLike {
  peek(): unknown;
}

const SIGNAL_BRAND = Symbol.for("preact-signals");

/**
 * Serialises the props of all islands of a page at once, so that what two islands share (a signal,
 * an object) is still shared in the browser.
 *
 * @throws Error if a prop holds a function, a symbol or an instance of an unknown class
 */
export function serializeProps(instances: IslandInstance[]): SerializedProps {
  // Most props are plain JSON, and pages with plain props needn't load a reviver.
  if (isPlainJson(instances, new Set())) {
    return { text: escape(JSON.stringify(instances)), format: "json" };
  }
  let signals = false;
  const text = stringify(instances, {
    Signal: (value) => {
      if (!isSignal(value) || isComputed(value)) return false;
      signals = true;
      return [value.peek()];
    },
    Computed: (value) => {
      if (!isSignal(value)) return false;
      signals = true;
      return [value.peek()];
    },
  });
  return { text: escape(text), format: signals ? "devalue+signals" : "devalue" };
}

function escape(json: string): string {
  return json.replaceAll("<", "\\u003c");
}

function isPlainJson(value: unknown, seen: Set<unknown>): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0);
    case "object":
      break;
    default:
      return false;
  }
  if (value === null) return true;
  // Met twice, an object has to be one object again: JSON would make two of it.
  if (seen.has(value)) return false;
  seen.add(value);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      if (!isPlainJson(value[i], seen)) return false;
    }
    return true;
  }
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype) return false;
  for (const key in value) {
    if (!isPlainJson((value as Record<string, unknown>)[key], seen)) return false;
  }
  return true;
}

/** Signals are known by their brand: importing the library would make every render pay for it. */
function isSignal(value: unknown): value is SignalLike {
  return typeof value === "object" && value !== null &&
    (value as { brand?: unknown }).brand === SIGNAL_BRAND;
}

function isComputed(signal: SignalLike): boolean {
  const descriptor = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(signal), "value");
  return descriptor?.set === undefined;
}
