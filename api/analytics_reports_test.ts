/** The statistics by HTTP: who may ask, what is asked, the shapes of the answers. */
import { expect } from "expect";
import { importDay } from "@/domain/analytics/import_day.ts";
import { happening, view } from "@/domain/analytics/testing.ts";
import { openTestHouse, type TestHouse } from "./testing.ts";

const DAY = "2026-03-10";
const TABS = ["overview", "trading", "traffic", "behaviour", "demographics"] as const;

async function openHouse() {
  const house = await openTestHouse();
  const entries = [
    view(`${DAY}T08:00:00.000Z`, "/", { visitor: "a" }),
    view(`${DAY}T08:01:00.000Z`, "/services", { visitor: "a" }),
    happening("goal", `${DAY}T08:02:00.000Z`, "submitted", { visitor: "a" }),
    view(`${DAY}T08:30:00.000Z`, "/", {
      visitor: "b",
      facts: { country: "BE", device: "mobile", source: "search", referrer: "Google" },
    }),
  ];
  const { deps } = house.services;
  await importDay(deps, DAY, entries);
  return house;
}

const ROLES = ["admin", "client", "editor"] as const;

/** Asks as somebody with a role, or as nobody. */
async function asker(house: TestHouse) {
  const tokens = new Map<string | null, string>();
  for (const role of ROLES) {
    tokens.set(role, (await house.accounts.signInAs(role)).accessToken);
  }
  return (path: string, role: (typeof ROLES)[number] | null = "admin") =>
    get(house, path, tokens.get(role));
}

async function get(house: TestHouse, path: string, token: string | undefined) {
  const headers = new Headers();
  if (token) headers.set("authorization", `Bearer ${token}`);
  const response = await house.request(`/api/analytics/${path}`, { headers });
  return { status: response.status, body: await response.json() };
}

Deno.test("the overview by days, by filters that combine, and by page", async () => {
  await using house = await openHouse();
  const ask = await asker(house);
  const days = `from=${DAY}&to=${DAY}`;
  const whole = await ask(`overview?${days}`);
  expect(whole.status).toBe(200);
  expect(whole.body).toMatchObject({
    period: { from: DAY, to: DAY },
    compared: { from: "2026-03-09", to: "2026-03-09" },
    currency: "EUR",
    metrics: {
      visitors: { value: 2, previous: 0 },
      pageViews: { value: 3, previous: 0 },
      sessions: { value: 2, previous: 0 },
      bounceRate: { value: 50, previous: null },
      averageDuration: { value: 30 },
      conversionRate: { value: 50 },
      revenue: { value: 0, previous: 0 },
    },
    series: [{ day: DAY, visitors: 2, pageViews: 3, sessions: 2 }],
  });
  expect(whole.body.funnel.map((step: { step: string; count: number }) => [step.step, step.count]))
    .toEqual([["visit", 2], ["services", 1], ["checkout", 0], ["submitted", 1], ["confirmed", 0]]);
  const belgium = await ask(`overview?${days}&country=BE&device=mobile&source=search`);
  expect(belgium.body.metrics).toMatchObject({
    visitors: { value: 1 },
    pageViews: { value: 1 },
    revenue: { value: null, previous: null },
  });
  const page = await ask(`overview?${days}&path=/services&compare=none`);
  expect(page.body.metrics).toMatchObject({
    pageViews: { value: 1, previous: null },
    sessions: { value: 1, previous: null },
  });
  const nobody = await ask(`overview?${days}&country=BE&device=desktop`);
  expect(nobody.body.metrics.visitors.value).toBe(0);
});

Deno.test("every tab answers its tables for the same question", async () => {
  await using house = await openHouse();
  const ask = await asker(house);
  const answers = Object.fromEntries(
    await Promise.all(TABS.map(async (tab) => {
      const { status, body } = await ask(`${tab}?from=${DAY}&to=${DAY}`);
      expect([tab, status]).toEqual([tab, 200]);
      return [tab, body] as const;
    })),
  );
  expect(answers.traffic.countries).toEqual([
    expect.objectContaining({ value: "BE", visitors: 1, sessions: 1, pageViews: 1, share: 50 }),
    expect.objectContaining({ value: "FR", visitors: 1, sessions: 1, pageViews: 2, share: 50 }),
  ]);
  expect(answers.behaviour.pages[0]).toMatchObject({ path: "/", pageViews: 2, entries: 2 });
  expect(answers.behaviour.hours).toHaveLength(168);
  expect(answers.trading).toMatchObject({ kind: "real", top: [], symbols: [] });
  expect(answers.demographics).toMatchObject({ declared: null, genders: [], ages: [] });
});

Deno.test("wrong days and comparisons are named; who may not know learns nothing", async () => {
  await using house = await openHouse();
  const ask = await asker(house);
  const wrong = await ask("traffic?from=2026-02-30&compare=rien");
  expect(wrong.status).toBe(422);
  expect(Object.keys(wrong.body.fields).sort()).toEqual(["compare", "from"]);
  const turned = await ask("behaviour?from=2026-03-11&to=2026-03-10");
  expect([turned.status, Object.keys(turned.body.fields)]).toEqual([422, ["to"]]);
  for (const tab of TABS) {
    expect((await ask(tab, null)).status).toBe(401);
    expect((await ask(`${tab}?from=x`, "client")).status).toBe(403);
    expect((await ask(tab, "editor")).status).toBe(403);
  }
});

Deno.test("who listens hears the visitors and the page views of now", async () => {
  await using house = await openHouse();
  const { accessToken } = await house.accounts.signInAs("admin");
  const response = await house.request("/api/analytics/live", {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  let heard = "";
  for await (const bytes of response.body!) {
    heard += new TextDecoder().decode(bytes);
    if (heard.includes("data:")) break;
  }
  expect(heard).toContain("event: analytics\n");
  expect(heard).toContain('data: {"visitors":0,"pageViews":3}');
});
