/**
 * Runs every test: `deno task test [paths or options of deno test]`.
 *
 * Unit tests, which lie beside the code, run side by side. The tests in this folder start browsers
 * and servers of their own, so two files run at a time, on an app that is built once.
 * Types aren't checked here: `deno task check` does that.
 */
import { relative, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { BUILT, ensureBuilt, ROOT } from "./fixtures/project.ts";
import { filesBelow } from "./fixtures/source_files.ts";

/** How many tests ended how. */
export interface Counts {
  /** Tests that passed. */
  passed: number;
  /** Tests and files that failed. */
  failed: number;
  /** Tests that are marked to be left out. */
  skipped: number;
}

/** What the command line asks for. */
export interface Request {
  /** Files or folders whose tests are to run; none means all. */
  paths: string[];
  /** What is passed on to `deno test`. */
  options: string[];
}

const NEEDS_APP = /^tests\/(e2e|contract)\//;

/** Tells paths from options: what doesn't exist is an option's value or a mistake. */
export async function readArguments(args: string[]): Promise<Request> {
  const request: Request = { paths: [], options: [] };
  for (const [index, argument] of args.entries()) {
    const isOption = argument.startsWith("-") || args[index - 1]?.startsWith("-");
    const isPath = !argument.startsWith("-") && await exists(argument);
    if (!isOption && !isPath) throw new Error(`There is no ${argument} to test.`);
    (isPath ? request.paths : request.options).push(argument);
  }
  return request;
}

/** The closing line of `deno test` as numbers; a run without one has failed as a whole. */
export function readClosingLine(output: string, success: boolean): Counts {
  const line = stripVTControlCharacters(output)
    .match(/^(?:ok|FAILED) \| .*$/gm)?.at(-1) ?? "";
  const count = (word: string) => Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  const failed = count("failed");
  return {
    passed: count("passed"),
    failed: success ? failed : Math.max(failed, 1),
    skipped: count("ignored"),
  };
}

/** The last line of a run, as continuous integration reads it. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

async function main(args: string[]): Promise<number> {
  const { paths, options } = await readArguments(args);
  const files = await select(paths);
  const counts: Counts[] = [];

  const built = await tryBuild(files);
  if (!built) counts.push({ passed: 0, failed: 1, skipped: 0 });
  const runnable = built ? files : files.filter((file) => !NEEDS_APP.test(file));
  const beside = runnable.filter((file) => !file.startsWith("tests/"));
  const here = runnable.filter((file) => file.startsWith("tests/")).sort(longestFirst);

  if (beside.length > 0) counts.push(await test(beside, options));
  if (here.length > 0) counts.push(await test(here, options, 2));

  const total = sum(counts);
  if (total.passed + total.failed === 0) console.error("No test was run.");
  console.log(closingLine(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function select(paths: string[]): Promise<string[]> {
  const wanted = paths.map((path) => relative(ROOT, resolve(path)));
  const files = await filesBelow(ROOT, /(_|\.)test\.tsx?$/);
  return files.filter((file) =>
    wanted.length === 0 ||
    wanted.some((path) => path === "" || file === path || file.startsWith(`${path}/`))
  );
}

async function tryBuild(files: string[]): Promise<boolean> {
  if (!files.some((file) => NEEDS_APP.test(file))) return true;
  try {
    await ensureBuilt();
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

/** Stories in a browser before contracts, so that no long one is left for the end. */
function longestFirst(one: string, other: string): number {
  return Number(other.startsWith("tests/e2e/")) - Number(one.startsWith("tests/e2e/"));
}

/** Runs files side by side: as many as there are processors, unless told. */
async function test(files: string[], options: string[], atOnce?: number): Promise<Counts> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--no-check", "--parallel", ...options, ...files],
    cwd: ROOT,
    env: {
      ...(Deno.env.get(BUILT) ? { [BUILT]: "1" } : {}),
      ...(atOnce ? { DENO_JOBS: String(atOnce) } : {}),
      ...(Deno.stdout.isTerminal() ? { FORCE_COLOR: "1" } : {}),
    },
    stdin: "null",
    stdout: "piped",
  }).spawn();
  const [shown, kept] = child.stdout.tee();
  const [output, status] = await Promise.all([
    new Response(kept).text(),
    child.status,
    shown.pipeTo(Deno.stdout.writable, { preventClose: true }),
  ]);
  return readClosingLine(output, status.success);
}

function sum(counts: Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

if (import.meta.main) Deno.exit(await main(Deno.args));
