/** English texts: mail. */
import type { mail as reference } from "../fr/mail.ts";

/** Exactly the keys of the French catalogue. */
export const mail: Record<keyof typeof reference, string> = {};
