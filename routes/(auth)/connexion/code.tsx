/** `/connexion/code`: the second half of signing in, for who has a second factor. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import { signInWithCode } from "@/domain/accounts/second_factor_sign_in.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { readChallenge, setChallenge } from "@/middleware/challenge_cookie.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { goOn, nextOf, signInHref } from "@/middleware/sign_in.ts";

/** Asks for the code; signs in and goes on to `next`. Without a challenge it leads back to the password. */
export const handler = define.handlers({
  GET({ state, req, url }) {
    const next = nextOf(url.searchParams.get("next"));
    if (state.user) return goOn(state.user, next);
    if (!readChallenge(req, state.config.publicUrl)) return backToPassword(state, next);
    return page({ next, refusal: NO_REFUSAL });
  },
  async POST({ state, req }) {
    const form = await readForm(req);
    const next = nextOf(form.next);
    const { services: { sessions }, config: { publicUrl }, visitor } = state;
    const challenge = readChallenge(req, publicUrl);
    if (!challenge) return backToPassword(state, next);
    try {
      const tokens = await signInWithCode(sessions, challenge, form.code ?? "", visitor);
      return setChallenge(goOn(tokens.user, next, { tokens, publicUrl }), "", publicUrl);
    } catch (error) {
      if (error instanceof Problem && error.code === "challenge-expired") {
        return setChallenge(backToPassword(state, next), "", publicUrl);
      }
      const { refusal, init } = refuseForm(error, state.t);
      return page({ next, refusal }, init);
    }
  },
});

function backToPassword({ href }: Pick<State, "href">, next: string): Response {
  return new Response(null, { status: 303, headers: { location: signInHref(href, next) } });
}

/** The form. */
export default define.page<typeof handler>(({ data: { next, refusal }, state }) => {
  const { t, href } = state;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  return (
    <>
      <PageHead state={state} title={t("auth.code.title")} unlisted />
      <header class="page-header">
        <h1>{t("auth.code.title")}</h1>
        <p class="lead">{t("auth.code.lead")}</p>
      </header>
      {refusal.message && (
        <Alert tone="error" live>
          <p>{refusal.message}</p>
        </Alert>
      )}
      <ErrorSummary errors={errors} t={t} />
      <Card>
        <form method="post" action={href("/connexion/code")} class="stack" noValidate>
          <Field
            name="code"
            label={t("auth.code.field")}
            hint={t("auth.code.hint")}
            error={refusal.fields.code}
            autocomplete="one-time-code"
            autocapitalize="none"
            spellcheck={false}
            maxLength={64}
            autofocus={errors.length === 0}
            required
          />
          {next && <input type="hidden" name="next" value={next} />}
          <Button block size="large">{t("auth.code.submit")}</Button>
        </form>
      </Card>
      <p class="muted">
        <a href={signInHref(href, next)}>{t("auth.code.restart")}</a>
      </p>
    </>
  );
});
