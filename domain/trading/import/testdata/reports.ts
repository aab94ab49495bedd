/**
 * Made-up reports in the shape of the real ones: MetaTrader 5 in English and French, with the unseen
 * cell of its positions, MetaTrader 4 with balance rows amid trades and open trades below.
 */
import { strToU8, zipSync } from "fflate";

/** A table's rows: sections under a title, each with its labels. */
export interface Section {
  title: string;
  labels: string[];
  rows: string[][];
}

const POSITIONS_EN = [
  "Time",
  "Position",
  "Symbol",
  "Type",
  "Volume",
  "Price",
  "S / L",
  "T / P",
  "Time",
  "Price",
  "Commission",
  "Swap",
  "Profit",
];
const ORDERS_EN = [
  "Open Time",
  "Order",
  "Symbol",
  "Type",
  "Volume",
  "Price",
  "S / L",
  "T / P",
  "Time",
  "State",
  "Comment",
];
const DEALS_EN = [
  "Time",
  "Deal",
  "Symbol",
  "Type",
  "Direction",
  "Volume",
  "Price",
  "Order",
  "Commission",
  "Fee",
  "Swap",
  "Profit",
  "Balance",
  "Comment",
];

const FRENCH: Record<string, string> = {
  "Time": "Heure",
  "Open Time": "Heure d'ouverture",
  "Symbol": "Symbole",
  "Price": "Prix",
  "Swap": "Echange",
  "Order": "Ordre",
  "State": "État",
  "Comment": "Commentaire",
  "Deal": "Transaction",
  "Fee": "Frais",
  "Balance": "Solde",
  "Orders": "Ordres",
  "Deals": "Transactions",
  "Open Positions": "Positions ouvertes",
  "Results": "Résultats",
  "Account:": "Compte:",
  "Company:": "Courtier:",
  "Trade History Report": "Rapport d'historique de trading",
};

/** Two positions, one of them closed in two parts, a deposit between them, one position still open. */
export function mt5Sections(french = false): Section[] {
  const say = (text: string) => french ? FRENCH[text] ?? text : text;
  const money = (text: string) => french ? text.replace(".", ",") : text;
  const fill = (rows: string[][]) =>
    rows.map((row) => row.map((cell) => /^-? ?[\d ]+\.\d\d$/.test(cell) ? money(cell) : cell));
  return [
    {
      title: "Positions",
      labels: POSITIONS_EN.map(say),
      rows: fill([
        // deno-fmt-ignore
        ["2026.03.02 10:00:00", "5001", "EURUSD", "buy", "0.30", "1.08000", "1.07500", "1.09000", "2026.03.03 11:30:00", "1.08500", "- 2.10", "-0.45", "130.00"],
        // deno-fmt-ignore
        ["2026.03.04 09:15:00", "5004", "XAUUSD", "sell", "0.10", "2 051.76", "2 060.00", "", "2026.03.04 09:45:00", "2 060.00", "-0.70", "0.00", "- 82.40"],
        ["", "", "", "", "", "", "", "", "", "", "-2.80", "-0.45", "47.60"],
      ]),
    },
    {
      title: say("Orders"),
      labels: ORDERS_EN.map(say),
      rows: fill([
        // deno-fmt-ignore
        ["2026.03.02 10:00:00", "5001", "EURUSD", "buy", "0.30 / 0.30", "market", "1.07500", "1.09000", "2026.03.02 10:00:00", "filled", "suivi <b>\"A\"</b>"],
        // deno-fmt-ignore
        ["2026.03.04 09:15:00", "5004", "XAUUSD", "sell", "0.10 / 0.10", "market", "2 060.00", "", "2026.03.04 09:15:00", "filled", ""],
      ]),
    },
    {
      title: say("Deals"),
      labels: DEALS_EN.map(say),
      rows: fill([
        // deno-fmt-ignore
        ["2026.03.01 08:00:00", "7000", "", "balance", "", "", "", "", "0.00", "0.00", "0.00", "1 451.76", "1 451.76", "Deposit"],
        // deno-fmt-ignore
        ["2026.03.02 10:00:00", "7001", "EURUSD", "buy", "in", "0.30", "1.08000", "5001", "-0.70", "0.00", "0.00", "0.00", "1 451.06", "suivi <b>\"A\"</b>"],
        // deno-fmt-ignore
        ["2026.03.02 15:00:00", "7002", "EURUSD", "sell", "out", "0.10", "1.08300", "5002", "-0.70", "0.00", "0.00", "30.00", "1 480.36", ""],
        // deno-fmt-ignore
        ["2026.03.03 11:30:00", "7003", "EURUSD", "sell", "out", "0.20", "1.08500", "5003", "-0.70", "0.00", "-0.45", "100.00", "1 579.21", ""],
        // deno-fmt-ignore
        ["2026.03.04 09:15:00", "7004", "XAUUSD", "sell", "in", "0.10", "2 051.76", "5004", "-0.35", "0.00", "0.00", "0.00", "1 578.86", ""],
        // deno-fmt-ignore
        ["2026.03.04 09:45:00", "7005", "XAUUSD", "buy", "out", "0.10", "2 060.00", "5005", "-0.35", "-0.10", "0.00", "- 82.40", "1 496.01", "[sl 2060.00]"],
        // deno-fmt-ignore
        ["2026.03.05 10:00:00", "7006", "USDJPY", "buy", "in", "0.50", "149.250", "5006", "-1.00", "0.00", "0.00", "0.00", "1 495.01", ""],
        ["", "", "", "", "", "", "", "", "-3.80", "-0.10", "-0.45", "1 499.36", "1 495.01", ""],
      ]),
    },
    {
      title: say("Open Positions"),
      // deno-fmt-ignore
      labels: [...POSITIONS_EN.slice(0, 8), "Market Price", "Swap", "Profit", "Comment"].map(say),
      rows: [
        // deno-fmt-ignore
        ["2026.03.05 10:00:00", "5006", "USDJPY", "buy", "0.50", "149.250", "", "", "149.900", "0.00", "216.81", ""],
      ],
    },
    {
      title: say("Results"),
      labels: [],
      rows: [["Total Net Profit:", "44.25", "Gross Profit:", "130.00"]],
    },
  ];
}

