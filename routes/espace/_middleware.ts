/** The client's area is for who is signed in. */
import { guard } from "@/middleware/guard.ts";
import { supportGlance } from "@/middleware/support_glance.ts";

/** Sends everybody else to sign in; says on every page how the reader's conversation stands. */
export default [guard("espace.use"), supportGlance];
