/** Makes a day's sums and rows of its log. */
import type { IsoDay } from "../kernel/clock.ts";
import { dayStart } from "./days.ts";
import {
  type DaySums,
  type Dimension,
  DIMENSIONS,
  FACTS,
  GOALS,
  type LogEntry,
  MARKS,
  NOT_TOLD,
  OTHER,
  type SessionFacts,
  type SessionRows,
  type ViewRows,
} from "./model.ts";
import { addTo } from "./sums.ts";
import { dayTally, type Session, type SessionView } from "./tally.ts";

/** What a day comes to. */
export interface FoldedDay {
  sums: DaySums;
  sessions: SessionRows;
  views: ViewRows;
}

/**
 * Counts a day's entries in the order of time. Of each dimension the largest values keep a row of
 * their own, up to its cap; the same ones in the sums and in the rows.
 */
export function foldDay(day: IsoDay, entries: readonly LogEntry[]): FoldedDay {
  const sums: DaySums = {};
  const sessions: Session[] = [];
  const tally = dayTally(addTo(sums), { began: (session) => sessions.push(session) });
  for (const entry of inOrder(withPlaces(entries))) tally.take(entry);
  const kept = keepLargest(sums);
  return {
    sums,
    sessions: sessionRows(day, sessions, kept),
    views: viewRows(day, sessions, kept),
  };
}

/** Page views with the places that were found after them. */
function withPlaces(entries: readonly LogEntry[]): readonly LogEntry[] {
  const places = new Map(
    entries.flatMap((entry) => entry.kind === "place" ? [[entry.visitor, entry.place]] : []),
  );
  if (places.size === 0) return entries;
  return entries.map((entry) => {
    const place = entry.kind === "view" ? places.get(entry.visitor) : undefined;
    return place && entry.kind === "view"
      ? { ...entry, facts: { ...entry.facts, ...place } }
      : entry;
  });
}

function inOrder(entries: readonly LogEntry[]): LogEntry[] {
  return entries.toSorted((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
}

type Kept = (dimension: Dimension, value: string) => string;

/** Puts what goes beyond a dimension's cap together, in place; says which value counts for which. */
function keepLargest(sums: DaySums): Kept {
  const lost = new Map<Dimension, Set<string>>();
  for (const [name, rows] of Object.entries(sums)) {
    const dimension = name as Dimension;
    const values = Object.keys(rows);
    if (values.length <= DIMENSIONS[dimension].cap) continue;
    const size = (value: string) => rows[value].views ?? rows[value].count ?? 0;
    const small = values.filter((value) => value !== OTHER)
      .sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1))
      .slice(DIMENSIONS[dimension].cap - 1);
    const add = addTo(sums);
    for (const value of small) {
      add(dimension, OTHER, rows[value]);
      delete rows[value];
    }
    lost.set(dimension, new Set(small));
  }
  return (dimension, value) => lost.get(dimension)?.has(value) ? OTHER : value;
}

function sessionRows(day: IsoDay, sessions: readonly Session[], kept: Kept): SessionRows {
  const words = wordList();
  const start = dayStart(day);
  const fact = (name: keyof SessionFacts) =>
    Uint16Array.from(sessions, ({ facts }) => words.index(kept(name, facts[name])));
  const page = (at: 0 | -1) =>
    Uint16Array.from(sessions, ({ views }) => words.index(kept("path", views.at(at)?.path ?? "")));
  const columns = Object.fromEntries(FACTS.map((name) => [name, fact(name)]));
  return {
    day,
    length: sessions.length,
    visitor: Uint32Array.from(sessions, ({ visitor }) => visitor),
    startedAt: Uint32Array.from(sessions, ({ views }) => secondsSince(start, views[0].at)),
    seconds: Uint32Array.from(sessions, ({ views }) => {
      return secondsSince(start, views[views.length - 1].at) - secondsSince(start, views[0].at);
    }),
    pages: Uint32Array.from(sessions, ({ views }) => views.length),
    ...columns as Pick<SessionRows, keyof SessionFacts>,
    entry: page(0),
    exit: page(-1),
    goals: Uint8Array.from(sessions, ({ goals }) => {
      return GOALS.reduce((bits, goal, bit) => goals.has(goal) ? bits | 1 << bit : bits, 0);
    }),
    words: words.list,
  };
}

function viewRows(day: IsoDay, sessions: readonly Session[], kept: Kept): ViewRows {
  const words = wordList();
  const start = dayStart(day);
  const views = sessions.flatMap(({ views }) => views);
  const marks = sessions.flatMap(({ marks }, session) =>
    marks.map((mark) => ({ session, ...mark }))
  );
  const told = (value: (view: SessionView) => number | undefined) =>
    Uint16Array.from(views, (view) => Math.min(value(view) ?? NOT_TOLD, NOT_TOLD));
  return {
    day,
    length: views.length,
    path: Uint16Array.from(views, ({ path }) => words.index(kept("path", path))),
    at: Uint32Array.from(views, ({ at }) => secondsSince(start, at)),
    status: Uint16Array.from(views, ({ status }) => status),
    render: Uint16Array.from(views, ({ render }) => Math.min(render, 0xffff)),
    seconds: told(({ told }) => told?.seconds),
    scroll: told(({ told }) => told?.scroll),
    lcp: told(({ vitals }) => vitals.lcp),
    inp: told(({ vitals }) => vitals.inp),
    cls: told(({ vitals }) => vitals.cls),
    markSession: Uint32Array.from(marks, ({ session }) => session),
    markKind: Uint8Array.from(marks, ({ kind }) => MARKS.indexOf(kind)),
    markName: Uint16Array.from(marks, ({ kind, name }) => words.index(kept(kind, name))),
    words: words.list,
  };
}

function secondsSince(start: number, at: number): number {
  return Math.max(0, Math.floor(at / 1000) - start / 1000);
}

/** Numbers texts in the order in which they come; the caps keep them far below what a column holds. */
function wordList() {
  const list: string[] = [];
  const known = new Map<string, number>();
  return {
    list,
    index(word: string): number {
      let index = known.get(word);
      if (index === undefined) {
        index = list.push(word) - 1;
        known.set(word, index);
      }
      return index;
    },
  };
}
