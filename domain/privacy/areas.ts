/**
 * The areas that know people. Each gives its own part of an export and erases its own part of a person,
 * through `personal_data.ts`, so that none opens another's store: a new area that keeps something under
 * an account adds its line here.
 */
import { eraseOf as eraseAccount, exportOf as exportAccount } from "../accounts/personal_data.ts";
import {
  exportFilesOf as exportInvoiceFiles,
  exportOf as exportInvoices,
} from "../invoicing/personal_data.ts";
import {
  eraseOf as eraseAnalytics,
  exportOf as exportAnalytics,
} from "../analytics/personal_data.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { ZipEntry } from "../kernel/zip.ts";
import { eraseOf as eraseNotices, exportOf as exportNotices } from "../notices/personal_data.ts";
import {
  exportCentreOf as exportCentre,
  exportOf as exportMails,
} from "../notifications/personal_data.ts";
import { eraseOf as erasePayments, exportOf as exportPayments } from "../payments/personal_data.ts";
import {
  eraseOf as eraseSubscriptions,
  exportOf as exportSubscriptions,
} from "../subscriptions/personal_data.ts";
import {
  eraseOf as eraseSupport,
  exportFilesOf as exportSupportFiles,
  exportOf as exportSupport,
} from "../support/personal_data.ts";

import {
  eraseOf as eraseTrading,
  exportFilesOf as exportTrades,
  exportOf as exportTrading,
} from "../trading/personal_data.ts";

/** An area that knows people. */
export interface PersonalArea {
  /** Names its file in an export, and its folder where it has files. */
  name: string;
  /** All that it knows of an account, as plain data. */
  exportOf: (deps: Deps, accountId: Id) => Promise<unknown>;
  /** The files of an account, one at a time. */
  exportFilesOf?: (deps: Deps, accountId: Id) => AsyncIterable<ZipEntry>;
  /** Erases what no law has it keep; whether nothing is left to do. Absent where everything is kept. */
  eraseOf?: (deps: Deps, accountId: Id) => Promise<boolean>;
}

/** The areas, in the order of an export. Mails are erased last, by `erase_account.ts`: they are about the others. */
export const AREAS: readonly PersonalArea[] = [
  { name: "account", exportOf: exportAccount, eraseOf: eraseAccount },
  { name: "payments", exportOf: exportPayments, eraseOf: erasePayments },
  // Kept for ten years (Code de commerce L123-22).
  { name: "invoices", exportOf: exportInvoices, exportFilesOf: exportInvoiceFiles },
  { name: "subscriptions", exportOf: exportSubscriptions, eraseOf: eraseSubscriptions },
  { name: "notices", exportOf: exportNotices, eraseOf: eraseNotices },
  {
    name: "trading",
    exportOf: exportTrading,
    exportFilesOf: exportTrades,
    eraseOf: eraseTrading,
  },
  { name: "analytics", exportOf: exportAnalytics, eraseOf: eraseAnalytics },
  {
    name: "support",
    exportOf: exportSupport,
    exportFilesOf: exportSupportFiles,
    eraseOf: eraseSupport,
  },
  { name: "mails", exportOf: exportMails },
  { name: "notifications", exportOf: exportCentre },
];
