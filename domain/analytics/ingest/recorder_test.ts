import { expect } from "expect";
import { testClock } from "../../kernel/clock.ts";
import { type TestDeps, testDeps } from "../../kernel/testing.ts";
import { closeDays } from "../close_day.ts";
import { foldDay } from "../fold_day.ts";
import { DIMENSIONS, OTHER } from "../model.ts";
import { countLiveVisitors, readDaySums, readEntries, readSessionRows } from "../read_days.ts";
import { commitBatch, daySalt } from "../store.ts";
import { NO_PLACE, openPlaces, type Places } from "./place.ts";
import { type Client, type Recorder, type Seen, startRecorder } from "./recorder.ts";
import { forgetSalts } from "./visitor.ts";

const DIRECT = { source: "direct", referrer: "(none)", campaign: "(none)" } as const;

const ANNA: Client = {
  address: "212.27.48.10",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
};
const BASTIEN: Client = { ...ANNA, address: "212.27.48.11" };

function seen(path: string, client = ANNA, status = 200): Seen {
  return { kind: "view", client, path, status, render: 5, origin: DIRECT, language: "fr" };
}

/** A recorder that is closed at the end, since an open one has a timer. */
async function recording(
  deps: TestDeps,
  use: (recorder: Recorder) => Promise<void>,
  options: Parameters<typeof startRecorder>[2] = {},
  places: Places = openPlaces(deps, null),
) {
  const recorder = startRecorder(deps, places, options);
  try {
    await use(recorder);
  } finally {
    await recorder.close();
  }
}

Deno.test("what is taken is written with what it is, the address only to its network", async () => {
  await using deps = await testDeps();
  await recording(deps, async (recorder) => {
    recorder.record(seen("/"));
    recorder.recordRobot("Googlebot");
    await recorder.flush();
  });
  const [entry, robot] = await readEntries(deps, "2026-03-10");
  expect(entry).toEqual({
    kind: "view",
    at: "2026-03-10T09:00:00.000Z",
    visitor: expect.stringMatching(/^[0-9a-f]{16}$/),
    path: "/",
    status: 200,
    render: 5,
    network: "212.27.48.0",
    facts: {
      ...DIRECT,
      device: "desktop",
      browser: "Firefox",
      os: "Linux",
      screen: "(none)",
      language: "fr",
      country: "FR",
      region: "(none)",
      city: "(none)",
    },
  });
  expect(robot).toMatchObject({ kind: "bot", name: "Googlebot", views: 1 });
});

Deno.test("the counters of the day say what its log says", async () => {
  await using deps = await testDeps();
  await recording(deps, async (recorder) => {
    for (let minute = 0; minute < 90; minute++) {
      recorder.record(seen(`/p${minute % 7}`, minute % 3 === 0 ? BASTIEN : ANNA));
      if (minute % 10 === 0) await recorder.flush();
      recorder.record({
        kind: "beacon",
        client: ANNA,
        path: `/p${minute % 7}`,
        seconds: 3,
        scroll: 50,
        screen: "md",
        lcp: 1200,
      });
      deps.clock.advance({ minutes: minute === 50 ? 45 : 1 });
    }
    expect(await countLiveVisitors(deps)).toBe(0);
    await recorder.flush();
    expect(await countLiveVisitors(deps)).toBe(2);
  });
  const { sums } = foldDay("2026-03-10", await readEntries(deps, "2026-03-10"));
  const { screen: _, ...live } = await readDaySums(deps, "2026-03-10");
  const { screen: __, ...folded } = sums;
  expect(live).toEqual(folded);
  expect(live.all?.[""]).toMatchObject({ visitors: 2, sessions: 4, views: 90 });
});

Deno.test("a restart splits no session", async () => {
  await using deps = await testDeps();
  await recording(deps, async (recorder) => {
    recorder.record(seen("/"));
    await recorder.flush();
  });
  deps.clock.advance({ minutes: 5 });
  await recording(deps, async (recorder) => {
    recorder.record(seen("/tarifs"));
    await recorder.flush();
  });
  expect((await readDaySums(deps, "2026-03-10")).all?.[""])
    .toMatchObject({ visitors: 1, sessions: 1, engaged: 1, views: 2, seconds: 300 });
});

Deno.test("a visit over midnight in Paris is one session of the day before, however long it goes on", async () => {
  const clock = testClock("2026-03-10T22:50:00.000Z");
  await using deps = await testDeps({ clock });
  await recording(deps, async (recorder) => {
    for (const path of ["/", "/services", "/tarifs"]) {
      recorder.record(seen(path));
      await recorder.flush();
      await forgetSalts(deps);
      clock.advance({ minutes: 25 });
    }
    // 00:05 on the eleventh: somebody new belongs to the new day.
    recorder.record(seen("/", BASTIEN));
    await recorder.flush();
  });
  expect((await readSessionRows(deps, "2026-03-10"))?.pages).toEqual(Uint32Array.of(3));
  expect((await readDaySums(deps, "2026-03-11")).all?.[""]).toMatchObject({
    sessions: 1,
    views: 1,
  });
});

