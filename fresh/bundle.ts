import { build, type Loader, type Metafile, type Plugin, stop } from "esbuild";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { ClientScript, RuntimeScripts } from "./snapshot.ts";

/** What to bundle. */
export interface BundleOptions {
  /** Absolute folder of the project, where its `deno.json` is. */
  root: string;
  /** Absolute paths of the island files. */
  islands: string[];
  /** Oldest browsers to support, as esbuild's `target`. */
  target: string | string[];
  /** Whether to minify. */
  minify: boolean;
  /** esbuild's source map kind, or `false`. */
  sourceMap: boolean | "linked" | "inline" | "external" | "both";
  /** Replaces the `sourceRoot` of source maps. */
  sourceRoot?: string;
  /** Whether source maps hold the sources. Default `true`. */
  sourcesContent?: boolean;
}

/** The scripts for browsers. */
export interface Bundle {
  /** Content by URL path. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** Script by island file. */
  islands: Map<string, ClientScript>;
  /** The scripts of `client/`. */
  runtime: RuntimeScripts;
}

/** URL path that scripts are served under. Their names carry a hash, so they never change. */
export const SCRIPT_PREFIX = "/_fresh/js/";

const RUNTIME = ["boot", "revive", "signals", "slots"] as const;
const PUBLIC_ENV =
  /\b(?:Deno\.env\.get\(\s*["'](FRESH_PUBLIC_\w+)["']\s*\)|process\.env\.(FRESH_PUBLIC_\w+))/g;

/**
 * Bundles islands for browsers: a chunk for each, and chunks for what several share.
 *
 * @throws Error with esbuild's messages if an island can't be bundled
 */
export async function bundle(options: BundleOptions): Promise<Bundle> {
  const { root, islands, minify } = options;
  const entryPoints: Record<string, string> = {};
  for (const name of RUNTIME) entryPoints[name] = fileURLToPath(clientUrl(name));
  const entryOf = new Map<string, string>();
  islands.forEach((file, i) => {
    const name = `island-${basename(file).replace(/\.\w+$/, "").toLowerCase()}-${i}`;
    entryPoints[name] = file;
    entryOf.set(file, name);
  });

  const result = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: join(root, SCRIPT_PREFIX),
    entryNames: "[name]-[hash]",
    chunkNames: "chunk-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: options.target,
    jsx: "automatic",
    jsxImportSource: "preact",
    jsxDev: false,
    minify,
    sourcemap: options.sourceMap,
    sourceRoot: options.sourceRoot,
    sourcesContent: options.sourcesContent,
    legalComments: "none",
    define: { "process.env.NODE_ENV": minify ? '"production"' : '"development"' },
    metafile: true,
    write: false,
    logLevel: "silent",
    plugins: [await importMapPlugin(root), publicEnvPlugin(root)],
  });
  await stop();

  const urlOf = (output: string) =>
    "/" + relative(root, resolve(root, output)).replaceAll("\\", "/");
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const file of result.outputFiles) {
    files.set(urlOf(file.path), new Uint8Array(file.contents));
  }
  const scripts = scriptsByEntry(result.metafile, urlOf);
  const script = (name: string): ClientScript => scripts.get(resolve(root, entryPoints[name]))!;
  return {
    files,
    islands: new Map(Array.from(entryOf, ([file, name]) => [file, script(name)])),
    runtime: {
      boot: script("boot"),
      revive: script("revive"),
      signals: script("signals"),
      slots: script("slots"),
    },
  };

  function scriptsByEntry(
    { outputs }: Metafile,
    urlOf: (output: string) => string,
  ): Map<string, ClientScript> {
    const byEntry = new Map<string, ClientScript>();
    for (const [output, { entryPoint }] of Object.entries(outputs)) {
      if (entryPoint === undefined) continue;
      const imports = new Set<string>();
      const visit = (name: string): void => {
        for (const { path, kind, external } of outputs[name].imports) {
          if (kind !== "import-statement" || external || imports.has(path)) continue;
          imports.add(path);
          visit(path);
        }
      };
      visit(output);
      byEntry.set(resolve(root, entryPoint), {
        url: urlOf(output),
        imports: [...imports].map(urlOf),
      });
    }
    return byEntry;
  }
}

function clientUrl(name: string): URL {
  return new URL(`./client/${name}.ts`, import.meta.url);
}

/**
 * Resolves the names of `deno.json`'s import map: local paths to files, `npm:` specifiers to the
 * packages in `node_modules`. `fresh/runtime` becomes its browser half.
 */
async function importMapPlugin(root: string): Promise<Plugin> {
  const imports = await readImportMap(root);
  const prefixes = Object.keys(imports).filter((key) => key.endsWith("/"));
  const freshFolder = dirname(fileURLToPath(import.meta.url));

  return {
    name: "import-map",
    setup({ onResolve, resolve: resolveAgain }) {
      onResolve(
        { filter: /^(?:[\w@]|npm:|file:)/ },
        async ({ path, kind, pluginData, ...args }) => {
          if (pluginData === "mapped") return undefined;
          if (path === "fresh/runtime") return { path: fileURLToPath(clientUrl("runtime")) };
          if (path.startsWith("file:")) return { path: fileURLToPath(path) };
          const prefix = prefixes.find((key) => path.startsWith(key));
          const target = imports[path] ??
            (prefix === undefined ? path : imports[prefix] + path.slice(prefix.length));
          if (target.startsWith("/")) return { path: target };
          // Presumably a package. From a script of this folder it's still the app's copy that counts.
          const resolveDir = args.resolveDir.startsWith(freshFolder) ? root : args.resolveDir;
          return await resolveAgain(packageName(target), {
            kind,
            resolveDir,
            pluginData: "mapped",
          });
        },
      );
    },
  };
}

/** `npm:@scope/name@^1.0.0/sub` is `@scope/name/sub` in `node_modules`. */
function packageName(specifier: string): string {
  return specifier.replace(/^npm:\/?((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?/, "$1");
}

/** The import map of the closest `deno.json` above, its local paths absolute. */
async function readImportMap(root: string): Promise<Record<string, string>> {
  for (let folder = root;; folder = dirname(folder)) {
    try {
      const { imports = {} } = JSON.parse(await Deno.readTextFile(join(folder, "deno.json")));
      return Object.fromEntries(
        Object.entries<string>(imports).map(([name, target]) => [
          name,
          /^\.{1,2}\//.test(target) ? join(folder, target) : target,
        ]),
      );
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
      if (dirname(folder) === folder) return {};
    }
  }
}

/** Writes the environment variables that start with `FRESH_PUBLIC_` into the app's own scripts. */
function publicEnvPlugin(root: string): Plugin {
  return {
    name: "public-env",
    setup({ onLoad }) {
      onLoad({ filter: /\.[jt]sx?$/ }, async ({ path }) => {
        if (!path.startsWith(root) || path.includes("node_modules")) return undefined;
        const source = await Deno.readTextFile(path);
        if (!source.includes("FRESH_PUBLIC_")) return undefined;
        const contents = source.replace(
          PUBLIC_ENV,
          (_, a, b) => JSON.stringify(Deno.env.get(a ?? b)) ?? "undefined",
        );
        return { contents, loader: extname(path).slice(1) as Loader };
      });
    },
  };
}
