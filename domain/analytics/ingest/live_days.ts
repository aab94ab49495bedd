/**
 * The present day while it is written: who has an open session, which values have a row already, and
 * what a batch adds. It is made of the day's log when the process starts, so that a restart splits no visit.
 */
import type { IsoDay } from "../../kernel/clock.ts";
import type { Deps } from "../../kernel/deps.ts";
import { dayAfter } from "../days.ts";
import { type DaySums, type Dimension, DIMENSIONS, type LogEntry, OTHER } from "../model.ts";
import { mutationsOf, readCounters, readLog } from "../store.ts";
import { type Add, addTo } from "../sums.ts";
import { dayTally, type Tally } from "../tally.ts";
import { previousMayBeUsed, type Salts, saltsAt, visitorHash } from "./visitor.ts";
import type { Client } from "./recorder.ts";

/** Visitors of a day that are kept in mind; who came before them would be counted again until the day is closed. */
const VISITORS_KEPT = 100_000;

/** Views of a session that its pages may still tell of. */
const VIEWS_KEPT = 50;

/** For how long a page may tell of itself after its view, in milliseconds. */
const SESSION_KEPT_MS = 2 * 60 * 60_000;

/** What one commit of a day adds. */
export interface DayBatch {
  day: IsoDay;
  entries: LogEntry[];
  sums: DaySums;
}

/** Entries that are committed together, by day. */
export interface Batch {
  /** Counts an entry. */
  add(day: IsoDay, entry: LogEntry): void;
  /** How many mutations the day that gained most has so far. */
  mutations(): number;
  /** What each day gained. */
  days(): DayBatch[];
}

/** See {@linkcode liveDays}. */
export interface LiveDays {
  /** The day that was prepared last. */
  readonly day: IsoDay;
  /** Reads what is needed to write for an instant (milliseconds). */
  prepare(at: number): Promise<void>;
  /** Whether an instant lies in the prepared day. */
  covers(at: number): boolean;
  /** Who a client is at an instant, and to which day their session belongs. */
  visitorAt(client: Client, at: number): { day: IsoDay; hash: string };
  /** Begins a batch. */
  newBatch(): Batch;
}

interface LiveDay {
  tally: Tally;
  /** Takes what the tally adds, within the caps. */
  into(sums: DaySums): void;
}

/** Makes the days of one recorder. */
export function liveDays(deps: Deps): LiveDays {
  const days = new Map<IsoDay, LiveDay>();
  /** Today's hash of who came over midnight, to yesterday's, as long as that visit goes on. */
  const overMidnight = new Map<string, string>();
  let salts: Salts | undefined;
  let pruned = 0;

  function prepared(): Salts {
    if (!salts) throw new Error("prepare() comes first");
    return salts;
  }

  async function open(day: IsoDay): Promise<LiveDay> {
    const before = days.get(day);
    if (before) return before;
    const live = await readLiveDay(deps, day);
    days.set(day, live);
    return live;
  }

  return {
    get day() {
      return prepared().day;
    },
    async prepare(at) {
      if (!salts || at < salts.from || at >= salts.to) {
        salts = await saltsAt(deps, at);
        await open(salts.day);
        const yesterday = dayAfter(salts.day, -1);
        if (salts.previous) await open(yesterday);
        for (const day of days.keys()) if (day < yesterday) days.delete(day);
        overMidnight.clear();
      }
      if (!previousMayBeUsed(salts, at)) salts.previous = null;
      if (at - pruned < 60_000) return;
      pruned = at;
      for (const { tally } of days.values()) tally.prune(at - SESSION_KEPT_MS, VISITORS_KEPT);
    },
    covers: (at) => at >= prepared().from && at < prepared().to,
    visitorAt({ address, userAgent }, at) {
      const { day, current, previous } = prepared();
      const hash = visitorHash(current, address, userAgent);
      const yesterday = dayAfter(day, -1);
      const before = days.get(yesterday);
      if (!before) return { day, hash };
      if (previous && !overMidnight.has(hash)) {
        const old = visitorHash(previous, address, userAgent);
        if (before.tally.isOpen(old, at)) overMidnight.set(hash, old);
      }
      const old = overMidnight.get(hash);
      if (old !== undefined && before.tally.isOpen(old, at)) return { day: yesterday, hash: old };
      overMidnight.delete(hash);
      return { day, hash };
    },
    newBatch() {
      const batches = new Map<IsoDay, DayBatch>();
      return {
        add(day, entry) {
          let batch = batches.get(day);
          if (!batch) batches.set(day, batch = { day, entries: [], sums: {} });
          batch.entries.push(entry);
          const live = days.get(day);
          live?.into(batch.sums);
          live?.tally.take(entry);
        },
        mutations: () => Math.max(0, ...[...batches.values()].map(({ sums }) => mutationsOf(sums))),
        days: () => [...batches.values()],
      };
    },
  };
}

async function readLiveDay(deps: Deps, day: IsoDay): Promise<LiveDay> {
  let target: Add = () => {};
  const known = new Map<Dimension, Set<string>>();
  const counters = await readCounters(deps, day);
  for (const [dimension, rows] of Object.entries(counters)) {
    known.set(dimension as Dimension, new Set(Object.keys(rows)));
  }
  const tally = dayTally((dimension, value, counts) => {
    const values = known.get(dimension) ?? new Set();
    known.set(dimension, values);
    if (!values.has(value) && values.size >= DIMENSIONS[dimension].cap) {
      return target(dimension, OTHER, counts);
    }
    values.add(value);
    target(dimension, value, counts);
  }, { kept: VIEWS_KEPT });
  for await (const { entries } of readLog(deps, day)) {
    for (const entry of entries) tally.take(entry);
  }
  return {
    tally,
    into(sums) {
      target = addTo(sums);
    },
  };
}
