/** A payment is for who is signed in. */
import { guard } from "@/middleware/guard.ts";

/** Sends everybody else to sign in, and back. */
export default guard("espace.use");
