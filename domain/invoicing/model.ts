/** Issued documents. An issued document never changes: a mistake is corrected by a credit note. */
import type { IsoDay, IsoInstant } from "../kernel/clock.ts";
import type { BlobRef } from "../kernel/blobs.ts";
import type { Locale } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import type { Money } from "../kernel/money.ts";
import type { Address } from "../kernel/text.ts";

/** A line of an invoice; amounts without VAT. */
export interface InvoiceLine {
  description: string;
  /** Second, smaller line: the period that the purchase covers, for example. */
  detail?: string;
  quantity: number;
  unitNet: Money;
  /** `quantity × unitNet`. */
  net: Money;
  /** VAT in basis points. */
  vatRate: number;
}

/** VAT of one rate, on the sum of its lines (EN 16931, BG-23). */
export interface VatShare {
  rate: number;
  base: Money;
  vat: Money;
}

/** The sums at the foot (EN 16931, BG-22): `net + vat + rounding = payable`, always. */
export interface InvoiceTotals {
  net: Money;
  vat: Money;
  /** BT-114: what makes the sum the price that was announced; a cent at most, mostly zero. */
  rounding: Money;
  payable: Money;
}

/** The seller as printed, frozen at issue. */
export interface InvoiceSeller {
  legalName: string;
  legalForm: string;
  capital?: string;
  siren: string;
  siret: string;
  rcsCity?: string;
  vatNumber?: string;
  address: Address;
  email: string;
  phone?: string;
  iban: string;
  bic: string;
}

/** The client as printed, frozen at issue. */
export interface InvoiceBuyer {
  name: string;
  company?: string;
  vatNumber?: string;
  address: Address;
  email: string;
}

/** An issued invoice. */
export interface Invoice {
  /** `CT-YYYYMMDD-XXXX`. */
  number: string;
  /** Place in the year's series, from 1. */
  sequence: number;
  /** The Paris day of issue. */
  issuedOn: IsoDay;
  issuedAt: IsoInstant;
  accountId: Id;
  paymentId: Id;
  /** Language of the document. */
  locale: Locale;
  seller: InvoiceSeller;
  buyer: InvoiceBuyer;
  lines: InvoiceLine[];
  vat: VatShare[];
  totals: InvoiceTotals;
  /** The Paris day on which the payment was confirmed. */
  paidOn: IsoDay;
  /** The bank's name of the transfer, as the client gave it. */
  transactionId?: string;
  /** ISO 11649 reference of the transfer. */
  paymentReference: string;
  /** Legal wordings in force at issue, in the order in which they are printed. */
  mentions: string[];
  /** Made-up data of a demonstration: printed across the document. */
  demo?: boolean;
}

/** The drawn document of an invoice, kept apart since the invoice itself never changes. */
export interface InvoiceDocument {
  number: string;
  pdf: BlobRef;
  drawnAt: IsoInstant;
}

/** An entry of the ledger's hash chain. */
export interface LedgerEntry {
  /** From 1, without a gap. */
  index: number;
  at: IsoInstant;
  kind: "invoice" | "payment";
  /** Number of the invoice or id of the payment. */
  subject: string;
  /** SHA-256 of the canonical JSON of the record at that instant. */
  recordHash: string;
  /** The previous entry's hash; 64 zeros for the first. */
  previousHash: string;
  /** SHA-256 over the canonical JSON of all the members above. */
  hash: string;
}
