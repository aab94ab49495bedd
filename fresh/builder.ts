import { isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type App, applySnapshot } from "./app.ts";
import { type BuiltAsset, hashOf } from "./asset_build.ts";
import { type Bundle, bundle } from "./bundle.ts";
import { buildAssets, devAssets, memoryAssets, type StaticTransform } from "./build_assets.ts";
import { crawl, type SourceFiles } from "./crawl.ts";
import { serveDevelopment } from "./dev_server.ts";
import type { ListenOptions } from "./listen.ts";
import { islandExports, type Snapshot } from "./snapshot.ts";
import { writeBuild } from "./write_build.ts";

/** Options of {@linkcode Builder}. Relative paths are below `root`. */
export interface BuildOptions {
  /** Oldest browsers to support, as esbuild's `target`. Default Chrome 99, Firefox 99, Safari 15. */
  target?: string | string[];
  /** Folder of the project. Default: the current one. */
  root?: string;
  /** The module that exports `app`. Default `main.ts`. */
  serverEntry?: string;
  /** Folder that builds are written to. Default `_fresh`. */
  outDir?: string;
  /** Folder, or folders, of static files; the first that has a file wins. Default `static`. */
  staticDir?: string | string[];
  /** Folder of islands. Default `islands`. */
  islandDir?: string;
  /** Folder of routes. Default `routes`. */
  routeDir?: string;
  /** Files to pass over in the folders of routes and islands. */
  ignore?: RegExp[];
  /** Source maps for production. Default: none. */
  sourceMap?: {
    /** esbuild's source map kind. */
    kind?: boolean | "linked" | "inline" | "external" | "both";
    /** Replaces the maps' `sourceRoot`. */
    sourceRoot?: string;
    /** Whether maps hold the sources. Default `true`. */
    sourcesContent?: boolean;
  };
}

/** {@linkcode BuildOptions} with defaults filled in and absolute paths. */
export interface ResolvedBuildConfig
  extends Required<Omit<BuildOptions, "staticDir" | "sourceMap">> {
  /** Folders of static files. */
  staticDir: string[];
  /** Source maps for production. */
  sourceMap: BuildOptions["sourceMap"];
  /** What is being built. */
  mode: "development" | "production";
}

/** What a transform of static files receives. */
export interface TransformArgs {
  /** The file's URL path. */
  path: string;
  /** What is being built. */
  mode: "development" | "production";
  /** The file's content as text. */
  text: string;
  /** The file's content. */
  content: Uint8Array<ArrayBuffer>;
}

/** What a transform of static files returns; nothing leaves the file as it is. */
export type TransformResult = void | { content: string | Uint8Array<ArrayBuffer>; map?: string };

/** Changes a static file. */
export type TransformFn = (args: TransformArgs) => TransformResult | Promise<TransformResult>;

/** Builds an app's browser side, and serves the app during development. */
// deno-lint-ignore no-explicit-any -- any app may be built; `unknown` would have each name its state
export class Builder<State = any> {
  /** The options in force. */
  config: ResolvedBuildConfig;
  #islands: string[] = [];
  #transforms: StaticTransform[] = [];

  constructor(options: BuildOptions = {}) {
    const root = resolve(options.root ?? Deno.cwd());
    const below = (path: string) => isAbsolute(path) ? path : join(root, path);
    this.config = {
      target: options.target ?? ["chrome99", "firefox99", "safari15"],
      root,
      serverEntry: below(options.serverEntry ?? "main.ts"),
      outDir: below(options.outDir ?? "_fresh"),
      staticDir: [options.staticDir ?? "static"].flat().map(below),
      islandDir: below(options.islandDir ?? "islands"),
      routeDir: below(options.routeDir ?? "routes"),
      ignore: options.ignore ?? [],
      sourceMap: options.sourceMap,
      mode: "production",
    };
  }

