/** What stands around the pages where one signs in. */
import { refusals } from "@/middleware/refusals.ts";

/** Shows refusals as people read them. */
export default refusals;
