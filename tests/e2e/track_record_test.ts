/** A signal's life as people see it: sealed to outsiders, live to members, opened, verified, tampered with. */
import { expect } from "expect";
import { getAccountByEmail, toUser } from "@/domain/accounts/profile.ts";
import { snapshotOf } from "@/domain/catalog/offers.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { AT_ONCE } from "@/domain/signals/delay.ts";
import { listSignals } from "@/domain/signals/list_signals.ts";
import { recordEvent } from "@/domain/signals/record_event.ts";
import type { ChainPage } from "@/domain/signals/chain.ts";
import { activate } from "@/domain/subscriptions/activate.ts";
import { DEMO_OFFERS } from "@/demo/offers.ts";
import { expectAccessible } from "../fixtures/accessibility.ts";
import { launchBrowser, openPage, screenshot, type TestPage } from "../fixtures/browser.ts";
import { type CheckoutHouse, openCheckoutHouse, PASSWORD } from "../contract/checkout_house.ts";

const MEMBER = "membre@calmness.example";

/** Browsers tell time by the house's clock, which the test moves. */
async function atHouseTime(page: TestPage, { deps }: CheckoutHouse): Promise<void> {
  await page.clock.setFixedTime(deps.clock().epochMilliseconds);
}

async function signIn(page: TestPage, url: string, email: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(url);
}

async function verdict(page: TestPage, earlier = ""): Promise<string[]> {
  await page.getByLabel("Une tête que vous avez gardée").fill(earlier);
  await page.getByRole("button", { name: "Vérifier la chaîne" }).click();
  await page.locator(".chain-verdict:not(.info)").first().waitFor();
  const lines = await page.locator(".chain-verdict").allInnerTexts();
  return lines.map((line) => line.replaceAll("\u00a0", " "));
}

/** Has the browser get another chain than the one that is served. */
async function tamper(page: TestPage, change: (chain: ChainPage) => void): Promise<void> {
  await page.unrouteAll();
  await page.route("**/track-record/chain.json*", async (route) => {
    const chain: ChainPage = await (await route.fetch()).json();
    change(chain);
    await route.fulfill({ json: chain });
  });
}

