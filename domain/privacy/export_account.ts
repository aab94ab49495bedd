/**
 * Everything the house knows of a person, as files (GDPR articles 15 and 20): JSON of each area, and the
 * PDFs of their invoices. Each area gives its own part, so that none opens another's store. The archive
 * is made while it is sent, a file at a time, so it needs neither a job nor a bound: memory holds one
 * area's records or one PDF.
 */
import type { User } from "../accounts/model.ts";
import { exportOf as accountOf } from "../accounts/personal_data.ts";
import {
  exportFilesOf as invoiceFilesOf,
  exportOf as invoicesOf,
} from "../invoicing/personal_data.ts";
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { translator } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import { jsonEntry, type ZipEntry, zipStream } from "../kernel/zip.ts";
import { exportOf as noticesOf } from "../notices/personal_data.ts";
import { exportOf as mailsOf } from "../notifications/personal_data.ts";
import { exportOf as paymentsOf } from "../payments/personal_data.ts";
import { exportOf as subscriptionsOf } from "../subscriptions/personal_data.ts";

/** What each area knows of an account, by the name of its file. */
export const PARTS: Readonly<Record<string, (deps: Deps, accountId: Id) => Promise<unknown>>> = {
  account: accountOf,
  payments: paymentsOf,
  invoices: invoicesOf,
  subscriptions: subscriptionsOf,
  notices: noticesOf,
  mails: mailsOf,
};

/** An export ready to be handed over. */
export interface AccountExport {
  filename: string;
  /** The archive's bytes; made as they are read. */
  archive: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Begins an export, which the audit trail notes. Throws `not-found`. */
export async function exportAccount(deps: Deps, user: User): Promise<AccountExport> {
  const account = await accountOf(deps, user.id);
  await transact(deps, (tx) => {
    tx.audit({
      actor: { id: user.id, name: account.account.fullName },
      action: "account.exported",
      subject: ["accounts", user.id],
    });
  });
  const now = deps.clock();
  return {
    filename: `calmness-trading-${isoInstant(now).slice(0, 10)}.zip`,
    archive: zipStream(entriesOf(deps, user, isoInstant(now)), now),
  };
}

async function* entriesOf(deps: Deps, user: User, at: IsoInstant): AsyncGenerator<ZipEntry> {
  const t = translator(user.locale);
  yield {
    name: user.locale === "fr" ? "LISEZ-MOI.txt" : "README.txt",
    bytes: new TextEncoder().encode(t("data.export.readme", { at, email: user.email })),
  };
  for (const [name, part] of Object.entries(PARTS)) {
    yield jsonEntry(`${name}.json`, await part(deps, user.id));
  }
  for await (const file of invoiceFilesOf(deps, user.id)) {
    yield { ...file, name: `invoices/${file.name}` };
  }
}
