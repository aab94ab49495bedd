/** What `dev`, `build` and `demo` build, and how. */
import { transform } from "esbuild";
import { Builder } from "fresh/dev";
import type { State } from "@/app_state.ts";
import { joinStyles } from "@/styles.ts";

const TARGET = ["chrome109", "firefox115", "safari16"];

/** Fresh's builder for this app. */
export const builder = new Builder<State>({ target: TARGET });

builder.onTransformStaticFile(
  { pluginName: "styles", filter: /[/\\]styles\.css$/ },
  async ({ text }) => ({ content: await joinStyles(text) }),
);

builder.onTransformStaticFile(
  { pluginName: "scripts", filter: /[/\\]audience\.js$/ },
  async ({ text }) => ({ content: (await transform(text, { minify: true, target: TARGET })).code }),
);
