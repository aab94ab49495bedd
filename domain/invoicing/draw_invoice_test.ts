import { expect } from "expect";
import fc from "fast-check";
import { plainSpaces, readPdf } from "../../tests/fixtures/pdf.ts";
import { formatMoney, type Locale } from "../kernel/i18n.ts";
import { money } from "../kernel/money.ts";
import { drawInvoice } from "./draw_invoice.ts";
import type { Invoice } from "./model.ts";
import { type GrossItem, linesFromGross } from "./totals.ts";

const signals: GrossItem = {
  description: "Signaux Essentiel — abonnement mensuel",
  detail: "Accès du 10 mars 2026 au 9 avril 2026",
  quantity: 1,
  gross: money(4900),
  vatRate: 2000,
};

function invoice(change: Partial<Invoice> = {}, items: GrossItem[] = [signals]): Invoice {
  return {
    number: "CT-20260310-0041",
    sequence: 41,
    issuedOn: "2026-03-10",
    issuedAt: "2026-03-10T09:00:00.000Z",
    accountId: "01KB0000000000000000000000",
    paymentId: "01KB0000000000000000000001",
    locale: "fr",
    seller: {
      legalName: "Calmness Trading",
      legalForm: "SAS",
      capital: "10 000 €",
      siren: "732829320",
      siret: "73282932000074",
      rcsCity: "Paris",
      vatNumber: "FR44732829320",
      address: { line1: "12 rue de la Paix", postalCode: "75002", city: "Paris", country: "FR" },
      email: "contact@calmness.example",
      iban: "FR7630006000011234567890189",
      bic: "AGRIFRPP",
    },
    buyer: {
      name: "Éléonore Lefèvre-Œuvrard",
      address: { line1: "8 allée des Hêtres", postalCode: "69003", city: "Lyon", country: "FR" },
      email: "eleonore@client.example",
    },
    ...linesFromGross(items),
    paidOn: "2026-03-09",
    transactionId: "SEPA-2026-0310-7F3A9C",
    paymentReference: "RF18539007547034",
    mentions: ["Indemnité forfaitaire pour frais de recouvrement : 40 €."],
    ...change,
  };
}

async function textOf(drawn: Invoice): Promise<string> {
  return plainSpaces((await readPdf(await drawInvoice(drawn))).text);
}

Deno.test("the document says what the law and the client want to read", async () => {
  const text = await textOf(invoice());
  const wanted = [
    "FACTURE",
    "CT-20260310-0041",
    "10 mars 2026",
    "Payée le 9 mars 2026",
    "SAS au capital de 10 000 €",
    "SIREN 732 829 320",
    "SIRET 732 829 320 00074",
    "RCS Paris 732 829 320",
    "N° TVA FR44732829320",
    "12 rue de la Paix",
    "Éléonore Lefèvre-Œuvrard",
    "8 allée des Hêtres",
    "Signaux Essentiel — abonnement mensuel",
    "Accès du 10 mars 2026 au 9 avril 2026",
    "40,83 €",
    "20 %",
    "8,17 €",
    "49,00 €",
    "SEPA-2026-0310-7F3A9C",
    "RF18539007547034",
    "FR76 3000 6000 0112 3456 7890 189",
    "AGRIFRPP",
    "Indemnité forfaitaire pour frais de recouvrement : 40 €.",
    "Page 1/1",
  ];
  for (const words of wanted) expect(text).toContain(words);
  expect(text).not.toContain("Arrondi");
  expect(text).not.toContain("DÉMONSTRATION");
});

Deno.test("in English it is an invoice", async () => {
  const text = await textOf(invoice({ locale: "en" }));
  for (const words of ["INVOICE", "10 March 2026", "€49.00", "Total incl. VAT", "Page 1/1"]) {
    expect(text).toContain(words);
  }
});

Deno.test("a company is named first, with its VAT number", async () => {
  const { buyer } = invoice();
  const company = { ...buyer, company: "Œuvres & Cie", vatNumber: "DE123456789" };
  const text = await textOf(invoice({ buyer: company }));
  expect(text).toContain("Œuvres & Cie À l’attention de Éléonore Lefèvre-Œuvrard");
  expect(text).toContain("N° TVA DE123456789");
});

Deno.test("a rounding is shown where there is one", async () => {
  const text = await textOf(invoice({}, [{ ...signals, gross: money(9) }]));
  expect(text).toContain("Arrondi -0,01 €");
});

Deno.test("a unit price has the decimals that make the line add up", async () => {
  const text = await textOf(invoice({}, [{ ...signals, quantity: 3, gross: money(12_000) }]));
  expect(text).toContain("3 33,333 € 20 % 100,00 €");
});

