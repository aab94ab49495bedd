/**
 * What a build's `server.js` imports.
 *
 * @module
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type App, applySnapshot } from "./app.ts";
import { type AssetManifest, diskAssets } from "./assets.ts";
import {
  type ClientScript,
  islandExports,
  type RouteFile,
  type RuntimeScripts,
  type Snapshot,
} from "./snapshot.ts";

/** What `snapshot.js` exports. */
export interface Build {
  /** Path of the project from the build's folder. */
  root: string;
  /** Changes whenever an asset changes. */
  buildId: string;
  /** The files under `routes/`. */
  routes: RouteFile[];
  /** The island files. */
  islands: { name: string; module: Record<string, unknown>; script: ClientScript }[];
  /** The scripts of `client/`, if there are islands. */
  scripts?: RuntimeScripts;
  /** What is known of the assets. */
  assets: AssetManifest;
}

/**
 * Makes the server of a build, in the form that `deno serve` takes.
 *
 * @param url that of the build's `server.js`
 */
export function serverFor<State>(
  app: App<State>,
  build: Build,
  url: string,
): { fetch: ReturnType<App<State>["handler"]> } {
  const folder = dirname(fileURLToPath(url));
  const islands: Snapshot["islands"] = new Map();
  for (const { name, module, script } of build.islands) {
    for (const [exportName, component] of islandExports(module)) {
      islands.set(component, { name: `${name}/${exportName}`, exportName, script, file: name });
    }
  }
  applySnapshot(app, {
    root: join(folder, build.root),
    mode: "production",
    buildId: build.buildId,
    routes: build.routes,
    islands,
    scripts: build.scripts,
    assets: diskAssets(join(folder, "static"), build.assets),
  });
  return { fetch: app.handler() };
}
