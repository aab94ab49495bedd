/** Who is asking. */
import { z } from "@hono/zod-openapi";
import { getAccount, toUser } from "@/domain/accounts/profile.ts";
import { addressSchema } from "@/domain/kernel/text.ts";
import type { Services } from "@/services.ts";
import { newApi, operation } from "./operation.ts";
import { jsonContent, userSchema } from "./schemas.ts";

const meSchema = z.object({
  user: userSchema,
  profile: z.object({
    telegram: z.string().optional(),
    whatsapp: z.string().optional(),
    discord: z.string().optional(),
    address: addressSchema.optional(),
    company: z.string().optional(),
    vatNumber: z.string().optional(),
  }).openapi("Profile"),
}).openapi("Me");

const meOperation = operation("espace.use", {
  method: "get",
  path: "/",
  tags: ["account"],
  summary: "Who is signed in, with what the next order will be pre-filled with",
  responses: { 200: jsonContent(meSchema, "The person") },
});

/** The operations below `/api/me`. */
export function meApi({ deps }: Services) {
  return newApi().openapi(meOperation, async (c) => {
    const account = await getAccount(deps, c.var.user.id);
    return c.json({ user: toUser(account), profile: account.profile }, 200);
  });
}
