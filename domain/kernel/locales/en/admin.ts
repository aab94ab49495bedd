/** English texts: admin. */
import type { admin as reference } from "../fr/admin.ts";

/** Exactly the keys of the French catalogue. */
export const admin: Record<keyof typeof reference, string> = {};
