/** `/espace/securite`: how one signs in, and where one is signed in. Each part is a card of its own. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { EmailCard } from "@/components/espace/security/email_card.tsx";
import { PasswordCard } from "@/components/espace/security/password_card.tsx";
import { SecondFactorCard } from "@/components/espace/security/second_factor_card.tsx";
import { SessionsCard } from "@/components/espace/security/sessions_card.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { isVerified } from "@/domain/accounts/account_mail.ts";
import { getAccount } from "@/domain/accounts/profile.ts";
import { listSessions } from "@/domain/accounts/session_list.ts";
import { secondFactorOf } from "@/domain/accounts/two_factor.ts";
import { requireAccess } from "@/middleware/guard.ts";

/** What is told after a form of this page or of the pages below it. */
const MESSAGES = {
  password: "espace.security.done_password",
  email: "espace.security.done_email",
  email_cancelled: "espace.security.done_email_cancelled",
  session: "espace.security.done_session",
  sessions: "espace.security.done_sessions",
} as const;

/** Reads what the cards show. */
export const handler = define.handlers({
  async GET({ state }) {
    const { deps } = state;
    const access = requireAccess(state);
    const { id } = access.user;
    const [account, factor, sessions] = await Promise.all([
      getAccount(deps, id),
      secondFactorOf(deps, id),
      listSessions(deps, access),
    ]);
    const { email, pendingEmail } = account;
    return page({ email, pendingEmail, verified: isVerified(account), factor, sessions });
  },
});

/** The cards, the most used first. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { email, pendingEmail, verified, factor, sessions } = data;
  return (
    <>
      <PageHead state={state} title={t("espace.security.title")} unlisted />
      <PageHeader title={t("espace.security.title")} lead={t("espace.security.lead")} />
      <Result state={state} url={url} messages={MESSAGES} />
      <div class="card-list">
        <PasswordCard state={state} />
        <SecondFactorCard factor={factor} state={state} />
        <EmailCard email={email} verified={verified} pending={pendingEmail} state={state} />
        <SessionsCard sessions={sessions} state={state} />
      </div>
    </>
  );
});
