/** What the house sells. */
import { z } from "zod";
import type { Id } from "../kernel/ids.ts";
import { moneySchema } from "../kernel/money.ts";

/** What an offer is about; each has its page under `/services`. */
export const CATEGORIES = ["signals", "courses", "mentoring"] as const;

/** One of {@linkcode CATEGORIES}. */
export type Category = (typeof CATEGORIES)[number];

/** How long a purchase lasts; `once` has no end. */
export const PERIODS = ["once", "month", "quarter", "year"] as const;

/** One of {@linkcode PERIODS}. */
export type Period = (typeof PERIODS)[number];

const localizedText = z.object({ fr: z.string(), en: z.string().optional() });

/** Schema of {@linkcode Offer}. */
export const offerSchema = z.object({
  id: z.string(),
  /** Names the offer in addresses: `/checkout/signaux-essentiel`. */
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: localizedText,
  description: localizedText,
  features: z.array(localizedText),
  /** What the client pays, VAT included. */
  price: moneySchema.refine(({ minor }) => minor > 0, "field.price"),
  /** VAT in basis points; the net is derived from the price. */
  vatRate: z.number().int().min(0).max(10_000),
  period: z.enum(PERIODS),
  category: z.enum(CATEGORIES),
  /** Place in its category, lowest first. */
  order: z.number().int(),
  /** Whether visitors see it. */
  published: z.boolean(),
  /** Shown as the one that most people should look at first. */
  highlighted: z.boolean().optional(),
});

/** A thing to buy. */
export type Offer = z.infer<typeof offerSchema>;

/** What a payment keeps of the offer it was made for, so that a later edit of the offer changes nothing. */
export type OfferSnapshot =
  & Pick<Offer, "slug" | "name" | "price" | "vatRate" | "period" | "category">
  & { id: Id };