const escape = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The sections as MetaTrader 5's page. */
export function mt5Html(sections = mt5Sections(), french = false): string {
  const say = (text: string) => french ? FRENCH[text] ?? text : text;
  const head = (label: string, value: string) =>
    `<tr align="left"><th colspan="4" nowrap>${
      say(label)
    }</th><th colspan="10" nowrap><b>${value}</b></th></tr>\r\n`;
  const line = (row: string[], isPosition: boolean) => {
    const cells = row.map((cell, at) => {
      const wide = isPosition && at === 12 ? ' colspan="2"' : "";
      const unseen = isPosition && at === 3 ? '<td class="hidden" colspan="8">9.99</td>' : "";
      return `<td${wide}>${escape(cell)}</td>${unseen}`;
    });
    return `<tr bgcolor="#FFFFFF" align="right">${cells.join("")}</tr>\r\n`;
  };
  const section = ({ title, labels, rows }: Section) => {
    const names = labels.map((label, at) =>
      `<td nowrap${at === 12 && title === "Positions" ? ' colspan="2"' : ""}><b>${label}</b></td>`
    );
    return `<tr align="center"><th colspan="14"><div><b>${title}</b></div></th></tr>\r\n` +
      `<tr align="center" bgcolor="#E5F0FC">${names.join("")}</tr>\r\n` +
      rows.map((row) => line(row, title === "Positions" && row[0] !== "")).join("");
  };
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN"><html><head><title>5012345: Nom - ${
    say("Trade History Report")
  }</title>\r\n<style>td { font: 8pt Tahoma }</style><script>location = "/";</script></head><body><table>\r\n` +
    `<tr align="center"><td colspan="14"><b>${say("Trade History Report")}</b></td></tr>\r\n` +
    head("Name:", "Nom") +
    head("Account:", "5012345&nbsp;(EUR,&nbsp;Example-Demo,&nbsp;demo,&nbsp;Hedge)") +
    head("Company:", "Example Brokers Ltd") +
    sections.map(section).join("") + "</table></body></html>";
}

/** The sections as MetaTrader 5's XLSX: parts in UTF-16, empty cells left out, strings shared. */
export function mt5Xlsx(sections = mt5Sections()): Uint8Array<ArrayBuffer> {
  const rows = [
    ["Trade History Report"],
    ["Account:", "", "", "5012345 (EUR, Example-Demo, demo, Hedge)"],
    ...sections.flatMap(({ title, labels, rows }) => [[title], labels, ...rows]),
  ];
  const strings = new Map<string, number>();
  const cell = (text: string, row: number, column: number) => {
    if (text === "") return "";
    const place = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (/^-?\d+(\.\d+)?$/.test(text)) return `<c r="${place}"><v>${text}</v></c>`;
    if (!strings.has(text)) strings.set(text, strings.size);
    return `<c r="${place}" t="s"><v>${strings.get(text)}</v></c>`;
  };
  const sheet = rows.map((row, at) =>
    `<row r="${at + 1}">${row.map((text, column) => cell(text, at, column)).join("")}</row>`
  ).join("");
  const shared = [...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join("");
  return Uint8Array.from(zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/worksheets/sheet1.xml": utf16(
      `<?xml version="1.0"?><worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ),
    "xl/sharedStrings.xml": utf16(`<?xml version="1.0"?><sst>${shared}</sst>`),
  }));
}

