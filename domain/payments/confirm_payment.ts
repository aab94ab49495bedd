/** An admin found the money: payment, invoice, subscription, chain and mail, in one commit. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { findInvoice } from "../invoicing/invoices.ts";
import { issueInvoice } from "../invoicing/issue_invoice.ts";
import { appendLedger } from "../invoicing/ledger.ts";
import type { Invoice } from "../invoicing/model.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import { optionalLine } from "../kernel/text.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { requireSeller } from "../settings/seller.ts";
import { isDemoStore } from "../settings/demo.ts";
import { activate } from "../subscriptions/activate.ts";
import { ledgerRecord, sealUserInfo } from "./ledger_record.ts";
import type { Payment } from "./model.ts";
import { earliestService } from "./withdrawal_period.ts";
import { advance, requirePayment } from "./transition.ts";

/** What an admin may say of a confirmation. */
export const confirmationSchema = z.object({ note: optionalLine(500) });

/** A confirmed payment with its one invoice. */
export interface Confirmation {
  payment: Payment;
  invoice: Invoice;
}

/**
 * Confirms a payment: from `transaction_submitted`, or from `pending` with a note, since money can
 * arrive before the client says so. A confirmed payment is answered with the invoice it has, so two
 * admins, two clicks or a retry give one invoice. Throws `forbidden`, `not-found`, `wrong-state`,
 * `invalid-input` (field `note`), or `seller-incomplete`, which uses no number.
 */
export async function confirmPayment(
  deps: Deps,
  user: User | null,
  id: Id,
  why?: string,
): Promise<Confirmation> {
  const admin = requirePermission(user, "payments.validate");
  const demo = await isDemoStore(deps);
  return await deps.serial("ledger", () =>
    transact(deps, async (tx) => {
      const payment = await requirePayment(tx, id);
      if (payment.status === "confirmed") return await asConfirmed(deps, payment);
      const { note } = parseInput(confirmationSchema, { note: why });
      if (payment.status === "pending" && !note) {
        throw invalidInput({ note: { key: "field.confirmNote" } });
      }
      return await confirm(deps, tx, admin, payment, note, demo);
    }));
}

async function confirm(
  deps: Deps,
  tx: Tx,
  admin: User,
  payment: Payment,
  note: string | undefined,
  demo: boolean,
): Promise<Confirmation> {
  if (payment.status !== "pending" && payment.status !== "transaction_submitted") {
    throw new Problem("wrong-state", { extensions: { paymentStatus: payment.status } });
  }
  const seller = await requireSeller(tx);
  const { access } = await activate(deps, tx, payment, earliestService(payment));
  const invoice = await issueInvoice(deps, tx, seller, {
    ...payment,
    paymentId: payment.id,
    access,
  }, demo);
  const confirmed = advance(deps, tx, payment, {
    statuses: ["verified", "confirmed"],
    by: { id: admin.id, name: admin.fullName },
    note,
    changes: { invoiceNumber: invoice.number, seal: await sealUserInfo(payment.userInfo) },
  });
  await appendLedger(deps, tx, {
    kind: "payment",
    subject: confirmed.id,
    record: await ledgerRecord(confirmed),
  });
  return { payment: confirmed, invoice };
}

async function asConfirmed(deps: Deps, payment: Payment): Promise<Confirmation> {
  const invoice = await findInvoice(deps, payment.invoiceNumber ?? "");
  if (!invoice) throw new Error(`Payment ${payment.id} is confirmed and its invoice is missing.`);
  return { payment, invoice };
}
