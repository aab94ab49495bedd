/** Content codings that assets are stored in, best first. */
export const ENCODINGS = ["br", "gzip"] as const;

/** A content coding of a stored asset. */
export type Encoding = typeof ENCODINGS[number];

/** What is known of an asset without reading it. */
export interface Asset {
  /** Hash of the content, as in its URL and ETag. */
  hash: string;
  /** MIME type. */
  type: string;
  /** Bytes by encoding; `identity` is the asset itself. */
  sizes: { identity: number } & Partial<Record<Encoding, number>>;
  /** Whether its path carries its hash. */
  immutable: boolean;
}

/** Where assets are found and read. */
export interface AssetStore {
  /** The asset at a decoded path with its leading slash. */
  find(path: string): Asset | undefined | Promise<Asset | undefined>;
  /** Its content. */
  read(path: string, encoding: Encoding | "identity"): Promise<BodyInit>;
  /** The hash of the asset at a path. */
  hash(path: string): string | undefined;
}

/** Assets of a build by path; `read` gets what isn't held in memory. */
export type AssetManifest = Record<string, Asset>;

/** Bytes above which an asset is streamed from disk for each request and not kept in memory. */
const KEEP_UP_TO = 512 * 1024;

/** Suffix of the file that holds an asset in an encoding. */
export const FILE_SUFFIX: Record<Encoding | "identity", string> = {
  identity: "",
  br: ".br",
  gzip: ".gz",
};

/** The assets of a build on disk. */
export function diskAssets(folder: string, manifest: AssetManifest): AssetStore {
  const assets = new Map(Object.entries(manifest));
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    find: (path) => assets.get(path),
    hash: (path) => assets.get(path)?.hash,
    async read(path, encoding) {
      const file = folder + path + FILE_SUFFIX[encoding];
      const known = kept.get(file);
      if (known !== undefined) return known;
      const size = assets.get(path)?.sizes[encoding] ?? Infinity;
      if (size > KEEP_UP_TO) return (await Deno.open(file)).readable;
      const bytes = await Deno.readFile(file);
      kept.set(file, bytes);
      return bytes;
    },
  };
}
