/** The notification centre as its reader sees it: the bell, live, the list, the choices, with and without scripts. */
import { expect } from "expect";
import { getAccountByEmail, toUser } from "@/domain/accounts/profile.ts";
import { sessionSecret } from "@/domain/accounts/secret.ts";
import { countUnread } from "@/domain/notifications/inbox.ts";
import { choiceOf, getReach } from "@/domain/notifications/reach.ts";
import { leavingToken } from "@/domain/notifications/unsubscribe.ts";
import { rejectPayment } from "@/domain/payments/reject_payment.ts";
import { submitTransaction } from "@/domain/payments/submit_transaction.ts";
import { createPayment } from "@/domain/payments/create_payment.ts";
import { DEMO_OFFERS } from "@/demo/offers.ts";
import { openCheckoutHouse, PASSWORD } from "../contract/checkout_house.ts";
import { expectAccessible } from "../fixtures/accessibility.ts";
import { launchBrowser, openPage, screenshot, type TestPage } from "../fixtures/browser.ts";
import { newOrder } from "../fixtures/shop.ts";

const NINA = "nina@example.com";
const CENTRE = "/espace/notifications";

async function openHouse() {
  const house = await openCheckoutHouse();
  await house.visit(NINA);
  const { deps, admin } = house;
  const nina = toUser((await getAccountByEmail(deps, NINA))!);
  return {
    house,
    nina,
    order: () => createPayment(deps, nina, newOrder(nina, DEMO_OFFERS[0]!.id), "fr"),
    reject: (id: string) => rejectPayment(deps, admin, id, { reason: "Rien reçu à ce jour" }),
  };
}

async function signIn(page: TestPage, url: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("Adresse e-mail").fill(NINA);
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(url);
}

Deno.test("the bell counts live, an entry opens what it is about and is read, all by keyboard", async () => {
  const { house, nina, order, reject } = await openHouse();
  await using _ = house;
  await using browser = await launchBrowser();
  const { origin, deps } = house;
  const payment = await order();
  const page = await openPage(browser);
  await signIn(page, `${origin}${CENTRE}`);
  // The order, and the sign-in from a new browser.
  await page.getByRole("link", { name: "Notifications 2 notifications non lues" }).waitFor();
  await submitTransaction(deps, nina, payment.id, { transactionId: "VIR-1" });
  await reject(payment.id);
  await page.getByRole("link", { name: "Notifications 4 notifications non lues" }).waitFor();
  await page.reload();
  await expectAccessible(page);
  await screenshot(page, "notifications-1440");
  const title = page.getByRole("button", { name: /^Non lue : / }).first();
  await title.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/services`);
  expect(await countUnread(deps, nina.id)).toBe(3);
  await page.goto(`${origin}${CENTRE}`);
  await page.getByRole("button", { name: "Tout marquer comme lu" }).press("Enter");
  await page.getByText("Tout est marqué comme lu.").waitFor();
  expect(await countUnread(deps, nina.id)).toBe(0);
  expect(page.problems).toEqual([]);
});

Deno.test("without scripts: the count, reading, choosing, on a phone", async () => {
  const { house, nina, order } = await openHouse();
  await using _ = house;
  await using browser = await launchBrowser();
  const { origin, deps } = house;
  await order();
  await order();
  const page = await openPage(browser, { width: 390, javaScript: false });
  await signIn(page, `${origin}${CENTRE}`);
  expect(await page.locator(".bell .count").innerText()).toBe("3");
  await expectAccessible(page);
  await screenshot(page, "notifications-390");
  await page.getByRole("button", { name: "Marquer comme lue" }).first().click();
  await page.getByText("Notification marquée comme lue.").waitFor();
  expect(await countUnread(deps, nina.id)).toBe(2);

  await page.getByRole("link", { name: "Mes préférences" }).click();
  await expectAccessible(page);
  await screenshot(page, "preferences-390");
  await page.getByLabel("Suivi des signaux, par E-mail").selectOption("Une fois par jour");
  await page.getByLabel("Ne rien m’envoyer pendant ces heures").check();
  await page.getByLabel("De", { exact: true }).fill("22:00");
  await page.getByLabel("À", { exact: true }).fill("22:00");
  await page.getByRole("button", { name: "Enregistrer mes préférences" }).click();
  await page.getByText("Le début et la fin sont la même heure.").first().waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel("Suivi des signaux, par E-mail").inputValue()).toBe("digest");
  await page.getByLabel("À", { exact: true }).fill("06:30");
  await page.getByRole("button", { name: "Enregistrer mes préférences" }).click();
  await page.getByText("Préférences enregistrées.").waitFor();
  const reach = await getReach(deps, nina.id);
  expect(choiceOf(reach, "signal_updates", "email")).toBe("digest");
  expect(reach.quiet).toEqual({ from: "22:00", to: "06:30" });
  const desk = await openPage(browser);
  await signIn(desk, `${origin}${CENTRE}/preferences`);
  await expectAccessible(desk);
  await screenshot(desk, "preferences-1440");
});

Deno.test("leaving by a mail's link: a page with a button, or one POST of a mail program, signed in nowhere", async () => {
  const { house, nina } = await openHouse();
  await using _ = house;
  await using browser = await launchBrowser();
  const { origin, deps } = house;
  const secret = await sessionSecret(deps, undefined);
  const choice = async (topic: "payments" | "signals") =>
    choiceOf(await getReach(deps, nina.id), topic, "email");
  const token = await leavingToken(secret, { accountId: nina.id, topic: "payments" });
  const page = await openPage(browser, { width: 390, javaScript: false });
  await page.goto(`${origin}/desabonnement?token=${token}`);
  await expectAccessible(page);
  await screenshot(page, "unsubscribe-390");
  expect(await choice("payments")).toBe("at_once");
  await page.getByRole("button", { name: "Ne plus les recevoir" }).click();
  await page.getByText("C’est noté").waitFor();
  expect(await choice("payments")).toBe("off");
  await page.goto(`${origin}/desabonnement?token=x`);
  await page.getByText("Ce lien").first().waitFor();

  const address = await leavingToken(secret, { accountId: nina.id, topic: "signals" });
  const post = (token: string) =>
    fetch(`${origin}/api/notifications/unsubscribe?token=${token}`, {
      method: "POST",
      body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      redirect: "manual",
    });
  const done = await post(address);
  expect([done.status, await done.json()]).toEqual([200, { topic: "signals" }]);
  expect(await choice("signals")).toBe("off");
  const refused = await post("x");
  expect([refused.status, (await refused.json()).type]).toEqual([
    410,
    expect.stringMatching(/link-invalid$/),
  ]);
});
