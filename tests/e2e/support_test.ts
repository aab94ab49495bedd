/** A visitor on a phone and somebody at the desk, live on both sides; then the same without scripts. */
import { expect } from "expect";
import { expectAccessible } from "../fixtures/accessibility.ts";
import { launchBrowser, openPage, screenshot, type TestPage } from "../fixtures/browser.ts";
import { openCheckoutHouse, PASSWORD } from "../contract/checkout_house.ts";

async function signIn(page: TestPage, url: string, email: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(url);
}

const launcher = (page: TestPage) => page.locator("#support-link");

async function write(page: TestPage, text: string): Promise<void> {
  await page.getByLabel("Votre message").fill(text);
  await page.getByLabel("Votre message").press("Enter");
}

Deno.test("a visitor writes in the chat, the desk answers in the inbox, both live", async () => {
  await using house = await openCheckoutHouse();
  await using browser = await launchBrowser();
  const { origin, admin } = house;

  const desk = await openPage(browser);
  await signIn(desk, `${origin}/admin/support`, admin.email);
  await desk.getByText("Tout le monde a sa réponse").waitFor();
  await desk.getByText("Cette page se met à jour d’elle-même.").waitFor();

  const phone = await openPage(browser, { width: 390 });
  const heard: string[] = [];
  phone.on("request", (request) => heard.push(new URL(request.url()).pathname));
  await phone.goto(`${origin}/tarifs`);
  await expectAccessible(phone);
  await screenshot(phone, "support-launcher-phone");
  // Nobody who hasn't asked anything is connected, or made to load the chat.
  expect(heard.filter((path) => path.startsWith("/api/") || path.includes("chat"))).toEqual([]);
  await launcher(phone).click();
  await phone.getByText("Écrivez votre première question").waitFor();
  await expectAccessible(phone);
  await phone.getByLabel(/Votre e-mail/).fill("zoe@example.com");
  await write(phone, "Bonjour, <i>une</i> question");
  await phone.getByText("Réponse automatique").waitFor();
  await phone.getByText("Envoyé", { exact: true }).waitFor();

  // It appears at the desk by itself; opening it tells the visitor.
  await desk.getByRole("link", { name: "zoe@example.com" }).click();
  await desk.getByText("Bonjour, <i>une</i> question").waitFor();
  await phone.getByText("Lu", { exact: true }).waitFor();
  await desk.getByLabel("Votre réponse").fill("Bonjour Zoé, je vous écoute.");
  await phone.getByText("admin écrit…").waitFor();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Envoyer", exact: true }).click();
  await phone.getByText("Bonjour Zoé, je vous écoute.").waitFor();
  await screenshot(phone, "support-chat-phone");
  await expectAccessible(phone);
  await desk.getByText("Cette page se met à jour d’elle-même.").waitFor();

  // What is written while the network is away goes out when it is back, once.
  await phone.context().setOffline(true);
  await write(phone, "Écrit hors ligne");
  await phone.getByText("En attente du réseau").waitFor();
  await phone.context().setOffline(false);
  await desk.getByText("Écrit hors ligne").waitFor();
  await phone.getByText("En attente du réseau").waitFor({ state: "detached" });
  expect(await phone.getByText("Écrit hors ligne").count()).toBe(1);

  // Closed, the chat still counts what comes; the tab says it too. Another page knows it from the server.
  await phone.keyboard.press("Escape");
  await phone.locator(".chat-panel").waitFor({ state: "hidden" });
  expect(await launcher(phone).evaluate((link) => link === document.activeElement)).toBe(true);
  await desk.getByLabel("Votre réponse").fill("Et voici la suite.");
  await desk.getByRole("button", { name: "Envoyer", exact: true }).click();
  await launcher(phone).getByText("1 réponses non lues").or(launcher(phone).locator(".count"))
    .first().waitFor();
  await phone.waitForFunction(() => document.title.startsWith("(1) "));
  await phone.goto(`${origin}/services`);
  expect(await launcher(phone).locator(".count").innerText()).toBe("1");
  await launcher(phone).click();
  await phone.getByText("Et voici la suite.").waitFor();
  await phone.waitForFunction(() => !document.title.startsWith("("));

  // Notes stay at the desk; solving asks the visitor whether it helped.
  await desk.getByRole("textbox", { name: "Note interne" }).fill("Rappeler lundi");
  await desk.getByRole("button", { name: "Ajouter la note" }).click();
  await desk.getByText("Rappeler lundi").waitFor();
  await desk.getByRole("button", { name: "Marquer comme résolue" }).click();
  await phone.getByText("Cette réponse vous a-t-elle aidé ?").waitFor();
  await phone.getByRole("button", { name: "Oui", exact: true }).click();
  await phone.getByText("Merci pour votre avis.").waitFor();
  await phone.getByRole("button", { name: "Autres canaux" }).click();
  await phone.getByRole("link", { name: /E-mail/ }).waitFor();
  await expectAccessible(phone);
  await screenshot(phone, "support-channels-phone");
  expect(await phone.content()).not.toContain("Rappeler lundi");

  await desk.reload();
  await expectAccessible(desk);
  await screenshot(desk, "support-dossier");
  await desk.goto(`${origin}/admin/support?status=solved`);
  await expectAccessible(desk);
  await screenshot(desk, "support-inbox");
  expect([...desk.problems, ...phone.problems.filter((one) => !/ERR_INTERNET/.test(one))])
    .toEqual([]);
});

