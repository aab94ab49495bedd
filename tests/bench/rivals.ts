/** Starts a rival as a process of its own, as our app is one. */
import { ROOT } from "../fixtures/project.ts";

/** A running rival; disposing ends it. */
export interface Rival extends AsyncDisposable {
  origin: string;
}

/** Starts `tests/bench/<file>` on a free port, given to it as its first argument. */
export async function startRival(file: string, ...args: string[]): Promise<Rival> {
  const port = freePort();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", `${ROOT}tests/bench/${file}`, String(port), ...args],
    cwd: ROOT,
    stdout: "null",
    stderr: "inherit",
  }).spawn();
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries++) {
    try {
      await (await fetch(`${origin}/`)).body?.cancel();
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return {
    origin,
    async [Symbol.asyncDispose]() {
      child.kill();
      await child.status;
    },
  };
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}
