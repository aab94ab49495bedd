/** The pages of one small task around an account: confirm, recover, choose again. */
import type { ComponentChildren } from "preact";
import { PageHead } from "@/components/layout/page_head.tsx";
import type { ShellState } from "@/components/layout/shell_state.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import type { MessageKey, Translate } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";

type TaskState = ShellState & { config: { publicUrl: string } };

/** What {@linkcode AccountTask} takes. */
export interface AccountTaskProps {
  title: string;
  lead: string;
  /** Why the form is shown again. */
  refusal?: { fields: Readonly<Record<string, string>>; message: string | null };
  state: TaskState;
  children: ComponentChildren;
}

/** Title, what went wrong, and what there is to do. */
export function AccountTask({ title, lead, refusal, state, children }: AccountTaskProps) {
  const errors = Object.entries(refusal?.fields ?? {})
    .map(([field, message]) => ({ field, message }));
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </header>
      {refusal?.message && (
        <Alert tone="error" live>
          <p>{refusal.message}</p>
        </Alert>
      )}
      <ErrorSummary errors={errors} t={state.t} />
      {children}
    </>
  );
}

/** A form of the task, with the token of the link that led here. */
export function TokenForm(
  { action, token, children }: { action: string; token: string; children: ComponentChildren },
) {
  return (
    <Card>
      <form method="post" action={action} class="stack" noValidate>
        {children}
        <input type="hidden" name="token" value={token} />
      </form>
    </Card>
  );
}

/** A link that is used, too old or none of ours: why, and where to go on. */
export function InvalidLink(
  { reason, href, action, state }: {
    reason: string;
    href: string;
    /** What is found at `href`. */
    action: MessageKey;
    state: TaskState;
  },
) {
  const { t } = state;
  return (
    <AccountTask title={t("auth.link.title")} lead={reason} state={state}>
      <p>{t("auth.link.text")}</p>
      <div class="button-row">
        <LinkButton href={href}>{t(action)}</LinkButton>
      </div>
    </AccountTask>
  );
}

/** How a page that a mail led to answers: nobody keeps a copy of what a token opens. */
export const TOKEN_PAGE = { headers: { "cache-control": "no-store" } } as const;

/** The same, for a link that no longer works. */
export const INVALID_LINK_PAGE = { ...TOKEN_PAGE, status: 410 } as const;

/** Why a link doesn't work, for its reader. Throws anything that is no such refusal again. */
export function linkRefusal(error: unknown, t: Translate): string {
  if (!(error instanceof Problem) || error.code !== "link-invalid") throw error;
  return t(error.options.detail ?? "problem.link-invalid");
}
