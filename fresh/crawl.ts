import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Source files of an app. Paths are absolute, with the separators of the system. */
export interface SourceFiles {
  /** Under the routes folder, without tests and folders in parentheses that start with `_`. */
  routes: string[];
  /** Under the islands folder, and in `(_islands)` folders of the routes. */
  islands: string[];
}

const SCRIPT = /\.(?:tsx?|jsx?|mts|mjs)$/;
const TEST = /[._]test\.\w+$/;

/** Finds the routes and islands of an app. */
export async function crawl(
  routeDir: string,
  islandDir: string,
  ignore: RegExp[],
): Promise<SourceFiles> {
  const inRoutes = await scripts(routeDir, ignore);
  const islands = await scripts(islandDir, ignore);
  const routes: string[] = [];
  for (const file of inRoutes) {
    const folders = relative(routeDir, file).split(sep).slice(0, -1);
    if (folders.includes("(_islands)")) islands.push(file);
    else if (!folders.some((folder) => folder.startsWith("(_"))) routes.push(file);
  }
  return { routes, islands };
}

/** All files below a folder, sorted; none if there's no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)).sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

async function scripts(folder: string, ignore: RegExp[]): Promise<string[]> {
  const files = await filesBelow(folder);
  return files.filter((file) =>
    SCRIPT.test(file) && !TEST.test(file) && !ignore.some((pattern) => pattern.test(file))
  );
}
