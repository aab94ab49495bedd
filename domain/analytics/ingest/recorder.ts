/**
 * Takes what happens and writes it a moment later, many together: whoever answers a visitor calls and
 * goes on. What is taken is committed at most 100 ms later; when writing can't keep up, what the queue
 * has no room for is dropped, and counted as dropped.
 */
import type { Deps } from "../../kernel/deps.ts";
import { newSecret } from "../../kernel/ids.ts";
import { truncatedAddress } from "../../kernel/network.ts";
import { type Goal, type LogEntry, type PageBeacon, UNKNOWN } from "../model.ts";
import { type DayBatch, liveDays } from "./live_days.ts";
import { equipmentOf } from "./device.ts";
import type { Place, Places } from "./place.ts";
import type { Origin } from "./source.ts";
import { commitBatch } from "../store.ts";

/** Who made a request, as far as it is needed to tell visitors of one day apart. Never kept as it is. */
export interface Client {
  address: string;
  userAgent: string;
}

/** What {@linkcode Recorder.record} takes; instants are the recorder's own. */
export type Seen =
  & { client: Client }
  & (
    | {
      kind: "view";
      path: string;
      status: number;
      /** Milliseconds. */
      render: number;
      origin: Origin;
      /** ISO 639-1; null where the browser asks for none. */
      language: string | null;
    }
    | ({ kind: "beacon" } & Omit<PageBeacon, "kind" | "at" | "visitor">)
    | { kind: "goal"; path: string; name: Goal }
    | { kind: "outbound" | "event"; path: string; name: string }
  );

/** See {@linkcode startRecorder}. */
export interface Recorder {
  /** Takes what a visitor did. Never throws, never waits. */
  record(seen: Seen): void;
  /** Takes a robot's view. */
  recordRobot(name: string): void;
  /** Waits until everything taken so far is written. */
  flush(): Promise<void>;
  /** Takes nothing more, and writes what was taken. */
  close(): Promise<void>;
}

/** Milliseconds until what is taken is written; the commit itself has as much again. */
const WAIT_MS = 50;

/** What waits to be written at most: some seconds of the greatest load. */
export const QUEUE_MAX = 20_000;

/** Entries a commit. */
const BATCH = 400;

/** Sums a commit, after which no more entries are taken into it: an entry adds fewer than 60, KV takes 1000. */
const MUTATIONS = 500;

/** How often a commit is tried. */
const TRIES = 5;

type Taken = Seen & { at: number };

/** Starts a recorder. `commit` is how batches are written; a test may fail or slow it. */
export function startRecorder(
  deps: Deps,
  places: Places,
  { queueMax = QUEUE_MAX, commit = commitBatch }: {
    queueMax?: number;
    commit?: typeof commitBatch;
  } = {},
): Recorder {
  const days = liveDays(deps);
  const queue: Taken[] = [];
  const found: { client: Client; at: number; place: Place }[] = [];
  /** Tells batches of two processes that are written in one millisecond apart. */
  const process = newSecret(3);
  const robots = new Map<string, number>();
  let dropped = 0;
  let batches = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<boolean> | null = null;

  function wake() {
    if (timer !== undefined || writing || !hasWork()) return;
    timer = setTimeout(writeNow, WAIT_MS);
  }

  function hasWork(): boolean {
    return queue.length + found.length + robots.size + dropped > 0;
  }

  /** Writes all that waits; false when the store didn't take it. */
  function writeNow(): Promise<boolean> {
    clearTimeout(timer);
    timer = undefined;
    writing ??= writeAll().finally(() => {
      writing = null;
      wake();
    });
    return writing;
  }

  async function writeAll(): Promise<boolean> {
    try {
      await places.ready();
      while (hasWork()) await writeSome();
      return true;
    } catch (error) {
      // The store is away: what comes meanwhile stays in the queue, which has its limit.
      console.error("Page views could not be written:", error);
      return false;
    }
  }

  async function writeSome(): Promise<void> {
    const now = deps.clock().epochMilliseconds;
    await days.prepare(queue[0]?.at ?? now);
    const { day } = days;
    const batch = days.newBatch();
    let taken = 0;
    for (const seen of queue) {
      if (taken === BATCH || !days.covers(seen.at)) break;
      if (taken % 8 === 7 && batch.mutations() > MUTATIONS) break;
      const visitor = days.visitorAt(seen.client, seen.at);
      batch.add(visitor.day, entryOf(seen, visitor.hash));
      taken++;
    }
    queue.splice(0, taken);
    for (const { client, at, place } of found.splice(0)) {
      const visitor = days.visitorAt(client, at);
      batch.add(visitor.day, { kind: "place", at: instant(at), visitor: visitor.hash, place });
    }
    for (const [name, views] of robots) {
      batch.add(day, { kind: "bot", at: instant(now), name, views });
    }
    robots.clear();
    if (dropped > 0) {
      batch.add(day, { kind: "dropped", at: instant(now), name: "", views: dropped });
    }
    dropped = 0;
    for (const part of batch.days()) await commitPart(part);
  }

  async function commitPart({ day, entries, sums }: DayBatch): Promise<void> {
    const at = instant(deps.clock().epochMilliseconds);
    const name = `${at}-${(batches++).toString(36).padStart(6, "0")}-${process}`;
    for (let attempt = 1;; attempt++) {
      try {
        return await commit(deps, day, name, entries, sums);
      } catch (error) {
        if (attempt < TRIES) {
          await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
          continue;
        }
        // Given up: what can't be written is at least counted.
        dropped += sums.all?.[""]?.views ?? 0;
        throw error;
      }
    }
  }

  function entryOf(seen: Taken, visitor: string): LogEntry {
    const { client, at: ms, ...rest } = seen;
    const at = instant(ms);
    if (rest.kind !== "view") return { ...rest, at, visitor };
    const { path, status, render, origin, language } = rest;
    const place = places.of(client.address, (place) => {
      found.push({ client, at: ms, place });
      wake();
    });
    return {
      kind: "view",
      at,
      visitor,
      path,
      status,
      render,
      network: truncatedAddress(client.address),
      facts: {
        ...origin,
        ...equipmentOf(client.userAgent),
        ...place,
        screen: UNKNOWN,
        language: language ?? UNKNOWN,
      },
    };
  }

  return {
    record(seen) {
      if (closed) return;
      if (queue.length >= queueMax) dropped++;
      else queue.push({ at: deps.clock().epochMilliseconds, ...seen });
      wake();
    },
    recordRobot(name) {
      if (closed) return;
      robots.set(name, (robots.get(name) ?? 0) + 1);
      wake();
    },
    async flush() {
      while (writing || hasWork()) if (!await writeNow()) return;
    },
    async close() {
      closed = true;
      await this.flush();
      clearTimeout(timer);
    },
  };
}

/** The stored form of an instant; `Date` writes the same text as Temporal, ten times faster. */
function instant(ms: number): string {
  return new Date(ms).toISOString();
}
