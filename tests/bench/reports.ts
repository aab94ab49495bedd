/** How long the statistics take to answer over a year of visits: the first byte of each tab. */
import { join } from "node:path";
import { signedIn } from "../contract/pages.ts";
import { OWNER, startApp } from "../fixtures/app_process.ts";
import { ROOT } from "../fixtures/project.ts";
import type { Row, Sizes } from "./areas.ts";

/** Days over which the visits are spread, and which each report is about. */
const DAYS = 400;

/** Requests a figure is the median of; the first of all, which sums the months up, is told apart. */
const TIMES = 7;

const TABS = ["", "/trading", "/traffic", "/behaviour", "/demographics"];

/** What filters combine to, and what a tab may take with them, in milliseconds. */
const ASKED: readonly { name: string; query: string; aim: number; tabs: readonly string[] }[] = [
  { name: "unfiltered", query: "", aim: 150, tabs: TABS },
  {
    name: "country and device",
    query: "&country=FR&device=mobile",
    aim: 600,
    tabs: ["", "/traffic", "/behaviour"],
  },
  {
    name: "source and page",
    query: "&source=search&path=/tarifs",
    aim: 600,
    tabs: ["", "/traffic", "/behaviour"],
  },
];

/** Every tab, over all days, without filters and with some. */
export async function* reports({ views }: Sizes): AsyncIterable<Row> {
  const dataFolder = await Deno.makeTempDir({ prefix: "calmness-bench-" });
  try {
    await seed(join(dataFolder, "app.sqlite"), views);
    await using app = await startApp({ dataFolder });
    const owner = await signedIn(app, OWNER);
    const to = Temporal.Now.plainDateISO("Europe/Paris");
    const from = to.subtract({ days: DAYS - 1 });
    for (const { name, query, aim, tabs } of ASKED) {
      for (const tab of tabs) {
        const path = `/admin/analytics${tab}?from=${from}&to=${to}${query}`;
        const { first, median } = await timed(async () => {
          const { status } = await owner.get(path);
          if (status !== 200) throw new Error(`${path} answered ${status}.`);
        });
        yield {
          what: `/admin/analytics${tab}, ${name}, ${views.toLocaleString("en")} views`,
          ours: `${median.toFixed(0)} ms, the first time ${first.toFixed(0)} ms`,
          aim: `${aim} ms`,
        };
      }
    }
  } finally {
    await Deno.remove(dataFolder, { recursive: true });
  }
}

/** Milliseconds to the whole page: the server writes it in one piece. */
async function timed(act: () => Promise<void>): Promise<{ first: number; median: number }> {
  const times: number[] = [];
  for (let time = 0; time <= TIMES; time++) {
    const started = performance.now();
    await act();
    times.push(performance.now() - started);
  }
  const [first = 0, ...later] = times;
  return { first, median: later.sort((a, b) => a - b)[Math.floor(TIMES / 2)]! };
}

async function seed(kvPath: string, views: number): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "tasks/seed_analytics.ts", String(views), String(DAYS)],
    cwd: ROOT,
    env: { DENO_KV_PATH: kvPath },
    stdout: "null",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
}
