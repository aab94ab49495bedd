/** What stands around every page; `main.ts` has put the front door and the request's state before it. */
import { refusals } from "@/middleware/refusals.ts";

/** Shows refusals as people read them. */
export default refusals;
