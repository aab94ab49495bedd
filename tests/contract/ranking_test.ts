/** The ranking: who asked and qualifies, by rules that stand beside it; honest where nobody does. */
import { expect } from "expect";
import { startApp } from "../fixtures/app_process.ts";
import { client } from "../fixtures/http.ts";

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
});
