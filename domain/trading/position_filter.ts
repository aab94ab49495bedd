/** What somebody asks to see of an account's positions. */
import { z } from "zod";
import { parseInput } from "../kernel/input.ts";
import { dayAfter } from "./statistics/history.ts";
import { dayRangeSchema } from "./statistics/read_statistics.ts";
import type { PositionFilter } from "./read_trades.ts";

/** What isn't one of the known words asks for nothing, as an address that was cut short does. */
const word = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words).optional().catch(undefined);

const filterSchema = dayRangeSchema.extend({
  symbol: z.string().trim().max(32).optional().transform((symbol) => symbol || undefined),
  side: word(["long", "short"]),
  result: word(["won", "lost"]),
});

/**
 * The filter that an address or a form asks for; `from` and `to` are UTC days of the closing, both
 * included. Throws `invalid-input` on what is no day.
 */
export function readPositionFilter(input: unknown): PositionFilter {
  const { from, to, symbol, side, result } = parseInput(filterSchema, input);
  return {
    ...(from && { from: `${from}T00:00:00.000Z` }),
    ...(to && { to: `${dayAfter(to)}T00:00:00.000Z` }),
    ...(symbol && { symbol }),
    ...(side && { side }),
    ...(result && { result }),
  };
}