Deno.test("forty lines go over pages of which each names the invoice and counts itself", async () => {
  const items = Array.from({ length: 40 }, (_, index) => ({
    ...signals,
    description: `Ligne ${index + 1}.`,
    gross: money(4900 + index),
  }));
  const { pages } = await readPdf(await drawInvoice(invoice({}, items)));
  expect(pages.length).toBeGreaterThan(1);
  pages.forEach(({ text, width, height }, index) => {
    expect(text).toContain("CT-20260310-0041");
    expect(text).toContain(`Page ${index + 1}/${pages.length}`);
    expect(text).toContain("MONTANT HT");
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  });
  const all = pages.map(({ text }) => text).join(" ");
  for (const item of items) expect(all.split(item.description)).toHaveLength(2);
  const last = pages.at(-1)!.text;
  expect(last).toContain("Total TTC");
  expect(last).toContain("Ligne 40.");
});

Deno.test("words of any length are wrapped, and lose nothing", async () => {
  const { buyer } = invoice();
  const long = {
    company: "Société européenne d’investissement et de formation ".repeat(4).trim(),
    city: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochuchaf",
    description: "Accompagnement individuel ".repeat(120).trim(),
    transactionId: "W".repeat(64),
  };
  const drawn = invoice({
    buyer: { ...buyer, company: long.company, address: { ...buyer.address, city: long.city } },
    transactionId: long.transactionId,
  }, [{ ...signals, description: long.description }]);
  const { text, pages } = await readPdf(await drawInvoice(drawn));
  const squeezed = text.replaceAll(/\s/g, "");
  expect(squeezed).toContain(long.company.replaceAll(" ", ""));
  expect(squeezed).toContain(long.city);
  expect(squeezed.split("Accompagnementindividuel")).toHaveLength(121);
  expect(text).toContain(long.transactionId);
  expect(pages.length).toBeLessThan(5);
});

Deno.test("the fonts are inside, and none of the fourteen that aren't", async () => {
  const { fonts } = await readPdf(await drawInvoice(invoice()));
  expect(fonts).toEqual([
    { name: "Inter-Light", embedded: true },
    { name: "Inter-Regular", embedded: true },
    { name: "Inter-SemiBold", embedded: true },
  ]);
});

Deno.test("names in Greek and Cyrillic are drawn, and what the font lacks is no box", async () => {
  const { buyer } = invoice();
  const text = await textOf(
    invoice({ buyer: { ...buyer, name: "Παππάς Григорий ﬁ 李 😀 x\u202ey" } }),
  );
  expect(text).toContain("Παππάς Григорий fi ? ? xy");
});

Deno.test("the spaces of French numbers come out as plain ones", async () => {
  const { text } = await readPdf(
    await drawInvoice(invoice({}, [{ ...signals, gross: money(123_456_789) }])),
  );
  expect(text).toContain("1 234 567,89 €");
});

Deno.test("demonstration data is marked as such on every page", async () => {
  const items = Array.from({ length: 40 }, () => signals);
  const { pages } = await readPdf(await drawInvoice(invoice({ demo: true }, items)));
  for (const { text } of pages) expect(text).toContain("DONNÉES DE DÉMONSTRATION — SANS VALEUR");
});

Deno.test("the same invoice is the same bytes, another is not", async () => {
  const first = await drawInvoice(invoice());
  expect(await drawInvoice(invoice())).toEqual(first);
  expect(await drawInvoice(invoice({ number: "CT-20260310-0042" }))).not.toEqual(first);
});

Deno.test("the file says what it is, and is small", async () => {
  const bytes = await drawInvoice(invoice());
  const { info } = await readPdf(bytes);
  expect(info).toMatchObject({
    Title: "Facture CT-20260310-0041 · Calmness Trading",
    Author: "Calmness Trading",
    Language: "fr",
  });
  expect(info.CreationDate).toBe("D:20260310090000+00'00'");
  expect(bytes.length).toBeLessThan(60_000);
});

Deno.test("property: number, total and transaction id are found in the text as written", async () => {
  const anyInvoice = fc.record({
    locale: fc.constantFrom<Locale>("fr", "en"),
    gross: fc.integer({ min: 1, max: 10_000_000_000 }),
    quantity: fc.integer({ min: 1, max: 99 }),
    vatRate: fc.constantFrom(0, 210, 550, 1000, 2000),
    transactionId: fc.stringMatching(/^[A-Za-z0-9/-]{3,64}$/),
  });
  const property = fc.asyncProperty(anyInvoice, async ({ locale, transactionId, ...item }) => {
    const items = [{ ...signals, ...item, gross: money(item.gross) }];
    const drawn = invoice({ locale, transactionId }, items);
    const { text } = await readPdf(await drawInvoice(drawn));
    expect(text).toContain(drawn.number);
    expect(text).toContain(transactionId);
    const { net, vat, payable } = drawn.totals;
    for (const amount of [net, vat, payable]) {
      expect(text).toContain(plainSpaces(formatMoney(amount, locale)));
    }
  });
  await fc.assert(property, { numRuns: 15 });
});
