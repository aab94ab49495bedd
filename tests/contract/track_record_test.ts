/** The public record over plain HTTP: what shows when, and that what people typed stays text. */
import { expect } from "expect";
import { getAccountByEmail } from "@/domain/accounts/profile.ts";
import { listPublishedOffers, snapshotOf } from "@/domain/catalog/offers.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { signalSettings } from "@/domain/signals/delay.ts";
import { activate } from "@/domain/subscriptions/activate.ts";
import { publishSignal } from "@/domain/signals/publish.ts";
import { recordEvent } from "@/domain/signals/record_event.ts";
import { NEW_SIGNAL } from "@/domain/signals/testing.ts";
import { type ChainPage } from "@/domain/signals/chain.ts";
import { isoInstant } from "@/domain/kernel/clock.ts";
import { walkChain } from "@/domain/signals/verify_chain.ts";
import { openCheckoutHouse } from "./checkout_house.ts";

const RATIONALE = `Le support "tient" & <script>alert("x")</script>\n<b>gras</b>`;

Deno.test("page, feed and chain open a signal in the same instant, and nothing of it before", async () => {
  await using house = await openCheckoutHouse();
  const { deps, admin } = house;
  const visitor = await house.visit();
  const empty = await visitor.get("/track-record");
  expect(empty.text).toContain("Le premier signal ouvrira ce registre");
  expect((await visitor.get("/track-record/feed.xml")).status).toBe(200);
  const { id } = await publishSignal(deps, admin, {
    ...NEW_SIGNAL,
    rationale: RATIONALE,
    delayMinutes: 30,
  });
  await recordEvent(deps, admin, id, { kind: "activated", price: "1.0850" });
  await recordEvent(deps, admin, id, { kind: "stop_hit", price: "1.0800", note: "<i>Raté</i>" });
  const places = ["/track-record", "/track-record/feed.xml", "/track-record/chain.json"];
  const shown = async () => {
    const replies = await Promise.all(places.map((path) => visitor.get(path)));
    return replies.map(({ text }) => text.includes("EURUSD"));
  };
  deps.clock.advance({ minutes: 29, seconds: 59, milliseconds: 999 });
  expect(await shown()).toEqual([false, false, false]);
  expect((await visitor.get(`/track-record/${id}`)).status).toBe(404);
  // Sealed, yet in the chain, whose head stands everywhere.
  const sealed: ChainPage = (await visitor.get("/track-record/chain.json")).json;
  expect([sealed.entries.length, sealed.opened.length]).toEqual([3, 0]);
  expect((await visitor.get("/track-record")).text).toContain(sealed.head!.hash);
  expect((await visitor.get("/track-record/feed.xml")).text).toContain(sealed.head!.signature);
  deps.clock.advance({ milliseconds: 1 });
  expect(await shown()).toEqual([true, true, true]);
  const opened: ChainPage = (await visitor.get("/track-record/chain.json")).json;
  expect(opened.entries).toEqual(sealed.entries);
  const walk = walkChain(isoInstant(deps.clock()));
  await walk.add(opened.entries, opened.opened);
  const key = (await visitor.get("/track-record/key.json")).json;
  expect(await walk.finish(opened.head, key)).toMatchObject({ entries: 3, sealed: 0, fault: null });
  const page = (await visitor.get(`/track-record/${id}`)).text;
  const feed = (await visitor.get("/track-record/feed.xml")).text;
  for (const text of [page, feed]) {
    expect(text).toMatch(/&lt;script(>|&gt;)alert\(/);
    expect(text).not.toMatch(/<script>alert|<b>gras|<i>Raté/);
  }
  expect(page).toContain("&lt;i>Raté");
  expect((await visitor.get("/track-record")).text).toContain("-1,00 R");
});

Deno.test("the chain is read page by page, after a place that is one", async () => {
  await using house = await openCheckoutHouse();
  await publishSignal(house.deps, house.admin, NEW_SIGNAL);
  await publishSignal(house.deps, house.admin, NEW_SIGNAL);
  const visitor = await house.visit();
  const after = async (place: string) =>
    await visitor.get(`/track-record/chain.json?after=${place}`);
  const { json, headers } = await after("1");
  expect(json.entries.map(({ index }: { index: number }) => index)).toEqual([2]);
  expect(headers.get("cache-control")).toContain("no-store");
  expect((await after("2")).json.entries).toEqual([]);
  expect((await after("-1")).status).toBe(400);
  expect((await after("x")).status).toBe(400);
});

Deno.test("the editor's forms refuse by the field and record in their order, without scripts", async () => {
  await using house = await openCheckoutHouse();
  const admin = await house.visit(house.admin.email);
  const form = {
    symbol: "xauusd",
    side: "sell",
    entry: "2358,0",
    entryTo: "2362,0",
    stop: "2372",
    "targets.0": "2346",
    "targets.1": "",
    "targets.2": "",
    "targets.3": "",
    riskPercent: "0,5",
    rationale: RATIONALE,
    validUntil: "2026-03-11T18:00",
    jobTitle: "Analyste technique",
    tradingAccount: "",
    delayMinutes: "",
  };
  const post = (path: string, fields: Record<string, string>) =>
    admin.post(path, new URLSearchParams(fields));
  const refused = await post("/admin/signals/new", { ...form, stop: "2300" });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Pour une vente, le stop est au-dessus");
  expect(refused.text).not.toContain('<script>alert("x")');
  const untitled = await post("/admin/signals/new", { ...form, jobTitle: " " });
  expect([untitled.status, untitled.text.includes('href="#jobTitle"')]).toEqual([422, true]);
  const published = await post("/admin/signals/new", form);
  expect(published.status).toBe(303);
  const path = published.location!.split("?")[0]!;
  const shown = await admin.get(published.location!);
  for (
    const words of [
      "XAUUSD",
      "2\u202f358,0 – 2\u202f362,0",
      "11 mars 2026, 18:00",
      "Signal publié",
      "Analyste technique",
    ]
  ) {
    expect(shown.text).toContain(words);
  }
  const wrong = await post(path, { action: "stop_hit", price: "2372" });
  expect([wrong.status, wrong.text.includes("pas possible dans l’état actuel")]).toEqual([
    422,
    true,
  ]);
  const entered = await post(path, { action: "activated", price: "2360", at: "", note: "" });
  expect(entered.location).toBe(`${path}?done=recorded`);
  const fields = { stop: "2360", "targets.0": "2346", rationale: RATIONALE };
  expect((await post(path, { action: "amended", ...fields, note: "Stop à l’entrée." })).status)
    .toBe(303);
  expect((await post(path, { action: "amended", ...fields })).text).toContain("Rien ne change");
  const late = await post(path, { action: "target_hit", price: "2346", at: "2027-01-01T10:00" });
  expect(late.text).toContain("Cette heure n’est pas encore venue");
  expect((await post(path, { action: "target_hit", price: "2346" })).status).toBe(303);
  expect((await admin.get(path)).text).toContain("Tous les objectifs atteints");
});

Deno.test("delays are set by who may: everybody's for the signals to come, a plan's at once", async () => {
  await using house = await openCheckoutHouse();
  const admin = await house.visit(house.admin.email);
  const plan = (await listPublishedOffers(house.deps, "courses"))[0]!;
  const set = (delayMinutes: string, planDelay = "") =>
    admin.post(
      "/admin/settings/signals",
      new URLSearchParams({
        delayMinutes,
        [`plans.${plan.id}`]: planDelay,
        [`unit.plans.${plan.id}`]: "hour",
      }),
    );
  expect((await admin.get("/admin/signals")).text).toContain('href="/admin/settings/signals"');
  const refused = await set("demain");
  expect([refused.status, refused.text.includes("Un nombre entier de minutes")]).toEqual([
    422,
    true,
  ]);
  expect((await set("5")).location).toBe("/admin/settings/signals?done=saved");
  const { opensAt } = await publishSignal(house.deps, house.admin, NEW_SIGNAL);
  expect(opensAt).toBe("2026-03-10T09:05:00.000Z");
  expect((await set("5", "-2")).text).toContain(`href="#plans.${plan.id}"`);
  expect((await set("1440", "2")).status).toBe(303);
  expect(await signalSettings(house.deps)).toEqual({
    delayMinutes: 1440,
    plans: { [plan.id]: 120 },
  });
  const shown = (await admin.get("/admin/settings/signals")).text;
  expect(shown).toMatch(
    new RegExp(`name="plans.${plan.id}"[^>]*value="2"|value="2"[^>]*name="plans.${plan.id}"`),
  );
  // A client with that plan is told how long they wait.
  const client = await house.visit("cours@calmness.example");
  const account = (await getAccountByEmail(house.deps, "cours@calmness.example"))!;
  await transact(
    house.deps,
    (tx) =>
      activate(house.deps, tx, { id: "paid", accountId: account.id, offer: snapshotOf(plan) }),
  );
  expect((await client.get("/espace/signaux")).text)
    .toContain("Votre plan vous montre les signaux 2 heures après leur publication");
});
