/** Offers as the back office types them: texts, one feature a line, prices and rates as one writes them. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { parseEuros, parsePercent, writeEuros, writePercent } from "../kernel/decimal.ts";
import type { Deps } from "../kernel/deps.ts";
import type { LocalizedText, MessageKey } from "../kernel/i18n.ts";
import { type Id, newId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { line, optionalLine, requiredLine } from "../kernel/text.ts";
import { CATEGORIES, type Offer, PERIODS } from "./model.ts";
import { getOffer, saveOffer } from "./offers.ts";

/** Most features of an offer: a card with more is not read. */
const FEATURES_MAX = 12;

/** Lowest and highest place in a category. */
const ORDER_MAX = 999;

/** One text a line; blank lines don't count. */
const featureLines = z.string().default("").transform((text, context) => {
  const lines = text.split(/\r?\n/).map((one) => one.trim()).filter(Boolean);
  const parsed = z.array(line(160)).max(FEATURES_MAX).safeParse(lines);
  if (parsed.success) return parsed.data;
  return refused(context, "admin.field.features");
});

/** Schema of an offer as a form posts it; ticks are there or not. */
export const offerFormSchema = z.object({
  slug: requiredLine(64).refine(
    (slug) => slug === "" || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug),
    "admin.field.slug",
  ),
  name: z.object({ fr: requiredLine(80), en: optionalLine(80) }),
  description: z.object({ fr: requiredLine(400), en: optionalLine(400) }),
  features: z.object({ fr: featureLines, en: featureLines }).refine(
    ({ fr, en }) => en.length === 0 || en.length === fr.length,
    { path: ["en"], message: "admin.field.features_en" },
  ),
  price: z.string().transform((text, context) => {
    const price = parseEuros(text);
    return price && price.minor > 0 ? price : refused(context, "admin.field.price");
  }),
  vatRate: z.string().transform((text, context) =>
    parsePercent(text) ?? refused(context, "admin.field.vatRate")
  ),
  period: z.enum(PERIODS, "field.required"),
  category: z.enum(CATEGORIES, "field.required"),
  order: z.string().trim().regex(/^\d{1,3}$/, "admin.field.order").transform(Number)
    .pipe(z.number().max(ORDER_MAX)),
  published: z.string().optional(),
  highlighted: z.string().optional(),
});

/** Adds an offer (`id` null) or changes one. Throws `forbidden`, `not-found`, `invalid-input` or `conflict`. */
export async function editOffer(
  deps: Deps,
  user: User | null,
  id: Id | null,
  input: unknown,
): Promise<Offer> {
  const editor = requirePermission(user, "catalog.edit");
  const known = id === null ? null : await getOffer(deps, editor, id);
  const form = parseInput(offerFormSchema, input);
  return await saveOffer(deps, { id: editor.id, name: editor.fullName }, {
    ...form,
    id: known?.id ?? newId(deps.clock),
    features: form.features.fr.map((fr, index): LocalizedText => {
      const en = form.features.en[index];
      return en === undefined ? { fr } : { fr, en };
    }),
    published: form.published !== undefined,
    highlighted: form.highlighted !== undefined,
  });
}

/** What the form of an offer starts from, by the names of its fields. */
export function offerFields(offer: Offer): Record<string, string> {
  const { features } = offer;
  const translated = features.some(({ en }) => en !== undefined);
  return {
    slug: offer.slug,
    "name.fr": offer.name.fr,
    "name.en": offer.name.en ?? "",
    "description.fr": offer.description.fr,
    "description.en": offer.description.en ?? "",
    "features.fr": features.map(({ fr }) => fr).join("\n"),
    "features.en": translated ? features.map(({ fr, en }) => en ?? fr).join("\n") : "",
    price: writeEuros(offer.price),
    vatRate: writePercent(offer.vatRate),
    period: offer.period,
    category: offer.category,
    order: String(offer.order),
    ...(offer.published ? { published: "on" } : {}),
    ...(offer.highlighted ? { highlighted: "on" } : {}),
  };
}

function refused(context: z.RefinementCtx, message: MessageKey): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}
