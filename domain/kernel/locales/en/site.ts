/** English texts: site. */
import type { site as reference } from "../fr/site.ts";

/** Exactly the keys of the French catalogue. */
export const site: Record<keyof typeof reference, string> = {};
