/** The HTTP API: one app, an area a file, mounted at `/api`. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { methodNotAllowed } from "hono/method-not-allowed";
import { Problem } from "@/domain/kernel/problem.ts";
import type { State } from "@/app_state.ts";
import { asProblem, problemResponse } from "@/middleware/problem_response.ts";
import type { Services } from "@/services.ts";
import { accountAccessApi } from "./account_access.ts";
import { analyticsReportsApi } from "./analytics_reports.ts";
import { audienceApi } from "./audience.ts";
import { authApi } from "./auth.ts";
import { docsApi } from "./docs.ts";
import { invoicesApi } from "./invoices.ts";
import { meApi } from "./me.ts";
import { notificationsApi } from "./notifications.ts";
import { offersApi } from "./offers.ts";
import { type ApiEnv, newApi } from "./operation.ts";
import { paymentsApi } from "./payments.ts";
import { secondFactorApi } from "./second_factor.ts";
import { sessionsApi } from "./sessions.ts";
import { signalsApi } from "./signals.ts";
import { telegramApi } from "./telegram.ts";
import { staffPaymentsApi } from "./staff_payments.ts";
import { staffSupportApi } from "./staff_support.ts";
import { supportApi } from "./support.ts";
import { tradeImportsApi } from "./trade_imports.ts";
import { staffSignalsApi } from "./staff_signals.ts";
import { trackRecordApi } from "./track_record.ts";
import { tradesApi } from "./trades.ts";
import { tradingApi } from "./trading.ts";
import { tradingHistoryApi } from "./trading_history.ts";
import { tradingLeaderboardApi } from "./trading_leaderboard.ts";
import { tradingStatisticsApi } from "./trading_statistics.ts";

/** Makes the API. Serve it by `api.fetch(request, { state })`; see {@linkcode serveApi}. */
export function makeApi(services: Services): OpenAPIHono<ApiEnv> {
  const { publicUrl, corsOrigins } = services.config;
  const api = newApi();
  const refuse = (state: State, problem: Problem) => problemResponse(problem, state.t, publicUrl);

  // Without credentials: another site's pages bring a bearer token of their own, never our cookies.
  if (corsOrigins.length > 0) {
    api.use(cors({
      origin: [...corsOrigins],
      allowHeaders: ["authorization", "content-type", "idempotency-key"],
      exposeHeaders: ["idempotency-replayed", "retry-after"],
      maxAge: 600,
    }));
  }
  api.use(methodNotAllowed<ApiEnv>({
    app: api,
    onMethodNotAllowed(c, methods) {
      const allow = methods.join(", ");
      if (c.req.method === "OPTIONS") return c.body(null, 204, { allow });
      const response = refuse(c.env.state, new Problem("method-not-allowed"));
      response.headers.set("allow", allow);
      return response;
    },
  }));

  api.route("/api/analytics", analyticsReportsApi(services));
  api.route("/api/analytics", audienceApi(services));
  api.route("/api/auth", authApi(services));
  api.route("/api/auth", secondFactorApi(services));
  api.route("/api/auth", accountAccessApi(services));
  api.route("/api/me", meApi(services));
  api.route("/api/me/sessions", sessionsApi(services));
  api.route("/api/notifications", notificationsApi(services));
  api.route("/api/offers", offersApi(services));
  api.route("/api/payments/admin/pending-payments", staffPaymentsApi(services));
  api.route("/api/payments", paymentsApi(services));
  api.route("/api/invoices", invoicesApi(services));
  api.route("/api/trades", tradesApi(services));
  api.route("/api/trades", tradeImportsApi(services));
  api.route("/api/trading", tradingApi(services));
  api.route("/api/trading", tradingHistoryApi(services));
  api.route("/api/trading", tradingStatisticsApi(services));
  api.route("/api/trading", tradingLeaderboardApi(services));
  api.route("/api/signals", signalsApi(services));
  api.route("/api/admin/signals", staffSignalsApi(services));
  api.route("/api/support", supportApi(services));
  api.route("/api/admin/support", staffSupportApi(services));
  api.route("/api/track-record", trackRecordApi(services));
  api.route("/api/telegram", telegramApi(services));
  api.route("/api", docsApi(services, api));

  api.notFound((c) => refuse(c.env.state, new Problem("not-found")));
  api.onError((error, c) => refuse(c.env.state, httpProblem(error) ?? asProblem(error)));
  return api;
}

/** What the validators throw on a body that they can't read. */
function httpProblem(error: Error): Problem | null {
  if (!(error instanceof HTTPException)) return null;
  if (error.status === 415) return new Problem("unsupported-media-type", { cause: error });
  if (error.status !== 400) return null;
  return new Problem("malformed-request", { detail: "problem.json", cause: error });
}

/** Answers a request of which the middleware has prepared the state. */
export async function serveApi(
  api: OpenAPIHono<ApiEnv>,
  ctx: { req: Request; state: State },
): Promise<Response> {
  return await api.fetch(ctx.req, { state: ctx.state });
}
