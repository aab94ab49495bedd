/**
 * Revives props that JSON can't carry. Loaded by the pages that have some.
 *
 * @module
 */
import { parse } from "devalue";

/** Makes a value of what the server sent for it, by its kind. */
export type Revivers = Record<string, (value: unknown) => unknown>;

/** A parser of what `serialize.ts` writes. */
export function revive(revivers?: Revivers): (text: string) => unknown {
  return (text) => parse(text, revivers);
}
