/** The ranking: who asked and qualifies, by rules that stand beside it; honest where nobody does. */
import { expect } from "expect";
import { startApp } from "../fixtures/app_process.ts";
import { client } from "../fixtures/http.ts";
import { DEMO_LOGINS, DEMO_PASSWORD } from "@/demo/people.ts";
import { newClient, post, signedIn } from "./pages.ts";

Deno.test("the ranking of a demonstration", async (t) => {
  await using app = await startApp();
  const visitor = client(app.origin);

  await t.step("shows the podium, the figures and the rules", async () => {
    const { status, text } = await visitor.get("/classement");
    expect(status).toBe(200);
    expect(text).toContain("podium-gold");
    expect(text).toContain("TP touchés");
    expect(text).toContain("Perte maximale");
    expect(text).toContain("100 × gain ÷ perte maximale");
    expect(text).toContain("martingale");
    expect(text).toContain('href="/classement/claire-e"');
    expect(text).toContain('href="/classement?kind=demo&amp;period=month"');
    expect(text).not.toContain('href="/classement/lea-maquette"');
  });

  await t.step("says honestly that nobody qualifies among real accounts", async () => {
    const { text } = await visitor.get("/classement?kind=real&period=quarter");
    expect(text).toContain("Personne n’est encore classé ici");
    expect(text).not.toContain("podium-gold");
    expect(text).toContain("100 × gain ÷ perte maximale");
    expect((await visitor.get("/classement?kind=x&period=y")).status).toBe(200);
  });

  await t.step("gives each trader who asked a page", async () => {
    const claire = await visitor.get("/classement/claire-e");
    expect(claire.status).toBe(200);
    expect(claire.text).toContain("Claire E.");
    expect(claire.text).toContain("Compte de démonstration");
    expect(claire.text).toContain("line-chart");
    const lea = await visitor.get("/classement/lea-maquette");
    expect(lea.text).toContain("Moins de 30 positions fermées dans la période.");
    expect((await visitor.get("/classement/personne")).status).toBe(404);
  });

  await t.step("speaks English too", async () => {
    const { text } = await visitor.get("/en/classement");
    expect(text).toContain("Ranking of traders");
    expect(text).toContain('href="/en/classement/claire-e"');
    expect((await visitor.get("/en/classement/claire-e")).text).toContain("Largest fall");
  });

  await t.step("a client has an account ranked, renames it, and takes it out at once", async () => {
    const path = "/espace/trading/classement";
    const claire = await signedIn(app, { email: DEMO_LOGINS.client, password: DEMO_PASSWORD });
    const { text } = await claire.get(path);
    expect(text).toContain("« Claire E. »");
    expect(text).toContain('href="/classement/claire-e"');
    for (const rule of ["regles", "ex-aequo"]) {
      expect(text).toContain(`href="/classement#${rule}"`);
      expect((await visitor.get("/classement")).text).toContain(`id="${rule}"`);
    }
    const [, account] = /name="account" value="([^"]+)"/.exec(text)!;
    const join = (displayName: string) =>
      post(claire, path, { account, action: "join", displayName });

    const taken = await join("ines s");
    expect(taken.status).toBe(422);
    expect(taken.text).toContain("Ce nom est déjà pris");
    expect(taken.text).toContain(`href="#displayName-${account}"`);
    expect(taken.text).toContain('value="ines s"');
    expect((await join("<b>")).status).toBe(303);
    expect((await claire.get(path)).text).toContain("« &lt;b> »");
    expect((await visitor.get("/classement")).text).toContain('<a href="/classement/b">&lt;b></a>');
    expect((await visitor.get("/classement/claire-e")).status).toBe(404);

    const left = await post(claire, path, { account, action: "leave" });
    expect(left.location).toBe(`${path}?done=left`);
    expect((await claire.get(left.location!)).text).toContain("ne figure plus au classement");
    expect((await visitor.get("/classement")).text).not.toContain("/classement/b");

    const max = await newClient(app, "max@example.com");
    expect((await max.get(path)).text).toContain("Reliez d’abord un compte");
    const foreign = await post(max, path, { account, action: "join", displayName: "Max" });
    expect(foreign.status).toBe(404);
    expect((await post(max, path, { account, action: "x" })).status).toBe(400);
    expect((await visitor.get(path)).status).toBe(303);
  });
});
