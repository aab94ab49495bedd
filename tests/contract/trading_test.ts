/** The pages of one's trading over HTTP: whose they are, what they are asked, what they answer. */
import { parse } from "csv-parse/sync";
import { expect } from "expect";
import { openCheckoutHouse } from "./checkout_house.ts";

const TRADER = "theo@calmness.example";

/** A house, and a trader with two accounts: one in euros with four positions, one in dollars with one. */
async function openTradingHouse() {
  const house = await openCheckoutHouse();
  const trader = await house.visit(TRADER);
  const link = async (name: string, currency: string, results: readonly number[]) => {
    const { json } = await trader.post("/api/trading/accounts", { name, platform: "mt5" });
    const deals = results.flatMap((profit, index) => {
      const shared = {
        position: 100 + index,
        symbol: index % 2 ? "USDJPY" : "EURUSD",
        volume: 0.5,
        price: 1.08,
        digits: 5,
      };
      const time = `2026-02-0${index + 2}T1`;
      return [
        { ...shared, ticket: 10 + 2 * index, time: `${time}0:00:00`, type: "buy", entry: "in" },
        {
          ...shared,
          ticket: 11 + 2 * index,
          time: `${time}1:30:00`,
          type: "sell",
          entry: "out",
          profit,
        },
      ];
    });
    const deposit = { ticket: 1, time: "2026-02-01T08:00:00", type: "balance", profit: 1_000 };
    const batch = {
      account: { login: currency === "EUR" ? "1" : "2", server: "Demo-1", currency },
      utcOffset: 0,
      deals: [deposit, ...deals],
    };
    const sent = await trader.post("/api/trades", batch, { bearer: json.apiKey });
    expect(sent.json.rejected).toEqual([]);
    return json.account.id as string;
  };
  const euros = await link("Compte euro", "EUR", [10, -5, 20, -40]);
  const dollars = await link("Compte dollar", "USD", [7]);
  return { ...house, trader, euros, dollars };
}

Deno.test("the page shows the first account unless another one is named, and keeps the period", async () => {
  await using house = await openTradingHouse();
  const { trader, dollars } = house;
  const first = await trader.get("/espace/trading");
  expect(first.text).toContain("4 positions fermées, du 1 février 2026 au 5 février 2026.");
  expect(first.text).toContain("-15,00 EUR");
  const other = await trader.get(`/espace/trading?account=${dollars}`);
  expect(other.text).toContain("Une position fermée");
  expect(other.text).toContain("+7,00 USD");
  expect(other.text).toContain("∞");
  expect(other.text).not.toContain("NaN");
  const month = await trader.get("/espace/trading?from=2026-02-04&to=2026-02-04");
  expect(month.text).toContain("Une position fermée, du 4 février 2026 au 4 février 2026.");
  const none = await trader.get("/espace/trading?period=month&from=&to=2026-01-01");
  expect(none.text).toContain("Aucune position fermée dans cette période");
});

Deno.test("another one's account is none, and what is no day is named beside its field", async () => {
  await using house = await openTradingHouse();
  const stranger = await house.visit("autre@calmness.example");
  for (
    const path of [
      `/espace/trading?account=${house.euros}`,
      `/espace/trading/positions?account=${house.euros}`,
      `/espace/trading/positions/export?account=${house.euros}`,
      "/espace/trading/positions/export",
    ]
  ) expect((await stranger.get(path)).status).toBe(404);
  expect((await stranger.get("/espace/trading")).text).toContain("Aucun compte lié pour l’instant");
  expect((await stranger.get("/espace/trading/positions")).location).toBe("/espace/trading");

  for (
    const path of ["/espace/trading", "/espace/trading/comparaison", "/espace/trading/positions"]
  ) {
    const refused = await house.trader.get(`${path}?from=hier`);
    expect([path, refused.status]).toEqual([path, 422]);
    expect(refused.text).toContain('aria-invalid="true"');
  }
});

Deno.test("positions are narrowed by the address, and the file holds the same ones", async () => {
  await using house = await openTradingHouse();
  const { trader, euros } = house;
  const query = `account=${euros}&symbol=USDJPY&result=lost&from=2026-02-01&to=2026-02-03`;
  const page = await trader.get(`/espace/trading/positions?${query}`);
  expect(page.text.match(/<tr role="row">/g)?.length).toBe(2);
  expect(page.text).toContain("-5,00 EUR");
  const href = /href="(\/espace\/trading\/positions\/export\?[^"]+)"/.exec(page.text)?.[1];
  const file = await trader.get(href!.replaceAll("&amp;", "&"));
  expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(file.headers.get("content-disposition")).toContain('filename="positions-Compte euro.csv"');
  expect(file.headers.get("cache-control")).toBe("private, no-store");
  expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: string[][] = parse(file.text, { bom: true, delimiter: ";" });
  expect(rows.length).toBe(2);
  expect(rows[1]).toEqual(expect.arrayContaining(["101", "USDJPY", "Achat", "0,5", "-5"]));
  const nothing = await trader.get(`/espace/trading/positions?account=${euros}&side=short`);
  expect(nothing.text).toContain("Aucune position ne correspond");
});

Deno.test("accounts are compared in percent and pips, never in money", async () => {
  await using house = await openTradingHouse();
  const { text } = await house.trader.get("/espace/trading/comparaison");
  const main = text.slice(text.indexOf("<main"));
  expect(main).toContain("Compte euro");
  expect(main).toContain("Compte dollar");
  expect(main).toMatch(/-1,5 %/);
  expect(main).toMatch(/\+0,7 %/);
  expect(main).not.toMatch(/\d[\s\u00a0\u202f]*(EUR|USD|€|\$)/);
});
