/**
 * Puts page views together to sessions and says what each adds to the day's sums. The same code runs
 * while things happen and when a day is closed, so that both count alike. A tally is a day's.
 */
import {
  type Counts,
  ERROR_PAGE,
  FACTS,
  type Goal,
  type Happening,
  IDLE_MINUTES,
  type LogEntry,
  type Metric,
  type PageBeacon,
  type PageView,
  type SessionFacts,
  UNKNOWN,
  type Vital,
  VITALS,
} from "./model.ts";
import type { Add } from "./sums.ts";

const IDLE_MS = IDLE_MINUTES * 60_000;

/** Longest time that a page can be looked at, in seconds: a tab left open overnight read nothing. */
const MAX_SECONDS = 2 * 60 * 60;

/** A page view within its session. */
export interface SessionView {
  path: string;
  /** Milliseconds since 1970. */
  at: number;
  status: number;
  render: number;
  told: { seconds: number; scroll: number } | null;
  vitals: Partial<Record<Vital, number>>;
}

/** A session as far as it has come. */
export interface Session {
  /** The visitor's number within the day. */
  visitor: number;
  facts: SessionFacts;
  /** All of them, or the latest where a tally keeps only so many. */
  views: SessionView[];
  /** How many views there were. */
  pages: number;
  goals: Set<Goal>;
  marks: { kind: "outbound" | "event" | "notFound"; name: string }[];
}

interface Visitor {
  number: number;
  /** The facts of the sessions so far, to count a visitor once a value. */
  facts: SessionFacts[];
  session: Session | null;
  /** Goals and events that came before the page view they belong to, as a form's answer does. */
  early: Happening[];
}

/** See {@linkcode dayTally}. */
export interface Tally {
  /** Counts an entry; entries come in the order of time. */
  take(entry: LogEntry): void;
  /** Whether a visitor came that day, as far as isn't forgotten. */
  knows(visitor: string): boolean;
  /** Whether a visitor has a session that a page view at `at` (milliseconds) would continue. */
  isOpen(visitor: string, at: number): boolean;
  /** Forgets sessions without a view since `before` (milliseconds) and, beyond `max`, the visitors who came first. */
  prune(before: number, max: number): void;
}

/**
 * Makes an empty tally. `began` is told of every session at its first view; `kept` is how many of its
 * latest views and other happenings a session keeps in mind.
 */
