import { expect } from "expect";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import { money } from "@/domain/kernel/money.ts";
import type { Mail, NoticeFacts } from "@/domain/notifications/model.ts";
import { type MailSite, renderMail } from "./render_mail.tsx";

const site: MailSite = { publicUrl: "https://calmness.example", seller: null };
const to = { name: "Éléonore Lefèvre", email: "eleonore@client.example" };

const facts: NoticeFacts = {
  fullName: to.name,
  email: to.email,
  contract: "CT-20261125-0041",
  receivedAt: "2026-11-25T13:50:00.000Z",
  order: {
    offer: { fr: "Signaux Essentiel", en: "Essential signals" },
    amount: money(12_900),
    reference: "RF18539007547034",
  },
};

const ending = { ...facts, named: "Les signaux", ends: "at_term" } as const;
const endsAt = "2026-12-25T13:50:00.000Z";

/** Each mail, and what it must say in French beside what all of them say. */
const CASES: [mail: Mail, says: string[], keepsSilentOf: string[]][] = [
  [
    { template: "withdrawal-received", data: { ...facts, effect: "order_cancelled" } },
    ["ma rétractation du contrat", "annulée et rien n’est dû", "RF18539007547034", "129,00 €"],
    ["L221-24"],
  ],
  [
    { template: "withdrawal-received", data: { ...facts, effect: "for_staff" } },
    ["sous quatorze jours", "L221-24", "L221-25", "Signaux Essentiel"],
    [],
  ],
  [
    { template: "withdrawal-received", data: { ...facts, order: null, effect: "unmatched" } },
    ["rapproche votre déclaration de la commande", "quelqu’un s’est trompé d’adresse"],
    ["Montant", "Signaux", "annulée"],
  ],
  [
    { template: "ending-received", data: { ...ending, effect: "ends", endsAt } },
    ["25 déc. 2026, 14:50", "pas de reconduction", "À la fin de la période"],
    ["fermé", "Les signaux"],
  ],
  [
    { template: "ending-received", data: { ...ending, effect: "ends", endsAt: null } },
    ["sans échéance", "achat unique"],
    ["reconduction"],
  ],
  [
    { template: "ending-received", data: { ...ending, ends: "at_once", effect: "ended", endsAt } },
    ["25 déc. 2026, 14:50", "l’accès est fermé", "Immédiatement"],
    ["reste ouvert"],
  ],
  [
    { template: "ending-received", data: { ...ending, effect: "nothing_runs", endsAt: null } },
    ["Aucun accès n’est ouvert pour cette commande"],
    ["Fin du contrat"],
  ],
  [
    {
      template: "ending-received",
      data: { ...ending, order: null, effect: "unmatched", endsAt: null },
    },
    ["rapproche votre déclaration", "Les signaux"],
    ["Montant", "Fin du contrat"],
  ],
  [
    {
      template: "staff-notice",
      data: {
        ...facts,
        kind: "withdrawal",
        noticeId: "01KB0000000000000000000001",
        handled: false,
      },
    },
    ["Un client se rétracte", "/admin/notices/01KB0000000000000000000001", "À traiter"],
    [],
  ],
  [
    {
      template: "staff-notice",
      data: { ...facts, kind: "ending", noticeId: "01KB0000000000000000000001", handled: true },
    },
    ["Un client résilie", "rien ne vous est demandé"],
    ["À traiter"],
  ],
];

const plain = (text: string) => text.replace(/<style>.*?<\/style>/s, "").replace(/\s+/g, " ");

for (const [mail, says, keepsSilentOf] of CASES) {
  const name = `${mail.template}, ${"effect" in mail.data ? mail.data.effect : "to the staff"}`;
  Deno.test(`${name}: content, date and time on a durable medium, in both forms`, () => {
    const { subject, html, text } = renderMail({ mail, to, locale: "fr" }, site);
    expect(subject).toContain("CT-20261125-0041");
    for (const form of [html, text].map(plain)) {
      for (
        const words of [...says, to.name, to.email, "CT-20261125-0041", "25 nov. 2026, 14:50"]
      ) expect(form).toContain(words);
      for (const words of keepsSilentOf) expect(form).not.toContain(words);
    }
  });
  for (const locale of LOCALES) {
    Deno.test(`${name} in ${locale}: no hole, one link, nothing typed becomes markup or a header`, () => {
      const hostile = `<img src=x>\r\nBcc: all@example.com`;
      const data = { ...mail.data, fullName: hostile, contract: hostile };
      const rendered = renderMail({ mail: { ...mail, data } as Mail, to, locale }, site);
      expect(rendered.subject).not.toMatch(/[\r\n]/);
      expect(rendered.html).not.toMatch(/<img/i);
      expect(rendered.text).not.toMatch(/^Bcc:/m);
      expect(plain(rendered.html)).not.toMatch(/\{\w+\}|undefined|\[object/);
      expect(rendered.html.match(/href="/g)).toHaveLength(1);
    });
  }
}
