/** Load on a server: requests a second and the 99th percentile of the time an answer takes. */
import autocannon from "autocannon";

/** What a server did under load. */
export interface Load {
  /** Answers a second. */
  rate: number;
  /** 99 % of the answers came within so many milliseconds. */
  p99: number;
}

const CONNECTIONS = 32;

/** Loads `url` for `seconds` with 32 connections, by wrk where it is installed, else by autocannon. Throws on an answer that isn't 2xx. */
export async function load(
  url: string,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<Load> {
  const wrk = await loadByWrk(url, seconds, headers);
  if (wrk) return wrk;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers,
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered with errors`);
  return { rate: result.requests.average, p99: result.latency.p99 };
}

async function loadByWrk(
  url: string,
  seconds: number,
  headers: Record<string, string>,
): Promise<Load | null> {
  try {
    const command = new Deno.Command("wrk", {
      args: [
        "--latency",
        "-t1",
        `-c${CONNECTIONS}`,
        `-d${seconds}`,
        ...Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]),
        url,
      ],
    });
    const text = new TextDecoder().decode((await command.output()).stdout);
    if (/Non-2xx/.test(text)) throw new Error(`${url} answered with errors`);
    const rate = /Requests\/sec:\s*([\d.]+)/.exec(text)?.[1];
    const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(text) ?? [];
    const scale = { us: 0.001, ms: 1, s: 1000 }[unit ?? "ms"] ?? 1;
    return rate && p99 ? { rate: Number(rate), p99: Number(p99) * scale } : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

/** The better of `rounds` measurements of each of several servers, taken in turns so that a busy moment hits all alike. */
export async function compare(
  urls: Record<string, string>,
  seconds: number,
  rounds: number,
  headers: Record<string, string> = {},
): Promise<Record<string, Load>> {
  const best: Record<string, Load> = {};
  for (const url of Object.values(urls)) await load(url, 1, headers);
  for (let round = 0; round < rounds; round++) {
    for (const [name, url] of Object.entries(urls)) {
      const now = await load(url, seconds, headers);
      const known = best[name];
      if (!known || now.rate > known.rate) best[name] = now;
    }
  }
  return best;
}
