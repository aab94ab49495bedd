import { expect } from "expect";
import { foldDay } from "./fold_day.ts";
import { DIMENSIONS, GOALS, NOT_TOLD, OTHER } from "./model.ts";
import { beacon, happening, view } from "./testing.ts";

const DAY = "2026-03-10";

Deno.test("views within half an hour are one session, later ones another", () => {
  const { sums, sessions } = foldDay(DAY, [
    view("2026-03-10T09:00:00.000Z", "/"),
    view("2026-03-10T09:30:00.000Z", "/services"),
    view("2026-03-10T10:00:00.001Z", "/tarifs"),
  ]);
  expect(sums.all?.[""]).toEqual({
    visitors: 1,
    sessions: 2,
    engaged: 1,
    views: 3,
    seconds: 1800,
    sawServices: 1,
  });
  expect(sessions.length).toBe(2);
  expect([...sessions.startedAt]).toEqual([36_000, 39_600]);
  expect([...sessions.seconds]).toEqual([1800, 0]);
  expect([...sessions.visitor]).toEqual([0, 0]);
  expect(sums.path).toEqual({
    "/": { views: 1, render: 10, entries: 1, continued: 1, engaged: 1 },
    "/services": { views: 1, render: 10 },
    "/tarifs": { views: 1, render: 10, entries: 1 },
  });
  expect(sums.edge).toEqual({ "/ → /services": { views: 1 } });
  expect(sums.hour).toEqual({ "2-10": { views: 2 }, "2-11": { views: 1 } });
});

Deno.test("the order in which entries were written doesn't matter", () => {
  const entries = [
    view("2026-03-10T09:00:00.000Z", "/"),
    view("2026-03-10T09:10:00.000Z", "/tarifs"),
    view("2026-03-10T09:05:00.000Z", "/", { visitor: "w" }),
  ];
  expect(foldDay(DAY, entries.toReversed())).toEqual(foldDay(DAY, entries));
});

Deno.test("a second session from elsewhere counts its visitor once in all, once in each source", () => {
  const { sums } = foldDay(DAY, [
    view("2026-03-10T09:00:00.000Z", "/"),
    view("2026-03-10T11:00:00.000Z", "/", { facts: { source: "search" } }),
    view("2026-03-10T13:00:00.000Z", "/", { facts: { source: "search" } }),
  ]);
  expect(sums.all?.[""].visitors).toBe(1);
  expect(sums.source?.direct).toMatchObject({ visitors: 1, sessions: 1 });
  expect(sums.source?.search).toMatchObject({ visitors: 1, sessions: 2 });
});

Deno.test("a script's word is bounded by the time that the page was there, and counts once", () => {
  const { sums, views } = foldDay(DAY, [
    view("2026-03-10T09:00:00.000Z", "/"),
    beacon("2026-03-10T09:00:20.000Z", "/", { seconds: 15, scroll: 40, lcp: 1800, cls: 12 }),
    beacon("2026-03-10T09:00:40.000Z", "/", { seconds: 99_999, scroll: 400, lcp: 9000 }),
    beacon("2026-03-10T09:00:41.000Z", "/never-seen", { seconds: 20 }),
    beacon("2026-03-10T09:00:42.000Z", "/", { visitor: "nobody", seconds: 20 }),
  ]);
  expect(sums.path?.["/"]).toMatchObject({ timed: 1, seconds: 41, scroll: 100 });
  expect(sums.vital).toEqual({ "/": { "lcp:2000": 1, "cls:25": 1 } });
  expect(sums.screen).toEqual({ md: { sessions: 1 } });
  expect([views.seconds[0], views.scroll[0], views.lcp[0], views.inp[0], views.cls[0]])
    .toEqual([41, 100, 1800, NOT_TOLD, 12]);
  expect(sums.all?.[""].visitors).toBe(1);
});

Deno.test("a goal counts once a session, also when its post comes just before the page", () => {
  const { sums, sessions } = foldDay(DAY, [
    view("2026-03-10T09:00:00.000Z", "/inscription"),
    happening("goal", "2026-03-10T10:00:00.000Z", "signedUp"),
    view("2026-03-10T10:00:01.000Z", "/espace"),
    happening("goal", "2026-03-10T10:00:02.000Z", "signedUp"),
  ]);
  expect(sums.all?.[""]).toMatchObject({ sessions: 2, signedUp: 1 });
  expect([...sessions.goals]).toEqual([0, 1 << GOALS.indexOf("signedUp")]);
});

Deno.test("pages that aren't found have a list of their own", () => {
  const { sums } = foldDay(DAY, [
    view("2026-03-10T09:00:00.000Z", "/wp-login.php", { status: 404 }),
  ]);
  expect(Object.keys(sums.path ?? {})).toEqual(["(error)"]);
  expect(sums.notFound).toEqual({ "/wp-login.php": { views: 1 } });
});

Deno.test("beyond a dimension's cap the smallest values are put together, in sums and rows", () => {
  const entries = Array.from({ length: 1000 }, (_, index) => {
    return view("2026-03-10T09:00:00.000Z", `/p${index}`, { visitor: `v${index}` });
  });
  entries.push(view("2026-03-10T09:01:00.000Z", "/p999", { visitor: "v" }));
  const { sums, views } = foldDay(DAY, entries);
  const rows = Object.entries(sums.path ?? {});
  expect(rows.length).toBe(DIMENSIONS.path.cap);
  expect(sums.path?.["/p999"].views).toBe(2);
  expect(rows.reduce((sum, [, { views = 0 }]) => sum + views, 0)).toBe(1001);
  const other = views.words.indexOf(OTHER);
  expect(views.path.filter((word) => word === other).length).toBe(sums.path?.[OTHER].views);
});

Deno.test("a value may have any name", () => {
  const { sums } = foldDay(DAY, [
    view("2026-03-10T09:00:00.000Z", "/", { facts: { referrer: "__proto__" } }),
    view("2026-03-10T09:00:00.000Z", "/", { visitor: "w", facts: { referrer: "constructor" } }),
  ]);
  expect(Object.keys(sums.referrer ?? {})).toEqual(["__proto__", "constructor"]);
});
