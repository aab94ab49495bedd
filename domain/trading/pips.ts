/**
 * What a pip is, by the kind of symbol. Brokers name symbols as they like: `EURUSD.m`, `#US30`,
 * `mEURUSD_i`, `XAUUSD+`. Conventions: a forex pip is the fourth decimal, the second where the quote
 * is in yen or the like, however many digits the broker adds; gold 0.1, silver 0.01, oil 0.01, an
 * index or a large coin 1, smaller coins by their digits.
 */

/** What a symbol may be; `other` are shares and whatever isn't recognised. */
export type SymbolKind =
  | "forex"
  | "gold"
  | "silver"
  | "metal"
  | "energy"
  | "index"
  | "crypto"
  | "other";

/** Currencies that are traded as pairs. */
const CURRENCIES = new Set(
  ("AED AUD BRL CAD CHF CLP CNH CNY CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW MXN MYR NOK NZD PHP " +
    "PLN RON RUB SAR SEK SGD THB TRY TWD USD ZAR").split(" "),
);

/** Quotes whose pip is the second decimal. */
const COARSE = new Set("CLP HUF INR JPY KRW PHP RUB THB TWD".split(" "));

const COINS =
  /^(BTC|XBT|ETH|LTC|BCH|XRP|ADA|SOL|DOT|DOGE|DOG|BNB|AVAX|AVX|LINK|LNK|XLM|TRX|UNI|MATIC|EOS|XMR|DASH|DSH|ETC|ATOM|NEO|ZEC|SHIB|ALGO|AAVE|FIL|NEAR|APT|ARB|OP|SUI|TON|PEPE)(USDT|USDC|USD|EUR|GBP|JPY|AUD|BTC)/;

const LARGE_COINS = /^(BTC|XBT|ETH|BCH)/;

const INDICES =
  /^(US|USA|WS|DJ|DJI|DOW|SP|SPX|SPXM|NAS|NDX|NQ|USTEC|USTECH|UT|GER|DE|DAX|DEU|UK|FTSE|FRA|FR|F|CAC|EU|EUSTX|STOXX|ESTX|JP|JPN|JAP|NI|NIKKEI|N|AUS|AU|HK|HSI|CHINA|CHN|CN|CHINAH|ES|SPA|ESP|IBEX|IT|ITA|SUI|SWI|SMI|NETH|NED|NL|AEX|SGP|SG|IND|TWN|SA|RUS|RUSS|US2000|RTY|TSX|CA)_?(30|40|35|25|20|50|60|80|100|120|200|225|250|300|400|500|600|1000|2000)(CASH|ROLL|SPOT|USD|EUR|GBP)?$/;

const NAMED_INDICES =
  /^(USTEC|USTECH|DAX|NASDAQ|DOW|DOWJONES|DJIA|DJI|SPX|NDX|VIX|USDX|DXY|NIKKEI|HSI|IBEX|STOXX|FTSE|CAC|SMI|AEX)(CASH|ROLL|SPOT)?$/;

const ENERGY =
  /^(XTI|XBR|XNG|WTI|BRENT|USOIL|UKOIL|OIL|USO|UKO|NGAS|NATGAS|CL|BRN)(USD|EUR|CASH|SPOT)?$/;

/** The kind of a symbol by its name, whatever the broker put around it. */
export function symbolKind(symbol: string): SymbolKind {
  return recognised(symbol)?.kind ?? "other";
}

/** A symbol without what the broker put around its name: `EURUSD` of `mEURUSD.pro`, `US30` of `#US30`. */
export function plainSymbol(symbol: string): string {
  const names = readings(symbol);
  for (const name of names) {
    const found = kindOf(name);
    if (found) return found.kind === "forex" ? name.slice(0, 6) : name;
  }
  return names[0] ?? symbol.toUpperCase();
}

interface Recognised {
  kind: SymbolKind;
  /** What the price is in, where the name says so. */
  quote: string;
}

function recognised(symbol: string): Recognised | null {
  for (const name of readings(symbol)) {
    const found = kindOf(name);
    if (found) return found;
  }
  return null;
}

/** The names that a broker may have decorated: as it stands, without what follows a mark, without a small prefix. */
function readings(symbol: string): string[] {
  const bare = symbol.replace(/^[^\p{L}\p{N}]+/u, "");
  const cut = bare.split(/[^\p{L}\p{N}/]/u)[0]!.replaceAll("/", "");
  const withoutSmall = bare.replace(/^[a-z]{1,3}(?=[A-Z])/, "").replace(/[^A-Z0-9].*$/, "");
  const joined = bare.replace(/[^\p{L}\p{N}]/gu, "");
  return [...new Set([cut, withoutSmall, joined].map((name) => name.toUpperCase()))]
    .filter((name) => name !== "");
}

function kindOf(name: string): Recognised | null {
  const quote = name.slice(3, 6);
  if (/^(XAU[A-Z]{3}|GOLD$)/.test(name)) return { kind: "gold", quote };
  if (/^(XAG[A-Z]{3}|SILVER$)/.test(name)) return { kind: "silver", quote };
  if (/^(XPT|XPD)[A-Z]{3}/.test(name)) return { kind: "metal", quote };
  if (CURRENCIES.has(name.slice(0, 3)) && CURRENCIES.has(quote) && name.length <= 10) {
    return { kind: "forex", quote };
  }
  if (COINS.test(name)) return { kind: "crypto", quote };
  if (ENERGY.test(name)) return { kind: "energy", quote };
  if (INDICES.test(name) || NAMED_INDICES.test(name)) return { kind: "index", quote };
  return null;
}

/**
 * The size of a pip in the symbol's price; null where the kind is unknown. `digits` are the broker's:
 * a fifth or third one is a tenth of a pip.
 */
export function pipSize(symbol: string, digits: number | null): number | null {
  const found = recognised(symbol);
  switch (found?.kind) {
    case "forex":
      if (digits === 4 || digits === 5) return 0.0001;
      if (digits === 2 || digits === 3) return 0.01;
      return COARSE.has(found.quote) ? 0.01 : 0.0001;
    case "gold":
    case "metal":
      return 0.1;
    case "silver":
    case "energy":
      return 0.01;
    case "index":
      return 1;
    case "crypto": {
      const bare = readings(symbol).find((name) => COINS.test(name))!;
      if (LARGE_COINS.test(bare) || (digits ?? 2) <= 2) return 1;
      return Number(`1e-${digits! - 1}`);
    }
    default:
      return null;
  }
}
