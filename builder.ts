/** What `dev`, `build` and `demo` build, and how. */
import { Builder } from "fresh/dev";
import type { State } from "@/app_state.ts";

/** Fresh's builder for this app. */
export const builder = new Builder<State>({ target: ["chrome109", "firefox115", "safari16"] });