Deno.test("a signal from its publication to its place in a chain that readers verify", async () => {
  await using house = await openCheckoutHouse();
  await using browser = await launchBrowser();
  const { deps, admin, origin } = house;
  await house.visit(MEMBER);
  const member = toUser((await getAccountByEmail(deps, MEMBER))!);
  const offer = snapshotOf(DEMO_OFFERS.find(({ category }) => category === "signals")!);
  await transact(deps, (tx) => activate(deps, tx, { id: "paid", accountId: member.id, offer }));

  // A member has the list open while an editor publishes.
  const listening = await openPage(browser, { width: 390 });
  await signIn(listening, `${origin}/espace/signaux`, MEMBER);
  await listening.getByText("Cette liste se met à jour d’elle-même.").waitFor();
  await expectAccessible(listening);

  const editor = await openPage(browser);
  await signIn(editor, `${origin}/admin/signals`, admin.email);
  await editor.getByRole("link", { name: "Nouveau signal" }).first().click();
  await editor.getByLabel(/^Symbole/).fill("EURUSD");
  await editor.getByLabel(/^Entrée\*/).fill("1,0850");
  await editor.getByLabel(/^Stop/).fill("1,0800");
  await editor.getByLabel(/^Objectif 1/).fill("1,0900");
  await editor.getByLabel(/^Raisonnement/).fill("Le support <b>tient</b>.");
  await editor.getByLabel(/^Fonction/).fill("Analyste technique");
  await editor.getByLabel(/^Délai avant/).fill("10");
  await editor.getByLabel(/^Stop/).fill("1,0900");
  await expectAccessible(editor);
  // What is wrong is named with its field, and everything that was typed is still there.
  await editor.getByRole("button", { name: "Publier le signal" }).click();
  await editor.locator(".error-summary").getByRole("link", { name: /stop est sous/ }).click();
  expect(await editor.evaluate(() => document.activeElement?.id)).toBe("stop");
  await editor.getByLabel(/^Stop/).fill("1,0800");
  await expectAccessible(editor);
  await editor.getByRole("button", { name: "Publier le signal" }).click();
  await editor.getByText("Signal publié : les membres").waitFor();
  await expectAccessible(editor);
  await screenshot(editor, "signals-admin-published");

  await listening.getByRole("link", { name: "EURUSD, Achat" }).waitFor();
  await listening.getByRole("link", { name: "EURUSD, Achat" }).click();
  await listening.getByText("Le support <b>tient</b>.").waitFor();
  await listening.getByText("Analyste technique").first().waitFor();
  expect(await listening.locator("#chain-seal").innerText()).toMatch(/^[0-9a-f]{64}$/);
  await expectAccessible(listening);
  await screenshot(listening, "signals-espace-one");

  // An outsider sees that something is sealed, not what.
  const outsider = await openPage(browser, { width: 390 });
  await atHouseTime(outsider, house);
  await outsider.goto(`${origin}/track-record`);
  await outsider.getByText("Le premier signal ouvrira ce registre").waitFor();
  await expectAccessible(outsider);
  expect(await outsider.content()).not.toContain("EURUSD");
  expect(await verdict(outsider)).toEqual(["1 entrées, chaîne intacte, 1 scellées."]);
  const kept = await outsider.locator("#head-hash").innerText();

  // The delay passes; meanwhile the signal was entered and stopped.
  const [signal] = (await listSignals(deps, AT_ONCE)).items;
  await recordEvent(deps, admin, signal!.id, { kind: "activated", price: "1.0850" });
  await recordEvent(deps, admin, signal!.id, { kind: "stop_hit", price: "1.0800" });
  deps.clock.advance({ minutes: 10 });
  await atHouseTime(outsider, house);
  await outsider.reload();
  await outsider.getByRole("link", { name: "EURUSD, Achat" }).waitFor();
  await outsider.getByText("-1,00 R").first().waitFor();
  expect(await verdict(outsider, kept)).toEqual([
    "3 entrées, chaîne intacte, 0 scellées.",
    "Votre tête est bien dans la chaîne, à l’entrée 1.",
  ]);
  await expectAccessible(outsider);
  await screenshot(outsider, "signals-record");

  // By the keyboard alone, at a desk.
  const desk = await openPage(browser);
  await atHouseTime(desk, house);
  await desk.goto(`${origin}/track-record`);
  await desk.getByLabel("Une tête que vous avez gardée").focus();
  await desk.keyboard.type(kept);
  await desk.keyboard.press("Tab");
  await desk.keyboard.press("Enter");
  await desk.getByText("Votre tête est bien dans la chaîne, à l’entrée 1.").waitFor();
  expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe("Vérifier la chaîne");
  await expectAccessible(desk);
  await screenshot(desk, "signals-record-desk");
  expect((await verdict(outsider, "f".repeat(64)))[1]).toContain("n’est pas dans la chaîne");
  expect((await verdict(outsider, "bonjour"))[1]).toContain("Ceci n’est pas une tête");

  // A chain that was tampered with is named.
  const cases: [change: (chain: ChainPage) => void, words: string][] = [
    [(chain) => {
      const { payload } = chain.opened[2] as { payload: { event: { price: string } } };
      payload.event.price = "1.0900";
    }, "Chaîne rompue à l’entrée 3 : le contenu publié n’est pas celui qui avait été scellé."],
    [(chain) => void chain.entries.splice(1, 1), "Chaîne rompue à l’entrée 2 : un maillon manque"],
    [(chain) => void chain.opened.pop(), "Chaîne rompue à l’entrée 3 : son contenu devrait"],
    [(chain) => {
      chain.head!.at = "2026-01-01T00:00:00.000Z";
    }, "Chaîne rompue à l’entrée 3 : la tête n’est pas signée par notre clé."],
  ];
  // Past the leave that a reader's clock is given.
  await outsider.clock.setFixedTime(deps.clock().add({ minutes: 11 }).epochMilliseconds);
  for (const [change, words] of cases) {
    await tamper(outsider, change);
    await outsider.reload();
    const [said] = await verdict(outsider);
    expect(said).toContain(words);
  }
  await outsider.unrouteAll();
  // A browser calls the form that was refused on purpose a problem.
  const refused = editor.problems.filter((problem) => problem.includes("status of 422"));
  expect([refused.length, editor.problems.length]).toEqual([1, 1]);
  for (const page of [listening, outsider, desk]) expect(page.problems).toEqual([]);
});

Deno.test("without scripts the record, the members' list and the way to verify by hand are there", async () => {
  await using house = await openCheckoutHouse();
  await using browser = await launchBrowser();
  await house.visit(MEMBER);
  const page = await openPage(browser, { width: 390, javaScript: false });
  await page.goto(`${house.origin}/track-record`);
  await page.getByText("Le vérificateur a besoin de JavaScript.").waitFor();
  await expectAccessible(page);
  await signIn(page, `${house.origin}/espace/signaux`, MEMBER);
  await page.getByText("Vous voyez les signaux après leur délai").waitFor();
  await expectAccessible(page);
  expect(page.problems).toEqual([]);
});
