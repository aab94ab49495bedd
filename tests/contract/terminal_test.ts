/** Linking a terminal and importing reports, over plain HTTP as a browser without scripts does it. */
import { expect } from "expect";
import {
  mt4Html,
  mt5Html,
  mt5Sections,
  mt5Xlsx,
  utf16,
} from "@/domain/trading/import/testdata/reports.ts";
import { startApp } from "../fixtures/app_process.ts";
import { type ApiClient, client } from "../fixtures/http.ts";
import { newClient, post } from "./pages.ts";

const HOME = "/espace/trading/connexion";
const IMPORT = "/espace/trading/import";

async function addAccount(visitor: ApiClient, name: string, platform = "mt5") {
  const page = await post(visitor, HOME, { name, platform });
  expect(page.status).toBe(200);
  const [key] = /ct_live_[\w-]{43}/.exec(page.text)!;
  const [, id] = /\/api\/trading\/accounts\/([0-9A-Z]{26})\/events|comptes\/([0-9A-Z]{26})/
    .exec(page.text)!.filter(Boolean);
  return { page, key, id: id! };
}

function upload(bytes: Uint8Array<ArrayBuffer>, account: string, name = "report.html"): FormData {
  const form = new FormData();
  form.set("account", account);
  form.set("file", new File([bytes], name));
  return form;
}

async function deals(visitor: ApiClient, id: string): Promise<number> {
  return (await visitor.get(`/api/trading/accounts/${id}`)).json.deals;
}

