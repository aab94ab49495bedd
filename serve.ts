/** Serving: the port opens at once, the app answers when it is ready. */
import type { Handler } from "@/middleware/front_door.ts";

/** What {@linkcode serve} waits for. */
export interface Started {
  handler: Handler;
  /** Ends the process's parts, after the last request. */
  close(): Promise<void>;
  /** Whether the store answers; `/readyz` asks. */
  isReady(): Promise<boolean>;
}

/**
 * Serves on `port`. `/healthz` says that the process lives, `/readyz` that the app is open and its
 * store answers; until `start` is done everything else is a 503. On SIGINT and SIGTERM it takes no
 * more requests, lets running ones end and closes. Exits with 1 when `start` throws.
 */
export function serve(
  port: number,
  start: () => Promise<Started>,
  onReady: (origin: string) => void,
): void {
  let started: Started | null = null;
  const server = Deno.serve({ port, onListen: () => {} }, async (request, info) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/healthz") return plain("ok", 200);
    if (pathname === "/readyz") {
      return started && await started.isReady() ? plain("ready", 200) : plain("starting", 503);
    }
    return started ? await started.handler(request, info) : plain("starting", 503);
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
    await server.shutdown();
    await started?.close();
    Deno.exit(0);
  };
  Deno.addSignalListener("SIGINT", stop);
  Deno.addSignalListener("SIGTERM", stop);
}

function plain(text: string, status: number): Response {
  const headers = new Headers({
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  if (status === 503) headers.set("retry-after", "1");
  return new Response(`${text}\n`, { status, headers });
}
