/** How the API shows trading accounts and what was traded on them. */
import { z } from "@hono/zod-openapi";
import {
  type Deal,
  DEAL_ENTRIES,
  DEAL_REASONS,
  DEAL_TYPES,
  DST_RULES,
  PLATFORMS,
  type Position,
  type TradingAccount,
} from "@/domain/trading/model.ts";

/** An amount in an account's currency, which may be any that a broker keeps accounts in. */
export const accountMoneySchema = z.object({
  minor: z.number().int(),
  currency: z.string(),
}).openapi("AccountMoney");

/** An amount as {@linkcode accountMoneySchema}. */
export type AccountMoney = z.infer<typeof accountMoneySchema>;

/** A trading account as its owner sees it: nothing of the key but its beginning. */
export const tradingAccountSchema = z.object({
  id: z.string(),
  name: z.string(),
  platform: z.enum(PLATFORMS),
  keyHint: z.string().openapi({ description: "The first characters of the key." }),
  keyRevokedAt: z.string().nullable(),
  createdAt: z.string(),
  login: z.string().nullable(),
  server: z.string().nullable(),
  broker: z.string().nullable(),
  currency: z.string().nullable(),
  currencyDigits: z.number().int().openapi({ description: "Decimals of the minor unit." }),
  marginMode: z.enum(["hedging", "netting"]).nullable(),
  leverage: z.number().nullable(),
  isDemo: z.boolean().nullable(),
  standardOffset: z.number().int().openapi({
    description: "Seconds that the server's clock is ahead of UTC outside summer time.",
  }),
  serverDst: z.enum(DST_RULES),
  serverDstSource: z.enum(["edited", "observed", "guessed"]),
  lastHeartbeatAt: z.string().nullable(),
  balance: accountMoneySchema.nullable(),
  equity: accountMoneySchema.nullable(),
  margin: accountMoneySchema.nullable(),
}).openapi("TradingAccount");

/** A position as the API shows it. */
export const positionSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  side: z.enum(["long", "short"]),
  openingKnown: z.boolean(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  volume: z.number(),
  openVolume: z.number(),
  openPrice: z.number(),
  closePrice: z.number().nullable(),
  initialSl: z.number().nullable(),
  sl: z.number().nullable(),
  tp: z.number().nullable(),
  outcome: z.enum(["sl", "tp", "so", "other"]).nullable(),
  profit: accountMoneySchema,
  commission: accountMoneySchema,
  swap: accountMoneySchema,
  fee: accountMoneySchema,
  net: accountMoneySchema,
  pips: z.number().nullable(),
  rMultiple: z.number().nullable(),
  dealCount: z.number().int(),
  deals: z.array(z.string()),
}).openapi("Position");

/** A deal as the API shows it. */
export const dealSchema = z.object({
  ticket: z.string(),
  order: z.string().nullable(),
  position: z.string().nullable(),
  at: z.string().openapi({ description: "UTC." }),
  serverTime: z.string().openapi({ description: "What the server's clock showed." }),
  symbol: z.string().nullable(),
  type: z.enum(DEAL_TYPES),
  entry: z.enum(DEAL_ENTRIES).nullable(),
  reason: z.enum(DEAL_REASONS),
  volume: z.number(),
  price: z.number(),
  sl: z.number().nullable(),
  tp: z.number().nullable(),
  profit: accountMoneySchema,
  commission: accountMoneySchema,
  swap: accountMoneySchema,
  fee: accountMoneySchema,
  comment: z.string(),
}).openapi("Deal");

/** An account for its owner. */
export function asTradingAccount(account: TradingAccount): z.infer<typeof tradingAccountSchema> {
  const { ownerId: _, keyHash: __, balance, equity, margin, ...shown } = account;
  const money = (minor: number | null) => minor === null ? null : moneyOf(account, minor);
  return { ...shown, balance: money(balance), equity: money(equity), margin: money(margin) };
}

/** A position of an account. */
export function asPosition(
  account: TradingAccount,
  position: Position,
): z.infer<typeof positionSchema> {
  const net = moneyOf(account, position.net);
  return { ...position, ...amountsOf(account, position), net };
}

/** A deal of an account. */
export function asDeal(account: TradingAccount, deal: Deal): z.infer<typeof dealSchema> {
  const { accountId: _, ...shown } = deal;
  return { ...shown, ...amountsOf(account, deal) };
}

function amountsOf(
  account: TradingAccount,
  { profit, commission, swap, fee }: Pick<Deal, "profit" | "commission" | "swap" | "fee">,
) {
  return {
    profit: moneyOf(account, profit),
    commission: moneyOf(account, commission),
    swap: moneyOf(account, swap),
    fee: moneyOf(account, fee),
  };
}

/** An amount in an account's currency. */
export function moneyOf({ currency }: TradingAccount, minor: number): AccountMoney {
  return { minor, currency: currency ?? "EUR" };
}
