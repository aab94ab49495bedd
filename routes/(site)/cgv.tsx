/** `/cgv`: the terms of sale. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { LegalPage, sellerParams } from "@/components/site/legal_page.tsx";
import { getSeller } from "@/domain/settings/seller.ts";
import { TERMS_VERSION } from "@/domain/settings/terms.ts";

const SECTIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

/** Reads who sells. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ seller: await getSeller(state.deps) });
  },
});

/** The terms of sale. */
export default define.page<typeof handler>(({ data: { seller }, state }) => {
  const { t, locale } = state;
  const params = sellerParams(seller);
  return (
    <>
      <PageHead state={state} title={t("nav.terms")} description={t("legal.terms.description")} />
      <LegalPage
        t={t}
        locale={locale}
        title={t("nav.terms")}
        version={TERMS_VERSION}
        incomplete={!seller}
        sections={SECTIONS.map((section) => ({
          title: t(`legal.terms.${section}_title`),
          text: t(`legal.terms.${section}_text`, params),
        }))}
      />
    </>
  );
});
