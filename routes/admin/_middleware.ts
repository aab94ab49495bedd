/** The back office is for the house's own people; each page asks for its own permission besides. */
import { guard } from "@/middleware/guard.ts";

/** Sends anonymous visitors to sign in, refuses clients. */
export default guard("admin.use");
