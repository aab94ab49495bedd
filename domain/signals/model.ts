/** Signals and what happens to them. */
import { z } from "zod";
import type { Role } from "../accounts/model.ts";
import { type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Id } from "../kernel/ids.ts";
import { JOB_TITLE_MAX } from "../accounts/job_title.ts";
import { line, requiredLine } from "../kernel/text.ts";
import { readDecimal, scaleOf, units } from "./decimal.ts";
import type { Result } from "./result.ts";

/** Which way a signal bets. */
export const SIDES = ["buy", "sell"] as const;

/** One of {@linkcode SIDES}. */
export type Side = (typeof SIDES)[number];

/** How many targets a signal may have. */
export const MAX_TARGETS = 4;

/** The longest delay for those who aren't members, in minutes: thirty days. */
export const MAX_DELAY = 30 * 24 * 60;

/** A price as people or programs write it, kept as an exact decimal. */
export const priceSchema = z.string().max(40, "signals.field.price").transform((text, ctx) => {
  const decimal = readDecimal(text);
  if (decimal !== undefined) return decimal;
  ctx.addIssue(text.trim() === "" ? "field.required" : "signals.field.price");
  return z.NEVER;
});

/** A percentage of the capital, above 0 and up to 10, of two decimals at most. */
const riskSchema = priceSchema.refine(
  (risk) => scaleOf(risk) <= 2 && units(risk) <= units("10"),
  "signals.field.risk",
);

/** An instant with its offset, as ISO 8601 text; kept in UTC. */
export const instantSchema = z.iso.datetime({ offset: true, error: "signals.field.instant" })
  .transform((text) => isoInstant(Temporal.Instant.from(text)));

// deno-lint-ignore no-control-regex -- naming them is the purpose
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

const rationaleSchema = z.string().transform((text) => text.replace(/\r\n?/g, "\n").trim())
  .pipe(
    z.string().normalize("NFC").min(1, "field.required").max(2000, "field.tooLong")
      .refine((text) => !CONTROL.test(text) && text.isWellFormed(), "field.invalid"),
  );

const symbolSchema = z.string().trim().toUpperCase()
  .regex(/^[A-Z0-9#][A-Z0-9.#_/-]{1,19}$/, "signals.field.symbol");

/** What a signal says; every part but symbol and side may be amended. */
export const termsSchema = z.object({
  symbol: symbolSchema,
  side: z.enum(SIDES),
  /** The entry, or the lower end of the zone to enter in. */
  entry: priceSchema,
  /** The upper end of the zone; null for a single price. */
  entryTo: priceSchema.nullable().default(null),
  stop: priceSchema,
  /** The nearest first. */
  targets: z.array(priceSchema).min(1, "signals.field.targets").max(
    MAX_TARGETS,
    "signals.field.targets",
  ),
  /** Suggested risk in percent of the capital. */
  riskPercent: riskSchema,
  rationale: rationaleSchema,
  /** Until when it may be entered. */
  validUntil: instantSchema,
});

/** What a signal says. */
export type SignalTerms = z.output<typeof termsSchema>;

/** A signal to publish. */
export const newSignalSchema = termsSchema.extend({
  /** Minutes until everybody sees it; the house's setting unless told. */
  delayMinutes: z.number().int().min(0, "signals.field.delay").max(MAX_DELAY, "signals.field.delay")
    .optional(),
  /** The author's job title, shown with the signal; the one told last unless told. */
  jobTitle: requiredLine(JOB_TITLE_MAX).optional(),
  /** One of the author's own trading accounts, which entry and outcome are then taken from. */
  tradingAccount: z.string().optional(),
});

/** A signal to publish, before it is read. */
export type NewSignal = z.input<typeof newSignalSchema>;

const note = line(500).nullable().default(null);
const happened = { at: instantSchema.optional(), note };
/** Without the default of a new signal: what isn't named doesn't change. */
const changesSchema = termsSchema.omit({ symbol: true, side: true })
  .extend({ entryTo: priceSchema.nullable() }).partial();

/** What an editor records of a signal. `at` is when it happened in the market; now unless told. */
export const newEventSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("amended"), changes: changesSchema, note }),
  z.object({ kind: z.literal("activated"), price: priceSchema, ...happened }),
  z.object({
    kind: z.literal("target_hit"),
    target: z.number().int().min(1).max(MAX_TARGETS),
    price: priceSchema,
    ...happened,
  }),
  z.object({ kind: z.literal("stop_hit"), price: priceSchema, ...happened }),
  z.object({ kind: z.literal("breakeven"), price: priceSchema, ...happened }),
  z.object({ kind: z.literal("closed"), price: priceSchema, ...happened }),
  z.object({ kind: z.literal("cancelled"), ...happened }),
]);

