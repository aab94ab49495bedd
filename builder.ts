/** What `dev`, `build` and `demo` build, and how. */
import { transform } from "esbuild";
import { Builder } from "fresh/dev";
import type { State } from "@/app_state.ts";
import { joinStyles } from "@/styles.ts";
import { bundleChat } from "@/support_chat.ts";

/** The oldest browsers that scripts are written for. */
const TARGET = ["chrome109", "firefox115", "safari16"];

/** Fresh's builder for this app. */
export const builder = new Builder<State>({
  target: TARGET,
  // Parts of the support's chat, which isn't on any page until somebody opens it: no islands.
  ignore: [/[/\\]islands[/\\]support[/\\]/],
});

builder.onTransformStaticFile(
  { pluginName: "styles", filter: /[/\\]styles\.css$/ },
  async ({ text }) => ({ content: await joinStyles(text) }),
);

builder.onTransformStaticFile(
  { pluginName: "scripts", filter: /[/\\]audience\.js$/ },
  async ({ text }) => ({ content: (await transform(text, { minify: true, target: TARGET })).code }),
);

builder.onTransformStaticFile(
  { pluginName: "support-chat", filter: /[/\\]support-chat\.js$/ },
  async ({ text }) => ({ content: await bundleChat(text, TARGET) }),
);
