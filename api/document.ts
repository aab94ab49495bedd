/** The OpenAPI 3.1 document: what the operations say, and what holds for all of them. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { PUBLIC } from "@/domain/accounts/permissions.ts";
import { PROBLEM_STATUS } from "@/domain/kernel/problem.ts";
import { PROBLEM_TYPE, problemUri } from "@/middleware/problem_response.ts";
import { ACCOUNT_KEY } from "./account_key.ts";
import type { ApiEnv } from "./operation.ts";

/** The document as the generator makes it. */
export type ApiDocument = ReturnType<OpenAPIHono<ApiEnv>["getOpenAPI31Document"]>;

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

const ABOUT = `Programs sign in at \`/api/auth/login\` and send \`Authorization: Bearer\` with the
access token; when it has run out they exchange the refresh token at \`/api/auth/refresh\`. Browsers
carry both as cookies, and write only from our own pages.

Addresses are answered with and without a slash at the end. Lists are \`{items, nextCursor}\`. Fields
that an operation doesn't know are ignored. What creates something takes an \`Idempotency-Key\`: within
24 hours the same key and body get the first answer again. Errors are problems (RFC 9457) in the
language of \`Accept-Language\`, French or English, with a \`type\` that never changes.`;

/** Describes every operation of an app. */
export function describeApi(api: OpenAPIHono<ApiEnv>, publicUrl: string): ApiDocument {
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Calmness Trading API", version: "1", description: ABOUT },
    servers: [{ url: publicUrl }],
  });
  document.components = {
    ...document.components,
    securitySchemes: {
      bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
      cookie: { type: "apiKey", in: "cookie", name: "calmness_access" },
      accountKey: {
        type: "http",
        scheme: "bearer",
        description: "The key of one trading account, for its terminal.",
      },
    },
    schemas: { ...document.components?.schemas, Problem: problemSchema(publicUrl) },
    responses: {
      Problem: {
        description: "A refusal",
        content: { [PROBLEM_TYPE]: { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
  for (const path of Object.values(document.paths ?? {})) {
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      operation.security = securityOf(operation["x-permission"]);
      operation.responses = {
        ...operation.responses,
        default: { $ref: "#/components/responses/Problem" },
      };
    }
  }
  return document;
}

function securityOf(permission: unknown): Record<string, string[]>[] {
  if (permission === PUBLIC) return [];
  return permission === ACCOUNT_KEY ? [{ accountKey: [] }] : [{ bearer: [] }, { cookie: [] }];
}

function problemSchema(publicUrl: string) {
  return {
    type: "object" as const,
    required: ["type", "title", "status"],
    properties: {
      type: {
        type: "string" as const,
        format: "uri",
        enum: Object.keys(PROBLEM_STATUS).map((code) => problemUri(publicUrl, code)),
      },
      title: { type: "string" as const },
      status: { type: "integer" as const },
      detail: { type: "string" as const },
      fields: {
        type: "object" as const,
        description: "What is wrong, by the field's path.",
        additionalProperties: { type: "string" as const },
      },
    },
  };
}
