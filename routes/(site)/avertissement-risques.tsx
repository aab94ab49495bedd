/** `/avertissement-risques`: what can go wrong, said first. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { LegalPage } from "@/components/site/legal_page.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { getSeller } from "@/domain/settings/seller.ts";
import { sellerParams } from "@/domain/settings/seller_params.ts";
import { TERMS_VERSION } from "@/domain/settings/terms.ts";

const SECTIONS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Reads who sells. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ seller: await getSeller(state.deps) });
  },
});

/** The risk warning. */
export default define.page<typeof handler>(({ data: { seller }, state }) => {
  const { t, locale } = state;
  const params = sellerParams(seller, state.locale);
  return (
    <>
      <PageHead state={state} title={t("nav.risk")} description={t("legal.risk.description")} />
      <LegalPage
        t={t}
        locale={locale}
        title={t("nav.risk")}
        version={TERMS_VERSION}
        lead={t("legal.risk.lead")}
        sections={SECTIONS.map((section) => ({
          title: t(`legal.risk.${section}_title`),
          text: t(`legal.risk.${section}_text`, params),
        }))}
      >
        <Alert tone="warning">
          <p>{t("legal.risk.key")}</p>
        </Alert>
      </LegalPage>
    </>
  );
});
