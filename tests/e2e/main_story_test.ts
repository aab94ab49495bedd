/** Visitor, client and admin play the main job in a browser, up to the PDF in the client's mailbox. */
import { expect } from "expect";
import { plainSpaces, readPdf } from "../fixtures/pdf.ts";
import { readQrFromElement } from "../fixtures/qr.ts";
import { expectAccessible } from "../fixtures/accessibility.ts";
import { type AppProcess, OWNER, startApp } from "../fixtures/app_process.ts";
import { launchBrowser, openPage, screenshot, type TestPage } from "../fixtures/browser.ts";
import { startSmtp } from "../fixtures/smtp.ts";

interface Story {
  name: string;
  width: 390 | 1440;
  javaScript: boolean;
}

const STORIES: Story[] = [
  { name: "on a phone", width: 390, javaScript: true },
  { name: "at a desk", width: 1440, javaScript: true },
  { name: "with JavaScript off", width: 390, javaScript: false },
];

for (const { name, width, javaScript } of STORIES) {
  Deno.test(`from "Choisir ce plan" to the invoice in the mailbox, ${name}`, async () => {
    await using smtp = await startSmtp();
    await using app = await startApp({ env: { SMTP_URL: smtp.url } });
    await using browser = await launchBrowser();
    const email = "zoe.lefevre@example.com";
    const transactionId = `VIR-${width}-${javaScript ? "JS" : "HTML"}`;
    const visitor = await openPage(browser, { width, javaScript });
    const shot = async (page: TestPage, step: string) => {
      await expectAccessible(page);
      await screenshot(page, `story-${javaScript ? width : "nojs"}-${step}`);
    };

    await visitor.goto(`${app.origin}/services/signaux`);
    await shot(visitor, "0-offers");
    await visitor.getByRole("link", { name: /Choisir ce plan/ }).nth(1).click();
    await shot(visitor, "1-order");

    // Nothing filled in: told field by field, and what is typed stays.
    await visitor.getByLabel("Nom et prénom").fill("Zoé Lefèvre");
    await visitor.getByRole("button", { name: /Je veux payer/ }).click();
    await visitor.getByRole("alert").first().waitFor();
    expect(await visitor.getByLabel("Nom et prénom").inputValue()).toBe("Zoé Lefèvre");

    await visitor.getByLabel("Adresse e-mail").fill(email);
    await visitor.getByLabel("Choisissez un mot de passe").fill("une phrase assez longue");
    await visitor.getByLabel(/Telegram/).fill("zoe_lefevre");
    await visitor.getByLabel(/^Adresse(?! e-mail)/).fill("5 rue des Essais");
    await visitor.getByLabel("Code postal").fill("75011");
    await visitor.getByLabel("Ville").fill("Paris");
    await visitor.getByLabel("Pays").selectOption("FR");
    await visitor.getByLabel(/Je demande expressément/).check();
    await visitor.getByLabel(/J’ai lu et j’accepte/).check();
    await shot(visitor, "1-order-filled");
    await visitor.getByRole("button", { name: /Je veux payer/ }).click();

    await visitor.waitForURL(/\/attente$/);
    await shot(visitor, "2-transfer");
    const qr = await readQrFromElement(visitor.getByRole("img", { name: /Code QR/ }));
    const lines = qr.split(/\r?\n/);
    expect(lines.slice(0, 4)).toEqual(["BCD", "002", "1", "SCT"]);
    expect(lines).toContain("EUR129.00");
    const reference = lines.find((line) => /^RF\d\d/.test(line))!;
    const order = await smtp.waitFor((mail) =>
      mail.to.includes(email) && mail.text.includes(reference)
    );
    expect(plainSpaces(order.text)).toContain("129,00 €");
    expect(order.text).toMatch(/rétractation/i);
    expect(order.attachments).toEqual([]);

    // A reload resumes, and so does the offer's page.
    await visitor.reload();
    expect(visitor.url()).toMatch(/\/attente$/);
    await visitor.getByRole("link", { name: "J’ai effectué le paiement" }).click();
    await visitor.waitForURL(/\/transaction$/);
    await shot(visitor, "3-transaction");
    await visitor.getByLabel("Identifiant de la transaction").fill(`  ${transactionId} `);
    await visitor.getByRole("button", { name: "Envoyer l’identifiant" }).click();
    await visitor.waitForURL(/\/succes$/);
    await shot(visitor, "4-success");
    const paymentUrl = visitor.url();

    const number = await confirmAsAdmin(app, browser, { width, javaScript }, transactionId, shot);

    const mail = await smtp.waitFor((mail) => mail.subject.includes(number));
    expect(mail.to).toEqual([email]);
    expect(mail.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
      [`${number}.pdf`, "application/pdf"],
    ]);
    const pdf = plainSpaces((await readPdf(mail.attachments[0]!.bytes)).text);
    for (const fact of [number, "129,00 €", "107,50 €", "21,50 €", transactionId, "Zoé Lefèvre"]) {
      expect(pdf).toContain(fact);
    }
    expect(pdf.replaceAll(" ", "")).toContain(reference);

    // The client finds the same document in their own area.
    if (javaScript) {
      await visitor.getByText("Paiement confirmé").first().waitFor({ timeout: 60_000 });
    } else await visitor.goto(paymentUrl);
    await shot(visitor, "5-confirmed");
    await visitor.goto(`${app.origin}/espace`);
    await shot(visitor, "6-espace");
    await visitor.goto(`${app.origin}/espace/factures`);
    await shot(visitor, "7-invoices");
    const download = await visitor.context().request.get(
      `${app.origin}/espace/factures/${number}/pdf`,
    );
    expect(new Uint8Array(await download.body())).toEqual(mail.attachments[0]!.bytes);
    // The browser tells of the refused form; nothing else went wrong.
    expect(visitor.problems.filter((problem) => !problem.includes("status of 422"))).toEqual([]);
  });
}

/** Signs in as the owner, finds the payment by its transaction id, confirms it, and gives the invoice's number. */
async function confirmAsAdmin(
  app: AppProcess,
  browser: Awaited<ReturnType<typeof launchBrowser>>,
  options: { width: 390 | 1440; javaScript: boolean },
  transactionId: string,
  shot: (page: TestPage, step: string) => Promise<void>,
): Promise<string> {
  const admin = await openPage(browser, options);
  await admin.goto(`${app.origin}/admin/payments`);
  await admin.getByLabel("Adresse e-mail").fill(OWNER.email);
  await admin.getByLabel("Mot de passe").fill(OWNER.password);
  await admin.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await admin.waitForURL(/\/admin\/payments/);
  await shot(admin, "a1-payments");
  await admin.getByRole("searchbox").fill(transactionId);
  await admin.getByRole("searchbox").press("Enter");
  await admin.getByRole("row").filter({ hasText: transactionId }).getByRole("link").first().click();
  await shot(admin, "a2-payment");
  await admin.getByText("Confirmer…").click();
  await admin.getByRole("button", { name: "Confirmer le paiement" }).click();
  await admin.getByText(/CT-\d{8}-\d{4}/).first().waitFor();
  await shot(admin, "a3-confirmed");
  expect(admin.problems).toEqual([]);
  const text = await admin.getByRole("main").innerText();
  return /CT-\d{8}-\d{4}/.exec(text)![0];
}
