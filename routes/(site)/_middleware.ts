/** What stands around the visitor pages. */
import { refusals } from "@/middleware/refusals.ts";
import { supportGlance } from "@/middleware/support_glance.ts";

/** Shows refusals as people read them; says on every page how the reader's conversation stands. */
export default [refusals, supportGlance];