  /** Makes the components of a file islands, wherever it is. Takes a path or a `file:` URL. */
  registerIsland(specifier: string): void {
    const { root } = this.config;
    this.#islands.push(
      specifier.startsWith("file:") ? fileURLToPath(specifier) : resolve(root, specifier),
    );
  }

  /** Has static files whose path matches `filter` changed when they're built or served. */
  onTransformStaticFile(
    options: { pluginName: string; filter: RegExp; exclude?: (string | RegExp)[] },
    transform: TransformFn,
  ): void {
    this.#transforms.push({ ...options, transform });
  }

  /**
   * Serves the app for development: browsers reload when the server comes back after a change, or
   * when an island or a static file has changed. Run it with `deno run --watch` to have the server
   * restarted.
   *
   * @param importApp loads the module that exports `app`
   */
  async listen(
    importApp: () => Promise<{ app: App<State> } | App<State>>,
    options: ListenOptions = {},
  ): Promise<void> {
    this.config.mode = "development";
    const sources = await this.#crawl();
    const bundled = await this.#bundle(sources);
    const assets = devAssets(this.config, this.#transforms, bundled?.files ?? new Map());
    const snapshot = await this.#snapshot(sources, bundled, assets, String(Date.now()));
    const imported = await importApp();
    const app = "app" in imported ? imported.app : imported;
    await serveDevelopment(app, snapshot, options, {
      folders: [this.config.islandDir, this.config.routeDir, ...this.config.staticDir],
      rebuild: async () => {
        const again = await this.#bundle(sources);
        if (again === null || bundled === null) return;
        assets.replaceScripts(again.files);
        snapshot.scripts = again.runtime;
        for (const island of snapshot.islands.values()) {
          island.script = again.islands.get(island.file) ?? island.script;
        }
      },
    });
  }

  /**
   * Builds the app.
   *
   * @param options `snapshot: "memory"` writes nothing and loads the routes, for tests; by default
   * the build is written to disk and the app isn't loaded
   * @returns a function that gives an app a build in memory; one on disk is started by its
   * `server.js`, and for it the function throws
   */
  async build(
    options: { mode?: "development" | "production"; snapshot?: "disk" | "memory" } = {},
  ): Promise<(app: App<State>) => void> {
    this.config.mode = options.mode ?? "production";
    const sources = await this.#crawl();
    const bundled = await this.#bundle(sources);
    const assets = await buildAssets(this.config, this.#transforms, bundled?.files ?? new Map());
    const buildId = buildIdOf(assets);
    if (options.snapshot !== "memory") {
      await writeBuild(this.config, sources, bundled, assets, buildId);
      return () => {
        throw new Error(`Start ${join(this.config.outDir, "server.js")} to run this build`);
      };
    }
    const snapshot = await this.#snapshot(sources, bundled, memoryAssets(assets), buildId);
    return (app) => applySnapshot(app, snapshot);
  }

  async #crawl(): Promise<SourceFiles> {
    const { routeDir, islandDir, ignore } = this.config;
    const sources = await crawl(routeDir, islandDir, ignore);
    return { ...sources, islands: [...new Set([...sources.islands, ...this.#islands])] };
  }

  async #bundle({ islands }: SourceFiles): Promise<Bundle | null> {
    if (islands.length === 0) return null;
    const { root, target, mode, sourceMap } = this.config;
    const production = mode === "production";
    return await bundle({
      root,
      islands,
      target,
      minify: production,
      sourceMap: production ? sourceMap?.kind ?? (sourceMap ? true : false) : "inline",
      sourceRoot: sourceMap?.sourceRoot,
      sourcesContent: sourceMap?.sourcesContent,
    });
  }

  async #snapshot(
    sources: SourceFiles,
    bundled: Bundle | null,
    assets: Snapshot["assets"],
    buildId: string,
  ): Promise<Snapshot> {
    const { root, mode, routeDir } = this.config;
    const routes = await Promise.all(sources.routes.map(async (file) => ({
      path: relative(routeDir, file).replaceAll("\\", "/"),
      module: await import(pathToFileURL(file).href),
    })));
    const islands: Snapshot["islands"] = new Map();
    for (const [file, script] of bundled?.islands ?? []) {
      const module = await import(pathToFileURL(file).href);
      for (const [exportName, component] of islandExports(module)) {
        const name = `${relative(root, file)}/${exportName}`;
        islands.set(component, { name, exportName, script, file });
      }
    }
    return { root, mode, buildId, routes, islands, scripts: bundled?.runtime, assets };
  }
}

function buildIdOf(assets: Map<string, BuiltAsset>): string {
  return hashOf(Array.from(assets, ([path, { hash }]) => path + hash).join());
}
