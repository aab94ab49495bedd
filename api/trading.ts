/** One's own trading accounts: linking them, their keys and settings, what was traded on them. */
import { z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { seal, unseal } from "@/domain/kernel/seal.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { revokeAccountKey, rotateAccountKey } from "@/domain/trading/account_keys.ts";
import { createTradingAccount } from "@/domain/trading/create_trading_account.ts";
import {
  accountChangesSchema,
  editTradingAccount,
  unlinkTradingAccount,
} from "@/domain/trading/edit_trading_account.ts";
import { newTradingAccountSchema } from "@/domain/trading/model.ts";
import { getTradingAccount, listTradingAccounts } from "@/domain/trading/own_account.ts";
import { tradeCounts } from "@/domain/trading/read_trades.ts";
import type { Services } from "@/services.ts";
import { idempotencyHeaders, idempotent } from "./idempotent.ts";
import { newApi, operation, type SignedInEnv } from "./operation.ts";
import { jsonBody, jsonContent } from "./schemas.ts";
import { asTradingAccount, tradingAccountSchema } from "./trading_schemas.ts";

const tags = ["trading"];
const params = z.object({ id: z.string() });
const oneAccount = z.object({ account: tradingAccountSchema });
const withKey = oneAccount.extend({
  apiKey: z.string().openapi({ description: "Shown this once; the account keeps its hash." }),
});

const createOperation = operation("trading.use", {
  method: "post",
  path: "/accounts",
  tags,
  summary: "Link an account of MetaTrader and make the key of its terminal",
  request: { headers: idempotencyHeaders, body: jsonBody(newTradingAccountSchema) },
  responses: { 201: jsonContent(withKey, "The account and its key") },
});

const listOperation = operation("trading.use", {
  method: "get",
  path: "/accounts",
  tags,
  summary: "One's own trading accounts, oldest first",
  responses: {
    200: jsonContent(
      z.object({ items: z.array(tradingAccountSchema), nextCursor: z.null() }),
      "All of them: there are few",
    ),
  },
});

const getOperation = operation("trading.use", {
  method: "get",
  path: "/accounts/{id}",
  tags,
  summary: "One of one's own trading accounts",
  request: { params },
  responses: {
    200: jsonContent(
      oneAccount.extend({
        deals: z.number().int().openapi({ description: "How many are stored." }),
        isRebuilding: z.boolean().openapi({
          description: "Times and positions are being worked out anew; those before are shown.",
        }),
        revision: z.number().int().openapi({
          description: "Grows with every change of trades; see the events' `after`.",
        }),
      }),
      "The account",
    ),
  },
});

/** The operations on accounts below `/api/trading`. */
export function tradingApi({ deps, sessions }: Services) {
  /** Somebody else's account is none at all, whatever else is wrong with the request. */
  const ownAccount: MiddlewareHandler<SignedInEnv> = async (c, next) => {
    await getTradingAccount(deps, c.var.user, c.req.param("id") ?? "");
    await next();
  };

  const editOperation = operation("trading.use", {
    method: "patch",
    path: "/accounts/{id}",
    tags,
    summary: "Rename an account, or say how its server counts time",
    description: "Another clock has all times and positions worked out anew.",
    request: { params, body: jsonBody(accountChangesSchema) },
    responses: { 200: jsonContent(oneAccount, "The account") },
  }, ownAccount);

  const unlinkOperation = operation("trading.use", {
    method: "delete",
    path: "/accounts/{id}",
    tags,
    summary: "Unlink an account and remove all of its trades",
    request: { params },
    responses: { 204: { description: "It is gone" } },
  }, ownAccount);

  const rotateOperation = operation("trading.use", {
    method: "post",
    path: "/accounts/{id}/key",
    tags,
    summary: "Make another key; the one before opens nothing from then on",
    request: { params },
    responses: { 201: jsonContent(withKey, "The account and its key") },
  }, ownAccount);

  const revokeOperation = operation("trading.use", {
    method: "delete",
    path: "/accounts/{id}/key",
    tags,
    summary: "End the key",
    request: { params },
    responses: { 200: jsonContent(oneAccount, "The account") },
  }, ownAccount);

  return newApi()
    .openapi(createOperation, async (c) => {
      const input = c.req.valid("json");
      // The remembered answer must not hold the key as it is.
      const { account, sealed } = await idempotent(
        c,
        "trading.accounts.create",
        input,
        async (tx) => {
          const { account, apiKey } = await createTradingAccount(deps, tx, c.var.user, input);
          const sealed = await seal(sessions.secret, "trading-key", apiKey);
          return { account: asTradingAccount(account), sealed };
        },
      );
      const apiKey = await unseal(sessions.secret, "trading-key", sealed);
      return c.json({ account, apiKey }, 201, { "cache-control": "no-store" });
    })
    .openapi(listOperation, async (c) => {
      const accounts = await listTradingAccounts(deps, c.var.user);
      return c.json({ items: accounts.map(asTradingAccount), nextCursor: null }, 200);
    })
    .openapi(getOperation, async (c) => {
      const account = await getTradingAccount(deps, c.var.user, c.req.valid("param").id);
      const counts = await tradeCounts(deps, account.id);
      return c.json({ account: asTradingAccount(account), ...counts }, 200);
    })
    .openapi(editOperation, async (c) => {
      const { id } = c.req.valid("param");
      const account = await editTradingAccount(deps, c.var.user, id, c.req.valid("json"));
      return c.json({ account: asTradingAccount(account) }, 200);
    })
    .openapi(unlinkOperation, async (c) => {
      await unlinkTradingAccount(deps, c.var.user, c.req.valid("param").id);
      return c.body(null, 204);
    })
    .openapi(rotateOperation, async (c) => {
      const { id } = c.req.valid("param");
      const { account, apiKey } = await transact(
        deps,
        (tx) => rotateAccountKey(tx, c.var.user, id),
      );
      const answer = { account: asTradingAccount(account), apiKey };
      return c.json(answer, 201, { "cache-control": "no-store" });
    })
    .openapi(revokeOperation, async (c) => {
      const account = await revokeAccountKey(deps, c.var.user, c.req.valid("param").id);
      return c.json({ account: asTradingAccount(account) }, 200);
    });
}
