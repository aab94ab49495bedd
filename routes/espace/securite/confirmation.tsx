/** `/espace/securite/confirmation`: sends the mail that confirms one's address once more. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { VerifyNotice } from "@/components/espace/verify_notice.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { isVerified } from "@/domain/accounts/account_mail.ts";
import { getAccount } from "@/domain/accounts/profile.ts";
import { resendVerification } from "@/domain/accounts/verify_email.ts";
import { NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { requireAccess } from "@/middleware/guard.ts";

/** Shows the button to who may still press it; sends. */
export const handler = define.handlers({
  async GET(ctx) {
    const { user } = requireAccess(ctx.state);
    const account = await getAccount(ctx.state.deps, user.id);
    if (isVerified(account)) return ctx.redirect("/espace/securite", 303);
    return page({ email: account.email, refusal: NO_REFUSAL });
  },
  async POST(ctx) {
    const { services, visitor, t } = ctx.state;
    const { user } = requireAccess(ctx.state);
    await readForm(ctx.req);
    try {
      const sent = await resendVerification(services.sessions, user.id, visitor);
      return ctx.redirect(sent ? "/espace?done=sent" : "/espace/securite", 303);
    } catch (error) {
      const { refusal, init } = refuseForm(error, t);
      return page({ email: user.email, refusal }, init);
    }
  },
});

/** The button, and why it has to wait. */
export default define.page<typeof handler>(({ data: { email, refusal }, state }) => {
  const { t } = state;
  const title = t("auth.verify.title");
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        breadcrumb={[
          { label: t("espace.security.title"), href: "/espace/securite" },
          { label: title },
        ]}
        t={t}
      />
      <div class="notices">
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
        <VerifyNotice email={email} state={state} />
      </div>
    </>
  );
});
