/** Importing MetaTrader's reports into one's own account. */
import { createRoute, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { type FieldProblem, invalidInput } from "@/domain/kernel/problem.ts";
import {
  confirmImport,
  getImport,
  IMPORT_MAX,
  previewImport,
} from "@/domain/trading/import/import_report.ts";
import type { ReportImport } from "@/domain/trading/import/import_record.ts";
import { readBody } from "@/middleware/body.ts";
import type { Translate } from "@/domain/kernel/i18n.ts";
import type { Services } from "@/services.ts";
import { readUpload } from "@/middleware/upload.ts";
import { authed, newApi, operation, type SignedInEnv } from "./operation.ts";
import { jsonContent } from "./schemas.ts";

const tags = ["trading"];
const params = z.object({ id: z.string() });

const lineSchema = z.object({
  time: z.string(),
  ticket: z.string(),
  type: z.string(),
  symbol: z.string().nullable(),
  volume: z.number(),
  price: z.number(),
  profit: z.number(),
  comment: z.string(),
});

const summarySchema = z.object({
  platform: z.enum(["mt5", "mt4"]),
  account: z.object({
    login: z.string().nullable(),
    server: z.string().nullable(),
    broker: z.string().nullable(),
    currency: z.string().nullable(),
    marginMode: z.enum(["hedging", "netting"]).nullable(),
    isDemo: z.boolean().nullable(),
    leverage: z.number().nullable(),
  }),
  from: z.string().openapi({ description: "The server's clock, without a zone." }),
  to: z.string(),
  entries: z.number().int(),
  trades: z.number().int(),
  openTrades: z.number().int(),
  movements: z.number().int(),
  symbols: z.array(z.string()),
  net: z.number().int().openapi({ description: "Minor units, net of all costs." }),
  moved: z.number().int().openapi({
    description: "Minor units of deposits, withdrawals and such.",
  }),
  currencyDigits: z.number().int(),
  unreadable: z.array(z.number().int()).openapi({ description: "Numbers of lines left out." }),
  lines: z.array(lineSchema),
});

const importSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  expiresAt: z.number().openapi({ description: "Epoch milliseconds." }),
  done: z.number().int().nullable().openapi({
    description: "How many entries have been looked at; null before storing was asked for.",
  }),
  summary: summarySchema,
  outcome: z.object({
    accepted: z.number().int(),
    duplicate: z.number().int(),
    rejected: z.array(z.object({ ticket: z.string().nullable(), reason: z.string() })),
  }).nullable(),
}).openapi("ReportImport");

const answer = z.object({ import: importSchema });

/** A file is larger than the bodies of other operations: it is read up to a limit of its own. */
interface UploadEnv extends SignedInEnv {
  Variables: SignedInEnv["Variables"] & { upload: Uint8Array<ArrayBuffer> };
}

const readLarge: MiddlewareHandler<UploadEnv> = createMiddleware<UploadEnv>(async (c, next) => {
  const { raw } = c.req;
  c.set("upload", await readBody(raw, IMPORT_MAX));
  const { method, headers } = raw;
  c.req.raw = new Request(raw.url, { method, headers });
  await next();
});

const importOperation = createRoute({
  method: "post",
  path: "/import",
  tags,
  summary: "Import a report of MetaTrader",
  description:
    "A report of MetaTrader 5 (HTML, XLSX), a statement of MetaTrader 4 (HTML) or CSV, " +
    "as the body itself or as the field `file` of a form, up to 48 MiB, perhaps packed by gzip. " +
    "With `preview=1` nothing is stored: the answer tells what was understood, and the import " +
    "waits an hour for `/api/trades/imports/{id}/store`.",
  "x-permission": "trading.use",
  middleware: [authed("trading.use"), readLarge] as const,
  request: {
    query: z.object({
      account: z.string().max(40).optional().openapi({
        description: "The trading account's id, unless the form has it as `account`.",
      }),
      preview: z.string().max(5).optional(),
    }),
  },
  responses: { 200: jsonContent(answer, "What was understood, and what came of it") },
});

const getOperation = operation("trading.use", {
  method: "get",
  path: "/imports/{id}",
  tags,
  summary: "An import of one's own, with its progress",
  request: { params },
  responses: { 200: jsonContent(answer, "The import") },
});

const storeOperation = operation("trading.use", {
  method: "post",
  path: "/imports/{id}/store",
  tags,
  summary: "Store what an import was understood to hold",
  description: "Again changes nothing. Progress can be read meanwhile.",
  request: { params },
  responses: { 200: jsonContent(answer, "What came of it") },
});

/** The operations below `/api/trades` that import reports. */
export function tradeImportsApi({ deps }: Services) {
  return newApi()
    .openapi(importOperation, async (c) => {
      const query = c.req.valid("query");
      const upload = await readUpload(c.var.upload, c.req.header("content-type") ?? "");
      const accountId = query.account ?? upload.fields.account;
      const missing: Record<string, FieldProblem> = {
        ...(accountId ? {} : { account: { key: "field.required" } }),
        ...(upload.file.length > 0 ? {} : { file: { key: "import.no_file" } }),
      };
      if (!accountId || Object.keys(missing).length > 0) throw invalidInput(missing);
      const { user } = c.var;
      const preview = await previewImport(deps, user, accountId, upload.file);
      const isPreview = /^(1|true|on)$/.test(query.preview ?? upload.fields.preview ?? "");
      const record = isPreview ? preview : await confirmImport(deps, user, preview.id);
      return c.json({ import: asPublic(record, c.env.state.t) }, 200);
    })
    .openapi(getOperation, async (c) => {
      const record = await getImport(deps, c.var.user, c.req.valid("param").id);
      return c.json({ import: asPublic(record, c.env.state.t) }, 200);
    })
    .openapi(storeOperation, async (c) => {
      const record = await confirmImport(deps, c.var.user, c.req.valid("param").id);
      return c.json({ import: asPublic(record, c.env.state.t) }, 200);
    });
}

function asPublic(record: ReportImport, t: Translate): z.infer<typeof importSchema> {
  const { id, accountId, expiresAt, done, summary, outcome } = record;
  return {
    id,
    accountId,
    expiresAt,
    done,
    summary,
    outcome: outcome && {
      accepted: outcome.accepted,
      duplicate: outcome.duplicate,
      rejected: outcome.rejected.map(({ ticket, reason }) => ({
        ticket,
        reason: t(`trades.rejected.${reason}`),
      })),
    },
  };
}
