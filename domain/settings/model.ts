/** Who sells: what the law wants on an invoice and on the legal pages, and how clients pay. */
import { z } from "zod";
import { isBic, isIban, isSiren, isSiret, isVatNumber } from "../kernel/identifiers.ts";
import { addressSchema, emailSchema, optionalLine, requiredLine } from "../kernel/text.ts";

const compact = (text: string) => text.replace(/[\s.]/g, "").toUpperCase();

/** A day's opening hours as `09:00`–`18:00`, Europe/Paris; closed when absent. */
const hoursSchema = z.object({
  opens: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "field.time"),
  closes: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "field.time"),
}).refine((hours) => hours.opens < hours.closes, { path: ["closes"], message: "field.hoursOrder" });

/**
 * Schema of {@linkcode SellerSettings}. Mentions: Code de commerce R123-237 and L441-9, CGI annexe II
 * art. 242 nonies A.
 */
export const sellerSchema = z.object({
  legalName: requiredLine(120),
  /** SAS, SARL, EI, … */
  legalForm: requiredLine(60),
  /** Share capital as printed, `10 000 €`; companies only. */
  capital: optionalLine(40),
  siren: requiredLine(14).transform(compact).refine((n) => n === "" || isSiren(n), "field.siren"),
  siret: requiredLine(20).transform(compact).refine((n) => n === "" || isSiret(n), "field.siret"),
  /** The town of the trade register, as in `RCS Paris`; none for the unregistered professions. */
  rcsCity: optionalLine(60),
  vatRegime: z.enum(["standard", "franchise"]),
  vatNumber: optionalLine(20).transform((n) => n === undefined ? undefined : compact(n))
    .refine((n) => n === undefined || isVatNumber(n), "field.vatNumber"),
  address: addressSchema,
  email: emailSchema,
  phone: optionalLine(32),
  /** Publication director of the site (LCEN art. 6, III). */
  publisher: requiredLine(120),
  /** The hosting provider's name, address and telephone (LCEN art. 6, III). */
  host: optionalLine(300),
  /** The consumer mediator's name and address (Code de la consommation L616-1). */
  mediator: requiredLine(300),
  accountHolder: requiredLine(70),
  iban: requiredLine(42).transform(compact).refine((n) => n === "" || isIban(n), "field.iban"),
  bic: requiredLine(11).transform(compact).refine((n) => n === "" || isBic(n), "field.bic"),
  /** Monday to Sunday. */
  openingHours: z.array(hoursSchema.nullable()).length(7),
  /** Days until an order without a transfer expires. */
  paymentDays: z.number().int().min(1).max(60),
  /** Wording when no VAT is charged (CGI 293 B, recodified in the CIBS on 1 September 2026). */
  franchiseMention: requiredLine(200),
  /** Wording of late-payment penalties (Code de commerce L441-10). */
  penaltyMention: requiredLine(400),
  /** Wording of the fixed recovery indemnity of 40 € (Code de commerce D441-5). */
  recoveryMention: requiredLine(300),
  /** Wording of the discount for early payment, also when there is none (L441-9). */
  discountMention: requiredLine(200),
}).refine((seller) => seller.vatRegime === "franchise" || seller.vatNumber, {
  path: ["vatNumber"],
  message: "field.vatNumberRequired",
}).refine((seller) => seller.siret.startsWith(seller.siren), {
  path: ["siret"],
  message: "field.siretOfSiren",
});

/** Who sells, complete enough to issue an invoice. */
export type SellerSettings = z.output<typeof sellerSchema>;

/** What the settings page holds: maybe not complete yet. */
export type SellerDraft = z.input<typeof sellerSchema>;

/**
 * The wordings in force, dated, offered where the seller has not chosen others. The articles on the
 * franchise moved from the CGI to the CIBS on 1 September 2026; the old wording is tolerated for now.
 */
export const DEFAULT_MENTIONS = [
  {
    from: "2020-01-01",
    franchiseMention: "TVA non applicable, art. 293 B du CGI",
    penaltyMention:
      "En cas de retard de paiement, pénalités au taux d’intérêt appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, majoré de 10 points de pourcentage.",
    recoveryMention:
      "Indemnité forfaitaire pour frais de recouvrement due entre professionnels : 40 €.",
    discountMention: "Pas d’escompte pour paiement anticipé.",
  },
] as const;
