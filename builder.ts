/** What `dev`, `build` and `demo` build, and how. */
import { Builder } from "fresh/dev";
import type { State } from "@/app_state.ts";
import { joinStyles } from "@/styles.ts";

/** Fresh's builder for this app. */
export const builder = new Builder<State>({ target: ["chrome109", "firefox115", "safari16"] });

builder.onTransformStaticFile(
  { pluginName: "styles", filter: /[/\\]styles\.css$/ },
  async ({ text }) => ({ content: await joinStyles(text) }),
);
