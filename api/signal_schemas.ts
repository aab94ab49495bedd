/** Signals as the API shows them: prices and results are exact decimals, as text. */
import { z } from "@hono/zod-openapi";
import { EVENT_KINDS, SIDES, type Signal, SIGNAL_STATUSES } from "@/domain/signals/model.ts";
import type { StoredEvent } from "@/domain/signals/list_signals.ts";
import type { SignedHead } from "@/domain/signals/verify_chain.ts";

const price = z.string().openapi({ example: "1.0850" });
const side = z.enum(SIDES);

/** A result: exact decimals. */
const resultSchema = z.object({
  r: z.string().openapi({ description: "In units of the initial risk.", example: "1.50" }),
  pips: z.string().openapi({ example: "75.0" }),
});

/** A signal. */
export const signalSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  side,
  entry: price,
  entryTo: price.nullable().openapi({ description: "The upper end of an entry zone." }),
  stop: price,
  targets: z.array(price),
  riskPercent: z.string(),
  rationale: z.string(),
  validUntil: z.string(),
  author: z.string(),
  authorTitle: z.string().nullable().openapi({ description: "The author's job title." }),
  account: z.string().nullable().openapi({
    description: "The author's own trading account that entry and outcome are taken from.",
  }),
  publishedAt: z.string(),
  opensAt: z.string().openapi({ description: "From when everybody sees it." }),
  status: z.enum(SIGNAL_STATUSES),
  outcome: z.enum(["targets", "stop", "breakeven", "manual"]).nullable(),
  entered: z.object({ price, at: z.string() }).nullable(),
  hits: z.array(z.object({ price, at: z.string() })).openapi({
    description: "The targets taken so far, the first one first.",
  }),
  endedAt: z.string().nullable(),
  result: resultSchema.nullable(),
  reverses: z.object({ signal: z.string(), side, at: z.string() }).nullable().openapi({
    description: "The earlier signal on the same symbol that this one turns round.",
  }),
}).openapi("Signal");

/** An event of a signal. */
export const eventSchema = z.object({
  sequence: z.number().int(),
  kind: z.enum(EVENT_KINDS),
  at: z.string(),
  price: price.optional(),
  target: z.number().int().optional(),
  note: z.string().nullable(),
  entry: z.number().int().openapi({ description: "Its place in the public chain." }),
}).openapi("SignalEvent");

/** A signed head of the chain. */
export const headSchema = z.object({
  index: z.number().int(),
  hash: z.string(),
  at: z.string(),
  signature: z.string(),
}).openapi("ChainHead");

/** A signal for readers. */
export function asPublicSignal(signal: Signal): z.infer<typeof signalSchema> {
  const { terms, author, entered, result, id, publishedAt, opensAt, status, outcome } = signal;
  return {
    id,
    ...terms,
    author: author.name,
    authorTitle: author.jobTitle ?? null,
    account: signal.follows?.name ?? null,
    publishedAt,
    opensAt,
    status,
    outcome,
    entered: entered && { price: entered.price, at: entered.at },
    hits: signal.hits,
    endedAt: signal.endedAt,
    result: result && { r: decimal(result.r, 2), pips: decimal(result.pips, 1) },
    reverses: signal.reverses,
  };
}

/** An event for readers. */
export function asPublicEvent({ payload, entry }: StoredEvent): z.infer<typeof eventSchema> {
  const { sequence, event } = payload;
  return {
    sequence,
    kind: event.kind,
    at: event.at,
    note: event.note,
    entry,
    ...("price" in event && { price: event.price }),
    ...("target" in event && { target: event.target }),
  };
}

/** A head without what isn't its own. */
export function asPublicHead({ index, hash, at, signature }: SignedHead) {
  return { index, hash, at, signature };
}

/** A whole number of small units as a decimal: `decimal(-50, 2)` is `-0.50`. */
export function decimal(units: number, digits: number): string {
  return (units / 10 ** digits).toFixed(digits);
}
