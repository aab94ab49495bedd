/** How many bytes of script a page makes a browser load, compressed. */
import type { AppProcess } from "../fixtures/app_process.ts";
import { orderAndPay, registered } from "../e2e/story.ts";
import { type ApiClient, client } from "../fixtures/http.ts";

/** Yields the script bytes of each path, then of the checkout's page with the copy buttons. */
export async function* scriptBytes(
  app: AppProcess,
  paths: string[],
): AsyncIterable<{ path: string; bytes: number }> {
  const visitor = client(app.origin);
  for (const path of paths) yield { path, bytes: await bytesOf(visitor, path) };
  const buyer = await registered(app, "scripts@example.com");
  const { id } = await orderAndPay(buyer, "scripts@example.com", "VIR-SCRIPTS");
  const path = `/checkout/payment/${id}/succes`;
  yield { path: "/checkout/payment/…/succes", bytes: await bytesOf(buyer, path) };
}

/** Everything a browser would load: preloaded chunks, scripts, and what they import in turn. */
async function bytesOf(visitor: ApiClient, path: string): Promise<number> {
  const page = await visitor.get(path);
  const found = page.text.matchAll(
    /(?:<script[^>]+src|<link[^>]+rel="modulepreload"[^>]+href)="([^"]+)"/g,
  );
  const waiting = [...found].map((match) => match[1]!);
  const inline = page.text.matchAll(/import[^"';]*?["']([^"']+\.js[^"']*)["']/g);
  waiting.push(...[...inline].map((match) => match[1]!));
  const seen = new Set<string>();
  let bytes = 0;
  while (waiting.length > 0) {
    const url = waiting.pop()!;
    if (seen.has(url) || !url.startsWith("/")) continue;
    seen.add(url);
    const script = await visitor.get(url, { headers: { "accept-encoding": "identity" } });
    bytes += await compressedSize(script.bytes);
    const folder = url.slice(0, url.lastIndexOf("/") + 1);
    for (const [, name] of script.text.matchAll(/(?:from|import)\s*\(?["']\.\/([^"']+)["']/g)) {
      waiting.push(folder + name);
    }
  }
  return bytes;
}

async function compressedSize(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).arrayBuffer()).byteLength;
}
