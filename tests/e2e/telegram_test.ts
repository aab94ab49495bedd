/** A client links Telegram in the browser, by the bot's own deep link, and gets an invoice there. */
import { expect } from "expect";
import { getAccountByEmail, toUser } from "@/domain/accounts/profile.ts";
import { listDeliveriesAbout } from "@/domain/notifications/delivery.ts";
import { getReach } from "@/domain/notifications/reach.ts";
import { getInvoicePdf } from "@/domain/invoicing/invoices.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";
import { createPayment } from "@/domain/payments/create_payment.ts";
import { DEMO_OFFERS } from "@/demo/offers.ts";
import { openCheckoutHouse, PASSWORD } from "../contract/checkout_house.ts";
import { expectAccessible } from "../fixtures/accessibility.ts";
import { privateMessage, startBotApi } from "../fixtures/bot_api.ts";
import { launchBrowser, openPage, screenshot, type TestPage } from "../fixtures/browser.ts";
import { postOffice } from "../fixtures/post_office.ts";
import { newOrder } from "../fixtures/shop.ts";

const NINA = "nina@example.com";
const CHAT = 4242;
const PAGE = "/espace/messageries";

async function signIn(page: TestPage, url: string, email = NINA): Promise<void> {
  await page.goto(url);
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL(url);
}

Deno.test("a client links Telegram, confirms nothing twice, and the invoice comes there with its PDF", async () => {
  await using double = startBotApi();
  await using house = await openCheckoutHouse({ botApi: double });
  await using browser = await launchBrowser();
  const { deps, admin, origin, telegram } = house;
  await house.visit(NINA);
  const nina = toUser((await getAccountByEmail(deps, NINA))!);
  const tell = (update: unknown, secret = telegram!.webhookSecret) =>
    fetch(`${origin}/api/telegram/webhook`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret },
      body: JSON.stringify(update),
    });

  const page = await openPage(browser, { width: 390, javaScript: false });
  await signIn(page, origin + PAGE);
  await expectAccessible(page);
  await screenshot(page, "telegram-390");
  await page.getByRole("button", { name: "Relier Telegram" }).click();
  const open = page.getByRole("link", { name: "Ouvrir Telegram" });
  const deepLink = new URL((await open.getAttribute("href"))!);
  expect(deepLink.origin + deepLink.pathname).toBe(`https://t.me/${double.username}`);
  const token = deepLink.searchParams.get("start")!;
  expect(token).toMatch(/^[\w-]{1,64}$/);
  await expectAccessible(page);
  await screenshot(page, "telegram-link-390");

  // What Telegram tells when the person presses its button; nobody else may tell it.
  double.open(CHAT);
  const started = privateMessage(CHAT, `/start ${token}`);
  for (const wrong of ["", "x", telegram!.webhookSecret.replace(/.$/, "!")]) {
    const refused = await tell(started, wrong);
    expect([refused.status, (await refused.json()).type]).toEqual([
      401,
      expect.stringMatching(/unauthenticated$/),
    ]);
  }
  expect((await getReach(deps, nina.id)).links).toEqual({});
  for (let times = 0; times < 2; times++) {
    const taken = await tell(started);
    await taken.body?.cancel();
    expect(taken.status).toBe(204);
  }
  expect(double.messages.map(({ text }) => text)).toEqual([
    expect.stringContaining("C’est fait, nina"),
  ]);

  await page.goto(origin + PAGE);
  await page.getByText("Relié à @claire").waitFor();
  await expectAccessible(page);
  const desk = await openPage(browser);
  await signIn(desk, origin + PAGE);
  await screenshot(desk, "telegram-1440");
  await desk.goto(`${origin}/espace/notifications/preferences`);
  await desk.getByLabel("Paiements, par Telegram").waitFor();
  await expectAccessible(desk);
  await screenshot(desk, "preferences-telegram-1440");

  using office = postOffice(null, { telegram: telegram!.sender });
  const payment = await createPayment(deps, nina, newOrder(nina, DEMO_OFFERS[0]!.id), "fr");
  const { invoice } = await confirmPayment(deps, admin, payment.id, "Reçu");
  // A chat is written to once a second.
  for (let second = 0; second < 5; second++) {
    await office.drain(deps);
    deps.clock.advance({ seconds: 1 });
  }
  const message = double.messages.find(({ document }) => document)!;
  expect(message.chat).toBe(String(CHAT));
  expect(message.document!.filename).toBe(`${invoice.number}.pdf`);
  expect(message.document!.bytes).toEqual(
    (await getInvoicePdf(deps, nina, invoice.number)).bytes,
  );
  expect(message.text).toContain(invoice.number);
  const deliveries = await listDeliveriesAbout(deps, ["payments", payment.id]);
  expect(
    deliveries.filter(({ mail }) => mail.template === "invoice")
      .map(({ channel, status }) => [channel, status]),
  ).toEqual([["email", "kept"], [
    "telegram",
    "sent",
  ]]);

  const desktop = await openPage(browser);
  await signIn(desktop, `${origin}/admin/payments/${payment.id}`, admin.email);
  await expectAccessible(desktop);
  await screenshot(desktop, "telegram-payment-1440");

  await page.getByRole("button", { name: "Délier Telegram" }).click();
  await page.getByText("Telegram est délié.").waitFor();
  expect((await getReach(deps, nina.id)).links).toEqual({});
  expect(desk.problems).toEqual([]);
});

Deno.test("without a bot the page says so, and the webhook isn't there", async () => {
  await using house = await openCheckoutHouse();
  const client = await house.visit(NINA);
  expect((await client.get(PAGE)).text).toContain("Telegram n’est pas encore proposé ici.");
  const { status } = await client.post(PAGE, new URLSearchParams({ action: "start" }));
  expect(status).toBe(200);
  expect((await client.post("/api/telegram/webhook", { update_id: 1 })).status).toBe(404);
});
