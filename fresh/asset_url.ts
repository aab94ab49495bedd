const KEY = "__frsh_c";

let buildId = "";
let hashOf: (path: string) => string | undefined = () => undefined;

/** Query parameter that carries an asset's hash. */
export const ASSET_KEY = KEY;

/** Tells `asset()` the hashes of the build that serves. */
export function setAssetHashes(id: string, lookup: (path: string) => string | undefined): void {
  buildId = id;
  hashOf = lookup;
}

/** Adds the hash of an asset to its path; what isn't a path of this site stays as it is. */
export function assetUrl(path: string): string {
  if (!path.startsWith("/") || path.startsWith("//")) return path;
  const [, base, query, fragment] = /^([^?#]*)(\?[^#]*)?(.*)$/s.exec(path)!;
  const hash = hashOf(base) ?? buildId;
  if (hash === "" || query?.includes(KEY)) return path;
  return `${base}${query ? query + "&" : "?"}${KEY}=${hash}${fragment}`;
}

/** Adds the hash to each URL of a `srcset`. */
export function assetSrcSetUrl(srcset: string): string {
  return srcset.split(",").map((candidate) => {
    const [, before, url, after] = /^(\s*)(\S*)(.*)$/s.exec(candidate)!;
    return before + assetUrl(url) + after;
  }).join(",");
}

/** Whether the build knows an asset at this path. */
export function isAsset(path: string): boolean {
  return hashOf(path) !== undefined;
}
