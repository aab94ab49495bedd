import { expect } from "expect";
import fc from "fast-check";
import type { Locale } from "@/domain/kernel/i18n.ts";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import { money } from "@/domain/kernel/money.ts";
import type { AccessMail, Mail, MailTemplate, PaymentFacts } from "@/domain/notifications/model.ts";
import type { SellerSettings } from "@/domain/settings/model.ts";
import { DEFAULT_MENTIONS } from "@/domain/settings/model.ts";
import { TERMS_VERSION } from "@/domain/settings/terms.ts";
import type { AccountTemplate } from "./account_templates.ts";
import type { NoticeTemplate } from "./notice_templates.ts";
import { type MailSite, renderMail } from "./render_mail.tsx";

const [{ from: _, ...mentions }] = DEFAULT_MENTIONS;

const seller: SellerSettings = {
  ...mentions,
  legalName: "Maison & Fils",
  legalForm: "SAS",
  capital: "10 000 €",
  siren: "732829320",
  siret: "73282932000074",
  rcsCity: "Paris",
  vatRegime: "standard",
  vatNumber: "FR44732829320",
  address: { line1: "12 rue de la Paix", postalCode: "75002", city: "Paris", country: "FR" },
  email: "contact@calmness.example",
  publisher: "Camille Maison",
  mediator: "Médiateur de la place, 75017 Paris",
  accountHolder: "Maison et Fils",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  openingHours: [null, null, null, null, null, null, null],
  paymentDays: 14,
};

const site: MailSite = { publicUrl: "https://calmness.example/", seller };

const facts: PaymentFacts = {
  paymentId: "01KB0000000000000000000001",
  reference: "RF18539007547034",
  amount: money(123_456),
  offer: { fr: "Signaux Essentiel", en: "Essential signals" },
  fullName: "Éléonore Lefèvre",
};

type OrderData = Extract<Mail, { template: "order-confirmation" }>["data"];

const order: OrderData = {
  ...facts,
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  accountHolder: "Maison et Fils",
  termsVersion: TERMS_VERSION,
  immediateService: true,
  waiveWithdrawal: true,
  expiresOn: "2026-12-09",
};

type SupportTemplate = "support-reply" | "support-late";

/** The mails about a payment; those about an account, its access or a notice have their own tests. */
type PaymentTemplate = Exclude<
  MailTemplate,
  | AccountTemplate
  | AccessMail["template"]
  | NoticeTemplate
  | "weekly-figures"
  | "subscription-ending"
  | "subscription-ended"
  | "digest"
  | "chat-lost"
  | "channel-test"
  | SupportTemplate
  | "signal"
  | "account-erased"
>;

const MAILS: { [T in PaymentTemplate]: Extract<Mail, { template: T }> } = {
  "order-confirmation": { template: "order-confirmation", data: order },
  "transaction-received": {
    template: "transaction-received",
    data: { ...facts, transactionId: "SEPA-7F3A9C" },
  },
  "staff-payment": {
    template: "staff-payment",
    data: { ...facts, contacts: ["@eleonore", "e@client.example"], transactionId: "SEPA-7F3A9C" },
  },
  "payment-rejected": {
    template: "payment-rejected",
    data: { ...facts, reason: "Il manque 9 €." },
  },
  "payment-cancelled": { template: "payment-cancelled", data: facts },
  "payment-expired": { template: "payment-expired", data: facts },
  "invoice": {
    template: "invoice",
    data: {
      ...facts,
      number: "CT-20261125-0041",
      issuedOn: "2026-11-25",
      net: money(102_880),
      vat: money(20_576),
      transactionId: "SEPA-7F3A9C",
      accessUntil: "2026-12-25T13:50:00.000Z",
    },
  },
};

function render(
  mail: Mail,
  locale: Locale = "fr",
  where: MailSite = site,
) {
  const to = { name: mail.data.fullName, email: "eleonore@client.example" };
  return renderMail({ mail, to, locale }, where);
}

/** What a reader sees of HTML: without style sheet and tags, entities read, spaces made plain. */
function seen(html: string): string {
  return html.replace(/<style>.*?<\/style>/s, "").replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&").replace(/\s+/g, " ");
}

const plain = (text: string) => text.replace(/\s+/g, " ");

for (const locale of LOCALES) {
  for (const mail of Object.values(MAILS)) {
    Deno.test(`${mail.template} in ${locale}: subject, HTML and text say the same facts`, () => {
      const { subject, html, text } = render(mail, locale);
      const offer = locale === "fr" ? "Signaux Essentiel" : "Essential signals";
      const amount = locale === "fr" ? "1 234,56 €" : "€1,234.56";
      expect(subject).toContain(offer);
      for (const form of [seen(html), plain(text)]) {
        expect(form).toContain("Éléonore Lefèvre");
        expect(form).toContain(offer);
        expect(form).toContain(amount);
        expect(form).toContain("RF18539007547034");
        expect(form).toContain("eleonore@client.example");
        expect(form).toContain("contact@calmness.example");
        expect(form).not.toMatch(/\{\w+\}|undefined|null|\[object/);
      }
      expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}">`));
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url!);
      expect(links).toHaveLength(1);
      expect(links[0]).toMatch(
        locale === "fr"
          ? /^https:\/\/calmness\.example\/(?!en|\/)/
          : /^https:\/\/calmness\.example\/en\//,
      );
      expect(text).toContain(links[0]!);
    });
  }
}

