/** Sums over visits, from a day's packed rows: which ones filters leave, and what is counted of them. */
import { type Counts, GOALS, type SessionFacts, type SessionRows, type ViewRows } from "./model.ts";
import { FILTERS, type Filters } from "./report_query.ts";

/** What is counted of a visit, a number a place. */
const METRICS = ["visitors", "sessions", "engaged", "views", "seconds", ...GOALS] as const;

/** Where {@linkcode METRICS}' goals begin. */
const FIRST_GOAL = METRICS.length - GOALS.length;

/** Rows of counts by value. */
export type VisitTable = Map<string, Float64Array>;

/** The visits of a day that filters leave. */
export interface KeptVisits {
  /** Their places in the day's {@linkcode SessionRows}, in order. */
  sessions: Uint32Array;
  /** Where the page views of each of the day's sessions begin; only where views were given. */
  firstView: Uint32Array | null;
  /** How many page views of each of the day's sessions count. */
  views: Uint32Array;
  /** How many of the kept visits each visitor of the day made. */
  visitsOf: Uint16Array;
}

/** Picks the visits; a filter on a page needs the day's views. */
export function keepVisits(
  rows: SessionRows,
  views: ViewRows | null,
  filters: Filters,
): KeptVisits {
  const wanted = FILTERS.flatMap((name) => {
    const value = filters[name];
    if (value === undefined || name === "path") return [];
    return [{ column: rows[name], word: rows.words.indexOf(value) }];
  });
  const firstView = views && firstViews(rows);
  const counted = filters.path === undefined || !views || !firstView
    ? rows.pages
    : viewsOfPage(rows, views, firstView, filters.path);
  const sessions = new Uint32Array(rows.length);
  const visitsOf = new Uint16Array(rows.length);
  let length = 0;
  sessions: for (let session = 0; session < rows.length; session++) {
    for (const { column, word } of wanted) if (column[session] !== word) continue sessions;
    if (counted[session] === 0) continue;
    sessions[length++] = session;
    visitsOf[rows.visitor[session]!]!++;
  }
  return { sessions: sessions.subarray(0, length), firstView, views: counted, visitsOf };
}

/**
 * Adds a day's kept visits to a table, by a fact or, without one, all to the value `""`. Visitors are
 * counted once a day and value.
 */
export function addVisits(
  table: VisitTable,
  rows: SessionRows,
  kept: KeptVisits,
  fact?: keyof SessionFacts,
): void {
  const column = fact && rows[fact];
  const local: (Float64Array | undefined)[] = [];
  const seen = new Set<number>();
  for (const session of kept.sessions) {
    const word = column ? column[session]! : 0;
    const counts = local[word] ??= rowOf(table, column ? rows.words[word]! : "", METRICS.length);
    const visitor = rows.visitor[session]!;
    if (kept.visitsOf[visitor] === 1) counts[0]!++;
    else {
      const name = visitor * 65_536 + word;
      if (!seen.has(name)) {
        seen.add(name);
        counts[0]!++;
      }
    }
    counts[1]!++;
    if (rows.pages[session]! > 1) counts[2]!++;
    counts[3]! += kept.views[session]!;
    counts[4]! += rows.seconds[session]!;
    const goals = rows.goals[session]!;
    if (goals === 0) continue;
    for (let goal = 0; goal < GOALS.length; goal++) {
      if (goals & 1 << goal) counts[FIRST_GOAL + goal]!++;
    }
  }
}

/** A table as rows of a report; what was never counted is left out. */
export function visitCounts(table: VisitTable): Record<string, Counts> {
  return countsBy(table, METRICS);
}

/** A table whose places are `metrics`, as rows of a report. */
export function countsBy(
  table: ReadonlyMap<string, Float64Array>,
  metrics: readonly (keyof Counts)[],
): Record<string, Counts> {
  return Object.fromEntries(Array.from(table, ([value, numbers]) => {
    const counts: Counts = {};
    for (let place = 0; place < metrics.length; place++) {
      if (numbers[place] !== 0) counts[metrics[place]!] = numbers[place];
    }
    return [value, counts];
  }));
}

/** The row of a value, made where it isn't there. */
export function rowOf(
  table: Map<string, Float64Array>,
  value: string,
  width: number,
): Float64Array {
  let row = table.get(value);
  if (!row) table.set(value, row = new Float64Array(width));
  return row;
}

function firstViews({ pages, length }: SessionRows): Uint32Array {
  const first = new Uint32Array(length);
  for (let session = 1; session < length; session++) {
    first[session] = first[session - 1]! + pages[session - 1]!;
  }
  return first;
}

function viewsOfPage(
  { pages, length }: SessionRows,
  views: ViewRows,
  firstView: Uint32Array,
  path: string,
): Uint32Array {
  const word = views.words.indexOf(path);
  const counted = new Uint32Array(length);
  if (word < 0) return counted;
  for (let session = 0; session < length; session++) {
    const first = firstView[session]!;
    for (let view = first; view < first + pages[session]!; view++) {
      if (views.path[view] === word) counted[session]!++;
    }
  }
  return counted;
}
