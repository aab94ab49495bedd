/** English texts: auth. */
import type { auth as reference } from "../fr/auth.ts";

/** Exactly the keys of the French catalogue. */
export const auth: Record<keyof typeof reference, string> = {};
