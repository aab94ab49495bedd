/** A test house with a linked account and its terminal. */
import { type Answer, openTestShop, type TestShop } from "./shop_testing.ts";

/** A {@linkcode TestShop} whose client has a trading account. */
export interface TestDesk extends TestShop {
  accountId: string;
  apiKey: string;
  /** Posts a batch as the terminal does, its fields over an ordinary heartbeat's; `key` in place of the account's. */
  send(batch?: object, key?: string): Promise<Answer>;
  /** Posts a body as it is. */
  sendRaw(body: BodyInit, headers?: Record<string, string>): Promise<Response>;
}

/** A heartbeat of an account in euros on a server whose clock is UTC. */
export const HEARTBEAT = {
  account: {
    login: 5001,
    server: "Demo-1",
    broker: "Maison de test",
    currency: "EUR",
    marginMode: "hedging",
    leverage: 30,
    balance: 1451.76,
    equity: 1449.26,
    isDemo: true,
  },
  utcOffset: 0,
};

/** A deal that is right in every field. */
export const DEAL = {
  ticket: 7001,
  order: 7001,
  position: 7001,
  time: "2026-03-09T10:00:00",
  symbol: "EURUSD",
  type: "buy",
  entry: "in",
  reason: "client",
  volume: 0.1,
  price: 1.08123,
  sl: 1.07123,
  tp: 0,
  profit: 0,
  commission: -0.35,
  swap: 0,
  fee: 0,
  comment: "",
  digits: 5,
  point: 0.00001,
  contractSize: 100000,
  tickSize: 0.00001,
  tickValue: 0.92,
};

/** What closes {@linkcode DEAL}, ten pips higher. */
export const CLOSING = {
  ...DEAL,
  ticket: 7002,
  order: 7002,
  time: "2026-03-09T12:00:00",
  type: "sell",
  entry: "out",
  reason: "tp",
  price: 1.08223,
  profit: 9.25,
  swap: -0.07,
};

/** Opens a {@linkcode TestDesk}. */
export async function openTestDesk(platform: "mt5" | "mt4" = "mt5"): Promise<TestDesk> {
  const shop = await openTestShop();
  const { body } = await shop.client.call("POST", "/api/trading/accounts", {
    name: "Compte réel",
    platform,
  });
  const apiKey: string = body.apiKey;
  return {
    ...shop,
    accountId: body.account.id,
    apiKey,
    send: (batch = {}, key = apiKey) =>
      shop.anonymous("POST", "/api/trades", { ...HEARTBEAT, ...batch }, {
        authorization: `Bearer ${key}`,
      }),
    sendRaw: (body, headers = {}) =>
      shop.request("/api/trades", {
        method: "POST",
        body,
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${apiKey}`,
          ...headers,
        },
      }),
  };
}
