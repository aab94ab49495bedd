/**
 * Requests per second of a page with middlewares, app wrapper, layout and an island, beside a bare
 * server that renders the same tree to a string. Run by hand: `deno run -A fresh/bench.ts`.
 *
 * @module
 */
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { fileURLToPath } from "node:url";

const PORT = 8197;
const SECONDS = 6;
const CONNECTIONS = 64;
const ROUNDS = 3;
const ROOT = fileURLToPath(new URL("./testdata/bench/", import.meta.url));

const [role] = Deno.args;
if (role === "bare") await serveBare();
else if (role === "fresh") await serveFresh();
else await compare();

async function serveBare(): Promise<void> {
  const { Shell, Layout, Page } = await import("./testdata/bench/tree.tsx");
  const headers = { "content-type": "text/html; charset=utf-8" };
  Deno.serve({ port: PORT, onListen() {} }, () => {
    const layout = () => h(Layout, { Component: Page });
    const html = renderToString(h(Shell, { Component: layout }));
    return new Response("<!DOCTYPE html>" + html, { headers });
  });
}

async function serveFresh(): Promise<void> {
  const { App, staticFiles } = await import("./mod.ts");
  const { Builder } = await import("./dev.ts");
  const app = new App<{ user: string | null }>()
    .use(staticFiles())
    .use((ctx) => {
      ctx.state.user = ctx.req.headers.get("cookie");
      return ctx.next();
    })
    .use(async (ctx) => {
      const response = await ctx.next();
      response.headers.set("x-content-type-options", "nosniff");
      return response;
    })
    .fsRoutes();
  const apply = await new Builder({ root: ROOT }).build({ snapshot: "memory" });
  apply(app);
  Deno.serve({ port: PORT, onListen() {} }, app.handler());
}

async function compare(): Promise<void> {
  const rates: Record<string, Rate[]> = { bare: [], fresh: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ["bare", "fresh"]) rates[name].push(await measure(name));
  }
  for (const unit of ["perSecond", "perCpuSecond"] as const) {
    const best = (name: string) => Math.max(...rates[name].map((rate) => rate[unit]));
    console.log(
      unit.padEnd(13),
      Object.keys(rates).map((name) => `${name} ${Math.round(best(name))}`).join("  "),
      ` ratio ${(best("fresh") / best("bare")).toFixed(2)}`,
    );
  }
}

/** Requests answered. By processor time, what else runs on the machine counts for less. */
interface Rate {
  perSecond: number;
  perCpuSecond: number;
}

async function measure(name: string): Promise<Rate> {
  const server = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", fileURLToPath(import.meta.url), name],
    stdout: "inherit",
    stderr: "inherit",
  }).spawn();
  try {
    await answering();
    await load(2);
    const before = cpuSeconds(server.pid);
    const perSecond = await load(SECONDS);
    const cpu = cpuSeconds(server.pid) - before;
    return { perSecond, perCpuSecond: perSecond * SECONDS / cpu };
  } finally {
    server.kill("SIGTERM");
    await server.status;
  }
}

/** Processor time of a process so far; NaN where /proc isn't there to tell. */
function cpuSeconds(pid: number): number {
  try {
    const fields = Deno.readTextFileSync(`/proc/${pid}/stat`).split(") ")[1].split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return NaN;
  }
}

async function answering(): Promise<void> {
  for (;;) {
    try {
      await (await fetch(`http://localhost:${PORT}/`)).body?.cancel();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Requests per second; by wrk where there is one, which takes less of the machine than fetch. */
async function load(seconds: number): Promise<number> {
  const url = `http://localhost:${PORT}/`;
  try {
    const { stdout } = await new Deno.Command("wrk", {
      args: ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, url],
    }).output();
    return Number(/Requests\/sec:\s*([\d.]+)/.exec(new TextDecoder().decode(stdout))![1]);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  let count = 0;
  const end = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < end) {
      await (await fetch(url)).arrayBuffer();
      count++;
    }
  }));
  return count / seconds;
}