/** An event to record, before it is read. */
export type NewEvent = z.input<typeof newEventSchema>;

/** An event to record, as read. */
export type ReadEvent = z.output<typeof newEventSchema>;

/** What may happen to a signal, in the order of its life. */
export const EVENT_KINDS = [
  "published",
  "amended",
  "activated",
  "target_hit",
  "stop_hit",
  "breakeven",
  "closed",
  "cancelled",
  "expired",
] as const;

/** One of {@linkcode EVENT_KINDS}. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who vouches for an event's price and time: an editor, the schedule, or a deal of the provider's own account. */
export type EventSource =
  | { kind: "editor"; name: string }
  | { kind: "schedule" }
  | { kind: "account"; account: string; deal: string };

/** The earlier recommendation on the same symbol that a new one turns round (regulation 2016/958, art. 4). */
export interface Reversal {
  signal: Id;
  side: Side;
  at: IsoInstant;
}

/** What happened, as it stands in the chain. */
export type SignalEvent =
  & { at: IsoInstant; source: EventSource; note: string | null }
  & (
    | {
      kind: "published";
      terms: SignalTerms;
      reverses: Reversal | null;
      /** Absent in events older than the field. */
      jobTitle?: string;
    }
    | { kind: "amended"; changes: Partial<SignalTerms> }
    | { kind: "activated" | "stop_hit" | "breakeven" | "closed"; price: string }
    | { kind: "target_hit"; target: number; price: string }
    | { kind: "cancelled" | "expired" }
  );

/** What an entry of the chain seals. */
export interface EventPayload {
  signal: Id;
  /** Its place among the signal's events, from 1. */
  sequence: number;
  event: SignalEvent;
}

/** The author's own trading account that a signal's entry and outcome are taken from. */
export interface FollowedAccount {
  id: Id;
  /** As the author calls it. */
  name: string;
  /** The position that is the signal's; absent before its entry. */
  position?: string;
}

/** `published` waits for its entry, `active` has it; the others are its ends. */
export const SIGNAL_STATUSES = ["published", "active", "closed", "cancelled", "expired"] as const;

/** One of {@linkcode SIGNAL_STATUSES}. */
export type SignalStatus = (typeof SIGNAL_STATUSES)[number];

/** How a closed signal ended. */
export type SignalOutcome = "targets" | "stop" | "breakeven" | "manual";

/** A signal as it stands. */
export interface Signal {
  id: Id;
  /** Who wrote it, for readers (regulation 2016/958, art. 2). */
  author: { name: string; role: Role; jobTitle?: string };
  publishedAt: IsoInstant;
  /** From when everybody sees it; members see it at once. */
  opensAt: IsoInstant;
  terms: SignalTerms;
  status: SignalStatus;
  outcome: SignalOutcome | null;
  /** Where it was entered, when, and the stop in force then. */
  entered: { price: string; at: IsoInstant; stop: string } | null;
  /** The price at which each target was taken, the first one first. */
  hits: { price: string; at: IsoInstant }[];
  endedAt: IsoInstant | null;
  result: Result | null;
  reverses: Reversal | null;
  /** Absent when an editor says what became of it. */
  follows?: FollowedAccount;
  /** How many events it has. */
  sequence: number;
  /** When the last of them happened. */
  lastAt: IsoInstant;
}

/** Whether something may still happen to a signal. */
export function isOpen({ status }: Pick<Signal, "status">): boolean {
  return status === "published" || status === "active";
}
