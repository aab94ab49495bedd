import { expect } from "expect";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import type { AccessMail } from "@/domain/notifications/model.ts";
import { renderMail } from "./render_mail.tsx";

const TOKEN = "dG9rZW4tb2YtYS1saW5rLWZvci10ZXN0cy1vbmx5LXh4eA";
const fullName = "Éléonore Lefèvre";
const linkId = "01KB0000000000000000000001";
const at = "2026-11-25T13:50:00.000Z";
const event = { fullName, device: "Firefox, Windows", address: "192.0.2.0", at };

/** Each mail, what it must say, and where its button leads. */
const MAILS: {
  [T in AccessMail["template"]]: [Extract<AccessMail, { template: T }>, string[], string];
} = {
  "verify-email": [
    { template: "verify-email", data: { fullName, linkId } },
    ["48"],
    `/compte/verifier?token=${TOKEN}`,
  ],
  "reset-password": [
    { template: "reset-password", data: { fullName, linkId } },
    ["30 minutes"],
    `/reinitialiser?token=${TOKEN}`,
  ],
  "confirm-email": [
    { template: "confirm-email", data: { fullName, linkId, newEmail: "new@client.example" } },
    ["new@client.example", "48"],
    `/compte/adresse/confirmer?token=${TOKEN}`,
  ],
  "email-change": [
    { template: "email-change", data: { fullName, linkId, newEmail: "new@client.example", at } },
    ["new@client.example", "14:50"],
    `/compte/adresse/annuler?token=${TOKEN}`,
  ],
  "password-changed": [
    { template: "password-changed", data: { fullName, at } },
    ["14:50"],
    "/mot-de-passe-oublie",
  ],
  "new-sign-in": [
    { template: "new-sign-in", data: event },
    ["Firefox, Windows", "192.0.2.0", "14:50"],
    "/espace/securite",
  ],
  "session-ended": [
    { template: "session-ended", data: event },
    ["Firefox, Windows", "192.0.2.0", "14:50"],
    "/espace/securite",
  ],
};

for (const locale of LOCALES) {
  for (const [mail, facts, path] of Object.values(MAILS)) {
    Deno.test(`${mail.template} in ${locale}: one link, every fact, no word of orders`, () => {
      const to = { name: fullName, email: "eleonore@client.example" };
      const site = { publicUrl: "https://calmness.example/", seller: null, token: TOKEN };
      const { subject, html, text } = renderMail({ mail, to, locale }, site);
      const body = text.replace(/\s+/g, " ");
      for (const fact of [...facts, fullName, "eleonore@client.example"]) {
        expect(body).toContain(fact);
        expect(html).toContain(fact);
      }
      for (const form of [subject, html, body]) {
        expect(form).not.toMatch(/\{\w+\}|undefined|null|\[object/);
      }
      expect(body).not.toMatch(/commande|order|virement|transfer/i);
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
      expect(links).toEqual([`https://calmness.example${locale === "en" ? "/en" : ""}${path}`]);
      expect(text).toContain(links[0]!);
      expect(html).not.toMatch(/<(img|link|script|iframe|svg)\b|url\(|@import|\bsrc=/i);
    });
  }
}

Deno.test("a device that says nothing of itself is called unknown", () => {
  const mail: AccessMail = { template: "new-sign-in", data: { ...event, device: null } };
  const to = { name: fullName, email: "eleonore@client.example" };
  const { text } = renderMail({ mail, to, locale: "fr" }, {
    publicUrl: "https://calmness.example",
    seller: null,
  });
  expect(text).toContain("inconnu");
});
