/** The client's area over plain HTTP. */
import { expect } from "expect";
import { DEMO_LOGINS, DEMO_PASSWORD } from "@/demo/people.ts";
import { startApp } from "../fixtures/app_process.ts";
import { client } from "../fixtures/http.ts";
import { eventually, invoiceOn, newClient, order, post, signedIn } from "./pages.ts";

const EMAIL = "zoe@example.com";

Deno.test("the client's area", async (t) => {
  await using app = await startApp();
  const claire = await signedIn(app, { email: DEMO_LOGINS.client, password: DEMO_PASSWORD });
  const zoe = await newClient(app, EMAIL);

  await t.step("is for who is signed in", async () => {
    for (const path of ["/espace", "/espace/paiements", "/espace/factures", "/espace/profil"]) {
      expect([path, (await client(app.origin).get(path)).status]).toEqual([path, 303]);
      expect([path, (await zoe.get(path)).status]).toEqual([path, 200]);
    }
  });

  await t.step("tells a new client what to do next", async () => {
    const { text } = await zoe.get("/espace");
    expect(text).toContain("Aucun accès pour l’instant");
    expect(text).toContain('href="/services"');
  });

  await t.step("shows access and invoices, each PDF to its owner alone", async () => {
    const home = await claire.get("/espace");
    expect(home.text).toContain("Accès ouvert");
    const number = invoiceOn(home)!;
    const path = `/espace/factures/${number}/pdf`;
    const pdf = await eventually(() => claire.get(path), ({ status }) => status === 200);
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(pdf.headers.get("content-disposition")).toBe(`attachment; filename="${number}.pdf"`);
    expect(pdf.headers.get("cache-control")).toBe("private, no-store");
    expect(pdf.text.startsWith("%PDF-")).toBe(true);
    expect((await zoe.get(path)).status).toBe(404);
    expect((await client(app.origin).get(path)).status).toBe(303);
    expect((await claire.get("/espace/factures/CT-20260101-9999/pdf")).status).toBe(404);
  });

  await t.step("resumes or cancels an open order, one's own", async () => {
    const id = await order(zoe, EMAIL);
    expect((await zoe.get("/espace")).text).toContain(`href="/checkout/payment/${id}"`);
    expect((await post(claire, "/espace/paiements", { payment: id })).status).toBe(404);
    const cancelled = await post(zoe, "/espace/paiements", { payment: id });
    expect([cancelled.status, cancelled.location]).toEqual([
      303,
      "/espace/paiements?done=cancelled",
    ]);
    expect((await zoe.get(cancelled.location!)).text).toContain("Rien n’est dû");
  });

  await t.step("changes name and language at once, and loses nothing when it refuses", async () => {
    const fields = { fullName: "Zoé L.", locale: "en", telegram: "zoe_l", whatsapp: "12" };
    const refused = await post(zoe, "/espace/profil", fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Un numéro de téléphone valable");
    expect(refused.text).toContain('value="zoe_l"');
    const saved = await post(zoe, "/espace/profil", { ...fields, whatsapp: "+33 6 12 34 56 78" });
    expect([saved.status, saved.location]).toEqual([303, "/espace/profil?done=saved"]);
    const { text } = await zoe.get("/espace/profil?done=saved");
    expect(text).toContain("Profile saved.");
    expect(text).toContain('value="@zoe_l"');
    expect(text).toMatch(/value="FR"[^>]*selected/);
    expect((await zoe.get("/espace")).text).toContain("Hello Zoé L.");
  });
});
