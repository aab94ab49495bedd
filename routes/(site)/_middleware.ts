/** What stands around the visitor pages. */
import { refusals } from "@/middleware/refusals.ts";

/** Shows refusals as people read them. */
export default refusals;
