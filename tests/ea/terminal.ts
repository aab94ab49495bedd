/** The Expert Advisors' core as a program: compiled once with g++, run as often as a test likes. */
import { join } from "node:path";
import { run } from "../fixtures/program.ts";
import { ROOT } from "../fixtures/project.ts";

/** Whether there is a compiler. */
export const hasCompiler = (await run("g++", ["--version"])).success;

/** A deal as the program's history file has it: as MetaTrader 5's functions give it. */
export interface HistoryDeal {
  ticket: number;
  order: number;
  position: number;
  /** Milliseconds of the server's clock. */
  time: number;
  symbol: string;
  type: number;
  entry: number;
  reason: number;
  volume: number;
  price: number;
  sl: number;
  tp: number;
  profit: number;
  commission: number;
  swap: number;
  fee: number;
  comment: string;
  digits: number;
}

/** An order as the program's history file has it: as MetaTrader 4's functions give it. */
export interface HistoryOrder {
  ticket: number;
  type: number;
  openTime: number;
  closeTime: number;
  symbol: string;
  volume: number;
  openPrice: number;
  closePrice: number;
  sl: number;
  tp: number;
  profit: number;
  commission: number;
  swap: number;
  comment: string;
  magic: number;
  digits: number;
}

/** A terminal with the Expert Advisor on a chart. */
export interface Terminal extends AsyncDisposable {
  /** The Experts log so far. */
  log(): string;
  /** Adds to its history. */
  trade(records: readonly (HistoryDeal | HistoryOrder)[]): Promise<void>;
  /** Ends the program at once, as a crash would; its cursor's file stays. */
  crash(): Promise<void>;
  /** Starts it again. */
  start(): void;
}

/** Compiles one of the programs of `tests/ea` into a folder. Throws with the compiler's output. */
export async function compile(folder: string, name: "sync" | "messages" = "sync"): Promise<string> {
  const program = join(folder, name);
  const { success, output } = await run("g++", [
    "-std=c++17",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-o",
    program,
    join(ROOT, `tests/ea/${name}.cpp`),
  ]);
  if (!success) throw new Error(`The Expert Advisors' core doesn't compile:\n${output}`);
  return program;
}

/** How {@linkcode startTerminal} starts. */
export interface TerminalOptions {
  program: string;
  url: string;
  apiKey: string;
  /** Which terminal it stands for. */
  list?: "deals" | "orders";
  /** How much faster its clock goes, so that waiting for a back-off is short. */
  speed?: number;
  /** Seconds that the computer's clock is off. */
  clockOff?: number;
}

/** Starts a terminal with an empty history. */
export async function startTerminal(options: TerminalOptions): Promise<Terminal> {
  const { program, url, apiKey, list = "deals", speed = 20, clockOff = 0 } = options;
  const folder = await Deno.makeTempDir({ prefix: "calmness-terminal-" });
  const history = join(folder, "history");
  await Deno.writeTextFile(history, "");
  let log = "";
  let child: Deno.ChildProcess;
  let reading = Promise.resolve();
  const start = () => {
    child = new Deno.Command(program, {
      args: [url, apiKey, history, folder, list, String(speed), String(clockOff)],
      stdin: "null",
      stdout: "piped",
      stderr: "inherit",
    }).spawn();
    const { stdout } = child;
    reading = (async () => {
      for await (const text of stdout.pipeThrough(new TextDecoderStream())) log += text;
    })();
  };
  const crash = async () => {
    try {
      child.kill("SIGKILL");
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    await Promise.all([child.status, reading]);
  };
  start();
  return {
    log: () => log,
    async trade(records) {
      const lines = records.map((record) => Object.values(record).join("\x1f") + "\x1e");
      await Deno.writeTextFile(history, lines.join(""), { append: true });
    },
    crash,
    start,
    async [Symbol.asyncDispose]() {
      await crash();
      await Deno.remove(folder, { recursive: true });
    },
  };
}
