/** English texts: checkout. */
import type { checkout as reference } from "../fr/checkout.ts";

/** Exactly the keys of the French catalogue. */
export const checkout: Record<keyof typeof reference, string> = {};
