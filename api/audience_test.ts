import { expect } from "expect";
import type { LogEntry } from "@/domain/analytics/model.ts";
import { readDaySums, readEntries } from "@/domain/analytics/read_days.ts";
import { openTestHouse, type TestHouse } from "./testing.ts";

const DAY = "2026-03-10";
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const READ = { path: "/en/tarifs", seconds: 12.4, scroll: 80, width: 390, lcp: 900, cls: 3 };

function tell(
  house: TestHouse,
  what: unknown,
  headers: Record<string, string> = {},
  to = "beacon",
) {
  return house.request(`/api/analytics/${to}`, {
    method: "POST",
    json: what,
    headers: { "user-agent": FIREFOX, "sec-fetch-site": "same-origin", ...headers },
  });
}

async function entries({ services: { recorder, deps } }: TestHouse): Promise<LogEntry[]> {
  await recorder.flush();
  return await readEntries(deps, DAY);
}

Deno.test("a page tells how it was read", async () => {
  await using house = await openTestHouse();
  expect((await tell(house, READ)).status).toBe(204);
  expect((await tell(house, { path: "/", outbound: "WWW.mql5.com" })).status).toBe(204);
  expect(await entries(house)).toMatchObject([
    { kind: "beacon", path: "/tarifs", seconds: 12.4, scroll: 80, screen: "xs", lcp: 900, cls: 3 },
    { kind: "outbound", path: "/", name: "www.mql5.com" },
  ]);
});

Deno.test("a beacon of somebody who was shown no page counts nothing", async () => {
  await using house = await openTestHouse();
  await tell(house, READ);
  await entries(house);
  expect(await readDaySums(house.services.deps, DAY)).toEqual({});
});

Deno.test("what no page of ours sends is a problem that names the field", async () => {
  await using house = await openTestHouse();
  for (
    const wrong of [{}, [], { ...READ, seconds: -1 }, { ...READ, lcp: "1" }, { ...READ, x: 1 }, {
      path: "/",
      outbound: "<script>",
    }]
  ) {
    const response = await tell(house, wrong);
    expect([response.status, response.headers.get("content-type")])
      .toEqual([422, expect.stringContaining("application/problem+json")]);
  }
  expect(await entries(house)).toEqual([]);
});

Deno.test("another site's pages can't tell anything", async () => {
  await using house = await openTestHouse();
  const foreign = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };
  expect((await tell(house, READ, foreign)).status).toBe(403);
  expect((await tell(house, { name: "x", path: "/" }, foreign, "events")).status).toBe(403);
  expect(await entries(house)).toEqual([]);
});

Deno.test("who refuses and what is a robot is answered alike, and not counted", async () => {
  await using house = await openTestHouse();
  const refused = { cookie: "audience=off", origin: "http://calmness.test" };
  expect((await tell(house, READ, refused)).status).toBe(204);
  expect((await tell(house, READ, { "sec-gpc": "1" })).status).toBe(204);
  expect((await tell(house, READ, { "user-agent": "curl/8" })).status).toBe(204);
  expect(await entries(house)).toEqual([]);
});

Deno.test("events count in the visit, as many a minute as the limit lets", async () => {
  await using house = await openTestHouse();
  const event = { name: "video_started", path: "/services" };
  const statuses = await Array.fromAsync(
    { length: 61 },
    async () => (await tell(house, event, {}, "events")).status,
  );
  expect(statuses.filter((status) => status === 204).length).toBe(60);
  expect(statuses.at(-1)).toBe(429);
  house.clock.advance({ minutes: 1 });
  expect((await tell(house, event, {}, "events")).status).toBe(204);
  expect((await tell(house, { name: "Not A Name", path: "/" }, {}, "events")).status).toBe(422);
  expect((await entries(house)).length).toBe(61);
});
