/** The made-up people of a demonstration and what they ordered, oldest first. */
import type { Role } from "@/domain/accounts/model.ts";

/** The password of every made-up account, printed at start. */
export const DEMO_PASSWORD = "calme-et-methode";

/** The log-ins that `demo` prints. */
export const DEMO_LOGINS = {
  client: "cliente@calmness.example",
  admin: "admin@calmness.example",
} as const;

/** Made-up accounts; `.example` is a domain that can't receive mail (RFC 2606). */
export const DEMO_ACCOUNTS: readonly { email: string; fullName: string; role: Role }[] = [
  { email: DEMO_LOGINS.admin, fullName: "Alix Fictif", role: "owner" },
  { email: DEMO_LOGINS.client, fullName: "Claire Exemple", role: "client" },
  { email: "support@calmness.example", fullName: "Sacha Modèle", role: "support" },
  { email: "hugo@calmness.example", fullName: "Hugo Échantillon", role: "client" },
  { email: "ines@calmness.example", fullName: "Inès Spécimen", role: "client" },
  { email: "marc@calmness.example", fullName: "Marc Témoin", role: "client" },
  { email: "lea@calmness.example", fullName: "Léa Maquette", role: "client" },
];

/** A made-up order and how it ended. */
export interface DemoOrder {
  email: string;
  offerId: string;
  /** When it was placed, in hours before now. */
  hoursAgo: number;
  transactionId?: string;
  ending: "pending" | "transaction_submitted" | "confirmed" | "rejected" | "cancelled";
  contact: {
    telegram?: string;
    whatsapp?: string;
    discord?: string;
    company?: string;
    address: { line1: string; postalCode: string; city: string; country: string };
  };
}

const claire = {
  telegram: "@claire_exemple",
  address: { line1: "12 rue du Modèle", postalCode: "69003", city: "Lyon", country: "FR" },
};
const hugo = {
  whatsapp: "+33612345678",
  address: { line1: "8 allée des Essais", postalCode: "33000", city: "Bordeaux", country: "FR" },
};
const ines = {
  discord: "ines.specimen",
  company: "Spécimen Conseil",
  address: { line1: "3 place de l’Échantillon", postalCode: "59000", city: "Lille", country: "FR" },
};
const marc = {
  telegram: "@marc_temoin",
  whatsapp: "+32470123456",
  address: { line1: "Rue du Test 5", postalCode: "1000", city: "Bruxelles", country: "BE" },
};
const lea = {
  discord: "lea.maquette",
  address: { line1: "27 boulevard Factice", postalCode: "06000", city: "Nice", country: "FR" },
};

/** Orders in every state, oldest first. */
export const DEMO_ORDERS: readonly DemoOrder[] = [
  {
    email: "cliente@calmness.example",
    offerId: "demo-formation-fondations",
    hoursAgo: 24 * 62,
    transactionId: "VIR-DEMO-20871",
    ending: "confirmed",
    contact: claire,
  },
  {
    email: "hugo@calmness.example",
    offerId: "demo-signaux-essentiel",
    hoursAgo: 24 * 40,
    transactionId: "VIR-DEMO-21440",
    ending: "confirmed",
    contact: hugo,
  },
  {
    email: "cliente@calmness.example",
    offerId: "demo-signaux-serenite",
    hoursAgo: 24 * 21,
    transactionId: "VIR-DEMO-22019",
    ending: "confirmed",
    contact: claire,
  },
  {
    email: "lea@calmness.example",
    offerId: "demo-signaux-annuel",
    hoursAgo: 24 * 12,
    transactionId: "VIR-DEMO-22310",
    ending: "rejected",
    contact: lea,
  },
  {
    email: "ines@calmness.example",
    offerId: "demo-mentorat-trimestre",
    hoursAgo: 24 * 9,
    transactionId: "VIR-DEMO-22407",
    ending: "confirmed",
    contact: ines,
  },
  {
    email: "marc@calmness.example",
    offerId: "demo-formation-plan",
    hoursAgo: 24 * 5,
    ending: "cancelled",
    contact: marc,
  },
  {
    email: "hugo@calmness.example",
    offerId: "demo-signaux-serenite",
    hoursAgo: 52,
    transactionId: "VIR-DEMO-22655",
    ending: "transaction_submitted",
    contact: hugo,
  },
  {
    email: "marc@calmness.example",
    offerId: "demo-mentorat-mensuel",
    hoursAgo: 27,
    ending: "pending",
    contact: marc,
  },
  {
    email: "lea@calmness.example",
    offerId: "demo-signaux-essentiel",
    hoursAgo: 5,
    transactionId: "VIR-DEMO-22702",
    ending: "transaction_submitted",
    contact: lea,
  },
  {
    email: "ines@calmness.example",
    offerId: "demo-signaux-annuel",
    hoursAgo: 2,
    ending: "pending",
    contact: ines,
  },
];
