import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuiltAsset } from "./asset_build.ts";
import { type AssetManifest, ENCODINGS, FILE_SUFFIX } from "./assets.ts";
import type { ResolvedBuildConfig } from "./builder.ts";
import type { Bundle } from "./bundle.ts";
import type { SourceFiles } from "./crawl.ts";

/**
 * Writes a build: the assets, and `server.js` and `snapshot.js`, which import the app and its
 * routes so that starting takes neither a bundler nor a walk through folders.
 *
 * `server.js` exports `{ fetch }`, for `deno serve`. A server of one's own calls that:
 *
 * ```ts
 * const { default: built } = await import("./_fresh/server.js");
 * Deno.serve({ port: 8000 }, (request, info) => built.fetch(request, info));
 * ```
 *
 * That belongs in a file of its own: awaited in `main.ts`, which `server.js` imports, it would
 * wait for itself. `main.ts` may await whatever it needs before it exports `app`.
 */
export async function writeBuild(
  config: ResolvedBuildConfig,
  sources: SourceFiles,
  bundled: Bundle | null,
  assets: Map<string, BuiltAsset>,
  buildId: string,
): Promise<void> {
  const { outDir, serverEntry } = config;
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const manifest: AssetManifest = {};
  for (const [path, { content, ...asset }] of assets) {
    manifest[path] = asset;
    const file = join(outDir, "static", path);
    await mkdir(dirname(file), { recursive: true });
    for (const encoding of ["identity", ...ENCODINGS] as const) {
      const bytes = content[encoding];
      if (bytes !== undefined) await writeFile(file + FILE_SUFFIX[encoding], bytes);
    }
  }

  const production = importPath(outDir, fileURLToPath(new URL("./production.ts", import.meta.url)));
  await writeFile(
    join(outDir, "server.js"),
    `// deno-lint-ignore-file
import { serverFor } from ${production};
import { build } from "./snapshot.js";
import { app } from ${importPath(outDir, serverEntry)};

export default serverFor(app, build, import.meta.url);
`,
  );
  await writeFile(
    join(outDir, "snapshot.js"),
    snapshotModule(config, sources, bundled, manifest, buildId),
  );
}

function snapshotModule(
  { outDir, routeDir, root }: ResolvedBuildConfig,
  sources: SourceFiles,
  bundled: Bundle | null,
  manifest: AssetManifest,
  buildId: string,
): string {
  const imports: string[] = [];
  const load = (file: string): string => {
    const name = `m${imports.length}`;
    imports.push(`import * as ${name} from ${importPath(outDir, file)};`);
    return name;
  };
  const routes = sources.routes.map((file) => {
    const path = relative(routeDir, file).replaceAll("\\", "/");
    return `{ path: ${JSON.stringify(path)}, module: ${load(file)} },`;
  });
  const islands = Array.from(bundled?.islands ?? [], ([file, script]) => {
    const name = JSON.stringify(relative(root, file));
    return `{ name: ${name}, module: ${load(file)}, script: ${JSON.stringify(script)} },`;
  });
  return `// deno-lint-ignore-file
${imports.join("\n")}

export const build = {
  root: ${JSON.stringify(relative(outDir, root) || ".")},
  buildId: ${JSON.stringify(buildId)},
  routes: [
    ${routes.join("\n    ")}
  ],
  islands: [
    ${islands.join("\n    ")}
  ],
  scripts: ${JSON.stringify(bundled?.runtime)},
  assets: ${JSON.stringify(manifest)},
};
`;
}

/** An import specifier, quoted. */
function importPath(from: string, to: string): string {
  const path = relative(from, to).replaceAll("\\", "/");
  return JSON.stringify(path.startsWith(".") ? path : "./" + path);
}
