/** Writing to the support over plain HTTP: no account, no script. */
import { expect } from "expect";
import { getAccountByEmail, toUser } from "@/domain/accounts/profile.ts";
import { createPayment } from "@/domain/payments/create_payment.ts";
import { reply } from "@/domain/support/answer.ts";
import { changeConversation } from "@/domain/support/handle.ts";
import { listConversations } from "@/domain/support/inbox.ts";
import { newSecret } from "@/domain/kernel/ids.ts";
import { saveSupportSettings } from "@/domain/support/settings.ts";
import type { ApiClient, Reply } from "../fixtures/http.ts";
import { newOrder } from "../fixtures/shop.ts";
import { type CheckoutHouse, openCheckoutHouse } from "./checkout_house.ts";

const NINA = "nina@example.com";

/** Sends the form of `/support`. */
function write(
  visitor: ApiClient,
  fields: Record<string, string>,
  file?: File,
): Promise<Reply> {
  const form = new FormData();
  const sent = { token: newSecret(16), page: "/support", ...fields };
  for (const [name, value] of Object.entries(sent)) form.set(name, value);
  if (file) form.set("file", file);
  return visitor.post("/support", form);
}

async function onlyConversation({ deps, admin }: CheckoutHouse) {
  const { items } = await listConversations(deps, admin, { status: "open" });
  expect(items.length).toBe(1);
  return items[0]!;
}

Deno.test("a visitor writes by the form and reads the answer on the same page, nobody else does", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  const empty = await visitor.get("/support");
  expect(empty.text).toContain("Écrivez votre première question");
  const sent = await write(visitor, { text: "Bonjour <b>vous</b>", name: "Zoé" });
  expect([sent.status, sent.location]).toEqual([303, "/support?done=sent#write"]);
  const cookie = sent.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(
    /^calmness_support=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax/,
  );

  const conversation = await onlyConversation(house);
  await reply(house.deps, house.admin, conversation.id, {
    text: "Bonjour Zoé, voir https://calmness.example/tarifs.",
    token: newSecret(16),
  });
  const { text } = await visitor.get("/support?done=sent");
  expect(text).toContain("Bonjour &lt;b>vous&lt;/b>");
  expect(text).toContain(conversation.code);
  expect(text).toContain("Réponse automatique");
  expect(text).toMatch(/href="https:\/\/calmness\.example\/tarifs"[^>]*rel="noopener noreferrer/);
  const stranger = await house.visit();
  expect((await stranger.get("/support")).text).not.toContain("Bonjour Zoé");
  // The conversation's own id opens nothing.
  await stranger.cookies.setCookie(`calmness_support=${conversation.id}`, house.origin);
  expect((await stranger.get("/support")).text).not.toContain("Bonjour Zoé");
});

Deno.test("a file is served to its conversation alone, and what isn't one is refused at its field", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  const proof = new File(["%PDF-1.7\n%%EOF\n"], "preuve.pdf");
  expect((await write(visitor, { text: "" }, proof)).status).toBe(303);
  const file = await visitor.get("/support/fichiers/1");
  expect(file.status).toBe(200);
  expect(file.headers.get("content-type")).toBe("application/pdf");
  expect(file.headers.get("content-disposition")).toContain(`attachment; filename="preuve.pdf"`);
  expect(file.headers.get("cache-control")).toBe("private, no-store");
  expect((await (await house.visit()).get("/support/fichiers/1")).status).toBe(404);
  for (const path of ["/support/fichiers/2", "/support/fichiers/x", "/support/fichiers/-1"]) {
    expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
  }
  const refused = await write(visitor, { text: "Voici" }, new File(["MZ"], "photo.png"));
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Une image (PNG, JPEG, WebP) ou un PDF.");
  expect(refused.text).toContain(">Voici</textarea>");
});

Deno.test("who signs in finds the conversation on another device; the house tells of their own order", async () => {
  await using house = await openCheckoutHouse();
  const nina = await house.visit(NINA);
  const user = toUser((await getAccountByEmail(house.deps, NINA))!);
  const order = newOrder(user, "demo-signaux-serenite");
  const payment = await createPayment(house.deps, user, order, "fr");
  await write(nina, { text: "Où en est mon virement ?" });
  const phone = await house.visit();
  await phone.post(
    "/connexion",
    new URLSearchParams({ email: NINA, password: "calme avant tout" }),
  );
  const { text } = await phone.get("/support");
  expect(text).toContain("Où en est mon virement ?");
  expect(text).toContain(`Votre commande ${payment.reference}`);
  expect(text).not.toContain("Où vous répondre");
});

Deno.test("a solved matter asks for an opinion once", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  await write(visitor, { text: "Bonjour" });
  const { id } = await onlyConversation(house);
  const plain = await visitor.post("/support", new URLSearchParams({ helpful: "yes" }));
  expect(plain.status).toBe(415);
  const opinion = new FormData();
  opinion.set("helpful", "yes");
  expect((await visitor.post("/support", opinion)).status).toBe(422);
  await changeConversation(house.deps, house.admin, id, { status: "solved" });
  expect((await visitor.get("/support")).text).toContain("Cette réponse vous a-t-elle aidé ?");
  expect((await visitor.post("/support", opinion)).status).toBe(303);
  const { text } = await visitor.get("/support");
  expect(text).toContain("Merci pour votre avis.");
  expect(text).not.toContain("Cette réponse vous a-t-elle aidé ?");
});

Deno.test("the channels that are set carry the conversation's code; the others aren't shown", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  expect((await visitor.get("/support")).text).not.toContain("wa.me");
  await saveSupportSettings(house.deps, house.admin, {
    whatsapp: "+33 6 12 34 56 78",
    telegram: "@calmness_fr",
    promiseMinutes: "5",
  });
  await write(visitor, { text: "Bonjour" });
  const { code } = await onlyConversation(house);
  const { text } = await visitor.get("/support");
  expect(text).toContain(`https://wa.me/33612345678?text=Bonjour%2C%20ma%20conversation`);
  expect(text).toContain("https://t.me/calmness_fr?text=");
  expect(text.split(code).length).toBeGreaterThan(3);
  expect(text).toContain("Réponse en 5 minutes environ");
});
