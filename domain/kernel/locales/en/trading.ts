/** English texts: linked accounts of MetaTrader and what their terminals send. */
import type { trading as reference } from "../fr/trading.ts";

/** The same keys as in French. */
export const trading: Record<keyof typeof reference, string> = {
  "trading.tooManyAccounts":
    "You have {max} linked accounts already: remove one before you add another.",
  "trades.noKey": "The account’s key is missing: Authorization: Bearer, then the key.",
  "trades.unknownKey": "This key opens no account: it was replaced, revoked or mistyped.",
  "trades.otherLogin": "This key belongs to account {login}: make a key for account {other}.",
  "trades.otherCurrency":
    "This account is kept in {currency}: trades in {other} can’t be added to it.",
  "trades.encoding": "gzip is the only compression that is taken here.",
  "trades.notGzip": "The body says that it is gzip, and isn’t.",
  "trades.rejected.unreadable": "This is no deal.",
  "trades.rejected.ticket": "The ticket is missing or no whole number.",
  "trades.rejected.type": "The type is unknown.",
  "trades.rejected.time": "The time is missing, unreadable or impossible.",
  "trades.rejected.future": "The time is in the future.",
  "trades.rejected.symbol": "The symbol is missing or unreadable.",
  "trades.rejected.volume": "The volume must be a number of lots above 0.",
  "trades.rejected.price": "A price is missing, negative or impossible.",
  "trades.rejected.money": "An amount is no possible number.",
  "trades.rejected.other": "A field isn’t valid.",
};