Deno.test("nothing is fetched when a mail is opened", () => {
  for (const mail of Object.values(MAILS)) {
    expect(render(mail).html).not.toMatch(/<(img|link|script|iframe|svg)\b|url\(|@import|\bsrc=/i);
  }
});

Deno.test("the order's confirmation carries account, choices, terms and withdrawal form", () => {
  const { html, text } = render(MAILS["order-confirmation"]);
  for (const form of [seen(html), plain(text)]) {
    const wanted = [
      "FR76 3000 6000 0112 3456 7890 189",
      "AGRIFRPP",
      "Maison et Fils",
      "9 décembre 2026",
      "L221-25",
      "L221-28, 13°",
      "Conditions générales de vente",
      "Je vous notifie par la présente ma rétractation",
      "Maison & Fils, 12 rue de la Paix, 75002 Paris",
      "Médiateur de la place",
    ];
    for (const words of wanted) expect(form).toContain(words);
    expect(form).not.toContain("Vous n’avez pas");
  }
  expect(html).toContain("https://calmness.example/checkout/payment/01KB0000000000000000000001");
});

Deno.test("the terms in the mail are those that were accepted, where the archive has them", () => {
  const terms = [{ number: 1, title: "Comme avant", text: "Le texte d’alors." }];
  const { text } = render(MAILS["order-confirmation"], "fr", { ...site, terms });
  expect(text).toContain("1. Comme avant\n\nLe texte d’alors.");
  expect(text).not.toContain("Droit applicable");
});

Deno.test("what was not chosen is said as well", () => {
  const data = { ...order, immediateService: false, waiveWithdrawal: false };
  const { text } = render({ template: "order-confirmation", data });
  expect(text).toContain("Vous n’avez pas demandé que le service commence");
  expect(text).toContain("Vous n’avez pas renoncé à votre droit de rétractation");
});

Deno.test("without a seller there is a sentence in place of the account, and no hole", () => {
  const data = { ...order, iban: null, bic: null, accountHolder: null };
  const { html, text } = render({ template: "order-confirmation", data }, "fr", {
    ...site,
    seller: null,
  });
  for (const form of [seen(html), plain(text)]) {
    expect(form).toContain("Ne faites pas de virement avant de les avoir reçues");
    expect(form).not.toContain("IBAN");
    expect(form).not.toMatch(/\{\w+\}|undefined|null/);
  }
});

Deno.test("the invoice's mail names it in the subject, and its file", () => {
  const { subject, text } = render(MAILS.invoice);
  expect(subject).toBe("Facture CT-20261125-0041 : Signaux Essentiel");
  const body = plain(text);
  for (
    const words of ["CT-20261125-0041.pdf", "SEPA-7F3A9C", "1 028,80 €", "25 déc. 2026, 14:50"]
  ) {
    expect(body).toContain(words);
  }
});

Deno.test("access without end and a transfer without id are said, or left out", () => {
  const data = { ...MAILS.invoice.data, accessUntil: null, transactionId: null };
  const { text } = render({ template: "invoice", data });
  expect(text).toContain("sans limite de durée");
  expect(text).not.toContain("Identifiant de transaction");
});

Deno.test("a reason of several lines stays a quotation", () => {
  const data = { ...facts, reason: "Il manque 9 €.\r\nMerci de compléter.\n" };
  const { text } = render({ template: "payment-rejected", data });
  expect(text).toContain("> Il manque 9 €.\n> Merci de compléter.\n\n");
});

Deno.test("what people type stays text: no markup, no header, no second fact", () => {
  const hostile =
    `"><script>alert('x')</script>\r\nBcc: all@example.com\u2028<img src=x onerror=y>`;
  const touched = {
    ...facts,
    fullName: hostile,
    offer: { fr: hostile },
    transactionId: hostile,
    reason: hostile,
  };
  for (const { template, data } of Object.values(MAILS)) {
    const mail = { template, data: { ...data, ...touched } } as Mail;
    const { subject, html, text } = render(mail);
    expect(subject).not.toMatch(/[\r\n\u2028\u2029]/);
    expect(html).not.toMatch(/<(script|img)\b/i);
    expect(seen(html)).toContain(`"><script>alert('x')</script>`);
    expect(text).not.toMatch(/^Bcc:/m);
  }
});

Deno.test("property: any name and reason leave the document's elements as they are", () => {
  const elements = (html: string) => html.match(/<\/?[a-z][a-z0-9]*/g);
  const usual = elements(render(MAILS["payment-rejected"]).html);
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.string(), (fullName, reason) => {
    const mail: Mail = { template: "payment-rejected", data: { ...facts, fullName, reason } };
    const { html, subject } = render(mail);
    expect(elements(html)).toEqual(usual);
    expect(subject).not.toMatch(/\p{Cc}/u);
  }));
});

Deno.test("long values are kept whole", () => {
  const long = "x".repeat(5000);
  const data = { ...facts, fullName: long, offer: { fr: long }, transactionId: long };
  const { html, text } = render({ template: "transaction-received", data });
  for (const form of [html, text]) expect(form.split(long).length).toBeGreaterThan(3);
});