/** A closed trade of MetaTrader 4's statement: its comment and its cells. */
export function mt4Line(title: string, cells: readonly string[]): string {
  return `<tr align=right><td title="${title}">${
    cells.map(escape).join("</td><td class=mspt>")
  }</td></tr>\n`;
}

/** MetaTrader 4's detailed statement, with further lines of closed trades. */
export function mt4Html(further = ""): string {
  const labels =
    "Ticket,Open Time,Type,Size,Item,Price,S / L,T / P,Close Time,Price,Commission,Taxes,Swap,Profit"
      .split(",").map((label) => `<td>${label}</td>`).join("");
  return `<html><head><title>Statement: 5012345 - Nom</title>
<meta name="generator" content="MetaTrader 4"></head><body><table>
<tr align=left><td colspan=2><b>Account: 5012345</b></td><td colspan=5><b>Name: Zo\u00e9</b></td><td colspan=2><b>Currency: EUR</b></td><td colspan=2><b>Leverage: 1:100</b></td><td colspan=3 align=right><b>2026 March 6, 16:40</b></td></tr>
<tr align=left><td colspan=13><b>Closed Transactions:</b></td></tr>
<tr align=center>${labels}</tr>
<tr align=right><td title="D\u00e9p\u00f4t">900</td><td class=msdate nowrap>2026.03.01 08:00:00</td><td>balance</td><td colspan=10 align=left>D\u00e9p\u00f4t</td><td class=mspt>1 000.00</td></tr>
` +
    // deno-fmt-ignore
    mt4Line("[tp]", ["901", "2026.03.02 10:00:00", "buy", "0.10", "eurusd", "1.08000", "1.07500", "1.08500", "2026.03.02 15:00:00", "1.08500", "-0.70", "-0.10", "0.00", "50.00"]) +
    // deno-fmt-ignore
    mt4Line("to #903", ["902", "2026.03.03 10:00:00", "sell", "0.20", "xauusd", "2 051.76", "0.00", "0.00", "2026.03.03 11:00:00", "2 050.00", "-1.40", "0.00", "0.00", "- 2.50"]) +
    further +
    `<tr align=right><td title="retrait">904</td><td class=msdate nowrap>2026.03.03 12:00:00</td><td>balance</td><td colspan=10 align=left>retrait</td><td class=mspt>-200.00</td></tr>
` +
    // deno-fmt-ignore
    mt4Line("cancelled", ["905", "2026.03.03 13:00:00", "buy limit", "0.10", "eurusd", "1.07000", "0.00", "0.00", "2026.03.03 14:00:00", "1.08000", "cancelled", "", "", ""]) +
    `<tr align=right><td colspan=10>&nbsp;</td><td class=mspt>-2.10</td><td class=mspt>-0.10</td><td class=mspt>0.00</td><td class=mspt>47.50</td></tr>
<tr><td colspan=12 align=right><b>Closed P/L:</b></td><td colspan=2 align=right class=mspt><b>45.30</b></td></tr>
<tr align=left><td colspan=13><b>Open Trades:</b></td></tr>
<tr align=center>${labels.replace("Close Time", "&nbsp;")}</tr>
` +
    // deno-fmt-ignore
    mt4Line("from #902", ["903", "2026.03.03 10:00:00", "sell", "0.30", "xauusd", "2 051.76", "0.00", "0.00", "\u00a0", "2 049.00", "-2.10", "0.00", "-0.30", "8.28"]) +
    "</table></body></html>";
}

/** Text in UTF-16LE with its mark, as MetaTrader 5 writes. */
export function utf16(text: string): Uint8Array<ArrayBuffer> {
  const marked = `\ufeff${text}`;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), true);
  return bytes;
}

/** Western text in the code page of an older Windows. */
export function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
