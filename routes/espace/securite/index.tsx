/** `/espace/securite`: how one signs in, and where one is signed in. Each part is a card of its own. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PasswordCard } from "@/components/espace/security/password_card.tsx";
import { SecondFactorCard } from "@/components/espace/security/second_factor_card.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { secondFactorOf } from "@/domain/accounts/two_factor.ts";

/** Reads what the cards show. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const { id } = requirePermission(user, "espace.use");
    return page({ factor: await secondFactorOf(deps, id) });
  },
});

/** The cards, the most used first. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t } = state;
  return (
    <>
      <PageHead state={state} title={t("espace.security.title")} unlisted />
      <PageHeader title={t("espace.security.title")} lead={t("espace.security.lead")} />
      <div class="card-list">
        <PasswordCard state={state} />
        <SecondFactorCard factor={data.factor} state={state} />
      </div>
    </>
  );
});
