/** A purchase by bank transfer, from the order to its confirmation. */
import { z } from "zod";
import { COMPANY_NEEDED, contactFields, namesCompany } from "../accounts/contact.ts";
import type { OfferSnapshot } from "../catalog/model.ts";
import type { IsoInstant } from "../kernel/clock.ts";
import type { Locale } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import type { Money } from "../kernel/money.ts";
import { addressSchema, emailSchema, requiredLine } from "../kernel/text.ts";

/** The states of a payment; see {@linkcode TRANSITIONS}. */
export const PAYMENT_STATUSES = [
  "pending",
  "transaction_submitted",
  "verified",
  "confirmed",
  "rejected",
  "cancelled",
  "expired",
] as const;

/** One of {@linkcode PAYMENT_STATUSES}. */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** The only steps from one state to the next. */
export const TRANSITIONS: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  pending: ["transaction_submitted", "verified", "rejected", "cancelled", "expired"],
  transaction_submitted: ["verified", "rejected"],
  verified: ["confirmed"],
  confirmed: [],
  rejected: [],
  cancelled: [],
  expired: [],
};

/** Who pays and how to reach them; at least one of the three instant channels. */
export const userInfoSchema = z.object({
  fullName: requiredLine(120),
  email: emailSchema,
  ...contactFields,
  address: addressSchema,
}).refine((info) => info.telegram || info.whatsapp || info.discord, {
  path: ["telegram"],
  message: "field.oneContact",
  // Also beside other wrong fields; what is no object at all has said so already.
  when: ({ value }) => typeof value === "object" && value !== null,
}).refine(namesCompany, COMPANY_NEEDED);

/** Who pays and how to reach them. */
export type UserInfo = z.output<typeof userInfoSchema>;

/** An order as it arrives, by form or by API. */
export const newPaymentSchema = z.object({
  offerId: requiredLine(64),
  userInfo: userInfoSchema,
  acceptTerms: z.literal(true, "field.acceptTerms"),
  /** A consumer's express request that the service begins before the withdrawal period ends (L221-25). */
  immediateService: z.boolean().optional(),
  /** A consumer's waiver of the withdrawal right for fully supplied digital content (L221-28, 13°). */
  waiveWithdrawal: z.boolean().optional(),
});

/** An order as it arrives. */
export type NewPayment = z.output<typeof newPaymentSchema>;

/** The bank's name of the transfer: 3 to 64 printable characters, trimmed. */
export const transactionIdSchema = requiredLine(64)
  .refine((text) => text.length >= 3 && !/\p{C}/u.test(text), "field.transactionId");

/** What the client agreed to, kept as proof. */
export interface Agreement {
  /** Version of the terms shown, as their date. */
  termsVersion: string;
  /** Names the text that was shown, in the archive; absent on orders older than the archive. */
  termsHash?: string;
  acceptedAt: IsoInstant;
  immediateService: boolean;
  waiveWithdrawal: boolean;
}

/** What the ledger holds of who pays; see `ledger_record.ts`. */
export interface UserInfoSeal {
  /** Gone once the person has had their data erased. */
  salt?: string;
  /** SHA-256 of the canonical JSON of salt and {@linkcode UserInfo}. */
  hash: string;
}

/** A step in a payment's life. */
export interface PaymentEvent {
  status: PaymentStatus;
  at: IsoInstant;
  /** Who did it, as shown to staff. */
  by: { id: string; name: string };
  /** Why, in their words. */
  note?: string;
}

/** A purchase by bank transfer. */
export interface Payment {
  id: Id;
  accountId: Id;
  offer: OfferSnapshot;
  /** What is to be paid, VAT included. */
  amount: Money;
  /** ISO 11649 creditor reference for the transfer, unique to this payment. */
  reference: string;
  status: PaymentStatus;
  userInfo: UserInfo;
  /** The language in which the client ordered, and is written to. */
  locale: Locale;
  agreement: Agreement;
  transactionId?: string;
  history: PaymentEvent[];
  createdAt: IsoInstant;
  /** When it expires if no transfer has been announced. */
  expiresAt: IsoInstant;
  /** The invoice issued at confirmation. */
  invoiceNumber?: string;
  /** Set at confirmation. */
  seal?: UserInfoSeal;
  /** When the client had their account erased; `userInfo` is then what the law has us keep. */
  erasedAt?: IsoInstant;
  /** Staff's notes, oldest first. */
  notes: { at: IsoInstant; by: string; text: string }[];
}
