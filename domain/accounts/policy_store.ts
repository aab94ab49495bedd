/** The key of the policy on signing in. */

/** Where the owner's decisions stand. */
export const POLICY: Deno.KvKey = ["accounts", "security_policy"];
