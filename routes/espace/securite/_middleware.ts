/** What one's security rests on is shown and changed within a session that still runs. */
import { liveSession } from "@/middleware/guard.ts";

/** Sends everybody else to sign in again. */
export default liveSession;