Deno.test("terminals and reports", async (t) => {
  await using app = await startApp({ task: "start" });
  const zoe = await newClient(app, "zoe@example.com");
  const other = await newClient(app, "max@example.com");

  await t.step("the key is shown once; the page turns green at the first heartbeat", async () => {
    const { page, key, id } = await addAccount(zoe, "Compte d’essai");
    expect(page.headers.get("cache-control")).toContain("no-store");
    const path = `/espace/trading/comptes/${id}/connexion`;
    const waiting = await zoe.get(path);
    expect(waiting.text).not.toContain(key);
    expect(waiting.text).toContain("En attente du premier signal");
    expect(waiting.text).toContain(app.origin);
    const beat = await client(app.origin, key).post("/api/trades", {
      account: { login: "5012345", server: "Example-Demo", broker: "<i>B</i>", currency: "EUR" },
      utcOffset: 7200,
    });
    expect(beat.status).toBe(200);
    const green = await zoe.get(path);
    expect(green.text).toContain("Votre terminal est relié");
    expect(green.text).toContain("&lt;i>B");
    expect((await zoe.get(HOME)).text).toContain("Relié");
    expect((await other.get(path)).status).toBe(404);
    const renewed = await post(zoe, path, { action: "renew" });
    const [next] = /ct_live_[\w-]{43}/.exec(renewed.text)!;
    expect(next).not.toBe(key);
    expect((await client(app.origin, key).post("/api/trades", {})).status).toBe(401);
  });

  await t.step("the program to download knows the server", async () => {
    for (const name of ["CalmnessSync.mq5", "CalmnessSync.mq4"]) {
      const file = await zoe.get(`/espace/trading/programme/${name}`);
      expect(file.status).toBe(200);
      expect(file.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
      expect(file.text).toContain(`InpUrl      = "${app.origin}"`);
    }
    expect((await zoe.get("/espace/trading/programme/..%2F..%2Fdeno.json")).status).toBe(404);
    expect((await zoe.get("/espace/trading/programme/CalmnessCore.mqh")).status).toBe(404);
  });

  await t.step("a name is asked for", async () => {
    const refused = await post(zoe, HOME, { name: " ", platform: "mt5" });
    expect(refused.status).toBe(422);
  });

  await t.step("a report is shown before it is stored, and stored once", async () => {
    const { id } = await addAccount(zoe, "Rapport");
    const hostile = mt5Html(mt5Sections()).replaceAll(
      "suivi",
      "&lt;script&gt;alert(1)&lt;/script&gt;<script>alert(2)</script>",
    );
    const read = await zoe.post(IMPORT, upload(utf16(hostile), id));
    expect(read.status).toBe(303);
    const preview = await zoe.get(read.location!);
    for (const fact of ["5012345", "Example-Demo", "USDJPY", "Rien n’est encore enregistré"]) {
      expect(preview.text).toContain(fact);
    }
    expect(preview.text).toContain("Enregistrer ces 7 opérations");
    expect(preview.text).toContain("&lt;script>alert(1)");
    expect(preview.text).not.toContain("<script>alert(");
    expect(await deals(zoe, id)).toBe(0);
    expect((await other.get(read.location!)).text).not.toContain("5012345");

    const record = new URL(read.location!, app.origin).searchParams.get("import")!;
    expect((await other.post(`/api/trades/imports/${record}/store`)).status).toBe(404);
    const stored = await post(zoe, IMPORT, { import: record });
    expect(stored.location).toBe(`${IMPORT}?import=${record}`);
    expect((await zoe.get(stored.location!)).text).toContain("7 nouvelles opérations, 0 déjà");
    expect(await deals(zoe, id)).toBe(7);
    const { json } = await zoe.get(`/api/trading/accounts/${id}/positions`);
    expect(json.items.map((one: { id: string; net: { minor: number } }) => [one.id, one.net.minor]))
      .toEqual([["5004", -8320], ["5001", 12745]]);
    const { json: account } = await zoe.get(`/api/trading/accounts/${id}`);
    expect(account.account).toMatchObject({ login: "5012345", lastHeartbeatAt: null });

    const xlsx = await zoe.post(
      `/api/trades/import?account=${id}`,
      upload(mt5Xlsx(), id, "r.xlsx"),
    );
    expect(xlsx.json.import.outcome).toEqual({ accepted: 0, duplicate: 7, rejected: [] });
  });

  await t.step("a statement of MetaTrader 4, as a raw body", async () => {
    const { id } = await addAccount(zoe, "MT4", "mt4");
    const bytes = new TextEncoder().encode(mt4Html());
    const path = `/api/trades/import?account=${id}`;
    const headers = { "content-type": "text/html" };
    const preview = await zoe.post(`${path}&preview=1`, bytes, { headers });
    expect(preview.json.import.summary).toMatchObject({ trades: 2, openTrades: 1, movements: 2 });
    expect(preview.json.import.outcome).toBeNull();
    const stored = await zoe.post(path, bytes, { headers });
    expect(stored.json.import.outcome).toEqual({ accepted: 5, duplicate: 0, rejected: [] });
    const again = await zoe.post(path, bytes, { headers });
    expect(again.json.import.outcome).toMatchObject({ accepted: 0, duplicate: 5 });
    const { json } = await zoe.get(`/api/trading/accounts/${id}/positions`);
    expect(json.items).toHaveLength(2);
  });

  await t.step("what isn't right is refused by a sentence, and nothing is stored", async () => {
    const { id } = await addAccount(zoe, "Refus", "mt4");
    const path = `/api/trades/import?account=${id}&preview=1`;
    const raw = { headers: { "content-type": "application/octet-stream" } };
    expect((await client(app.origin).post(path, new Uint8Array(10), raw)).status).toBe(401);
    expect((await other.post(path, utf16(mt5Html()), raw)).status).toBe(404);
    expect((await zoe.post(path, utf16(mt5Html()), raw)).status).toBe(409);
    expect((await zoe.post(path, new TextEncoder().encode("rien"), raw)).status).toBe(422);
    expect((await zoe.post(path, new Uint8Array(50 * 1024 * 1024), raw)).status).toBe(413);
    const page = await zoe.post(IMPORT, upload(utf16(mt5Html()), id));
    expect(page.status).toBe(422);
    expect(page.text).toContain("Ce rapport vient d’un autre terminal");
    const empty = await zoe.post(IMPORT, upload(new Uint8Array(), id));
    expect(empty.text).toContain("Choisissez un fichier");
    expect(await deals(zoe, id)).toBe(0);
    expect((await zoe.get(`${IMPORT}?import=01J00000000000000000000000`)).text)
      .toContain("Cette lecture a expiré");
  });
});
