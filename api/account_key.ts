/** Terminals sign in by the key of their trading account instead of a person's token. */
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { accountOfKey } from "@/domain/trading/account_keys.ts";
import type { TradingAccount } from "@/domain/trading/model.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import type { ApiEnv } from "./operation.ts";

/** Names an operation for account keys, in the OpenAPI document's `x-permission`. */
export const ACCOUNT_KEY = "account-key";

/** What an operation for account keys finds besides: `c.var.account`. */
export interface AccountKeyEnv extends ApiEnv {
  Variables: { account: TradingAccount };
}

/** Decides whose key it is, before anything of the body is read. Throws `unauthenticated` or `too-many-requests`. */
export const byAccountKey: MiddlewareHandler<AccountKeyEnv> = createMiddleware<AccountKeyEnv>(
  async (c, next) => {
    const key = /^bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (key === undefined) throw new Problem("unauthenticated", { detail: "trades.noKey" });
    const { deps, clientAddress } = c.env.state;
    c.set("account", await accountOfKey(deps, key, clientAddress));
    await next();
  },
);
