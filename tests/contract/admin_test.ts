/** The back office over plain HTTP: forms, redirects, refusals; no script anywhere. */
import { expect } from "expect";
import { sellerFields } from "@/components/admin/seller_fields.ts";
import { DEMO_LOGINS, DEMO_PASSWORD } from "@/demo/people.ts";
import { DEMO_SELLER } from "@/demo/seller.ts";
import { OWNER, startApp } from "../fixtures/app_process.ts";
import { client } from "../fixtures/http.ts";
import {
  announce,
  eventually,
  invoiceOn,
  newClient,
  order,
  paymentsOn,
  post,
  signedIn,
} from "./pages.ts";

const ADMIN = { email: DEMO_LOGINS.admin, password: DEMO_PASSWORD };
const SUPPORT = { email: "support@calmness.example", password: DEMO_PASSWORD };
const EMAIL = "zoe@example.com";

Deno.test("the back office of a shop that runs", async (t) => {
  await using app = await startApp();
  const admin = await signedIn(app, ADMIN);
  const buyer = await newClient(app, EMAIL);
  let confirmed = "";

  await t.step("is for the house's own people", async () => {
    const anonymous = await client(app.origin).get("/admin/payments?status=pending");
    expect(anonymous.status).toBe(303);
    expect(anonymous.location).toBe(
      `/connexion?next=${encodeURIComponent("/admin/payments?status=pending")}`,
    );
    for (const path of ["/admin", "/admin/payments", "/admin/settings/seller", "/admin/mailbox"]) {
      expect([path, (await buyer.get(path)).status]).toEqual([path, 403]);
    }
    const support = await signedIn(app, SUPPORT);
    expect((await support.get("/admin/payments")).status).toBe(200);
    for (const path of ["/admin/settings/seller", "/admin/jobs", "/admin/audit", "/admin/offers"]) {
      expect([path, (await support.get(path)).status]).toEqual([path, 403]);
    }
    const [id] = paymentsOn(await support.get("/admin/payments"));
    const refused = await post(support, `/admin/payments/${id}`, { action: "confirm" });
    expect(refused.status).toBe(403);
  });

  await t.step(
    "confirms once, however often it is asked, and doesn't reject afterwards",
    async () => {
      const id = await order(buyer, EMAIL);
      const path = `/admin/payments/${id}`;
      const unexplained = await post(admin, path, { action: "confirm", note: "" });
      expect(unexplained.status).toBe(422);
      expect(unexplained.text).toContain("expliquez pourquoi vous confirmez");

      const noted = { action: "confirm", note: "Reçu\r\nce matin" };
      const first = await post(admin, path, noted);
      expect([first.status, first.location]).toEqual([303, `${path}?done=confirmed`]);
      const shown = await admin.get(first.location!);
      const number = invoiceOn(shown);
      expect(number).toBeDefined();
      expect(shown.text).toContain("Reçu ce matin");
      expect(shown.text).toContain("Paiement confirmé");
      confirmed = path;

      expect((await post(admin, path, noted)).status).toBe(303);
      expect(invoiceOn(await admin.get(path))).toBe(number);

      const late = await post(admin, path, { action: "reject", reason: "Trop tard, je crois" });
      expect(late.status).toBe(409);
      expect(late.text).toContain("n’est plus possible dans l’état actuel");
    },
  );

  await t.step("rejects with a reason, and keeps what was typed when it is refused", async () => {
    const path = `/admin/payments/${await order(buyer, EMAIL)}`;
    expect((await post(admin, path, { action: "reject", reason: " " })).status).toBe(422);
    const tooLong = "x".repeat(501);
    const refused = await post(admin, path, { action: "reject", reason: tooLong });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(tooLong);
    expect((await post(admin, path, { action: "reject", reason: "Aucun virement" })).status)
      .toBe(303);
    expect((await admin.get(path)).text).toContain("Aucun virement");
    expect((await post(admin, path, { action: "anything" })).status).toBe(400);
  });

  await t.step("keeps notes, which markup can't leave", async () => {
    const path = `/admin/payments/${await order(buyer, EMAIL)}`;
    const reply = await post(admin, path, { action: "note", text: "<script>alert(1)</script>" });
    expect(reply.status).toBe(303);
    const { text } = await admin.get(path);
    expect(text).toContain("&lt;script>alert(1)");
    expect(text).not.toContain("<script>alert(1)");
  });

  await t.step("finds payments by client, reference, transaction and invoice", async () => {
    const id = await order(buyer, EMAIL);
    await announce(buyer, id, "VIR-CONTRACT-77");
    const { reference } = (await buyer.get(`/api/payments/${id}`)).json.payment;
    for (const query of ["VIR-CONTRACT-77", reference, "lefevre zoe contract"]) {
      const found = paymentsOn(
        await admin.get(`/admin/payments?${new URLSearchParams({ q: query })}`),
      );
      expect([query, found]).toEqual([query, [id]]);
    }
    const claire = await admin.get("/admin/payments?q=claire&status=confirmed");
    expect(paymentsOn(claire)).toHaveLength(2);
    const none = await admin.get("/admin/payments?q=%22%3E%3Cb%3E");
    expect(none.text).not.toContain('"><b>');
    expect((await admin.get("/admin/payments?q=personne-de-ce-nom")).text).toContain(
      "Aucun paiement pour",
    );
  });

  await t.step("flags a transaction id that another payment carries", async () => {
    expect((await admin.get("/admin/payments")).text).not.toContain("Déjà utilisé");
    await announce(buyer, await order(buyer, EMAIL), "vir-contract-77");
    const { text } = await admin.get("/admin/payments");
    expect(text.match(/Déjà utilisé/g)).toHaveLength(2);
  });

  await t.step("refuses wrong seller settings, field by field, and loses nothing", async () => {
    const fields = {
      ...sellerFields(DEMO_SELLER),
      siren: "123",
      "address.city": "",
      phone: "01 02",
    };
    const refused = await post(admin, "/admin/settings/seller", fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Un SIREN a 9 chiffres");
    expect(refused.text).toContain('href="#address.city"');
    expect(refused.text).toContain('value="01 02"');
    expect(refused.text).toContain("Rien n’a été enregistré");
    const kept = await admin.get("/admin/settings/seller");
    expect(kept.text).toContain('value="123456782"');
    const saved = await post(admin, "/admin/settings/seller", sellerFields(DEMO_SELLER));
    expect([saved.status, saved.location]).toEqual([303, "/admin/settings/seller?done=saved"]);
  });

  await t.step("shows kept mail in a document that can do nothing", async () => {
    const list = await admin.get("/admin/mailbox");
    expect(list.text).toContain("Aucun serveur d’envoi n’est configuré");
    const invoiceMail = /<strong>Facture<\/strong>.*?href="(\/admin\/mailbox\/[0-9A-Z]{26})"/s;
    const payment = await eventually(
      () => admin.get(confirmed),
      ({ text }) => invoiceMail.test(text),
    );
    const path = invoiceMail.exec(payment.text)![1]!;
    const mail = await admin.get(path);
    expect(mail.text).toContain(`src="${path}/html"`);
    expect(mail.text).toContain('sandbox=""');

    const html = await admin.get(`${path}/html`);
    const policy = html.headers.get("content-security-policy")!.split("; ");
    expect(policy).toContain("sandbox");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'unsafe-inline'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy.join()).not.toContain("script");
    expect([...html.headers.keys()]).not.toContain("x-own-content-security-policy");
    expect(html.text).not.toContain("<script");

    const number = invoiceOn(mail)!;
    const file = await admin.get(`${path}/files/${number}.pdf`);
    expect(file.headers.get("content-type")).toBe("application/pdf");
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="${number}.pdf"`);
    expect(file.text.startsWith("%PDF-")).toBe(true);
    expect((await admin.get(`${path}/files/other.pdf`)).status).toBe(404);
    expect((await buyer.get(`${path}/html`)).status).toBe(403);
  });

  await t.step("pages through long lists without losing or repeating anybody", async () => {
    for (let n = 0; n < 30; n++) await order(buyer, EMAIL);
    const first = await admin.get("/admin/payments?status=pending");
    expect(paymentsOn(first)).toHaveLength(25);
    const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll("&amp;", "&");
    const second = await admin.get(next!);
    const all = [...paymentsOn(first), ...paymentsOn(second)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(32);
    expect(second.text).not.toContain('rel="next"');
    expect((await admin.get("/admin/payments?status=pending&cursor=%21")).status).toBe(400);
  });

  await t.step("tells what was done, and that no job is dead", async () => {
    const trail = await admin.get("/admin/audit");
    expect(trail.text).toContain("Vendeur modifié");
    expect(trail.text).toContain("Paiement confirmé");
    expect((await admin.get("/admin/jobs")).text).toContain("Aucune tâche abandonnée");
    expect((await post(admin, "/admin/jobs", { job: "none" })).status).toBe(404);
    expect((await admin.get("/admin/payments/01ARZ3NDEKTSV4RRFFQ69G5FAV")).status).toBe(404);
  });
});

Deno.test("a new shop: the first offer, the seller's gaps, the first invoice", async () => {
  await using app = await startApp({ task: "start" });
  const owner = await signedIn(app, OWNER);
  expect((await owner.get("/admin")).text).toContain("Aucune facture ne peut être émise");

  const offer = {
    slug: "signaux-or",
    "name.fr": "Signaux Or",
    "description.fr": "Le métal, rien d’autre.",
    "features.fr": "Entrée, stop, objectifs\r\nLe lundi",
    price: "gratuit",
    vatRate: "20",
    period: "month",
    category: "signals",
    order: "1",
    published: "on",
  };
  const refused = await post(owner, "/admin/offers/new", offer);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain('value="gratuit"');
  const saved = await post(owner, "/admin/offers/new", { ...offer, price: "129,90" });
  expect([saved.status, saved.location]).toEqual([303, "/admin/offers?done=saved"]);
  const buyer = await newClient(app, EMAIL);
  const { items } = (await buyer.get("/api/offers")).json;
  expect(items[0].price).toEqual({ minor: 12990, currency: "EUR" });

  const id = await order(buyer, EMAIL);
  await announce(buyer, id, "VIR-1");
  const path = `/admin/payments/${id}`;
  const early = await post(owner, path, { action: "confirm", note: "Reçu ce matin" });
  expect(early.status).toBe(409);
  expect(early.text).toContain("Les informations du vendeur sont incomplètes");
  expect(early.text).toContain('href="/admin/settings/seller#iban"');
  expect(early.text).toContain("Reçu ce matin");

  const seller = await post(owner, "/admin/settings/seller", sellerFields(DEMO_SELLER));
  expect(seller.status).toBe(303);
  expect((await post(owner, path, { action: "confirm", note: "" })).status).toBe(303);
  expect(invoiceOn(await owner.get(path))).toMatch(/-0001$/);
});
