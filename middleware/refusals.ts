/** What a page's refusals look like to a person. */
import { HttpError, type Middleware } from "fresh";
import { Problem } from "@/domain/kernel/problem.ts";
import type { State } from "@/app_state.ts";
import { signInFirst } from "./sign_in.ts";

type ErrorStatus = ConstructorParameters<typeof HttpError>[0];

/**
 * Turns a {@linkcode Problem} that a page doesn't show itself into the error page of its status, or
 * into signing in when that is what it takes. It stands in the folders of the pages: Fresh's root
 * boundary shows the error page before a middleware at the root sees the error.
 */
export const refusals: Middleware<State> = async (ctx) => {
  try {
    return await ctx.next();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.status === 401) return signInFirst(ctx.state, ctx.url.search);
    const { detail, params } = error.options;
    const message = ctx.state.t(detail ?? `problem.${error.code}`, params);
    throw new HttpError(error.status as ErrorStatus, message, { cause: error });
  }
};
