/** The staff's side of the support over plain HTTP: reading, answering, arranging, without scripts. */
import { expect } from "expect";
import { newSecret } from "@/domain/kernel/ids.ts";
import { openDossier } from "@/domain/support/read_messages.ts";
import type { ApiClient } from "../fixtures/http.ts";
import { type CheckoutHouse, openCheckoutHouse } from "./checkout_house.ts";

const NINA = "nina@example.com";

function post(visitor: ApiClient, path: string, fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return visitor.post(path, form);
}

/** Somebody who has asked, the desk, and the address of the conversation. */
async function asked(house: CheckoutHouse, text = "Où est ma facture ?") {
  const nina = await house.visit(NINA);
  await post(nina, "/support", { text, token: newSecret(16), page: "/espace/factures" });
  const desk = await house.visit(house.admin.email);
  const inbox = await desk.get("/admin/support");
  const path = /href="(\/admin\/support\/[0-9A-Z]{26})"/.exec(inbox.text)?.[1] ?? "";
  const id = path.split("/").at(-1)!;
  const dossier = () => openDossier(house.deps, house.admin, id);
  return { nina, desk, inbox, path, id, dossier };
}

Deno.test("the inbox shows what waits; the answer goes to the person, the note to nobody but the desk", async () => {
  await using house = await openCheckoutHouse();
  const { nina, desk, inbox, path, dossier } = await asked(house);
  expect(inbox.text).toContain("Où est ma facture ?");
  expect(inbox.text).toContain("1 message non lu");
  const opened = await desk.get(path);
  expect(opened.text).toContain("Compte client");
  expect(opened.text).toContain("/espace/factures");
  expect((await desk.get("/admin/support")).text).not.toContain("1 message non lu");

  const token = newSecret(16);
  for (const _ of [1, 2]) {
    const sent = await post(desk, path, { action: "reply", text: "Dans votre espace.", token });
    expect([sent.status, sent.location]).toEqual([303, `${path}?done=reply`]);
  }
  await post(desk, path, { action: "note", text: "Demande souvent la même chose" });
  expect((await dossier()).messages.filter(({ from }) => from === "staff").length).toBe(1);
  expect((await desk.get(path)).text).toContain("Demande souvent la même chose");
  const page = await nina.get("/support");
  expect(page.text).toContain("Dans votre espace.");
  expect(page.text).not.toContain("Demande souvent la même chose");
  expect((await desk.get("/admin/support")).text).toContain("Tout le monde a sa réponse");
  expect((await desk.get("/admin/support?status=waiting")).text).toContain("nina");
});

Deno.test("an empty answer is refused at its field; what isn't there is a 404", async () => {
  await using house = await openCheckoutHouse();
  const { desk, path } = await asked(house);
  const refused = await post(desk, path, { action: "reply", text: " ", token: newSecret(16) });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain(`id="answer-error"`);
  expect((await post(desk, path, { action: "dance" })).status).toBe(400);
  expect((await desk.get("/admin/support/01ARZ3NDEKTSV4RRFFQ69G5FAV")).status).toBe(404);
  expect((await desk.get("/admin/support?cursor=x")).status).toBe(400);
});

Deno.test("status, priority, labels and whose it is are changed by a form and narrow the list", async () => {
  await using house = await openCheckoutHouse();
  const { desk, path, dossier } = await asked(house);
  const agent = house.admin.id;
  const change = { action: "change", status: "open", priority: "urgent", agent, labels: "Facture" };
  expect((await post(desk, path, change)).status).toBe(303);
  expect((await dossier()).conversation).toMatchObject({
    priority: "urgent",
    labels: ["facture"],
    agent: { id: agent },
  });
  const shown: [query: string, there: boolean][] = [
    [`agent=${agent}`, true],
    ["agent=none", false],
    ["priority=urgent", true],
    ["priority=low", false],
    ["label=facture", true],
    ["label=autre", false],
    ["q=facture", true],
    ["q=introuvable", false],
  ];
  for (const [query, there] of shown) {
    const { text } = await desk.get(`/admin/support?${query}`);
    expect([query, text.includes(path)]).toEqual([query, there]);
  }
  const token = newSecret(16);
  await post(desk, path, { action: "reply-solve", text: "Voilà.", token });
  expect((await dossier()).conversation.status).toBe("solved");
  await post(desk, path, { action: "block" });
  expect((await desk.get(path)).text).toContain("Cette personne ne peut plus écrire.");
});

Deno.test("a kept answer is inserted with the person's name in it", async () => {
  await using house = await openCheckoutHouse();
  const { desk, path } = await asked(house);
  const kept = { title: "Bonjour", text: "Bonjour {name},\nvoici. {agent}" };
  const saved = await desk.post("/admin/support/replies", new URLSearchParams(kept));
  expect(saved.status).toBe(303);
  const { text } = await desk.get(path);
  const insert = /href="([^"]+\?insert=[0-9A-Z]{26})#answer"/.exec(text)?.[1] ?? "";
  expect((await desk.get(insert)).text).toMatch(/id="answer"[^>]*>Bonjour nina,\nvoici\. admin</);
  const empty = await desk.post("/admin/support/replies", new URLSearchParams({ title: "", text }));
  expect(empty.status).toBe(422);
});

Deno.test("programs of the desk list, read and answer", async () => {
  await using house = await openCheckoutHouse();
  const { nina, desk, id } = await asked(house);
  const list = await desk.get("/api/admin/support/conversations");
  expect(list.json.items).toMatchObject([{ id, unread: 1, status: "open" }]);
  const answer = { text: "Par l’API.", token: newSecret(16) };
  const path = `/api/admin/support/conversations/${id}`;
  expect((await desk.post(`${path}/replies`, answer)).status).toBe(201);
  const { json } = await desk.get(path);
  expect(json.messages.at(-1)).toMatchObject({ from: "staff", text: "Par l’API." });
  expect((await desk.post(`${path}/replies`, { text: "x", token: "court" })).status).toBe(422);
  expect((await nina.get(path)).status).toBe(403);
});

Deno.test("the channels are set by who may, each field told when it is wrong", async () => {
  await using house = await openCheckoutHouse();
  const desk = await house.visit(house.admin.email);
  const path = "/admin/settings/support";
  const wrong = { whatsapp: "12", telegram: "@a b", discord: "http://x", promiseMinutes: "0" };
  const refused = await desk.post(path, new URLSearchParams(wrong));
  expect(refused.status).toBe(422);
  for (const field of Object.keys(wrong)) expect(refused.text).toContain(`id="${field}-error"`);
  const right = {
    whatsapp: "+33 6 12 34 56 78",
    telegram: "@calmness_fr",
    discord: "",
    promiseMinutes: "5",
  };
  expect((await desk.post(path, new URLSearchParams(right))).status).toBe(303);
  expect((await desk.get(path)).text).toContain(`value="+33612345678"`);
});
