/** What the Expert Advisors' core does with answers that a healthy server seldom gives, and what it says. */
import { expect } from "expect";
import { run } from "../fixtures/program.ts";
import { tempDir } from "../fixtures/temp_dir.ts";
import { until } from "../fixtures/until.ts";
import { compile, hasCompiler, type HistoryDeal, startTerminal } from "./terminal.ts";

const LONG = 60_000;

/** A deal of a made-up history. */
function deal(ticket: number): HistoryDeal {
  return {
    ticket,
    order: ticket,
    position: ticket,
    time: Date.UTC(2026, 2, 2, 10) + ticket * 1000,
    symbol: "EURUSD",
    type: 0,
    entry: 0,
    reason: 0,
    volume: 0.1,
    price: 1.08,
    sl: 0,
    tp: 0,
    profit: 0,
    commission: 0,
    swap: 0,
    fee: 0,
    comment: "",
    digits: 5,
  };
}

Deno.test({
  name: "too much is sent in smaller parts, and a server that asks for time gets it",
  ignore: !hasCompiler,
  async fn() {
    await using folder = await tempDir();
    const program = await compile(folder.path);
    const taken: string[] = [];
    const refused: number[] = [];
    const problem = (status: number, headers: Record<string, string> = {}) =>
      new Response("{}", { status, headers });
    const answers = [
      problem(429, { "retry-after": "100" }),
      problem(503, { "retry-after": "200" }),
    ];
    await using server = Deno.serve({ port: 0, onListen: () => {} }, async (request) => {
      const text = (await request.text()).replace(/\0$/, "");
      const { deals } = JSON.parse(text) as { deals: { ticket: string }[] };
      if (deals.length > 100) {
        refused.push(deals.length);
        return problem(413);
      }
      const answer = deals.length > 0 ? answers.shift() : undefined;
      if (answer) return answer;
      taken.push(...deals.map(({ ticket }) => String(ticket)));
      const { length: accepted } = deals;
      return Response.json({ accepted, duplicate: 0, rejected: [], cursor: null });
    });
    const url = `http://127.0.0.1:${server.addr.port}`;
    const apiKey = `ct_live_${"x".repeat(43)}`;
    await using terminal = await startTerminal({ program, url, apiKey, speed: 200 });
    const history = Array.from({ length: 300 }, (_, index) => deal(index + 1));
    await terminal.trade(history);
    await until(() => taken.length === history.length, "all of the history", LONG);

    expect(taken).toEqual(history.map(({ ticket }) => String(ticket)));
    expect(refused).toEqual([250, 125]);
    const log = terminal.log();
    expect(log).toContain("too large (413); smaller ones follow");
    // As long as was asked for and up to a fifth more, where its own waits begin at five seconds.
    expect(log).toMatch(/slow down \(429\)\n.*next try in 1[0-2]\d s/);
    expect(log).toMatch(/at the moment \(503\)\n.*next try in 2[0-4]\d s/);
    expect(log).toContain("Connected again.");
  },
});

Deno.test({
  name: "each failure that terminals meet is said with what helps",
  ignore: !hasCompiler,
  async fn() {
    await using folder = await tempDir();
    const program = await compile(folder.path, "messages");
    const failures: [status: number, error: number, says: RegExp][] = [
      [-1, 4014, /doesn't allow https:\/\/calmness\.example \(error 4014\).*Allow WebRequest/],
      [-1, 4060, /doesn't allow https:\/\/calmness\.example \(error 4060\).*Allow WebRequest/],
      [-1, 5200, /isn't valid \(error 5200\).*"URL"/],
      [-1, 5201, /Can't connect.*\(error 5201\).*firewall/],
      [-1, 5202, /didn't answer in time \(error 5202\)/],
      [-1, 5203, /broke while sending \(error 5203\)/],
      [-1, 4000, /No connection.*\(error 4000\)/],
      // MetaTrader 5 gives 1001 and such for what its network library couldn't do.
      [1001, 5203, /broke while sending \(error 5203\)/],
      [401, 0, /API key \(401\).*new one/],
      [403, 0, /may not write.*\(403\)/],
      [404, 0, /no such address.*\(404\).*"URL"/],
      [413, 0, /too large \(413\)/],
      [429, 0, /slow down \(429\)/],
      [500, 0, /at the moment \(500\)/],
      [422, 0, /refused the batch \(422\).*why/],
    ];
    const { success, output } = await run(
      program,
      failures.map(([status, error]) => `${status}:${error}`),
    );
    expect(success).toBe(true);
    const lines = output.trim().split("\n");
    expect(lines).toHaveLength(failures.length);
    for (const [index, [, , says]] of failures.entries()) expect(lines[index]).toMatch(says);
  },
});
