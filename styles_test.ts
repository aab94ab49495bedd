import { expect } from "expect";
import { transform } from "esbuild";
import { gzipSync } from "node:zlib";
import { filesBelow } from "@/tests/fixtures/source_files.ts";
import { ROOT } from "@/tests/fixtures/project.ts";
import { joinStyles } from "./styles.ts";

const MOST_BYTES = 20 * 1024;
const MOST_LINES = 250;

const stylesheet = () => Deno.readTextFile(`${ROOT}static/styles.css`).then(joinStyles);

Deno.test("the one stylesheet stays small and asks for nothing but its font", async () => {
  const { code } = await transform(await stylesheet(), {
    loader: "css",
    minify: true,
    target: ["chrome109", "firefox115", "safari16"],
  });
  expect(gzipSync(code, { level: 9 }).length).toBeLessThan(MOST_BYTES);
  expect(code).not.toContain("@import");
  expect([...code.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url)).toEqual([
    expect.stringContaining("/fonts/"),
  ]);
});

Deno.test("its parts can be read in a sitting, and all of them are joined", async () => {
  const entry = await Deno.readTextFile(`${ROOT}static/styles.css`);
  const files = await filesBelow(`${ROOT}styles`, /\.css$/);
  expect(files.filter((file) => !entry.includes(`"../styles/${file}"`))).toEqual([]);
  for (const file of files) {
    const lines = (await Deno.readTextFile(`${ROOT}styles/${file}`)).split("\n").length;
    expect([file, lines > MOST_LINES]).toEqual([file, false]);
  }
});

Deno.test("no rule is for a class that no page has", async () => {
  const classes = new Set(
    Array.from((await stylesheet()).matchAll(/\.([a-z][\w-]*)(?=[^"{}]*\{)/g), ([, name]) => name!),
  );
  const sources = await usersOf();
  const dead = [...classes].filter((name) => !isUsed(name, sources));
  expect(dead).toEqual([]);
});

/** Everything that writes HTML, as one text. */
async function usersOf(): Promise<string> {
  const texts = ["components", "routes", "islands"].map(async (folder) => {
    const files = await filesBelow(`${ROOT}${folder}`, /(?<!_test)\.tsx?$/);
    return await Promise.all(files.map((file) => Deno.readTextFile(`${ROOT}${folder}/${file}`)));
  });
  return (await Promise.all(texts)).flat().join("\n");
}

/** Written out, or put together from a start and a word: `badge-${tone}`. */
function isUsed(name: string, sources: string): boolean {
  if (new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(sources)) return true;
  const starts = Array.from(name.matchAll(/-/g), ({ index }) => name.slice(0, index + 1));
  return starts.some((start) => sources.includes(`${start}\${`));
}
