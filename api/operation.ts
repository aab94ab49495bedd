/**
 * How an operation of the API is described: its route, its permission, its schemas, in one place.
 * Permission is decided before anything of the request is read or checked, so an anonymous caller
 * gets 401 and a wrong role 403, whatever they sent.
 */
import { createRoute, OpenAPIHono, type RouteConfig } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import {
  isStaffPermission,
  type Permission,
  PUBLIC,
  requirePermission,
} from "@/domain/accounts/permissions.ts";
import { lacksSecondFactor } from "@/domain/accounts/security_policy.ts";
import { requireFreshProof } from "@/domain/accounts/step_up.ts";
import type { User } from "@/domain/accounts/model.ts";
import { fieldProblems } from "@/domain/kernel/input.ts";
import { invalidInput, Problem } from "@/domain/kernel/problem.ts";
import type { State } from "@/app_state.ts";
import { readBody } from "@/middleware/body.ts";
import { currentUser } from "@/middleware/guard.ts";

/** What every operation finds in its context: `c.env.state`. */
export interface ApiEnv {
  Bindings: { state: State };
}

/** What a signed-in operation finds besides: `c.var.user`. */
export interface SignedInEnv extends ApiEnv {
  Variables: { user: User };
}

type Described = Omit<RouteConfig, "middleware">;

/** An empty app for the operations of one area. */
export function newApi(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    strict: false,
    defaultHook: (result) => {
      if (!result.success) throw invalidInput(fieldProblems(result.error.issues));
    },
  });
}

/**
 * Describes an operation for who has `permission`. The path as in OpenAPI (`/{id}`), without a slash
 * at the end: both forms are answered. Bodies are declared `required: true`. `guard` runs after
 * the permission and before anything of the request is checked: whose object it is, for example.
 */
export function operation<const P extends string, R extends Described & { path: P }>(
  permission: Permission,
  route: R,
  guard: MiddlewareHandler<SignedInEnv> = (_, next) => next(),
) {
  return createRoute({
    ...route,
    "x-permission": permission,
    middleware: [authed(permission), guard, limitedBody] as const,
  });
}

/**
 * Describes an operation on money or settings, for who has `permission` and has proved themselves
 * lately: others get the problem `step-up-required`. The document says so as `x-step-up`.
 */
export function provedOperation<const P extends string, R extends Described & { path: P }>(
  permission: Permission,
  route: R,
) {
  return operation(permission, { ...route, "x-step-up": true }, freshProof);
}

/** Describes an operation for everybody. */
export function publicOperation<const P extends string, R extends Described & { path: P }>(
  route: R,
) {
  return createRoute({ ...route, "x-permission": PUBLIC, middleware: [limitedBody] as const });
}

/**
 * Decides whether the caller has a permission. Throws `token-expired`, `unauthenticated`, `forbidden`
 * or, where the owner wants a second factor that the caller hasn't, `second-factor-missing`.
 */
export function authed(permission: Permission): MiddlewareHandler<SignedInEnv> {
  return createMiddleware<SignedInEnv>(async (c, next) => {
    const { state } = c.env;
    if (state.session.refusal) throw state.session.refusal;
    const user = requirePermission(await currentUser(state, permission), permission);
    if (isStaffPermission(permission) && await lacksSecondFactor(state.deps, user)) {
      throw new Problem("second-factor-missing");
    }
    c.set("user", user);
    await next();
  });
}

/** Decides whether the caller has proved themselves lately. Throws `step-up-required`. */
const freshProof: MiddlewareHandler<SignedInEnv> = createMiddleware<SignedInEnv>(
  async (c, next) => {
    const { deps, session } = c.env.state;
    await requireFreshProof(deps, session.access);
    await next();
  },
);

/** Reads the body once, up to the limit, so that what follows can't be made to keep more. */
const limitedBody: MiddlewareHandler<ApiEnv> = createMiddleware<ApiEnv>(async (c, next) => {
  const { raw } = c.req;
  if (raw.body) {
    const { method, headers } = raw;
    c.req.raw = new Request(raw.url, { method, headers, body: await readBody(raw) });
  }
  await next();
});
