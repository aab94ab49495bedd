/** What several areas of the API describe in the same way. */
import { z } from "@hono/zod-openapi";
import { ROLES } from "@/domain/accounts/model.ts";
import { LOCALES } from "@/domain/kernel/i18n.ts";

/** A person, as the API shows them. */
export const userSchema = z.object({
  id: z.string(),
  email: z.string(),
  fullName: z.string(),
  role: z.enum(ROLES),
  locale: z.enum(LOCALES),
}).openapi("User");

/** A page of a list. */
export function pageSchema<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().openapi({
      description: "For the `cursor` parameter of the next page; null on the last.",
    }),
  });
}

/** The query of a list. */
export const pageQuerySchema = z.object({
  cursor: z.string().max(2048).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});

/** A JSON request body that must be there. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { "application/json": { schema } } };
}

/** A JSON response. */
export function jsonContent<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { "application/json": { schema } } };
}
