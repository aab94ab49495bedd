/** Loading what `deno task build` wrote. */
import type { Handler } from "@/middleware/front_door.ts";
import type { Started } from "@/serve.ts";

/** Loads the built app behind its front door. Throws `Error` with a sentence when there is no build. */
export async function loadBuild(): Promise<Started> {
  const file = new URL("./_fresh/server.js", import.meta.url);
  try {
    await Deno.stat(file);
  } catch {
    throw new Error("There is no build yet: run `deno task build` first.");
  }
  const { default: built }: { default: { fetch: Handler } } = await import(file.href);
  const { services, withFrontDoor } = await import("@/main.ts");
  return {
    handler: withFrontDoor(built.fetch),
    close: () => services.close(),
  };
}
