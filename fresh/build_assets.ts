import { join } from "node:path";
import type { Asset, AssetStore } from "./assets.ts";
import {
  buildAsset,
  type BuiltAsset,
  type Bytes,
  hashOf,
  optimizeStyles,
  readStaticFiles,
} from "./asset_build.ts";
import { stop } from "esbuild";
import type { ResolvedBuildConfig, TransformFn } from "./builder.ts";
import { mimeType } from "./mime.ts";

/** A registered transform of static files. */
export interface StaticTransform {
  /** Names it in errors. */
  pluginName: string;
  /** Paths that it changes. */
  filter: RegExp;
  /** Paths that it leaves all the same. */
  exclude?: (string | RegExp)[];
  /** Changes a file. */
  transform: TransformFn;
}

/** Assets of the development server, read when asked for. */
export interface DevAssetStore extends AssetStore {
  /** Serves other scripts from now on. */
  replaceScripts(scripts: Map<string, Bytes>): void;
}

/** All assets of a build: static files as the transforms leave them, and scripts. */
export async function buildAssets(
  config: ResolvedBuildConfig,
  transforms: StaticTransform[],
  scripts: Map<string, Bytes>,
): Promise<Map<string, BuiltAsset>> {
  const files = await readStaticFiles(
    config.staticDir,
    (path, content) => applyTransforms(transforms, config.mode, path, content),
  );
  if (config.mode === "production") {
    await optimizeStyles(files, config.target);
    await stop();
  }
  const assets = new Map<string, BuiltAsset>();
  for (const [path, content] of files) assets.set(path, buildAsset(path, content, false));
  for (const [path, content] of scripts) assets.set(path, buildAsset(path, content, true));
  return assets;
}

/** The assets of a build that wasn't written to disk. */
export function memoryAssets(assets: Map<string, BuiltAsset>): AssetStore {
  return {
    find: (path) => assets.get(path),
    hash: (path) => assets.get(path)?.hash,
    read: (path, encoding) => {
      const content = assets.get(path)?.content[encoding];
      if (content === undefined) throw new Error(`No asset ${path} in ${encoding}`);
      return Promise.resolve(content);
    },
  };
}

/** Assets for development: static files as they are on disk at the time, and scripts. */
export function devAssets(
  config: ResolvedBuildConfig,
  transforms: StaticTransform[],
  initialScripts: Map<string, Bytes>,
): DevAssetStore {
  let scripts = initialScripts;

  const load = async (path: string): Promise<Bytes | undefined> => {
    const script = scripts.get(path);
    if (script !== undefined) return script;
    for (const folder of config.staticDir) {
      const file = join(folder, path);
      if (!file.startsWith(folder) || path.includes("\0")) continue;
      try {
        const content = await Deno.readFile(file);
        return await applyTransforms(transforms, config.mode, path, content) ?? content;
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
    return undefined;
  };

  return {
    async find(path): Promise<Asset | undefined> {
      const content = await load(path);
      if (content === undefined) return undefined;
      const sizes = { identity: content.length };
      return { hash: hashOf(content), type: mimeType(path), sizes, immutable: false };
    },
    async read(path) {
      return await load(path) ?? "";
    },
    hash: () => undefined,
    replaceScripts(replacement) {
      scripts = replacement;
    },
  };
}

async function applyTransforms(
  transforms: StaticTransform[],
  mode: ResolvedBuildConfig["mode"],
  path: string,
  original: Bytes,
): Promise<Bytes | undefined> {
  let content = original;
  for (const { pluginName, filter, exclude = [], transform } of transforms) {
    const excluded = exclude.some((rule) =>
      typeof rule === "string" ? path.includes(rule) : rule.test(path)
    );
    if (excluded || !filter.test(path)) continue;
    try {
      const text = new TextDecoder().decode(content);
      const result = await transform({ path, mode, text, content });
      if (!result) continue;
      content = typeof result.content === "string"
        ? new TextEncoder().encode(result.content)
        : result.content;
    } catch (cause) {
      throw new Error(`${pluginName} failed on ${path}`, { cause });
    }
  }
  return content === original ? undefined : content;
}

/** Not there, or a folder. */
function isMissing(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory ||
    error instanceof Deno.errors.IsADirectory;
}
