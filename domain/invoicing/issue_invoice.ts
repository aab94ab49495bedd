/** Issuing an invoice: number, record, chain entry and the job that draws it, in the commit that confirms the payment. */
import type { UserInfo } from "../payments/model.ts";
import type { OfferSnapshot } from "../catalog/model.ts";
import { businessDay, type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import {
  formatDay,
  type Locale,
  localized,
  type LocalizedText,
  translator,
} from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import type { Money } from "../kernel/money.ts";
import type { Tx } from "../kernel/tx.ts";
import type { SellerSettings } from "../settings/model.ts";
import { appendLedger } from "./ledger.ts";
import type { Invoice, InvoiceBuyer, InvoiceSeller } from "./model.ts";
import { invoiceNumber } from "./number.ts";
import { counterKey, writeInvoice, yearOf } from "./store.ts";
import { linesFromGross } from "./totals.ts";

/** The kind of the job that draws an invoice; its data is a {@linkcode DrawInvoiceData}. */
export const DRAW_INVOICE_JOB = "draw-invoice";

/** What the drawing job is given: the invoice, and what its mail says besides. */
export interface DrawInvoiceData {
  number: string;
  offer: LocalizedText;
  /** First instant without access; null without an end. */
  accessUntil: IsoInstant | null;
}

/** What an invoice is issued for. */
export interface Billed {
  paymentId: Id;
  accountId: Id;
  offer: OfferSnapshot;
  /** What was paid, VAT included. */
  amount: Money;
  reference: string;
  transactionId?: string;
  userInfo: UserInfo;
  locale: Locale;
  /** What the purchase opens: first and last instant; no end for a one-off purchase. */
  access: { startsAt: IsoInstant; endsAt: IsoInstant | null };
}

/**
 * Issues the invoice of a confirmed payment in a unit of work. The number is the next of the
 * calendar year (CGI annexe II, art. 242 nonies A, I, 7°: unique, in an unbroken sequence); it is
 * used only if the whole unit commits. The caller holds the `ledger` mutex.
 */
export async function issueInvoice(
  deps: Deps,
  tx: Tx,
  seller: SellerSettings,
  billed: Billed,
  demo: boolean,
): Promise<Invoice> {
  const now = deps.clock();
  const issuedOn = businessDay(now);
  const sequence = (await tx.get<number>(counterKey(yearOf(issuedOn))) ?? 0) + 1;
  const franchise = seller.vatRegime === "franchise";
  const { lines, vat, totals } = linesFromGross([{
    description: localized(billed.offer.name, billed.locale),
    detail: accessLine(billed),
    quantity: 1,
    gross: billed.amount,
    vatRate: franchise ? 0 : billed.offer.vatRate,
  }]);
  const invoice: Invoice = {
    number: invoiceNumber(issuedOn, sequence),
    sequence,
    issuedOn,
    issuedAt: isoInstant(now),
    accountId: billed.accountId,
    paymentId: billed.paymentId,
    locale: billed.locale,
    seller: sellerAsPrinted(seller),
    buyer: buyerAsPrinted(billed.userInfo),
    lines,
    vat,
    totals,
    paidOn: issuedOn,
    transactionId: billed.transactionId,
    paymentReference: billed.reference,
    mentions: mentionsFor(seller, billed.userInfo),
    ...(demo ? { demo } : {}),
  };
  writeInvoice(tx, invoice);
  await appendLedger(deps, tx, { kind: "invoice", subject: invoice.number, record: invoice });
  const data: DrawInvoiceData = {
    number: invoice.number,
    offer: billed.offer.name,
    accessUntil: billed.access.endsAt,
  };
  tx.job({ kind: DRAW_INVOICE_JOB, data });
  return invoice;
}

function accessLine({ access, locale }: Billed): string | undefined {
  if (access.endsAt === null) return undefined;
  const lastInstant = Temporal.Instant.from(access.endsAt).subtract({ milliseconds: 1 });
  return translator(locale)("invoicing.access", {
    from: formatDay(businessDay(access.startsAt), locale),
    to: formatDay(businessDay(lastInstant), locale),
  });
}

function sellerAsPrinted(seller: SellerSettings): InvoiceSeller {
  const { legalName, legalForm, capital, siren, siret, rcsCity, address, email, phone, iban, bic } =
    seller;
  const vatNumber = seller.vatRegime === "standard" ? seller.vatNumber : undefined;
  return {
    legalName,
    legalForm,
    capital,
    siren,
    siret,
    rcsCity,
    vatNumber,
    address,
    email,
    phone,
    iban,
    bic,
  };
}

function buyerAsPrinted({ fullName, company, vatNumber, address, email }: UserInfo): InvoiceBuyer {
  return { name: fullName, company, vatNumber, address, email };
}

/** Penalties, indemnity and discount are due on invoices to professionals (Code de commerce L441-9). */
function mentionsFor(seller: SellerSettings, client: UserInfo): string[] {
  return [
    ...(seller.vatRegime === "franchise" ? [seller.franchiseMention] : []),
    ...(client.company
      ? [seller.discountMention, seller.penaltyMention, seller.recoveryMention]
      : []),
  ];
}
