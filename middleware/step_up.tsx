/**
 * Asking for a fresh proof in the midst of an action. The action's own form comes back with the proof
 * in it: the page that asks carries what was typed along in hidden fields and posts to the same place,
 * so nothing is lost and the action goes on by itself.
 */
import type { Context } from "fresh";
import type { State } from "@/app_state.ts";
import { PROOF_FIELD, StepUpPage } from "@/components/site/step_up_page.tsx";
import {
  type ProofMethod,
  proofMethod,
  proofSchema,
  requireFreshProof,
  stepUp,
} from "@/domain/accounts/step_up.ts";
import { parseInput } from "@/domain/kernel/input.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { type FormRefusal, NO_REFUSAL, refuseForm } from "./form.ts";

/**
 * For a handler of POST, before it acts: null when the person has proved themselves lately, or does so
 * with this very form; else the page that asks, to be given as the answer. What is left in `form` is
 * the action's own. Throws `unauthenticated` when the session has ended.
 *
 * ```ts
 * const form = await readForm(ctx.req);
 * const asking = await stepUpFirst(ctx, form);
 * if (asking) return asking;
 * ```
 */
export async function stepUpFirst(
  ctx: Context<State>,
  form: Record<string, string>,
): Promise<Response | null> {
  const { deps, session: { access }, services: { passwords }, t } = ctx.state;
  const typed = form[PROOF_FIELD];
  delete form[PROOF_FIELD];
  let method: ProofMethod;
  try {
    await requireFreshProof(deps, access);
    return null;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "step-up-required" || !access) throw error;
    method = error.options.extensions?.method === "code" ? "code" : "password";
  }
  if (typed === undefined) return await ask(ctx, form, method, NO_REFUSAL);
  try {
    await stepUp(deps, passwords, access, parseInput(proofSchema, { [method]: typed }));
    return null;
  } catch (error) {
    const { refusal, init } = refuseForm(error, t);
    return await ask(ctx, form, method, refusal, init);
  }
}

/**
 * The same for a page whose own form asks for the password: before it is shown, and before what it
 * posts is taken, who has a second factor proves themselves by that. Nothing of the form is carried
 * along, since it holds passwords; after the proof the page comes anew.
 */
export async function proveFirst(
  ctx: Context<State>,
  form: Readonly<Record<string, string>> = {},
): Promise<Response | null> {
  const { deps, session: { access } } = ctx.state;
  if (access && await proofMethod(deps, access.user.id) === "password") return null;
  const typed = form[PROOF_FIELD];
  const asking = await stepUpFirst(ctx, typed === undefined ? {} : { [PROOF_FIELD]: typed });
  if (asking || typed === undefined) return asking;
  return ctx.redirect(ctx.url.pathname, 303);
}

async function ask(
  ctx: Context<State>,
  form: Readonly<Record<string, string>>,
  method: ProofMethod,
  refusal: FormRefusal,
  init: ResponseInit = { status: 401 },
): Promise<Response> {
  const response = await ctx.render(
    <StepUpPage
      action={ctx.url.pathname + ctx.url.search}
      form={form}
      method={method}
      error={refusal.fields[method]}
      message={refusal.message}
      state={ctx.state}
    />,
    init,
  );
  response.headers.set("cache-control", "private, no-store");
  return response;
}
