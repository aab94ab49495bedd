/** The environment that the program reads: the process's own, over an optional `.env` file. */
import { parseEnv } from "node:util";
import { VARIABLES } from "./config.ts";

/**
 * The variables of {@linkcode VARIABLES}. Those that are set win over `.env` in the working folder,
 * unless they are empty. Only these names are asked for, so that production may be allowed only these.
 */
export function readEnvironment(): Record<string, string | undefined> {
  const file = readEnvFile();
  return Object.fromEntries(VARIABLES.map((name) => [name, Deno.env.get(name) || file[name]]));
}

function readEnvFile(): Record<string, string | undefined> {
  try {
    return parseEnv(Deno.readTextFileSync(".env"));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return {};
    throw error;
  }
}
