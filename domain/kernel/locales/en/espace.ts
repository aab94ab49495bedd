/** English texts: espace. */
import type { espace as reference } from "../fr/espace.ts";

/** Exactly the keys of the French catalogue. */
export const espace: Record<keyof typeof reference, string> = {};