Deno.test("without scripts the link leads to a page that does the same", async () => {
  await using house = await openCheckoutHouse();
  await using browser = await launchBrowser();
  for (const width of [390, 1440] as const) {
    const visitor = await openPage(browser, { width, javaScript: false });
    await visitor.goto(`${house.origin}/`);
    await launcher(visitor).click();
    await visitor.waitForURL(`${house.origin}/support`);
    await expectAccessible(visitor);
    await visitor.getByLabel("Votre message").fill("Sans aucun script");
    await visitor.getByRole("button", { name: "Envoyer" }).click();
    await visitor.getByText("Votre message est envoyé.").waitFor();
    await visitor.getByText("Sans aucun script").waitFor();
    await expectAccessible(visitor);
    await screenshot(visitor, `support-page-${width}`);

    const desk = await openPage(browser, { width, javaScript: false });
    await signIn(desk, `${house.origin}/admin/support`, house.admin.email);
    await expectAccessible(desk);
    await screenshot(desk, `support-inbox-${width}`);
    await desk.getByRole("link", { name: "Visiteur" }).first().click();
    await desk.getByLabel("Votre réponse").fill(`Réponse à ${width}`);
    await desk.getByRole("button", { name: "Envoyer", exact: true }).click();
    await desk.getByText("Réponse envoyée.").waitFor();
    await expectAccessible(desk);
    await screenshot(desk, `support-dossier-${width}`);
    await visitor.reload();
    await visitor.getByText(`Réponse à ${width}`).waitFor();
  }
});

Deno.test("at the desk's width the chat opens in the corner, and the keys of the inbox can be switched off", async () => {
  await using house = await openCheckoutHouse();
  await using browser = await launchBrowser();
  const visitor = await openPage(browser);
  await visitor.goto(`${house.origin}/`);
  await launcher(visitor).focus();
  await visitor.keyboard.press("Enter");
  await visitor.getByLabel("Votre message").waitFor();
  expect(
    await visitor.getByLabel("Votre message").evaluate((box) => box === document.activeElement),
  )
    .toBe(true);
  await write(visitor, "Bonjour du bureau");
  await visitor.getByText("Réponse automatique").waitFor();
  await expectAccessible(visitor);
  await screenshot(visitor, "support-chat-desk");

  const desk = await openPage(browser);
  await signIn(desk, `${house.origin}/admin/support`, house.admin.email);
  await desk.getByText("Raccourcis").waitFor();
  await desk.waitForFunction(() =>
    document.querySelector<HTMLInputElement>(".talks-keys input")?.checked
  );
  await desk.keyboard.press("j");
  const active = () => desk.evaluate(() => document.activeElement?.className ?? "");
  expect(await active()).toContain("talks-link");
  await desk.keyboard.press("Enter");
  await desk.getByText("Bonjour du bureau").waitFor();
  await desk.waitForFunction(() =>
    document.querySelector<HTMLInputElement>(".talks-keys input")?.checked
  );
  await desk.keyboard.press("r");
  expect(await desk.evaluate(() => document.activeElement?.id)).toBe("answer");
  await desk.getByLabel(/Raccourcis/).uncheck();
  await desk.evaluate(() => (document.activeElement as HTMLElement).blur());
  await desk.keyboard.press("r");
  expect(await desk.evaluate(() => document.activeElement?.id)).not.toBe("answer");
  expect([...visitor.problems, ...desk.problems]).toEqual([]);
});
