/** Fills a request's state. */
import { HttpError, type Middleware } from "fresh";
import { translator } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import type { State } from "@/app_state.ts";
import type { Services } from "@/services.ts";
import { admit } from "./admission.ts";
import { isCounted } from "./measure_request.ts";
import { admissionOf, finish } from "./front_door.ts";
import { suggestedLocale } from "./language_hint.ts";
import { localeHref } from "./locale_path.ts";
import { problemResponse } from "./problem_response.ts";

const TRANSLATORS = { fr: translator("fr"), en: translator("en") };

/**
 * Makes the middleware that every other one and every page relies on; a write from another site's
 * page ends here. Under a server of its own (development), where {@linkcode frontDoor} doesn't stand
 * before the app, it looks at the request itself.
 */
export function prepareState(services: Services): Middleware<State> {
  return async (ctx) => {
    const known = admissionOf(ctx.req);
    const admission = known ?? await admit(services, ctx.req, ctx.info.remoteAddr);
    const { locale, path, user, session, visitor } = admission;
    Object.assign<State, State>(ctx.state, {
      services,
      deps: services.deps,
      config: services.config,
      demo: services.demo,
      locale,
      t: TRANSLATORS[locale],
      href: (to) => localeHref(locale, to),
      path,
      suggested: suggestedLocale(ctx.req, admission),
      user,
      session,
      visitor,
      clientAddress: visitor.address,
      counted: services.config.analytics && isCounted(ctx.req.headers, path, user),
    });
    if (!admission.crossOrigin) {
      const response = await ctx.next();
      if (!known) finish(response, admission, services.config.publicUrl);
      return response;
    }
    const problem = new Problem("cross-origin");
    if (isApi(path)) return problemResponse(problem, ctx.state.t, services.config.publicUrl);
    throw new HttpError(403, ctx.state.t("problem.cross-origin"));
  };
}

function isApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}
