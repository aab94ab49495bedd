/** Withdrawing and ending a contract over plain HTTP: no account, no script. */
import { expect } from "expect";
import { getAccountByEmail, toUser } from "@/domain/accounts/profile.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";
import { createPayment } from "@/domain/payments/create_payment.ts";
import { getPayment } from "@/domain/payments/list_payments.ts";
import { listNotices } from "@/domain/notices/notices.ts";
import { NOTICES_BY_EMAIL } from "@/domain/notices/limits.ts";
import { listDeliveriesAbout } from "@/domain/notifications/delivery.ts";
import { hasAccess } from "@/domain/subscriptions/access.ts";
import type { ApiClient, Reply } from "../fixtures/http.ts";
import { newOrder } from "../fixtures/shop.ts";
import { type CheckoutHouse, openCheckoutHouse } from "./checkout_house.ts";

const NINA = "nina@example.com";

/** Nina, signed in, with an order. */
async function withOrder(house: CheckoutHouse) {
  const nina = await house.visit(NINA);
  const user = toUser((await getAccountByEmail(house.deps, NINA))!);
  const order = newOrder(user, "demo-signaux-serenite");
  return { nina, user, payment: await createPayment(house.deps, user, order, "fr") };
}

function send(visitor: ApiClient, path: string, fields: Record<string, string>): Promise<Reply> {
  return visitor.post(path, new URLSearchParams(fields));
}

/** The token of the form on a page. */
function tokenOf({ text }: Reply): string {
  return /name="token" value="([\w-]{22})"/.exec(text)?.[1] ?? "";
}

/** States and confirms; gives the page that says so. */
async function file(visitor: ApiClient, path: string, fields: Record<string, string>) {
  const review = await send(visitor, path, { ...fields, step: "review" });
  expect(review.status).toBe(200);
  const confirmed = { ...fields, step: "confirm", token: tokenOf(review) };
  const { status, location } = await send(visitor, path, confirmed);
  expect([status, location]).toEqual([303, expect.stringMatching(/\?recu=[\w-]{22}$/)]);
  return await visitor.get(location!);
}

Deno.test("both entries are in the footer of every visitor page, in both languages", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  for (const path of ["/", "/cgv", "/connexion", "/checkout/signaux-serenite"]) {
    const { text } = await visitor.get(path);
    expect(text).toMatch(/href="\/retractation"[^>]*>Renoncer au contrat ici</);
    expect(text).toMatch(/href="\/resiliation"[^>]*>Résilier votre contrat</);
  }
  const { text } = await visitor.get("/en");
  expect(text).toMatch(/href="\/en\/retractation"[^>]*>Withdraw from contract here</);
});

Deno.test("a stranger to the site withdraws in two steps, and the order is cancelled", async () => {
  await using house = await openCheckoutHouse();
  const { deps, admin } = house;
  const { payment } = await withOrder(house);
  const visitor = await house.visit();
  const form = await visitor.get("/retractation");
  expect(form.headers.get("cache-control")).toBe("private, no-store");

  const fields = { fullName: "Nina Essai", email: NINA, contract: payment.reference };
  const review = await send(visitor, "/retractation", { ...fields, step: "review" });
  expect(review.text).toContain("Confirmer la rétractation");
  expect(review.text).toContain("ma rétractation du contrat");
  expect((await listNotices(deps, admin, "handled", {})).items).toEqual([]);

  const token = tokenOf(review);
  const confirm = { ...fields, step: "confirm", token };
  const done = await send(visitor, "/retractation", confirm);
  expect([done.status, done.location]).toEqual([303, `/retractation?recu=${token}`]);
  // A double click or a reload files nothing more.
  expect((await send(visitor, "/retractation", confirm)).location).toBe(done.location);
  const { items } = await listNotices(deps, admin, "handled", {});
  expect(items).toHaveLength(1);
  expect((await getPayment(deps, admin, payment.id)).status).toBe("cancelled");

  const receipt = await visitor.get(done.location!);
  expect(receipt.text).toContain("C’est enregistré, le 10 mars 2026");
  expect(receipt.text).toContain(NINA);
  expect(receipt.text).toContain("noindex");
  const mails = await listDeliveriesAbout(deps, ["payments", payment.id]);
  expect(mails.at(-1)?.mail.template).toBe("withdrawal-received");
});

Deno.test("page and receipt are the same whether the reference exists or not", async () => {
  await using house = await openCheckoutHouse();
  const { payment } = await withOrder(house);
  const visitor = await house.visit();
  const told = async (contract: string, email: string) => {
    const { text } = await file(visitor, "/retractation", { fullName: "Eve", email, contract });
    return text.replaceAll(contract, "…").replaceAll(email, "…")
      .replaceAll(/nonce="[^"]*"|recu=[\w-]+/g, "");
  };
  const eve = "eve@example.com";
  const unknown = await told("RF18539007547034", eve);
  expect(await told(payment.reference, eve)).toBe(unknown);
  expect(await told(payment.reference, NINA)).toBe(unknown);
});

