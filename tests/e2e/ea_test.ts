/**
 * The Expert Advisors' core, compiled as C++, against the real server over a line that breaks: every
 * deal arrives once, with the values that it had.
 */
import { expect } from "expect";
import { type AppProcess, startApp } from "../fixtures/app_process.ts";
import type { ApiClient } from "../fixtures/http.ts";
import { tempDir } from "../fixtures/temp_dir.ts";
import { until } from "../fixtures/until.ts";
import {
  compile,
  hasCompiler,
  type HistoryDeal,
  type HistoryOrder,
  startTerminal,
} from "../ea/terminal.ts";
import { type Fate, weakLine } from "../ea/weak_line.ts";
import { registered } from "./story.ts";

if (!hasCompiler) {
  console.log("SKIPPED: there is no g++ here to compile the Expert Advisors' core with.");
}

/** 2026-03-02 10:00 by the server's clock, two hours ahead. */
const START = Date.UTC(2026, 2, 2, 10);
const LONG = 120_000;

/** Pairs of an entry and an exit, a deposit before them; prices of five and of three digits. */
function history(pairs: number): HistoryDeal[] {
  const deals: HistoryDeal[] = [{
    ...base(1, START - 60_000),
    type: 2,
    profit: 10_000,
    comment: 'Virement "SEPA"\n\u2028 \u{1f4b6} \\ é',
  }];
  for (let pair = 0; pair < pairs; pair++) {
    const yen = pair % 5 === 0;
    const [symbol, digits] = yen ? ["USDJPY", 3] : ["EURUSD", 5];
    const price = yen ? 149.25 : 1.0801;
    // Two deals in one millisecond, whose tickets aren't in order.
    const time = START + Math.floor(pair / 2) * 60_000;
    const entry = 10 + 4 * pair + (pair % 2 === 0 ? 2 : 0);
    deals.push({
      ...base(entry, time),
      ...{ symbol, digits, price, position: entry, volume: 0.37, commission: -1.11 },
      type: pair % 2,
      comment: `essai ${pair}`,
    }, {
      ...base(entry + 1, time + 30_000),
      ...{ symbol, digits, price: price + 0.001, position: entry, volume: 0.37 },
      type: 1 - pair % 2,
      entry: 1,
      reason: 5,
      profit: 37.05,
      swap: -0.4,
      fee: -0.05,
      comment: "[tp]",
    });
  }
  return deals.sort((a, b) => a.time - b.time);
}

function base(ticket: number, time: number): HistoryDeal {
  return {
    ticket,
    order: ticket,
    position: 0,
    time,
    symbol: "",
    type: 0,
    entry: 0,
    reason: 0,
    volume: 0,
    price: 0,
    sl: 0,
    tp: 0,
    profit: 0,
    commission: 0,
    swap: 0,
    fee: 0,
    comment: "",
    digits: 5,
  };
}

function euros(amount: number) {
  return { minor: Math.round(amount * 100), currency: "EUR" };
}

async function link(app: AppProcess, email: string, platform = "mt5") {
  const trader = await registered(app, email);
  const { status, json } = await trader.post("/api/trading/accounts", { name: "Essai", platform });
  expect(status).toBe(201);
  return { trader, id: json.account.id as string, apiKey: json.apiKey as string };
}

async function count(trader: ApiClient, id: string): Promise<number> {
  return (await trader.get(`/api/trading/accounts/${id}`)).json?.deals ?? -1;
}

async function allDeals(trader: ApiClient, id: string) {
  const deals = [];
  for (let cursor = ""; cursor !== null;) {
    const page = await trader.get(
      `/api/trading/accounts/${id}/deals?limit=100${
        cursor && `&cursor=${encodeURIComponent(cursor)}`
      }`,
    );
    expect(page.status).toBe(200);
    deals.push(...page.json.items);
    cursor = page.json.nextCursor;
  }
  return deals;
}