export function dayTally(
  add: Add,
  { began = () => {}, kept = Infinity }: { began?: (session: Session) => void; kept?: number } = {},
): Tally {
  const visitors = new Map<string, Visitor>();
  let numbers = 0;

  function visitorOf(hash: string): Visitor {
    let visitor = visitors.get(hash);
    if (!visitor) {
      visitor = { number: numbers++, facts: [], session: null, early: [] };
      visitors.set(hash, visitor);
    }
    return visitor;
  }

  function takeView(visitor: Visitor, view: PageView) {
    const at = Date.parse(view.at);
    const path = view.status >= 400 ? ERROR_PAGE : view.path;
    const session = openSession(visitor, at) ?? begin(visitor, view.facts);
    const before = session.views.at(-1);
    session.views.push({
      path,
      at,
      status: view.status,
      render: view.render,
      told: null,
      vitals: {},
    });
    session.pages++;
    if (session.views.length > 2 * kept) session.views.splice(0, kept);
    if (session.marks.length > kept) session.marks.length = 0;

    const pageCounts: Counts = { views: 1, render: view.render };
    const gained: Counts = { views: 1 };
    if (!before) {
      began(session);
      pageCounts.entries = 1;
      gained.sessions = 1;
    } else {
      const gap = secondsOf(at) - secondsOf(before.at);
      if (gap > 0) gained.seconds = gap;
      add("path", before.path, { continued: 1 });
      if (before.path !== path) add("edge", `${before.path} → ${path}`, { views: 1 });
      if (session.pages === 2) {
        gained.engaged = 1;
        add("path", before.path, { engaged: 1 });
      }
    }
    addToSession(session, gained);
    if (!before) countVisitor(visitor, session.facts);
    add("path", path, pageCounts);
    add("hour", parisHour(at), { views: 1 });
    add("status", String(view.status), { views: 1 });
    if (view.status === 404 || view.status === 410) {
      session.marks.push({ kind: "notFound", name: view.path });
      add("notFound", view.path, { views: 1 });
    }
    if (/^\/services(\/|$)/.test(path)) reach(session, "sawServices");
    if (/^\/checkout(\/|$)/.test(path)) reach(session, "sawCheckout");
    for (const early of visitor.early.splice(0)) happen(session, early);
  }

  function begin(visitor: Visitor, facts: SessionFacts): Session {
    const session: Session = {
      visitor: visitor.number,
      facts: { ...facts },
      views: [],
      pages: 0,
      goals: new Set(),
      marks: [],
    };
    visitor.session = session;
    return session;
  }

  function countVisitor(visitor: Visitor, facts: SessionFacts) {
    if (visitor.facts.length === 0) add("all", "", { visitors: 1 });
    for (const fact of FIRST_FACTS) {
      if (visitor.facts.some((known) => known[fact] === facts[fact])) continue;
      add(fact, facts[fact], { visitors: 1 });
    }
    visitor.facts.push(facts);
  }

  function addToSession({ facts }: Session, counts: Counts) {
    add("all", "", counts);
    for (const fact of FIRST_FACTS) add(fact, facts[fact], counts);
  }

  function reach(session: Session, goal: Goal) {
    if (session.goals.has(goal)) return;
    session.goals.add(goal);
    addToSession(session, { [goal]: 1 });
  }

  function happen(session: Session, { kind, name }: Happening) {
    if (kind === "goal") return reach(session, name as Goal);
    session.marks.push({ kind, name });
    add(kind, name, { count: 1 });
  }

  function takeHappening(visitor: Visitor, happening: Happening) {
    const at = Date.parse(happening.at);
    const session = openSession(visitor, at);
    if (session) return happen(session, happening);
    // What a link led to comes from a page that was left open; a form's post comes before its page.
    if (happening.kind === "outbound") {
      if (visitor.session) happen(visitor.session, happening);
    } else if (visitor.early.length < 10) {
      visitor.early.push(happening);
    }
  }

  function takeBeacon({ session }: Visitor, beacon: PageBeacon) {
    const view = session?.views.findLast(({ path }) => path === beacon.path);
    if (!session || !view) return;
    // Nobody looked longer than the page has been there, whatever a script claims.
    const elapsed = Math.max(0, secondsOf(Date.parse(beacon.at)) - secondsOf(view.at) + 1);
    const seconds = Math.min(Math.round(beacon.seconds), elapsed, MAX_SECONDS);
    const scroll = Math.min(100, Math.max(0, Math.round(beacon.scroll)));
    const before = view.told;
    view.told = {
      seconds: Math.max(before?.seconds ?? 0, seconds),
      scroll: Math.max(before?.scroll ?? 0, scroll),
    };
    const counts: Counts = before ? {} : { timed: 1 };
    put(counts, "seconds", view.told.seconds - (before?.seconds ?? 0));
    put(counts, "scroll", view.told.scroll - (before?.scroll ?? 0));
    if (Object.keys(counts).length > 0) add("path", view.path, counts);
    for (const vital of Object.keys(VITALS) as Vital[]) {
      const value = beacon[vital];
      if (value === undefined || view.vitals[vital] !== undefined) continue;
      const bound = VITALS[vital].bounds.find((bound) => value <= bound);
      if (bound === undefined) continue;
      view.vitals[vital] = Math.round(value);
      add("vital", view.path, { [`${vital}:${bound}`]: 1 });
    }
    if (session.facts.screen !== UNKNOWN || beacon.screen === UNKNOWN) return;
    session.facts.screen = beacon.screen;
    add("screen", beacon.screen, { sessions: 1 });
  }

  return {
    take(entry) {
      switch (entry.kind) {
        case "bot":
        case "dropped":
          return add(entry.kind, entry.name, { views: entry.views });
        case "place":
          return;
        case "view":
          return takeView(visitorOf(entry.visitor), entry);
        case "beacon":
          return takeBeacon(visitorOf(entry.visitor), entry);
        default:
          return takeHappening(visitorOf(entry.visitor), entry);
      }
    },
    knows: (hash) => visitors.has(hash),
    isOpen(hash, at) {
      const visitor = visitors.get(hash);
      return visitor !== undefined && openSession(visitor, at) !== null;
    },
    prune(before, max) {
      for (const [hash, visitor] of visitors) {
        const last = visitor.session?.views.at(-1);
        if (!last || last.at < before) {
          visitor.session = null;
          visitor.early.length = 0;
        }
        if (visitors.size > max && visitor.session === null) visitors.delete(hash);
      }
    },
  };
}

/** What is known of a session from its beginning. */
const FIRST_FACTS = FACTS.filter((fact) => fact !== "screen");

function openSession({ session }: Visitor, at: number): Session | null {
  const last = session?.views.at(-1);
  return session && last && at - last.at <= IDLE_MS ? session : null;
}

function secondsOf(ms: number): number {
  return Math.floor(ms / 1000);
}

function put(counts: Counts, metric: Metric, by: number) {
  if (by > 0) counts[metric] = by;
}

let lastHour = { from: 0, to: 0, name: "" };

/** `weekday-hour` in Paris. Views come by the thousand in one hour, so the last answer is kept. */
function parisHour(ms: number): string {
  if (ms < lastHour.from || ms >= lastHour.to) {
    const from = ms - ms % 3_600_000;
    const at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO("Europe/Paris");
    const name = `${at.dayOfWeek}-${String(at.hour).padStart(2, "0")}`;
    lastHour = { from, to: from + 3_600_000, name };
  }
  return lastHour.name;
}
