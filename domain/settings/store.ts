/** The keys of the settings. */

/** Where the seller's settings stand, complete or not. */
export const SELLER: Deno.KvKey = ["settings", "seller"];

/** Where the flag of a store with made-up data stands. */
export const DEMO: Deno.KvKey = ["settings", "demo"];
