/** What is on sale. */
import { z } from "@hono/zod-openapi";
import { CATEGORIES, type Offer, offerSchema } from "@/domain/catalog/model.ts";
import { listPublishedOffers } from "@/domain/catalog/offers.ts";
import { type Locale, localized } from "@/domain/kernel/i18n.ts";
import { moneySchema, netOfGross } from "@/domain/kernel/money.ts";
import type { Services } from "@/services.ts";
import { newApi, publicOperation } from "./operation.ts";
import { jsonContent, pageSchema } from "./schemas.ts";

const { slug, vatRate, period, category } = offerSchema.shape;

const publicOfferSchema = z.object({
  id: z.string(),
  slug,
  name: z.string(),
  description: z.string(),
  features: z.array(z.string()),
  price: moneySchema.describe("What the client pays, VAT included, in minor units."),
  netPrice: moneySchema.describe("The price without VAT."),
  vatRate: vatRate.describe("VAT in basis points: 2000 is 20 %."),
  period,
  category,
}).openapi("Offer");

const listOperation = publicOperation({
  method: "get",
  path: "/",
  tags: ["offers"],
  summary: "What is on sale, in the order in which it is shown",
  description: "Texts are in the language of `Accept-Language`.",
  request: { query: z.object({ category: z.enum(CATEGORIES).optional() }) },
  responses: { 200: jsonContent(pageSchema(publicOfferSchema), "All offers on sale, on one page") },
});

/** The operations below `/api/offers`. */
export function offersApi({ deps }: Services) {
  return newApi().openapi(listOperation, async (c) => {
    const { locale } = c.env.state;
    const offers = await listPublishedOffers(deps, c.req.valid("query").category);
    return c.json({ items: offers.map((offer) => asPublic(offer, locale)), nextCursor: null }, 200);
  });
}

function asPublic(offer: Offer, locale: Locale): z.infer<typeof publicOfferSchema> {
  const { id, slug, price, vatRate, period, category } = offer;
  return {
    id,
    slug,
    name: localized(offer.name, locale),
    description: localized(offer.description, locale),
    features: offer.features.map((feature) => localized(feature, locale)),
    price,
    netPrice: netOfGross(price, vatRate),
    vatRate,
    period,
    category,
  };
}
