/** A report between its reading and its storing. */
import type { Id } from "../../kernel/ids.ts";
import type { ReportSummary } from "./summary.ts";
import type { ImportOutcome } from "./take_report.ts";

/** A report that was read. */
export interface ReportImport {
  id: Id;
  ownerId: Id;
  accountId: Id;
  summary: ReportSummary;
  /** Epoch milliseconds after which it is gone. */
  expiresAt: number;
  /** How many entries have been looked at; null while nobody asked to store them. */
  done: number | null;
  outcome: ImportOutcome | null;
}
