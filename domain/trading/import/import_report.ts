/** Importing a report: read it, show what was understood, store it when the client says so. */
import type { User } from "../../accounts/model.ts";
import { requirePermission } from "../../accounts/permissions.ts";
import type { Deps } from "../../kernel/deps.ts";
import { newId } from "../../kernel/ids.ts";
import { Problem } from "../../kernel/problem.ts";
import { type RateLimit, takeTry } from "../../kernel/rate_limit.ts";
import { transact } from "../../kernel/tx.ts";
import { getTradingAccount } from "../own_account.ts";
import { warmSummariesLater } from "../statistics/warm_summaries.ts";
import { requireFitting, tieAccount } from "./fitting.ts";
import type { ReportImport } from "./import_record.ts";
import {
  dropBytes,
  findImport,
  readBytes,
  saveBytes,
  saveImport,
  WAIT_MS,
} from "./import_store.ts";
import { readReport } from "./read_report.ts";
import { summarise } from "./summary.ts";
import { takeReport } from "./take_report.ts";

/** Most bytes of a report as it is sent: below 50 MiB. A larger one can be packed by gzip. */
export const IMPORT_MAX = 48 * 1024 * 1024;

/** Reading a large report takes seconds of work. */
const READINGS: RateLimit = { name: "trading-import", max: 30, windowMs: 15 * 60_000 };

/**
 * Reads a report for one's own account and keeps it for an hour; nothing of it counts yet. Throws
 * `unauthenticated`, `not-found`, `invalid-input` on what is no report, `conflict` on another
 * account's, `too-large`, `too-many-requests`.
 */
export async function previewImport(
  deps: Deps,
  user: User | null,
  accountId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReportImport> {
  const owner = requirePermission(user, "trading.use");
  const account = await getTradingAccount(deps, owner, accountId);
  await takeTry(deps, READINGS, owner.id);
  // One report at a time, however many are sent: each may be a hundred megabytes unpacked.
  const report = await deps.serial("trading-import", () => readReport(bytes));
  const currency = requireFitting(account, report);
  const record: ReportImport = {
    id: newId(deps.clock),
    ownerId: owner.id,
    accountId,
    summary: summarise(report, currency),
    expiresAt: deps.clock().epochMilliseconds + WAIT_MS,
    done: null,
    outcome: null,
  };
  await saveBytes(deps, record.id, bytes);
  await saveImport(deps, record);
  return record;
}

/** One's own report that was read. Throws `unauthenticated`, or `not-found` once it has expired. */
export async function getImport(
  deps: Deps,
  user: User | null,
  id: string,
): Promise<ReportImport> {
  const owner = requirePermission(user, "trading.use");
  const record = await findImport(deps, id);
  if (record?.ownerId !== owner.id) throw new Problem("not-found", { detail: "import.expired" });
  return record;
}

/**
 * Stores one's own report that was read; gives it with what came of it. Twice changes nothing. Throws
 * as {@linkcode getImport}, and `conflict` when the account has become another's meanwhile.
 */
export async function confirmImport(
  deps: Deps,
  user: User | null,
  id: string,
): Promise<ReportImport> {
  const owner = requirePermission(user, "trading.use");
  return await deps.serial(`trading-import:${id}`, async () => {
    const record = await getImport(deps, owner, id);
    if (record.outcome) return record;
    const bytes = await readBytes(deps, id);
    const report = await deps.serial("trading-import", () => readReport(bytes));
    const account = await tieAccount(deps, owner, record.accountId, report);
    await saveImport(deps, { ...record, done: 0 });
    const outcome = await takeReport(
      deps,
      account,
      report,
      (done) => saveImport(deps, { ...record, done }),
    );
    const finished = { ...record, done: record.summary.entries, outcome };
    await saveImport(deps, finished);
    await dropBytes(deps, id);
    const { accepted, duplicate, rejected } = outcome;
    await transact(deps, (tx) => {
      if (accepted > 0) warmSummariesLater(tx, account.id);
      tx.audit({
        actor: { id: owner.id, name: owner.fullName },
        action: "trading.report_imported",
        subject: ["trading", account.id],
        details: { accepted, duplicate, rejected: rejected.length },
      });
    });
    return finished;
  });
}
