/**
 * What a consumer tells us of a contract without signing in: that they withdraw from it
 * (Directive 2011/83/EU article 11a; Code de la consommation L221-21, D221-5), or that it is to end
 * (L215-1-1, D215-1 to D215-3).
 */
import { z } from "zod";
import type { IsoInstant } from "../kernel/clock.ts";
import type { Locale } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import { emailSchema, line, requiredLine } from "../kernel/text.ts";

/** What a notice says. */
export const NOTICE_KINDS = ["withdrawal", "ending"] as const;

/** One of {@linkcode NOTICE_KINDS}. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** When a contract is to end: with the period that is paid for, or now. */
export const ENDS = ["at_term", "at_once"] as const;

/** One of {@linkcode ENDS}. */
export type Ends = (typeof ENDS)[number];

/** A line that goes into a mail to an address that anybody may type: it carries no link. */
function unlinked(line: z.ZodType<string, string>): z.ZodType<string, string> {
  return line.refine((text) => !/:\/\/|\bwww\./i.test(text), "field.invalid");
}

/** Schema of a withdrawal's statement: who, from what, and where the acknowledgement goes. */
export const withdrawalSchema = z.object({
  fullName: unlinked(requiredLine(120)),
  email: emailSchema,
  /** The order's reference or the invoice's number, as typed. */
  contract: unlinked(requiredLine(64)),
});

/** Schema of the statement that a contract is to end; the date wished for is one of two (D215-2). */
export const endingSchema = withdrawalSchema.extend({
  /** The offer, in the client's words. */
  offer: unlinked(line(120)).transform((text) => text || undefined).optional(),
  ends: z.enum(ENDS, "field.required"),
});

/** What somebody stated, as they typed it. */
export type Statement = z.output<typeof withdrawalSchema> & Partial<z.output<typeof endingSchema>>;

/**
 * What came of a notice by itself. `unmatched`: reference and address don't lead to one contract, so
 * staff look. A withdrawal: `order_cancelled` before any transfer was named, else `for_staff`. An
 * ending: `ends` at the end already paid for, `ended` at once, `nothing_runs` where no access is open.
 */
export type NoticeEffect =
  | "unmatched"
  | "order_cancelled"
  | "for_staff"
  | "ends"
  | "ended"
  | "nothing_runs";

/** A notice. */
export interface Notice {
  id: Id;
  kind: NoticeKind;
  statement: Statement;
  /** The language of the form, in which it is acknowledged. */
  locale: Locale;
  receivedAt: IsoInstant;
  /** The order that it is about; null where reference and address don't lead to one. */
  paymentId: Id | null;
  /** Whose it is: the order's account, else who was signed in; null for a stranger's. */
  accountId: Id | null;
  effect: NoticeEffect;
  /** Ending: the first instant without access; null without an end, and where none is known. */
  endsAt: IsoInstant | null;
  /** `open` until somebody of the house has dealt with it; what needs nobody is `handled` at once. */
  status: "open" | "handled";
  /** Who dealt with it, and how; absent on what needed nobody. */
  handling?: { at: IsoInstant; by: { id: Id; name: string }; note: string };
}
