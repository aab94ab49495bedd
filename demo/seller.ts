/** The made-up seller of a demonstration: numbers with right check digits that belong to nobody. */
import { DEFAULT_MENTIONS, type SellerDraft } from "@/domain/settings/model.ts";

const { from: _from, ...mentions } = DEFAULT_MENTIONS[0];
const weekday = { opens: "09:00", closes: "19:00" };

/** Complete settings, marked as made up in every name. */
export const DEMO_SELLER: SellerDraft = {
  legalName: "Calmness Trading (démonstration)",
  legalForm: "SAS",
  capital: "10 000 €",
  siren: "123456782",
  siret: "12345678200010",
  rcsCity: "Paris",
  vatRegime: "standard",
  vatNumber: "FR11123456782",
  address: {
    line1: "1 rue de la Démonstration",
    postalCode: "75001",
    city: "Paris",
    country: "FR",
  },
  email: "contact@calmness.example",
  phone: "+33 1 99 00 12 34",
  publisher: "Personne fictive (démonstration)",
  host: "Hébergeur de démonstration, 2 rue de l’Exemple, 75002 Paris, +33 1 99 00 12 35",
  mediator: "Médiateur de démonstration, 1 rue de l’Exemple, 75001 Paris, mediateur.example",
  accountHolder: "Calmness Trading DEMO",
  iban: "FR7630006000011234567890189",
  bic: "DEMOFRPPXXX",
  openingHours: [weekday, weekday, weekday, weekday, weekday, null, null],
  paymentDays: 14,
  ...mentions,
};
