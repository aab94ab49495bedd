/** Where analytics keeps what happened, its sums and its packed rows. */
import type { IsoDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import {
  CHUNK_BYTES,
  chunksOf,
  concat,
  packJson,
  packTable,
  unpackJson,
  unpackTable,
} from "./columns.ts";
import {
  type AnalyticsSummary,
  type DaySums,
  type Dimension,
  DIMENSIONS,
  type LogEntry,
  type Metric,
  type Part,
  type SessionRows,
  type ViewRows,
} from "./model.ts";
import { addTo } from "./sums.ts";

type SumKey = readonly ["analytics", "sum", IsoDay, Dimension, string, Metric];
type Packed = Part | "sessions" | "views";

const saltKey = (day: IsoDay): Deno.KvKey => ["analytics", "salt", day];
const logKey = (day: IsoDay, batch: string): Deno.KvKey => ["analytics", "log", day, batch];
const sumsOf = (day: IsoDay): Deno.KvKey => ["analytics", "sum", day];
const summaryKey = (day: IsoDay): Deno.KvKey => ["analytics", "summary", day];
const packedOf = (what: Packed, day: IsoDay, generation: number): Deno.KvKey => [
  "analytics",
  "packed",
  what,
  day,
  generation,
];

/** Writes a commit: deflated pieces stay far below KV's 800 KiB. */
const CHUNKS_A_COMMIT = 10;

/** How many mutations {@linkcode commitBatch} makes of these sums. */
export function mutationsOf(sums: DaySums): number {
  let count = 0;
  for (const rows of Object.values(sums)) {
    for (const counts of Object.values(rows)) count += Object.keys(counts).length;
  }
  return count;
}

/**
 * Adds a batch to a day's log together with what it adds to the sums, in one commit. `batch` is an
 * instant and something of its own, so that batches are in the order of time. KV takes 1000 mutations a commit: see {@linkcode mutationsOf}.
 */
export async function commitBatch(
  deps: Deps,
  day: IsoDay,
  batch: string,
  entries: readonly LogEntry[],
  sums: DaySums,
): Promise<void> {
  const operation = deps.kv.atomic();
  logValues(entries).forEach((value, index) => {
    operation.set(logKey(day, index === 0 ? batch : `${batch}~${index}`), value);
  });
  for (const [dimension, rows] of Object.entries(sums)) {
    for (const [value, counts] of Object.entries(rows)) {
      for (const [metric, by] of Object.entries(counts)) {
        operation.sum([...sumsOf(day), dimension, value, metric], BigInt(by ?? 0));
      }
    }
  }
  await operation.commit();
}

/** Entries as values of the log, in two or more where one would be too large. */
function logValues(entries: readonly LogEntry[]): Uint8Array<ArrayBuffer>[] {
  if (entries.length === 0) return [];
  const value = packJson(entries);
  if (value.length <= CHUNK_BYTES || entries.length === 1) return [value];
  const half = entries.length >> 1;
  return [...logValues(entries.slice(0, half)), ...logValues(entries.slice(half))];
}

/** A day's log after batch `after` (from its beginning unless told), a batch at a time. */
export async function* readLog(
  deps: Deps,
  day: IsoDay,
  after?: string,
): AsyncGenerator<{ batch: string; entries: LogEntry[] }> {
  const selector = after === undefined
    ? { prefix: ["analytics", "log", day] }
    : { start: logKey(day, `${after}\0`), end: ["analytics", "log", `${day}\0`] };
  const list = deps.kv.list<Uint8Array>(selector, { batchSize: 500 });
  for await (const { key, value } of list) {
    yield { batch: String(key[3]), entries: unpackJson(value) };
  }
}

/** The last batch of a day's log; null when it has none. */
export async function lastBatch(deps: Deps, day: IsoDay): Promise<string | null> {
  const list = deps.kv.list({ prefix: ["analytics", "log", day] }, { reverse: true, limit: 1 });
  for await (const { key } of list) return String(key[3]);
  return null;
}

/** Replaces batches of a day's log by one that holds the same entries, in one commit, unless it would be too large. */
export async function mergeBatches(
  deps: Deps,
  day: IsoDay,
  batches: readonly string[],
  entries: readonly LogEntry[],
): Promise<void> {
  const value = packJson(entries);
  if (value.length > CHUNK_BYTES) return;
  const operation = deps.kv.atomic();
  for (const batch of batches) operation.delete(logKey(day, batch));
  operation.set(logKey(day, batches[batches.length - 1]), value);
  await operation.commit();
}

/** The counters of a day that isn't closed. */
export async function readCounters(deps: Deps, day: IsoDay): Promise<DaySums> {
  const sums: DaySums = {};
  const add = addTo(sums);
  const list = deps.kv.list<Deno.KvU64>({ prefix: sumsOf(day) }, { batchSize: 1000 });
  for await (const { key, value } of list) {
    const [, , , dimension, text, metric] = key as unknown as SumKey;
    add(dimension, text, { [metric]: Number(value.value) });
  }
  return sums;
}

/** The summary of a closed day; null while it isn't. */
export async function findSummary(deps: Deps, day: IsoDay): Promise<AnalyticsSummary | null> {
  return (await deps.kv.get<AnalyticsSummary>(summaryKey(day))).value;
}

/** The summaries of the closed days from `from` to `to`, both included, by day. */
export async function listSummaries(
  deps: Deps,
  from: IsoDay,
  to: IsoDay,
): Promise<Map<IsoDay, AnalyticsSummary>> {
  const selector = { start: summaryKey(from), end: summaryKey(`${to}\0`) };
  const list = deps.kv.list<AnalyticsSummary>(selector, { batchSize: 500 });
  const found = new Map<IsoDay, AnalyticsSummary>();
  for await (const { value } of list) found.set(value.day, value);
  return found;
}

/** What the closing of a day writes. */
export interface ClosedDay {
  summary: AnalyticsSummary;
  sums: DaySums;
  sessions: SessionRows;
  views: ViewRows;
}

/**
 * Writes a closed day: the packed records of its generation first, then the summary that makes them
 * count; whether it was written, which it isn't when the day was closed elsewhere meanwhile. Removes
 * the generation before it.
 */
export async function saveClosedDay(deps: Deps, closed: ClosedDay): Promise<boolean> {
  const { summary, sums, sessions, views } = closed;
  const { day, generation } = summary;
  const before = await deps.kv.get<AnalyticsSummary>(summaryKey(day));
  if ((before.value?.generation ?? 0) !== generation - 1) return false;
  for (const part of ["overview", "traffic", "behaviour"] as const) {
    const own = Object.entries(sums).filter(([name]) =>
      DIMENSIONS[name as Dimension].part === part
    );
    await putPacked(deps, packedOf(part, day, generation), packJson(Object.fromEntries(own)));
  }
  await putPacked(deps, packedOf("sessions", day, generation), packTable(tableOf(sessions)));
  await putPacked(deps, packedOf("views", day, generation), packTable(tableOf(views)));
  const { ok } = await deps.kv.atomic().check(before).set(summaryKey(day), summary).commit();
  if (ok) await removeGenerations(deps, day, (other) => other < generation);
  return ok;
}

const PACKED: readonly Packed[] = ["overview", "traffic", "behaviour", "sessions", "views"];

async function removeGenerations(deps: Deps, day: IsoDay, gone: (generation: number) => boolean) {
  for (const what of PACKED) {
    const list = deps.kv.list({ prefix: ["analytics", "packed", what, day] });
    for await (const { key } of list) if (gone(Number(key[4]))) await deps.kv.delete(key);
  }
}

async function putPacked(deps: Deps, key: Deno.KvKey, bytes: Uint8Array<ArrayBuffer>) {
  const chunks = chunksOf(bytes);
  for (let first = 0; first < chunks.length; first += CHUNKS_A_COMMIT) {
    const operation = deps.kv.atomic();
    chunks.slice(first, first + CHUNKS_A_COMMIT)
      .forEach((chunk, index) => operation.set([...key, first + index], chunk));
    await operation.commit();
  }
}

/** `words` and `columns` of rows; the day stands in the key. */
function tableOf({ day: _day, length: _length, words, ...columns }: SessionRows | ViewRows) {
  return { words, columns };
}

/** The packed records `what` of the closed days from `from` to `to`, in the order of days. */
async function* listPacked(
  deps: Deps,
  what: Packed,
  summaries: ReadonlyMap<IsoDay, AnalyticsSummary>,
  from: IsoDay,
  to: IsoDay,
): AsyncGenerator<[IsoDay, Uint8Array]> {
  const selector = {
    start: ["analytics", "packed", what, from],
    end: ["analytics", "packed", what, `${to}\0`],
  };
  const list = deps.kv.list<Uint8Array>(selector, { batchSize: 200 });
  let parts: Uint8Array[] = [];
  let current: IsoDay | null = null;
  for await (const { key, value } of list) {
    const [, , , day, generation] = key as unknown as [string, string, string, IsoDay, number];
    if (summaries.get(day)?.generation !== generation) continue;
    if (current !== null && current !== day) {
      yield [current, concat(parts)];
      parts = [];
    }
    current = day;
    parts.push(value);
  }
  if (current !== null) yield [current, concat(parts)];
}

/** The sums of one part for closed days, in the order of days. */
export async function* listSums(
  deps: Deps,
  part: Part,
  summaries: ReadonlyMap<IsoDay, AnalyticsSummary>,
  from: IsoDay,
  to: IsoDay,
): AsyncGenerator<[IsoDay, DaySums]> {
  for await (const [day, bytes] of listPacked(deps, part, summaries, from, to)) {
    yield [day, unpackJson(bytes)];
  }
}

/** The sessions of closed days, in the order of days. */
export async function* listSessionRows(
  deps: Deps,
  summaries: ReadonlyMap<IsoDay, AnalyticsSummary>,
  from: IsoDay,
  to: IsoDay,
): AsyncGenerator<SessionRows> {
  for await (const [day, bytes] of listPacked(deps, "sessions", summaries, from, to)) {
    const { words, columns } = unpackTable(bytes);
    yield { day, length: columns.visitor.length, words, ...columns } as unknown as SessionRows;
  }
}

/** The page views of closed days, in the order of days. */
export async function* listViewRows(
  deps: Deps,
  summaries: ReadonlyMap<IsoDay, AnalyticsSummary>,
  from: IsoDay,
  to: IsoDay,
): AsyncGenerator<ViewRows> {
  for await (const [day, bytes] of listPacked(deps, "views", summaries, from, to)) {
    const { words, columns } = unpackTable(bytes);
    yield { day, length: columns.path.length, words, ...columns } as unknown as ViewRows;
  }
}

/** Removes the counters of a day, which its summary has replaced. */
export async function removeCounters(deps: Deps, day: IsoDay): Promise<void> {
  await removeBelow(deps, { prefix: sumsOf(day) });
}

/** Removes the logs of all days before `day`. */
export async function removeLogsBefore(deps: Deps, day: IsoDay): Promise<void> {
  await removeBelow(deps, { prefix: ["analytics", "log"], end: ["analytics", "log", day] });
}

/** Removes summaries, rows and counters of all days before `day`. */
export async function removeDaysBefore(deps: Deps, day: IsoDay): Promise<void> {
  for (const kind of ["summary", "sum"]) {
    await removeBelow(deps, { prefix: ["analytics", kind], end: ["analytics", kind, day] });
  }
  for (const what of PACKED) {
    const prefix = ["analytics", "packed", what];
    await removeBelow(deps, { prefix, end: [...prefix, day] });
  }
}

async function removeBelow(deps: Deps, selector: Deno.KvListSelector) {
  let operation = deps.kv.atomic();
  let size = 0;
  for await (const { key } of deps.kv.list(selector, { batchSize: 500 })) {
    operation.delete(key);
    if (++size < 500) continue;
    await operation.commit();
    operation = deps.kv.atomic();
    size = 0;
  }
  if (size > 0) await operation.commit();
}

/** The days that have a log, in order. */
export async function listLogDays(deps: Deps): Promise<IsoDay[]> {
  const days: IsoDay[] = [];
  let start: Deno.KvKey = ["analytics", "log"];
  while (true) {
    const next = await firstKey(deps, { start, end: ["analytics", "log\0"] });
    if (!next) return days;
    const day = String(next[2]);
    days.push(day);
    start = ["analytics", "log", `${day}\0`];
  }
}

async function firstKey(deps: Deps, selector: Deno.KvListSelector): Promise<Deno.KvKey | null> {
  for await (const { key } of deps.kv.list(selector, { limit: 1 })) return key;
  return null;
}

/** The salt of a day, made by whoever asks first; `make` false asks only for one that exists. */
export async function daySalt(
  deps: Deps,
  day: IsoDay,
  make: boolean,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = saltKey(day);
  const found = await deps.kv.get<Uint8Array<ArrayBuffer>>(key);
  if (found.value || !make) return found.value;
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const { ok } = await deps.kv.atomic().check(found).set(key, salt).commit();
  return ok ? salt : (await deps.kv.get<Uint8Array<ArrayBuffer>>(key)).value;
}

/** Removes the salts of all days before `day`; how many there were. */
export async function removeSaltsBefore(deps: Deps, day: IsoDay): Promise<number> {
  const keys = await Array.fromAsync(
    deps.kv.list({ prefix: ["analytics", "salt"], end: saltKey(day) }),
    ({ key }) => key,
  );
  for (const key of keys) await deps.kv.delete(key);
  return keys.length;
}

/** Days for which the place of a network is remembered. */
const PLACE_DAYS = 30;

/** The place of a network as it was found lately. */
export async function findPlace<T>(deps: Deps, network: string): Promise<T | null> {
  const { value } = await deps.kv.get<{ place: T; until: number }>([
    "analytics",
    "place",
    network,
  ]);
  return value && value.until > deps.clock().epochMilliseconds ? value.place : null;
}

/** Remembers the place of a network. */
export async function keepPlace(deps: Deps, network: string, place: unknown): Promise<void> {
  const expireIn = PLACE_DAYS * 24 * 60 * 60_000;
  const until = deps.clock().epochMilliseconds + expireIn;
  await deps.kv.set(["analytics", "place", network], { place, until }, { expireIn });
}

/** Takes one question from a day's budget; false when it is used up. */
export async function takeFromBudget(deps: Deps, day: IsoDay, budget: number): Promise<boolean> {
  const key = ["analytics", "lookups", day];
  const { value } = await deps.kv.get<Deno.KvU64>(key);
  if (value && value.value >= BigInt(budget)) return false;
  await deps.kv.atomic().sum(key, 1n).commit();
  return true;
}

/** Counts what the whole area keeps: bytes by key and value, and what the summaries say of the days. */
export async function measureArea(deps: Deps) {
  const size = { views: 0, sessions: 0, bytes: 0, logBytes: 0 };
  for await (const { key, value } of deps.kv.list({ prefix: ["analytics"] }, { batchSize: 100 })) {
    const bytes = key.join("").length + 2 * key.length +
      (value instanceof Uint8Array ? value.length : 64);
    size.bytes += bytes;
    if (key[1] === "log") size.logBytes += bytes;
    if (key[1] !== "summary") continue;
    const { views, sessions } = value as AnalyticsSummary;
    size.views += views;
    size.sessions += sessions;
  }
  return size;
}