Deno.test("yesterday's salt is kept for half an hour and then deleted; the hash is another every day", async () => {
  const clock = testClock("2026-03-10T22:50:00.000Z");
  await using deps = await testDeps({ clock });
  const has = async (day: string) => await daySalt(deps, day, false) !== null;
  await recording(deps, async (recorder) => {
    recorder.record(seen("/"));
    await recorder.flush();
    clock.advance({ minutes: 39 });
    await forgetSalts(deps);
    expect(await has("2026-03-10")).toBe(true);
    clock.advance({ minutes: 1 });
    await forgetSalts(deps);
    expect(await has("2026-03-10")).toBe(false);
    recorder.record(seen("/"));
    await recorder.flush();
  });
  const [before] = await readEntries(deps, "2026-03-10");
  const [after] = await readEntries(deps, "2026-03-11");
  expect(before.kind === "view" && after.kind === "view" && before.visitor !== after.visitor)
    .toBe(true);
});

Deno.test("days of 23 and 25 hours keep their visits", async () => {
  for (
    const [start, day, length] of [["2026-03-28T23:00:00.000Z", "2026-03-29", 23], [
      "2026-10-24T22:00:00.000Z",
      "2026-10-25",
      25,
    ]] as const
  ) {
    const clock = testClock(start);
    await using deps = await testDeps({ clock });
    await recording(deps, async (recorder) => {
      for (let hour = 0; hour < 26; hour++) {
        recorder.record(seen("/"));
        await recorder.flush();
        clock.advance({ hours: 1 });
      }
    });
    expect((await readDaySums(deps, day)).all?.[""].sessions).toBe(length);
    expect(await closeDays(deps)).toContain(day);
    const rows = await readSessionRows(deps, day);
    expect(rows?.length).toBe(length);
    expect(rows?.startedAt.at(-1)).toBe((length - 1) * 3600);
  }
});

Deno.test("what the queue has no room for is counted as dropped", async () => {
  await using deps = await testDeps();
  await recording(deps, async (recorder) => {
    for (let index = 0; index < 25; index++) recorder.record(seen("/"));
    await recorder.flush();
  }, { queueMax: 10 });
  const sums = await readDaySums(deps, "2026-03-10");
  expect([sums.all?.[""].views, sums.dropped?.[""].views]).toEqual([10, 15]);
});

Deno.test("a store that is away for a moment loses nothing, one that stays away is told of", async () => {
  await using deps = await testDeps();
  let failures = 3;
  await recording(deps, async (recorder) => {
    recorder.record(seen("/"));
    await recorder.flush();
  }, {
    commit(...args) {
      if (failures-- > 0) return Promise.reject(new TypeError("database is locked"));
      return commitBatch(...args);
    },
  });
  expect((await readDaySums(deps, "2026-03-10")).all?.[""].views).toBe(1);
});

Deno.test("closing writes what was taken", async () => {
  await using deps = await testDeps();
  const recorder = startRecorder(deps, openPlaces(deps, null));
  for (let index = 0; index < 1000; index++) recorder.record(seen(`/p${index % 5}`));
  await recorder.close();
  recorder.record(seen("/too-late"));
  expect((await readDaySums(deps, "2026-03-10")).all?.[""].views).toBe(1000);
});

Deno.test("ten thousand paths keep their cap, and the rest is counted together", async () => {
  await using deps = await testDeps();
  await recording(deps, async (recorder) => {
    for (let index = 0; index < 10_000; index++) recorder.record(seen(`/p${index}`));
    await recorder.flush();
  });
  const { path = {} } = await readDaySums(deps, "2026-03-10");
  expect(Object.keys(path).length).toBe(DIMENSIONS.path.cap + 1);
  expect(path[OTHER].views).toBe(10_000 - DIMENSIONS.path.cap);
});

Deno.test("a place that is found later counts for the whole visit once the day is read from its log", async () => {
  await using deps = await testDeps();
  const paris = { country: "FR", region: "FR Île-de-France", city: "FR Paris" };
  const places: Places = {
    ready: () => Promise.resolve(),
    of(_, found) {
      queueMicrotask(() => found(paris));
      return { ...NO_PLACE, country: "BE" };
    },
  };
  await recording(
    deps,
    async (recorder) => {
      recorder.record(seen("/"));
      await recorder.flush();
    },
    {},
    places,
  );
  const rows = await readSessionRows(deps, "2026-03-10");
  expect(rows && [rows.words[rows.country[0]], rows.words[rows.city[0]]]).toEqual([
    "FR",
    "FR Paris",
  ]);
});
