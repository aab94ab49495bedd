/** What signing in and registering look like around their fields. */
import type { ComponentChildren } from "preact";
import { PageHead } from "@/components/layout/page_head.tsx";
import type { ShellState } from "@/components/layout/shell_state.ts";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";

/** What {@linkcode AuthFrame} takes. */
export interface AuthFrameProps {
  page: "sign_in" | "register";
  /** Where to go afterwards; may be empty. */
  next: string;
  /** Why the form is shown again. */
  refusal: { fields: Readonly<Record<string, string>>; message: string | null };
  state: ShellState & { config: { publicUrl: string } };
  /** What has just come to pass, above the form. */
  notice?: ComponentChildren;
  /** The fields and the button. */
  children: ComponentChildren;
}

const PATHS = { sign_in: "/connexion", register: "/inscription" } as const;

/** Title, what went wrong, the form, and the way to the other page. */
export function AuthFrame({ page, next, refusal, state, notice, children }: AuthFrameProps) {
  const { t, href } = state;
  const other = page === "sign_in" ? "register" : "sign_in";
  const query = next && `?next=${encodeURIComponent(next)}`;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  return (
    <>
      <PageHead state={state} title={t(`auth.${page}.title`)} unlisted />
      <header class="page-header">
        <h1>{t(`auth.${page}.title`)}</h1>
        <p class="lead">{t(`auth.${page}.lead`)}</p>
      </header>
      {notice}
      {refusal.message && (
        <Alert tone="error" live>
          <p>{refusal.message}</p>
        </Alert>
      )}
      <ErrorSummary errors={errors} t={t} />
      <Card>
        <form method="post" action={href(PATHS[page])} class="stack" noValidate>
          {children}
          {next && <input type="hidden" name="next" value={next} />}
        </form>
      </Card>
      {page === "sign_in" && (
        <p>
          <a href={href("/mot-de-passe-oublie")}>{t("auth.sign_in.forgot")}</a>
        </p>
      )}
      <p class="muted">
        {t(page === "sign_in" ? "auth.sign_in.to_register" : "auth.register.to_sign_in")}{" "}
        <a href={href(PATHS[other]) + query}>{t(`auth.${other}.title`)}</a>
      </p>
    </>
  );
}