Deno.test("a refused statement keeps what was typed; what was reviewed may be changed", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  const typed = { fullName: '"><script>x', email: "non", contract: "", ends: "at_once" };
  const refused = await send(visitor, "/resiliation", { ...typed, step: "review" });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('href="#email"');
  expect(refused.text).toContain('href="#contract"');
  expect(refused.text).toContain('value="&quot;>&lt;script>x"');
  expect(refused.text).toMatch(/value="at_once"[^>]*checked/);

  const fields = { fullName: "Nina", email: NINA, contract: "CT-20260310-0001" };
  const edit = await send(visitor, "/retractation", { ...fields, step: "edit" });
  expect([edit.status, edit.text.includes("CT-20260310-0001")]).toEqual([200, true]);
  expect(edit.text).not.toContain("Confirmer la rétractation");
});

Deno.test("a client who is signed in ends a contract in two clicks, and sees it in their area", async () => {
  await using house = await openCheckoutHouse();
  const { deps, admin } = house;
  const { nina, user, payment } = await withOrder(house);
  await confirmPayment(deps, admin, payment.id, "Reçu");
  const { text } = await nina.get("/espace");
  expect(text).toContain(`href="/resiliation?payment=${payment.id}"`);

  const review = await nina.get(`/resiliation?payment=${payment.id}`);
  expect(review.text).toContain("Notification de la résiliation");
  expect(review.text).toContain("CT-20260310-0001");
  const confirm = Object.fromEntries(
    [...review.text.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)]
      .map(([, name, value]) => [name!, value!]),
  );
  const done = await send(nina, "/resiliation", { ...confirm, step: "confirm" });
  expect(done.status).toBe(303);
  expect(await hasAccess(deps, user.id, "signals")).toBe(true);
  const after = await nina.get("/espace");
  expect(after.text).toContain("Résiliation enregistrée le 10 mars 2026");
  expect(after.text).not.toContain(`href="/resiliation?payment=${payment.id}"`);
  // Another's order prefills nothing.
  const stranger = await house.visit("eve@example.com");
  const { text: empty } = await stranger.get(`/resiliation?payment=${payment.id}`);
  expect(empty).not.toContain("CT-20260310-0001");
  expect(empty).toContain("Continuer");
});

Deno.test("the payments of one's area lead to the withdrawal as long as it is possible", async () => {
  await using house = await openCheckoutHouse();
  const { nina, payment } = await withOrder(house);
  const link = `href="/retractation?payment=${payment.id}"`;
  expect((await nina.get("/espace/paiements")).text).toContain(link);
  expect((await nina.get("/espace")).text).toContain("jusqu’au 24 mars 2026");
  expect((await nina.get(`/retractation?payment=${payment.id}`)).text)
    .toContain("Confirmer la rétractation");
  house.deps.clock.advance({ days: 15 });
  const later = await nina.get("/espace/paiements");
  expect(later.text).not.toContain(link);
});

Deno.test("too many statements are a 429 that says when, and lose nothing", async () => {
  await using house = await openCheckoutHouse();
  const visitor = await house.visit();
  const fields = { fullName: "Nina", email: NINA, contract: "RF00" };
  for (let at = 0; at < NOTICES_BY_EMAIL.max; at++) await file(visitor, "/retractation", fields);
  const refused = await send(visitor, "/retractation", { ...fields, step: "confirm" });
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe(String(24 * 3600));
  expect(refused.text).toContain('name="contract" value="RF00"');
});

Deno.test("staff see what waits, what it comes to, and mark it as dealt with", async () => {
  await using house = await openCheckoutHouse();
  const { deps, admin } = house;
  const { nina, payment } = await withOrder(house);
  await confirmPayment(deps, admin, payment.id, "Reçu");
  deps.clock.advance({ days: 2 });
  const visitor = await house.visit();
  const fields = { fullName: "Nina", email: NINA, contract: payment.reference };
  await file(visitor, "/retractation", fields);
  await file(visitor, "/resiliation", { ...fields, contract: "je ne sais plus", ends: "at_term" });

  const desk = await house.visit(admin.email);
  const list = await desk.get("/admin/notices");
  const [id, unmatched] = [...list.text.matchAll(/\/admin\/notices\/([0-9A-Z]{26})/g)]
    .map(([, found]) => found!);
  expect((await desk.get(`/admin/payments/${payment.id}`)).text)
    .toContain("quelque chose qui attend une décision");
  expect((await desk.get("/admin")).text).toContain('href="/admin/notices"');

  const page = await desk.get(`/admin/notices/${id}`);
  expect(page.text).toContain("il doit la part écoulée (L221-25)");
  expect(page.text).toContain("jusqu’au 24 mars 2026 inclus");
  expect(page.text).toContain("26 mars 2026");
  expect((await desk.get(`/admin/notices/${unmatched}`)).text)
    .toContain('href="/admin/payments?q=je+ne+sais+plus"');

  const empty = await send(desk, `/admin/notices/${id}`, { note: " " });
  expect(empty.status).toBe(422);
  const done = await send(desk, `/admin/notices/${id}`, { note: "Remboursé", closeAccess: "on" });
  expect([done.status, done.location]).toEqual([303, `/admin/notices/${id}?done=handled`]);
  expect((await desk.get(`/admin/notices/${id}`)).text).toContain("Traitée par");
  expect(await hasAccess(deps, payment.accountId, "signals")).toBe(false);
  expect((await send(desk, `/admin/notices/${id}`, { note: "Encore" })).status).toBe(422);
  expect((await send(desk, `/admin/notices/${id}`, {})).status).toBe(400);
  expect((await nina.get("/admin/notices")).status).toBe(403);
  expect((await visitor.get("/admin/notices")).status).toBe(303);
});
