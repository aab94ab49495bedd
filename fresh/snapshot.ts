import type { FunctionComponent } from "preact";
import type { AssetStore } from "./assets.ts";

/** A file under `routes/`: its path there and what it exports. */
export interface RouteFile {
  /** Path inside the routes folder, with `/` on every system: `blog/[slug].tsx`. */
  path: string;
  /** The module's exports. */
  module: Record<string, unknown>;
}

/** A browser script and the scripts that it imports, as URL paths without the base path. */
export interface ClientScript {
  /** The script itself. */
  url: string;
  /** Everything that it imports, directly or not: preloaded with it. */
  imports: string[];
}

/** One island: a component that is rendered on the server and hydrated in the browser. */
export interface Island {
  /** `<file name>/<export>`, for error messages. */
  name: string;
  /** The name under which its script exports it. */
  exportName: string;
  /** Its script. */
  script: ClientScript;
  /** The file that exports it. */
  file: string;
}

/** The scripts of `client/`; a page loads the first, and the others when it needs them. */
export interface RuntimeScripts {
  /** Finds and hydrates the islands. */
  boot: ClientScript;
  /** Revives props that JSON can't carry. */
  revive: ClientScript;
  /** Revives signals. */
  signals: ClientScript;
  /** Revives JSX that the server rendered. */
  slots: ClientScript;
}

/** What a build knows: routes, islands, scripts and assets. */
export interface Snapshot {
  /** Absolute folder of the project. */
  root: string;
  /** The mode that it was built for. */
  mode: "development" | "production";
  /** Changes whenever an asset changes. */
  buildId: string;
  /** The files under `routes/`. */
  routes: RouteFile[];
  /** Island by component. */
  islands: Map<FunctionComponent, Island>;
  /** Absent if there's no island. */
  scripts?: RuntimeScripts;
  /** Static files and scripts. */
  assets: AssetStore;
  /** Inline script of the development server, added to every page. */
  devScript?: string;
}

/** The components of an island file: every export that is a function. */
export function islandExports(
  module: Record<string, unknown>,
): Array<[name: string, component: FunctionComponent]> {
  const found: Array<[string, FunctionComponent]> = [];
  for (const [name, value] of Object.entries(module)) {
    if (typeof value === "function") found.push([name, value as FunctionComponent]);
  }
  return found;
}
