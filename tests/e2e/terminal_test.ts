/** The pages of terminals and reports in a browser: the page turns green by itself, bars move. */
import { expect } from "expect";
import { mt5Html, utf16 } from "@/domain/trading/import/testdata/reports.ts";
import { startApp } from "../fixtures/app_process.ts";
import { launchBrowser, openPage, screenshot } from "../fixtures/browser.ts";
import { client } from "../fixtures/http.ts";
import { tempDir } from "../fixtures/temp_dir.ts";
import { registered } from "./story.ts";

for (const width of [390, 1440] as const) {
  Deno.test(`a terminal is linked and a report imported at ${width} px`, async () => {
    await using folder = await tempDir();
    await using app = await startApp({ task: "start" });
    await using browser = await launchBrowser();
    const email = "zoe@example.com";
    await registered(app, email);
    const page = await openPage(browser, { width });
    await page.goto(`${app.origin}/espace/trading/connexion`);
    await page.getByLabel("Adresse e-mail").fill(email);
    await page.getByLabel("Mot de passe").fill("une phrase assez longue");
    await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
    await page.waitForURL(/\/connexion$/);

    await page.getByLabel("Nom du compte").fill("Compte réel");
    await screenshot(page, `terminal-${width}-1-new`);
    await page.getByRole("button", { name: "Créer le compte et sa clé" }).click();
    await page.getByText("affichée qu’une fois").waitFor();
    await page.getByText("Nous guettons le premier signal…").waitFor();
    const key = await page.locator("#terminal-key").innerText();
    expect(key).toMatch(/^ct_live_[\w-]{43}$/);
    expect(await page.getByRole("img", { name: /Dessin/ }).count()).toBe(2);
    await screenshot(page, `terminal-${width}-2-setup`);

    const beat = await client(app.origin, key).post("/api/trades", {
      account: { login: "5012345", server: "Example-Demo", broker: "Example", currency: "EUR" },
      utcOffset: 7200,
    });
    expect(beat.status).toBe(200);
    await page.getByText("Votre terminal est relié.").waitFor();
    await screenshot(page, `terminal-${width}-3-green`);
    expect(await page.locator("#terminal-key").count()).toBe(0);

    await Deno.writeFile(folder.file("report.html"), utf16(mt5Html()));
    await Deno.writeTextFile(folder.file("other.html"), "<html>rien</html>");
    await page.goto(`${app.origin}/espace/trading/import`);
    await screenshot(page, `terminal-${width}-4-import`);
    const read = page.getByRole("button", { name: "Lire le rapport" });
    await page.getByLabel("Fichier").setInputFiles(folder.file("other.html"));
    await read.click();
    await page.getByText("ne contient ni exécutions ni trades").waitFor();
    await page.getByLabel("Fichier").setInputFiles(folder.file("report.html"));
    await read.click();
    await page.getByText("Rien n’est encore enregistré").waitFor();
    await screenshot(page, `terminal-${width}-5-preview`);
    await page.getByRole("button", { name: "Enregistrer ces 7 opérations" }).click();
    await page.getByText("7 nouvelles opérations").waitFor();
    await screenshot(page, `terminal-${width}-6-done`);
    // The browser tells of the refused file; nothing else went wrong.
    expect(page.problems.filter((problem) => !problem.includes("status of 422"))).toEqual([]);
  });
}
