/** `/espace/securite/second-facteur`: setting a second factor up, managing it, putting it away. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { ManageSecondFactor } from "@/components/espace/security/second_factor_manage.tsx";
import {
  BeginSetup,
  FinishSetup,
  RecoveryCodes,
} from "@/components/espace/security/second_factor_setup.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Badge } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import type { User } from "@/domain/accounts/model.ts";
import { can, requirePermission } from "@/domain/accounts/permissions.ts";
import {
  confirmEnrolment,
  disableSecondFactor,
  getEnrolment,
  renewRecoveryCodes,
  secondFactorOf,
  startEnrolment,
} from "@/domain/accounts/two_factor.ts";
import type { MessageKey } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { type FormRefusal, NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { stepUpFirst } from "@/middleware/step_up.tsx";

const HERE = "/espace/securite/second-facteur";

/** Recovery codes to show, this once. */
interface NewCodes {
  codes: string[];
  message: MessageKey;
}

/** Shows where the person stands; a post takes the next step. Each but the confirming one asks for a fresh proof. */
export const handler = define.handlers({
  async GET({ state }) {
    const user = requirePermission(state.user, "espace.use");
    return page(await readPage(state, user));
  },
  async POST(ctx) {
    const { state } = ctx;
    const { deps } = state;
    const user = requirePermission(state.user, "espace.use");
    const form = await readForm(ctx.req);
    try {
      if (form.action === "confirm") {
        const codes = await confirmEnrolment(deps, user, form.code ?? "");
        return page(await readPage(state, user, { codes, message: "two_factor.enabled" }));
      }
      const asking = await stepUpFirst(ctx, form);
      if (asking) return asking;
      switch (form.action) {
        case "start":
          await startEnrolment(deps, user);
          return ctx.redirect(HERE, 303);
        case "renew": {
          const codes = await renewRecoveryCodes(deps, user);
          return page(await readPage(state, user, { codes, message: "two_factor.renewed" }));
        }
        case "disable":
          await disableSecondFactor(deps, user);
          return ctx.redirect(`${HERE}?done=disabled`, 303);
        default:
          throw new Problem("malformed-request");
      }
    } catch (error) {
      const { refusal, init } = refuseForm(error, state.t);
      return page(await readPage(state, user, null, refusal), init);
    }
  },
});

async function readPage(
  { deps }: Pick<State, "deps">,
  user: User,
  fresh: NewCodes | null = null,
  refusal: FormRefusal = NO_REFUSAL,
) {
  const factor = await secondFactorOf(deps, user.id);
  const offer = factor ? null : await getEnrolment(deps, user);
  return { factor, offer, fresh, refusal, inBackOffice: can(user.role, "admin.use") };
}

/** The step that the person is at. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { factor, offer, fresh, refusal, inBackOffice } = data;
  const kept = url.searchParams.has("required") && !factor;
  return (
    <>
      <PageHead state={state} title={t("two_factor.title")} unlisted />
      <PageHeader
        title={t("two_factor.title")}
        badge={factor && <Badge tone="success">{t("two_factor.on")}</Badge>}
        lead={t("two_factor.lead")}
        t={t}
        breadcrumb={[
          { label: t("espace.security.title"), href: "/espace/securite" },
          { label: t("two_factor.title") },
        ]}
      />
      <div class="notices">
        <Result state={state} url={url} messages={{ disabled: "two_factor.disabled" }} />
        {kept && (
          <Alert tone="warning">
            <p>{t("two_factor.required")}</p>
          </Alert>
        )}
        {refusal.message && <Alert tone="error" title={refusal.message} live />}
      </div>
      <div class="card-list form-narrow">
        {fresh
          ? <RecoveryCodes {...fresh} inBackOffice={inBackOffice} state={state} />
          : factor
          ? <ManageSecondFactor factor={factor} state={state} />
          : offer
          ? <FinishSetup offer={offer} error={refusal.fields.code} state={state} />
          : <BeginSetup state={state} />}
      </div>
    </>
  );
});
