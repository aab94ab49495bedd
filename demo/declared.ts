/** Made-up clients who said something of themselves, and registered over the past weeks. */
import type { Demographics } from "@/domain/accounts/demographics.ts";
import { AGE_BANDS, GENDERS } from "@/domain/accounts/demographics.ts";

/** A made-up client. */
export interface DeclaredPerson {
  email: string;
  fullName: string;
  /** When they registered, in hours before now. */
  hoursAgo: number;
  demographics: Demographics;
}

const NAMES = [
  "Agathe",
  "Bruno",
  "Camille",
  "Denis",
  "Elsa",
  "Farid",
  "Gaëlle",
  "Henri",
  "Irène",
  "Jules",
  "Karima",
  "Louis",
  "Manon",
  "Nadia",
  "Olivier",
  "Paul",
  "Quentin",
  "Rose",
  "Samir",
  "Tess",
  "Ugo",
  "Valérie",
  "William",
  "Yasmine",
] as const;

/** Two dozen, enough for groups to be shown. */
export const DECLARED_PEOPLE: readonly DeclaredPerson[] = NAMES.map((name, index) => ({
  email: `${name.normalize("NFKD").replace(/\P{ASCII}/gu, "").toLowerCase()}@demo.example`,
  fullName: `${name} Factice`,
  hoursAgo: 30 + index * 55,
  demographics: {
    gender: GENDERS[index * 5 % 8 < 3 ? 0 : 1],
    ageBand: AGE_BANDS[[1, 2, 1, 3, 2, 1, 2, 4, 1, 2, 3, 2][index % 12]!],
    country: index % 4 === 3 ? "BE" : "FR",
  },
}));

/** What the five who trade said, so that a group of them is large enough to be shown. */
export const TRADERS_DECLARE: Demographics = { ageBand: "25-34", country: "FR" };
