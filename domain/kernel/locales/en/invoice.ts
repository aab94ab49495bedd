/** English texts: invoice. */
import type { invoice as reference } from "../fr/invoice.ts";

/** Exactly the keys of the French catalogue. */
export const invoice: Record<keyof typeof reference, string> = {};
