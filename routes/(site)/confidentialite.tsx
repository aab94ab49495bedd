/** `/confidentialite`: what happens to people's data. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { LegalPage, sellerParams } from "@/components/site/legal_page.tsx";
import { getSeller } from "@/domain/settings/seller.ts";
import { TERMS_VERSION } from "@/domain/settings/terms.ts";

const SECTIONS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Reads who sells. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ seller: await getSeller(state.deps) });
  },
});

/** The privacy page. */
export default define.page<typeof handler>(({ data: { seller }, state }) => {
  const { t, locale } = state;
  const params = sellerParams(seller);
  return (
    <>
      <PageHead
        state={state}
        title={t("nav.privacy")}
        description={t("legal.privacy.description")}
      />
      <LegalPage
        t={t}
        locale={locale}
        title={t("nav.privacy")}
        version={TERMS_VERSION}
        incomplete={!seller}
        sections={SECTIONS.map((section) => ({
          title: t(`legal.privacy.${section}_title`),
          text: t(`legal.privacy.${section}_text`, params),
        }))}
      />
    </>
  );
});
