/** The made-up catalogue of a demonstration. */
import type { Offer } from "@/domain/catalog/model.ts";
import { money } from "@/domain/kernel/money.ts";

const VAT_STANDARD = 2000;

/** Offers of every category and period. */
export const DEMO_OFFERS: readonly Offer[] = [
  {
    id: "demo-signaux-essentiel",
    slug: "signaux-essentiel",
    name: { fr: "Signaux Essentiel", en: "Signals Essential" },
    description: {
      fr: "Pour suivre le marché avec méthode, quelques signaux par semaine, expliqués.",
      en: "To follow the market with method: a few signals a week, explained.",
    },
    features: [
      {
        fr: "3 à 5 signaux par semaine sur les paires majeures",
        en: "3 to 5 signals a week on the major pairs",
      },
      {
        fr: "Entrée, stop et objectifs toujours indiqués",
        en: "Entry, stop and targets always given",
      },
      { fr: "Le raisonnement derrière chaque position", en: "The reasoning behind each position" },
    ],
    price: money(4900),
    vatRate: VAT_STANDARD,
    period: "month",
    category: "signals",
    order: 1,
    published: true,
  },
  {
    id: "demo-signaux-serenite",
    slug: "signaux-serenite",
    name: { fr: "Signaux Sérénité", en: "Signals Serenity" },
    description: {
      fr: "Le service complet, avec le suivi de chaque position jusqu’à sa clôture.",
      en: "The whole service, each position followed until it closes.",
    },
    features: [
      {
        fr: "Tous les signaux : forex, or et indices",
        en: "Every signal: forex, gold and indices",
      },
      { fr: "Suivi de position jusqu’à la clôture", en: "Positions followed until they close" },
      { fr: "Point de marché écrit chaque lundi", en: "A written market review every Monday" },
      { fr: "Réponse d’un conseiller les jours ouvrés", en: "An adviser answers on business days" },
    ],
    price: money(12900),
    vatRate: VAT_STANDARD,
    period: "quarter",
    category: "signals",
    order: 2,
    published: true,
    highlighted: true,
  },
  {
    id: "demo-signaux-annuel",
    slug: "signaux-annuel",
    name: { fr: "Signaux Annuel", en: "Signals Annual" },
    description: {
      fr: "Une année entière du service complet, pour travailler sans compter les mois.",
      en: "A whole year of the full service, to work without counting months.",
    },
    features: [
      {
        fr: "Tout le service Sérénité pendant 12 mois",
        en: "The whole Serenity service for 12 months",
      },
      {
        fr: "Bilan personnel de gestion du risque",
        en: "A personal review of your risk management",
      },
    ],
    price: money(45900),
    vatRate: VAT_STANDARD,
    period: "year",
    category: "signals",
    order: 3,
    published: true,
  },
  {
    id: "demo-formation-fondations",
    slug: "formation-fondations",
    name: { fr: "Formation Fondations", en: "Foundations Course" },
    description: {
      fr: "Comprendre les marchés, gérer le risque, tenir un journal : les bases, sans raccourci.",
      en: "Understand markets, manage risk, keep a journal: the basics, without shortcuts.",
    },
    features: [
      { fr: "8 séances de 2 heures en direct", en: "8 live sessions of 2 hours" },
      { fr: "Exercices corrigés entre les séances", en: "Marked exercises between sessions" },
      { fr: "Enregistrements et supports à conserver", en: "Recordings and materials to keep" },
    ],
    price: money(39000),
    vatRate: VAT_STANDARD,
    period: "once",
    category: "courses",
    order: 1,
    published: true,
  },
  {
    id: "demo-formation-plan",
    slug: "formation-plan-de-trading",
    name: { fr: "Construire son plan de trading", en: "Build Your Trading Plan" },
    description: {
      fr: "De l’idée à la règle écrite, testée et mesurée : un plan à vous.",
      en: "From an idea to a written rule, tested and measured: a plan of your own.",
    },
    features: [
      {
        fr: "5 ateliers en petit groupe (8 personnes au plus)",
        en: "5 workshops in a small group (8 people at most)",
      },
      { fr: "Votre plan relu par un formateur", en: "Your plan reviewed by a trainer" },
    ],
    price: money(59000),
    vatRate: VAT_STANDARD,
    period: "once",
    category: "courses",
    order: 2,
    published: true,
    highlighted: true,
  },
  {
    id: "demo-mentorat-mensuel",
    slug: "mentorat-mensuel",
    name: { fr: "Mentorat mensuel", en: "Monthly Mentoring" },
    description: {
      fr: "Un regard extérieur et régulier sur vos décisions et votre discipline.",
      en: "A regular outside eye on your decisions and your discipline.",
    },
    features: [
      { fr: "2 entretiens de 45 minutes par mois", en: "2 calls of 45 minutes a month" },
      { fr: "Revue de votre journal de trading", en: "A review of your trading journal" },
      { fr: "Messagerie avec votre mentor", en: "Messages with your mentor" },
    ],
    price: money(24900),
    vatRate: VAT_STANDARD,
    period: "month",
    category: "mentoring",
    order: 1,
    published: true,
    highlighted: true,
  },
  {
    id: "demo-mentorat-trimestre",
    slug: "mentorat-trimestre",
    name: { fr: "Mentorat trimestriel", en: "Quarterly Mentoring" },
    description: {
      fr: "Trois mois pour installer une routine et mesurer vos progrès.",
      en: "Three months to settle a routine and measure your progress.",
    },
    features: [
      { fr: "6 entretiens de 45 minutes", en: "6 calls of 45 minutes" },
      {
        fr: "Bilan écrit à mi-parcours et à la fin",
        en: "A written review halfway and at the end",
      },
    ],
    price: money(66900),
    vatRate: VAT_STANDARD,
    period: "quarter",
    category: "mentoring",
    order: 2,
    published: true,
  },
  {
    id: "demo-offre-retiree",
    slug: "offre-retiree",
    name: { fr: "Ancienne offre", en: "Former offer" },
    description: { fr: "Une offre qui n’est plus en vente.", en: "An offer no longer on sale." },
    features: [],
    price: money(1900),
    vatRate: VAT_STANDARD,
    period: "month",
    category: "signals",
    order: 9,
    published: false,
  },
];
