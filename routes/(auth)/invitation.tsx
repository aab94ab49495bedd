/** `/invitation?token=…`: accepting an invitation into the team. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { AgreedDocuments } from "@/components/site/agreed_documents.tsx";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, EmptyState, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import {
  acceptInvitation,
  findInvitation,
  type Invitation,
} from "@/domain/accounts/invitations.ts";
import { PASSWORD_MIN } from "@/domain/accounts/model.ts";
import { type FormRefusal, NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { goOn } from "@/middleware/sign_in.ts";

/** Shows the form while the invitation is open; makes the account and goes on to the back office. */
export const handler = define.handlers({
  async GET({ state: { deps }, url }) {
    const token = url.searchParams.get("token") ?? "";
    const invitation = await findInvitation(deps, token);
    return page({ token, invitation, fullName: "", refusal: NO_REFUSAL }, answer(invitation));
  },
  async POST({ state, req }) {
    const form = await readForm(req);
    const { token = "", fullName = "" } = form;
    const { deps, services: { sessions, passwords }, locale, visitor, config, t } = state;
    // Looked at first: what a form of an invitation that is over says, matters no more.
    const invitation = await findInvitation(deps, token);
    if (!invitation) {
      return page({ token, invitation, fullName, refusal: NO_REFUSAL }, answer(null));
    }
    try {
      const from = { locale, visitor };
      const tokens = await acceptInvitation(sessions, passwords, token, form, from);
      return goOn(tokens.user, "", { tokens, publicUrl: config.publicUrl });
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ token, invitation, fullName, refusal }, init);
    }
  },
});

/** An invitation that is over is gone for good (RFC 9110 section 15.5.11). */
function answer(invitation: Invitation | null): { status: number; headers: HeadersInit } {
  return { status: invitation ? 200 : 410, headers: { "cache-control": "private, no-store" } };
}

/** The form, or why there is none. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  const title = t(data.invitation ? "invitation.title" : "invitation.over");
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      {data.invitation ? <AcceptForm {...data} invitation={data.invitation} state={state} /> : (
        <>
          <header class="page-header">
            <h1>{title}</h1>
          </header>
          <EmptyState icon="mail" title={t("invitation.over")}>
            <p>{t("invitation.over_text")}</p>
          </EmptyState>
        </>
      )}
    </>
  );
});

function AcceptForm(
  { token, invitation, fullName, refusal, state: { t, href } }: {
    token: string;
    invitation: Invitation;
    fullName: string;
    refusal: FormRefusal;
    state: Pick<State, "t" | "href">;
  },
) {
  const { email, role, invitedBy } = invitation;
  const errors = Object.entries(refusal.fields).map(([field, message]) => ({ field, message }));
  return (
    <>
      <header class="page-header">
        <h1>{t("invitation.title")}</h1>
        <p class="lead">
          {t("invitation.lead", { inviter: invitedBy.name, role: t(`role.${role}`) })}
        </p>
      </header>
      {refusal.message && (
        <Alert tone="error" live>
          <p>{refusal.message}</p>
        </Alert>
      )}
      <ErrorSummary errors={errors} t={t} />
      <Card>
        <form method="post" action={href("/invitation")} class="stack" noValidate>
          <Field
            name="email"
            type="email"
            label={t("auth.field.email")}
            value={email}
            autocomplete="username"
            readOnly
          />
          <Field
            name="fullName"
            label={t("auth.field.full_name")}
            value={fullName}
            error={refusal.fields.fullName}
            autocomplete="name"
            required
          />
          <Field
            name="password"
            type="password"
            label={t("auth.field.password")}
            hint={t("auth.field.password_hint", { min: PASSWORD_MIN })}
            error={refusal.fields.password}
            autocomplete="new-password"
            required
          />
          <input type="hidden" name="token" value={token} />
          <AgreedDocuments state={{ t, href }} />
          <Button block size="large">{t("invitation.submit")}</Button>
        </form>
      </Card>
    </>
  );
}
