/** What a visitor sees when a page can't be shown. */
import type { MessageKey } from "@/domain/kernel/i18n.ts";
import { translator } from "@/domain/kernel/i18n.ts";
import { SiteShell } from "@/components/layout/site_shell.tsx";
import type { ShellState } from "@/components/layout/shell_state.ts";
import { LinkButton } from "@/components/ui/button.tsx";

/** What {@linkcode ErrorPage} takes. */
export interface ErrorPageProps {
  /** May lack everything, when the error came before the middleware had made it. */
  state: Partial<ShellState> | undefined;
  status: number;
}

/** The page, in the site's frame, with a way on. */
export function ErrorPage({ state: known, status }: ErrorPageProps) {
  const state = completed(known);
  const { t, href } = state;
  const kind = kindOf(status);
  return (
    <SiteShell state={state}>
      <div class="page-hero error-page on-dark">
        <div class="container">
          <p class="eyebrow">{t("error.code", { status })}</p>
          <h1 class="display">{t(`error.${kind}_title` satisfies MessageKey)}</h1>
          <p class="lead">{t(`error.${kind}_text` satisfies MessageKey)}</p>
          <div class="button-row">
            <LinkButton href={href("/")}>{t("error.home")}</LinkButton>
            <LinkButton variant="secondary" href={href("/contact")}>
              {t("site.closing.contact")}
            </LinkButton>
          </div>
        </div>
      </div>
    </SiteShell>
  );
}

function kindOf(status: number): "404" | "403" | "500" | "other" {
  if (status === 404) return "404";
  if (status === 401 || status === 403) return "403";
  return status >= 500 ? "500" : "other";
}

function completed(state: Partial<ShellState> | undefined): ShellState {
  return {
    locale: state?.locale ?? "fr",
    t: state?.t ?? translator("fr"),
    href: state?.href ?? ((path) => path),
    user: state?.user ?? null,
    demo: state?.demo ?? false,
    path: state?.path ?? "/",
  };
}
