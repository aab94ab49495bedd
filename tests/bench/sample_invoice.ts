/** An invoice to draw again and again. */
import type { Invoice } from "@/domain/invoicing/model.ts";
import { linesFromGross } from "@/domain/invoicing/totals.ts";
import { money } from "@/domain/kernel/money.ts";

/** An invoice with so many lines. */
export function sampleInvoice(lines: number): Invoice {
  const address = { line1: "12 rue du Modèle", postalCode: "69003", city: "Lyon", country: "FR" };
  return {
    number: "CT-20260310-0001",
    sequence: 1,
    issuedOn: "2026-03-10",
    issuedAt: "2026-03-10T09:00:00.000Z",
    accountId: "01J00000000000000000000000",
    paymentId: "01J00000000000000000000001",
    locale: "fr",
    seller: {
      legalName: "Calmness Trading",
      legalForm: "SAS",
      capital: "10 000 €",
      siren: "123456782",
      siret: "12345678200010",
      rcsCity: "Paris",
      vatNumber: "FR11123456782",
      address,
      email: "contact@calmness.example",
      iban: "FR7630006000011234567890189",
      bic: "DEMOFRPPXXX",
    },
    buyer: { name: "Zoé Lefèvre", email: "zoe@example.com", address },
    ...linesFromGross(Array.from({ length: lines }, (_, index) => ({
      description: `Signaux Sérénité, période ${index + 1}`,
      detail: "Accès du 10 mars 2026 au 9 juin 2026",
      quantity: 1,
      gross: money(12900),
      vatRate: 2000,
    }))),
    paidOn: "2026-03-10",
    transactionId: "VIR-2026-03-10-0001",
    paymentReference: "RF18539007547034",
    mentions: [],
  };
}