Deno.test({
  name: "MetaTrader 5: every deal arrives once over a line that breaks and a server that dies",
  ignore: !hasCompiler,
  async fn() {
    await using folder = await tempDir();
    const program = await compile(folder.path);
    await using app = await startApp({ task: "start" });
    const { trader, id, apiKey } = await link(app, "ea@example.com");
    using line = weakLine(Number(new URL(app.origin).port));
    const fates: Fate[] = ["refused", "cut-before", "through", "cut-after", "cut-after", "through"];
    line.decide((connection) => fates[connection % fates.length]!);
    const first = history(400);
    await using terminal = await startTerminal({ program, url: line.url, apiKey });
    await terminal.trade(first);
    await until(async () => await count(trader, id) >= 200, "the first batch", LONG);

    // The server dies amid the history, and comes back while the terminal goes on.
    await app.kill();
    await until(() => terminal.log().includes("next try in"), "a failure", LONG);
    await app.restart();
    await until(async () => await count(trader, id) === first.length, "all of the history", LONG);

    // The computer crashes; what is traded elsewhere meanwhile is found afterwards.
    await terminal.crash();
    const later = history(420).slice(first.length);
    await terminal.trade(later);
    terminal.start();
    line.decide(() => "through");
    const expected = [...first, ...later];
    await until(async () => await count(trader, id) === expected.length, "the later deals", LONG);

    const stored = await allDeals(trader, id);
    const byTicket = new Map(stored.map((deal) => [deal.ticket, deal]));
    expect(byTicket.size).toBe(stored.length);
    expect(byTicket.size).toBe(expected.length);
    for (const deal of expected) {
      const isTrade = deal.type < 2;
      expect(byTicket.get(String(deal.ticket))).toMatchObject({
        serverTime: new Date(deal.time).toISOString().replace(/Z$/, ""),
        symbol: isTrade ? deal.symbol : null,
        type: ["buy", "sell", "balance"][deal.type],
        entry: isTrade ? ["in", "out"][deal.entry] : null,
        reason: deal.reason === 5 ? "tp" : "client",
        position: deal.position ? String(deal.position) : null,
        volume: deal.volume,
        price: Number(deal.price.toFixed(deal.digits)),
        profit: euros(deal.profit),
        commission: euros(deal.commission),
        swap: euros(deal.swap),
        fee: euros(deal.fee),
      });
    }
    expect(byTicket.get("1").comment).toMatch(/^Virement "SEPA"[^"]+\u{1f4b6} \\ é$/u);
    const { json } = await trader.get(`/api/trading/accounts/${id}`);
    expect(json.account).toMatchObject({
      login: "5012345",
      server: "Example-Demo",
      broker: 'Example "Brokers" Ltd',
      currency: "EUR",
      marginMode: "hedging",
      leverage: 100,
      isDemo: true,
      standardOffset: 7200,
    });
    const positions = await trader.get(`/api/trading/accounts/${id}/positions?limit=1`);
    expect(positions.json.items[0].pips).not.toBeNull();
  },
});

Deno.test({
  name: "MetaTrader 4: orders arrive closed once, and what is wrong stands in the log",
  ignore: !hasCompiler,
  async fn() {
    await using folder = await tempDir();
    const program = await compile(folder.path);
    await using app = await startApp({ task: "start" });
    const { trader, id, apiKey } = await link(app, "ea4@example.com", "mt4");
    const order: HistoryOrder = {
      ticket: 901,
      type: 0,
      openTime: START,
      closeTime: START + 3_600_000,
      symbol: "EURUSD",
      volume: 0.1,
      openPrice: 1.08,
      closePrice: 1.085,
      sl: 1.075,
      tp: 1.085,
      profit: 50,
      commission: -0.7,
      swap: -0.1,
      comment: "[tp]",
      magic: 7,
      digits: 5,
    };
    const deposit = { ...order, ticket: 900, type: 6, symbol: "", volume: 0, closeTime: START };
    await using wrong = await startTerminal({
      program,
      url: app.origin,
      apiKey: `${apiKey.slice(0, -4)}0000`,
      list: "orders",
      clockOff: 900,
    });
    await until(() => /\(401\).*Make a new one/.test(wrong.log()), "the log's word", LONG);
    expect(wrong.log()).toMatch(/clock is off by (899|900|901) s/);

    await using terminal = await startTerminal({
      program,
      url: app.origin,
      apiKey,
      list: "orders",
    });
    await terminal.trade([deposit, order, { ...order, ticket: 902, volume: -1 }]);
    await until(() => /not taken, 902: /.test(terminal.log()), "the refused order", LONG);
    // An order is an entry and an exit.
    expect(await count(trader, id)).toBe(3);
    const { json } = await trader.get(`/api/trading/accounts/${id}/positions`);
    expect(json.items).toHaveLength(1);
    expect(json.items[0]).toMatchObject({
      side: "long",
      openPrice: 1.08,
      closePrice: 1.085,
      net: euros(49.2),
    });
  },
});
