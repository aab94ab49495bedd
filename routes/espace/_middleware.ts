/** The client's area is for who is signed in. */
import { guard } from "@/middleware/guard.ts";

/** Sends everybody else to sign in. */
export default guard("espace.use");
