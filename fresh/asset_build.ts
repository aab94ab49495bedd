import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { createHash } from "node:crypto";
import { transform } from "esbuild";
import { relative } from "node:path";
import type { Asset, Encoding } from "./assets.ts";
import { ASSET_KEY } from "./asset_url.ts";
import { filesBelow } from "./crawl.ts";
import { isCompressible, mimeType } from "./mime.ts";

/** An asset with its content in every encoding that it's stored in. */
export interface BuiltAsset extends Asset {
  /** Content by encoding. */
  content: { identity: Bytes } & Partial<Record<Encoding, Bytes>>;
}

/** Bytes of a file. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Changes the content of a static file; `undefined` leaves it. */
export type TransformStaticFile = (path: string, content: Bytes) => Promise<Bytes | undefined>;

/** Bytes below which compressing isn't worth a header. */
const COMPRESS_FROM = 512;
const HASH_LENGTH = 12;

/**
 * Reads static files by URL path. If several folders have the same file, the first folder wins.
 *
 * @param change applied to each file
 */
export async function readStaticFiles(
  folders: string[],
  change: TransformStaticFile,
): Promise<Map<string, Bytes>> {
  const files = new Map<string, Bytes>();
  for (const folder of folders) {
    for (const file of await filesBelow(folder)) {
      const path = "/" + relative(folder, file).replaceAll("\\", "/");
      if (files.has(path)) continue;
      const content = await Deno.readFile(file);
      files.set(path, await change(path, content) ?? content);
    }
  }
  return files;
}

/** Minifies stylesheets and gives the static files that they point to a hash. */
export async function optimizeStyles(
  files: Map<string, Bytes>,
  target: string | string[],
): Promise<void> {
  const hashes = new Map(Array.from(files, ([path, content]) => [path, hashOf(content)]));
  for (const [path, content] of files) {
    if (!path.endsWith(".css")) continue;
    const source = new TextDecoder().decode(content).replace(
      /url\(\s*(["']?)(\/[^"')?#\s]+)\1\s*\)/g,
      (whole, _quote, url) =>
        hashes.has(url) ? `url("${url}?${ASSET_KEY}=${hashes.get(url)}")` : whole,
    );
    const { code } = await transform(source, { loader: "css", minify: true, target });
    files.set(path, new TextEncoder().encode(code));
  }
}

/** Hashes and, where it helps, compresses a file. */
export function buildAsset(path: string, content: Bytes, immutable: boolean): BuiltAsset {
  const type = mimeType(path);
  const asset: BuiltAsset = {
    hash: hashOf(content),
    type,
    sizes: { identity: content.length },
    immutable,
    content: { identity: content },
  };
  if (!isCompressible(type) || content.length < COMPRESS_FROM) return asset;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const encoded: Record<Encoding, Bytes> = {
    br: new Uint8Array(brotliCompressSync(content, { params })),
    gzip: new Uint8Array(gzipSync(content, { level: constants.Z_BEST_COMPRESSION })),
  };
  for (const encoding of ["br", "gzip"] as const) {
    if (encoded[encoding].length >= content.length) continue;
    asset.content[encoding] = encoded[encoding];
    asset.sizes[encoding] = encoded[encoding].length;
  }
  return asset;
}

/** A short hash of bytes or text, for URLs. */
export function hashOf(content: Bytes | string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, HASH_LENGTH);
}
