/** Holds the whole tree to the design: its arrows, its documentation, no loose ends. */
import { expect } from "expect";
import { brokenArrows } from "./fixtures/arrows.ts";
import { readImports } from "./fixtures/import_graph.ts";
import { run } from "./fixtures/program.ts";
import { ROOT } from "./fixtures/project.ts";
import { filesBelow } from "./fixtures/source_files.ts";

Deno.test("imports follow the arrows of the design", async () => {
  const graph = await readImports(await filesBelow(ROOT, /\.tsx?$/));
  // A reading that finds nothing would hold every rule.
  expect(graph.get("tests/architecture_test.ts")).toContainEqual({
    specifier: "./fixtures/arrows.ts",
    target: "tests/fixtures/arrows.ts",
    typeOnly: false,
  });
  expect(brokenArrows(graph)).toEqual([]);
});

Deno.test("no markup in the domain", async () => {
  expect(await filesBelow(`${ROOT}domain`, /\.(tsx|jsx)$/)).toEqual([]);
});

Deno.test("everything that domain/ and fresh/ export is documented", async () => {
  const files = (await Promise.all(["domain", "fresh"].map(sources))).flat();
  expect(undocumented(await documentation(files))).toEqual([]);
});

Deno.test("no note of unfinished work is left in the code", async () => {
  // Put together here, lest this file find itself.
  const note = new RegExp(
    `\\b(${["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"].join("|")})\\b`,
  );
  const left: string[] = [];
  for (const file of await filesBelow(ROOT, /\.(tsx?|jsx?|mjs|css|html|sql|sh|mq[45h]|mqh)$/)) {
    const lines = (await Deno.readTextFile(ROOT + file)).split("\n");
    lines.forEach((line, at) => note.test(line) && left.push(`${file}:${at + 1}: ${line.trim()}`));
  }
  expect(left).toEqual([]);
});

/** What `deno doc --json` tells of a module, as far as it matters here. */
interface ModuleDoc {
  symbols: {
    name: string;
    declarations: {
      declarationKind: string;
      /** `reference` for what is exported again from where it is documented. */
      kind: string;
      location: { filename: string; line: number };
      jsDoc?: { doc?: string; tags?: unknown[] };
    }[];
  }[];
}

async function sources(folder: string): Promise<string[]> {
  const found = await filesBelow(ROOT, /\.tsx?$/);
  return found.filter((file) =>
    file.startsWith(`${folder}/`) && !/_test\.tsx?$|\/testdata\//.test(file)
  );
}

async function documentation(files: string[]): Promise<Record<string, ModuleDoc>> {
  const args = ["doc", "--json", ...files];
  const { success, stdout, output } = await run(Deno.execPath(), args, { NO_COLOR: "1" }, ROOT);
  if (!success) throw new Error(output.split("\n").find((line) => line.startsWith("error")));
  return JSON.parse(stdout).nodes;
}

/** A name may stand for a value and its type: one of them tells what both are. */
function undocumented(modules: Record<string, ModuleDoc>): string[] {
  const missing = new Set<string>();
  for (const { name, declarations } of Object.values(modules).flatMap(({ symbols }) => symbols)) {
    const exported = declarations.filter(({ declarationKind, kind }) =>
      declarationKind === "export" && kind !== "reference"
    );
    if (exported.length === 0 || exported.some(({ jsDoc }) => jsDoc?.doc?.trim())) continue;
    const { filename, line } = exported[0].location;
    missing.add(`${filename.replace(/^.*?\/(?=(domain|fresh)\/)/, "")}:${line} ${name}`);
  }
  return [...missing].sort();
}
