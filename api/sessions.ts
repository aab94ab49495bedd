/** Where one is signed in. */
import { z } from "@hono/zod-openapi";
import {
  listSessions,
  revokeOtherSessions,
  revokeSession,
} from "@/domain/accounts/session_list.ts";
import { requireAccess } from "@/middleware/guard.ts";
import type { Services } from "@/services.ts";
import { newApi, operation } from "./operation.ts";
import { jsonContent } from "./schemas.ts";

const sessionSchema = z.object({
  id: z.string(),
  device: z.string().nullable().openapi({
    description: "Browser and system; null when the device says nothing of itself.",
  }),
  address: z.string().openapi({ description: "Where it was last used from, truncated." }),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  current: z.boolean().openapi({ description: "Whether it is the one that asks." }),
}).openapi("RunningSession");

const listOperation = operation("espace.use", {
  method: "get",
  path: "/",
  tags: ["account"],
  summary: "The sessions of the person, the asking one first",
  responses: { 200: jsonContent(z.object({ items: z.array(sessionSchema) }), "The sessions") },
});

const revokeOperation = operation("espace.use", {
  method: "delete",
  path: "/{id}",
  tags: ["account"],
  summary: "End a session",
  description: "Its access token is believed until it expires, for a quarter of an hour at most.",
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: { 204: { description: "Ended" } },
});

const revokeOthersOperation = operation("espace.use", {
  method: "delete",
  path: "/",
  tags: ["account"],
  summary: "End every session but the asking one",
  responses: {
    200: jsonContent(z.object({ ended: z.int() }), "How many were ended"),
  },
});

/** The operations below `/api/me/sessions`. */
export function sessionsApi({ deps }: Services) {
  return newApi()
    .openapi(listOperation, async (c) => {
      const items = await listSessions(deps, requireAccess(c.env.state));
      return c.json({ items }, 200);
    })
    .openapi(revokeOperation, async (c) => {
      await revokeSession(deps, requireAccess(c.env.state), c.req.valid("param").id);
      return c.body(null, 204);
    })
    .openapi(revokeOthersOperation, async (c) => {
      return c.json({ ended: await revokeOtherSessions(deps, requireAccess(c.env.state)) }, 200);
    });
}
