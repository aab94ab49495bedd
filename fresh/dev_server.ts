import type { App } from "./app.ts";
import { applySnapshot } from "./app.ts";
import { type ListenOptions, serve } from "./listen.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the development server does when files change. */
export interface DevWatch {
  /** Folders to watch; those that don't exist are left out. */
  folders: string[];
  /** Bundles the islands again. */
  rebuild: () => Promise<void>;
}

const RELOAD_PATH = "/_fresh/reload";

/** Milliseconds to wait for more changes: editors write a file several times. */
const SETTLE = 60;

/** Milliseconds after which a browser that lost the server tries again. */
const RETRY = 300;

/** Reloads the page when told so, and when the server that comes back isn't the one that left. */
function reloadScript(path: string): string {
  return `{let id;const events=new EventSource(${JSON.stringify(path)});` +
    `events.onmessage=({data})=>{id??=data;if(id!==data)location.reload()};` +
    `addEventListener("pagehide",()=>events.close())}`;
}

/** Serves an app with live reload. */
export async function serveDevelopment<State>(
  app: App<State>,
  snapshot: Snapshot,
  options: ListenOptions,
  watch: DevWatch,
): Promise<void> {
  const path = app.config.basePath + RELOAD_PATH;
  snapshot.devScript = reloadScript(path);
  applySnapshot(app, snapshot);
  const handler = app.handler();

  let version = crypto.randomUUID();
  const browsers = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const encoder = new TextEncoder();
  const message = () => encoder.encode(`retry: ${RETRY}\ndata: ${version}\n\n`);

  const events = (): Response => {
    let browser: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        browser = controller;
        browsers.add(controller);
        controller.enqueue(message());
      },
      cancel() {
        browsers.delete(browser);
      },
    });
    const headers = { "content-type": "text/event-stream", "cache-control": "no-store" };
    return new Response(body, { headers });
  };

  void watchFolders(watch.folders, async () => {
    try {
      await watch.rebuild();
    } catch (error) {
      console.error(error);
      return;
    }
    version = crypto.randomUUID();
    for (const browser of browsers) browser.enqueue(message());
  });

  await serve(
    (request, info) => {
      const isReload = request.url.endsWith(path) && new URL(request.url).pathname === path;
      return isReload ? events() : handler(request, info);
    },
    app.config.basePath,
    options,
  ).finished;
}

async function watchFolders(folders: string[], onChange: () => Promise<void>): Promise<void> {
  const existing = folders.filter(isFolder);
  if (existing.length === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  for await (const { kind } of Deno.watchFs(existing)) {
    if (kind === "access") continue;
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE);
  }
}

function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}
