import { ASSET_KEY } from "./asset_url.ts";
import { type Asset, type Encoding, ENCODINGS } from "./assets.ts";
import { type Context, INTERNALS } from "./context.ts";
import type { Middleware } from "./types.ts";

const ONE_YEAR = "public, max-age=31536000, immutable";
const ASK_FIRST = "public, max-age=0, must-revalidate";

/**
 * Serves the files of `static/` and the islands' scripts. What is asked for with its hash may be
 * kept for a year; the rest is asked for again with its ETag. Text comes compressed, as it was
 * stored by the build.
 */
export function staticFiles<State>(): Middleware<State> {
  return (ctx) => {
    const snapshot = ctx[INTERNALS].snapshot;
    const path = snapshot === null ? null : assetPath(ctx);
    if (snapshot === null || path === null) return ctx.next();
    const asset = snapshot.assets.find(path);
    if (asset instanceof Promise) return asset.then((found) => respond(ctx, path, found));
    return respond(ctx, path, asset);
  };
}

function assetPath<State>(ctx: Context<State>): string | null {
  const { pathname } = ctx[INTERNALS];
  const { basePath } = ctx.config;
  if (basePath !== "" && !pathname.startsWith(basePath + "/")) return null;
  try {
    const path = decodeURIComponent(pathname.slice(basePath.length));
    return path === "/" || path === "" ? null : path;
  } catch {
    return null;
  }
}

async function respond<State>(
  ctx: Context<State>,
  path: string,
  asset: Asset | undefined,
): Promise<Response> {
  const { req } = ctx;
  const snapshot = ctx[INTERNALS].snapshot!;
  if (asset === undefined) {
    // Browsers ask for it unasked: a whole 404 page would be waste.
    if (path === "/favicon.ico") return new Response(null, { status: 404 });
    return await ctx.next();
  }
  if (req.method !== "GET" && req.method !== "HEAD") {
    return new Response("Method Not Allowed", { status: 405, headers: { allow: "GET, HEAD" } });
  }

  const development = ctx.config.mode === "development";
  const key = req.url.includes(ASSET_KEY) ? ctx.url.searchParams.get(ASSET_KEY) : null;
  if (key !== null && key !== asset.hash && key !== snapshot.buildId && !development) {
    // The hash of another build: its content must not be kept under it.
    const url = new URL(ctx.url);
    url.searchParams.delete(ASSET_KEY);
    return new Response(null, { status: 307, headers: { location: url.pathname + url.search } });
  }

  const headers = new Headers({ "content-type": asset.type });
  const etag = `W/"${asset.hash}"`;
  const encoding = pickEncoding(req.headers.get("accept-encoding"), asset);
  if (asset.sizes.br !== undefined || asset.sizes.gzip !== undefined) {
    headers.set("vary", "accept-encoding");
  }
  if (development) {
    headers.set("cache-control", "no-store");
  } else {
    headers.set("etag", etag);
    headers.set("cache-control", key !== null || asset.immutable ? ONE_YEAR : ASK_FIRST);
    if (matches(req.headers.get("if-none-match"), asset.hash)) {
      return new Response(null, { status: 304, headers });
    }
  }
  if (encoding !== "identity") headers.set("content-encoding", encoding);
  headers.set("content-length", String(asset.sizes[encoding]));
  if (req.method === "HEAD") return new Response(null, { headers });
  return new Response(await snapshot.assets.read(path, encoding), { headers });
}

function pickEncoding(accepted: string | null, asset: Asset): Encoding | "identity" {
  if (accepted === null) return "identity";
  for (const encoding of ENCODINGS) {
    if (asset.sizes[encoding] === undefined) continue;
    const offer = accepted.split(",").map((part) => part.trim().toLowerCase())
      .find((part) => part.split(";")[0].trim() === encoding);
    if (offer !== undefined && !/;\s*q=0(?:\.0*)?$/.test(offer)) return encoding;
  }
  return "identity";
}

function matches(ifNoneMatch: string | null, hash: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch === "*" ||
    ifNoneMatch.split(",").some((tag) =>
      tag.trim().replace(/^W\//, "").replaceAll('"', "") === hash
    );
}
