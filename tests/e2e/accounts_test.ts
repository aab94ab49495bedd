/** The pages of second factors, proofs, roles and invitations in a browser, on a phone and at a desk. */
import { expect } from "expect";
import { totpCode } from "@/domain/accounts/one_time_codes.ts";
import { invite, listInvitations } from "@/domain/accounts/invitations.ts";
import { linkToken } from "@/domain/accounts/mailed_link.ts";
import { registerAccount } from "@/domain/accounts/register_account.ts";
import { sessionSecret } from "@/domain/accounts/secret.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { type CheckoutHouse, openCheckoutHouse, PASSWORD } from "../contract/checkout_house.ts";
import { expectAccessible } from "../fixtures/accessibility.ts";
import { launchBrowser, openPage, screenshot, type TestPage } from "../fixtures/browser.ts";

const STORIES = [
  { name: "on a phone", width: 390, javaScript: true },
  { name: "at a desk", width: 1440, javaScript: true },
  { name: "with JavaScript off", width: 390, javaScript: false },
] as const;

for (const { name, width, javaScript } of STORIES) {
  Deno.test(`an owner turns the second factor on, manages the team and proves themselves, ${name}`, async () => {
    await using house = await openCheckoutHouse();
    await using browser = await launchBrowser();
    const { deps, origin } = house;
    const page = await openPage(browser, { width, javaScript });
    const look = async (step: string) => {
      // The same markup: without scripts it is looked at once less.
      if (javaScript) await expectAccessible(page);
      await expectNoSideways(page);
      await screenshot(page, `accounts-${javaScript ? width : "nojs"}-${step}`);
    };
    const press = (label: string | RegExp) =>
      page.getByRole("button", { name: label, exact: typeof label === "string" }).click();

    // Set up on the page of one's security.
    await signIn(page, house);
    await page.goto(`${origin}/espace/securite`);
    await look("1-security");
    await page.goto(`${origin}/espace/securite/second-facteur?required`);
    await look("2-begin");
    await press("Activer");
    await page.getByRole("img", { name: /Code QR/ }).waitFor();
    await page.getByText("Saisir la clé à la main").click();
    const secret = (await page.locator(".secret-key").innerText()).replaceAll(" ", "");
    await look("3-scan");
    const code = () => totpCode(secret, deps.clock());
    await page.getByLabel("Code à six chiffres").fill("000000");
    await press("Activer le second facteur");
    await page.getByText(/Ce code n’est pas le bon/).waitFor();
    await look("4-wrong");
    await page.getByLabel("Code à six chiffres").fill(code());
    await press("Activer le second facteur");
    await page.getByText("Vos codes de secours").waitFor();
    await look("5-codes");
    await page.getByRole("link", { name: /C’est noté/ }).click();
    await page.waitForURL(/\/admin$/);
    await page.goto(`${origin}/espace/securite/second-facteur`);
    await look("6-manage");

    // The rule, and the team.
    await page.goto(`${origin}/admin/settings/security`);
    await page.getByLabel(/Exiger un second facteur/).check();
    await press("Enregistrer");
    await page.getByText("Règle enregistrée.").waitFor();
    await look("7-rule");
    await populate(house);
    await page.goto(`${origin}/admin/users`);
    await look("8-team");
    await page.goto(`${origin}/admin/users/invite`);
    await page.getByLabel("Adresse e-mail").fill("nouvelle.recrue@example.fr");
    await look("9-invite");
    await press("Envoyer l’invitation");
    await page.getByText("Invitation envoyée.").waitFor();
    await look("10-invited");
    await page.goto(`${origin}/admin/users?q=sacha`);
    await page.getByRole("link", { name: "Sacha Modèle" }).click();
    await look("11-account");

    // A proof in the midst of an action.
    deps.clock.advance({ minutes: 16 });
    await page.getByLabel("Rédaction").check();
    await press("Enregistrer le rôle");
    await page.getByRole("heading", { name: "Confirmez que c’est bien vous" }).waitFor();
    await look("12-proof");
    await page.getByLabel(/^Code/).fill(code());
    await press("Confirmer et continuer");
    await page.getByText("Rôle modifié.").first().waitFor();
    await look("13-changed");

    // Signing in with a code.
    const later = await openPage(browser, { width, javaScript });
    await signIn(later, house);
    await later.waitForURL(/\/connexion\/code/);
    await expectAccessible(later);
    await screenshot(later, `accounts-${javaScript ? width : "nojs"}-14-code`);
    deps.clock.advance({ seconds: 30 });
    await later.getByLabel(/^Code/).fill(code());
    await later.getByRole("button", { name: "Continuer" }).click();
    await later.waitForURL(/\/admin$/);

    // The invited person.
    const guest = await openPage(browser, { width, javaScript, locale: "en-GB" });
    const [invitation] = await listInvitations(deps, house.admin);
    const token = await linkToken(await sessionSecret(deps, undefined), invitation!.id);
    await guest.goto(`${origin}/en/invitation?token=${token}`);
    await expectAccessible(guest);
    await screenshot(guest, `accounts-${javaScript ? width : "nojs"}-15-invitation`);
    await guest.getByLabel("Full name").fill("Nora Recrue");
    await guest.getByLabel("Password").fill("something calm to say");
    await guest.getByRole("button", { name: "Create my account" }).click();
    // An admin, of whom the owner now asks a second factor before anything else.
    await guest.waitForURL(/\/second-facteur\?required$/);
    await guest.getByText("Your role requires a second factor").waitFor();
    await guest.goto(`${origin}/en/invitation?token=${token}`);
    await guest.getByRole("heading", { name: "This invitation is no longer valid" }).waitFor();
    await expectAccessible(guest);
    await screenshot(guest, `accounts-${javaScript ? width : "nojs"}-16-over`);
    for (const { problems } of [page, later]) {
      expect(problems.filter((problem) => !/status of (401|422)/.test(problem))).toEqual([]);
    }
  });
}

async function signIn(page: TestPage, { origin, admin }: CheckoutHouse): Promise<void> {
  await page.goto(`${origin}/connexion`);
  await page.getByLabel("Adresse e-mail").fill(admin.email);
  await page.getByLabel("Mot de passe").fill(PASSWORD);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.waitForURL((url) => url.pathname !== "/connexion");
}

/** A team to look at. */
async function populate({ deps, admin }: CheckoutHouse): Promise<void> {
  const people = [
    ["sacha.modele@example.fr", "Sacha Modèle", "support"],
    ["une.adresse.vraiment.tres.longue@exemple-de-domaine.fr", "Éléonore de la Tour", "editor"],
    ["claire@example.fr", "Claire Exemple", "client"],
  ] as const;
  for (const [email, fullName, role] of people) {
    await transact(
      deps,
      (tx) => registerAccount(tx, deps, { email, fullName, role, passwordHash: "", locale: "fr" }),
    );
  }
  const sessions = { deps, secret: await sessionSecret(deps, undefined) };
  await invite(sessions, admin, { email: "autre.invitee@example.fr", role: "admin" });
}

/** Nothing is wider than the window. */
async function expectNoSideways(page: TestPage): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBeLessThanOrEqual(client);
}
