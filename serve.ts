/** Serving: the port opens at once, the app answers when it is ready. */
import { plain } from "@/health.ts";
import type { Handler } from "@/middleware/front_door.ts";

/** How long running requests may take to end once the process is told to, in milliseconds. */
const GRACE_MS = 5_000;

/** What {@linkcode serve} waits for. */
export interface Started {
  handler: Handler;
  /** Ends the process's parts, after the last request. */
  close(): Promise<void>;
}

/**
 * Serves on `port`. Until `start` is done, `/healthz` says that the process lives and everything else
 * is a 503; then the app answers. On SIGINT and SIGTERM it takes no
 * more requests, lets running ones end and closes. Exits with 1 when `start` throws.
 */
export function serve(
  port: number,
  start: () => Promise<Started>,
  onReady: (origin: string) => void,
): void {
  let started: Started | null = null;
  const server = Deno.serve({ port, onListen: () => {} }, (request, info) => {
    if (started) return started.handler(request, info);
    const lives = new URL(request.url).pathname === "/healthz";
    return lives ? plain("ok", 200) : plain("starting", 503);
  });

  start().then((parts) => {
    started = parts;
    onReady(`http://localhost:${server.addr.port}`);
  }, (error) => {
    console.error(error instanceof Error ? error.message : error);
    Deno.exit(1);
  });

  let closing = false;
  const stop = async () => {
    if (closing) return;
    closing = true;
    // A page that listens for events keeps its connection open for as long as it is looked at.
    await Promise.race([
      server.shutdown(),
      new Promise((resolve) => setTimeout(resolve, GRACE_MS)),
    ]);
    await started?.close();
    Deno.exit(0);
  };
  Deno.addSignalListener("SIGINT", stop);
  Deno.addSignalListener("SIGTERM", stop);
}
