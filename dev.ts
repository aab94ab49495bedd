/** `deno task dev` serves with live reload; `deno task build` writes the build. */
import { builder } from "@/builder.ts";
import { readConfig } from "@/config.ts";
import { readEnvironment } from "@/environment.ts";

if (Deno.args.includes("build")) {
  await builder.build();
} else {
  const { port } = readConfig(readEnvironment(), "app");
  await builder.listen(() => import("./main.ts"), { port });
}
