/** English texts: common. */
import type { common as reference } from "../fr/common.ts";

/** Exactly the keys of the French catalogue. */
export const common: Record<keyof typeof reference, string> = {};
