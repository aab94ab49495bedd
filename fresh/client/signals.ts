/**
 * Revives signals. Loaded by the pages that give some to an island.
 *
 * @module
 */
import { computed, signal } from "@preact/signals";

/** Each signal comes as an array of its value. */
export const signals = {
  Signal: (value: unknown): unknown => signal((value as [unknown])[0]),
  Computed: (value: unknown): unknown => computed(() => (value as [unknown])[0]),
};
