/** English texts: the pricing page. */
import type { pricing as reference } from "../fr/pricing.ts";

/** Exactly the keys of the French catalogue. */
export const pricing: Record<keyof typeof reference, string> = {
  "pricing.title": "Pricing: every offer compared",
  "pricing.description":
    "Every price of Calmness Trading side by side, VAT included: explained signals, live courses and one-to-one mentoring.",
  "pricing.h1": "All our prices, side by side",
  "pricing.lead":
    "The price you see is the price you pay, VAT included, by bank transfer. Nothing is debited, nothing renews without you.",
  "pricing.offer": "Offer",
  "pricing.price": "Price",
  "pricing.a_month": "That is, a month",
  "pricing.lasts": "Lasts",
  "pricing.includes": "What is included",
  "pricing.choose": "Choose",
  "pricing.lasts_once": "No end date",
  "pricing.lasts_month": "1 month",
  "pricing.lasts_quarter": "3 months",
  "pricing.lasts_year": "12 months",
  "pricing.free_title": "What holds for every offer",
  "pricing.free_1": "No set-up fee, no commitment beyond the period you paid for.",
  "pricing.free_2": "A proper invoice, sent by e-mail and kept in your account.",
  "pricing.free_3": "Fourteen days to withdraw if you are a consumer.",
  "pricing.free_4": "A person who answers, during the opening hours shown.",
};
