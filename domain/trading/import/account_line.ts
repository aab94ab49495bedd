/** Whose report it is: the lines above its tables. */
import type { ReportAccount } from "./report.ts";
import { plainLabel } from "./values.ts";

/** MetaTrader 5 in every language: `5012345 (EUR, Example-Demo, demo, Hedge)`. */
const MT5 = /^(\d{3,20}) ?\(([A-Z]{3,6})\b,? ?(.*)\)$/;

/** MetaTrader 4: `Account: 5012345`, `Currency: EUR`, `Leverage: 1:100`. */
const MT4 = /^(account|compte|a\/c no|currency|devise|leverage|levier) ?: ?(?:1:)?(.+)$/i;

const COMPANY = new Set(["company", "courtier", "societe", "compagnie"]);

/** What a row tells of the account; an empty object when nothing. */
export function readAccountLine(cells: readonly string[]): Partial<ReportAccount> {
  const told: Partial<ReportAccount> = {};
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 2 && COMPANY.has(plainLabel(filled[0]!))) told.broker = filled[1]!;
  for (const cell of filled) {
    const mt5 = MT5.exec(cell);
    if (mt5) Object.assign(told, fromParentheses(mt5[1]!, mt5[2]!, mt5[3]!));
    const mt4 = MT4.exec(cell);
    if (mt4) Object.assign(told, fromLabel(mt4[1]!.toLowerCase(), mt4[2]!.trim()));
  }
  return told;
}

function fromParentheses(login: string, currency: string, rest: string): Partial<ReportAccount> {
  const words = rest.split(",").map((word) => word.trim());
  const mode = words.at(-1)?.toLowerCase() ?? "";
  const kind = words.at(-2)?.toLowerCase() ?? "";
  return {
    login,
    currency,
    server: words[0] || null,
    marginMode: /^hedg/.test(mode) ? "hedging" : /^(net|exchange)/.test(mode) ? "netting" : null,
    isDemo: kind === "demo" || kind === "contest" ? true : kind === "real" ? false : null,
  };
}

function fromLabel(label: string, value: string): Partial<ReportAccount> {
  switch (label) {
    case "currency":
    case "devise":
      return /^[A-Z]{3,6}$/.test(value) ? { currency: value } : {};
    case "leverage":
    case "levier":
      return /^\d{1,6}$/.test(value) ? { leverage: Number(value) } : {};
    default:
      return /^\d{3,20}$/.test(value) ? { login: value } : {};
  }
}
