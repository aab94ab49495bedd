/** `/confidentialite`: what happens to people's data. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { LegalPage } from "@/components/site/legal_page.tsx";
import { getSeller } from "@/domain/settings/seller.ts";
import { PRIVACY_VERSION, privacySections } from "@/domain/settings/privacy.ts";

/** Reads who sells. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ seller: await getSeller(state.deps) });
  },
});

/** The privacy page. */
export default define.page<typeof handler>(({ data: { seller }, state }) => {
  const { t, locale } = state;
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
        version={PRIVACY_VERSION}
        incomplete={!seller}
        sections={privacySections(locale, seller)}
      />
    </>
  );
});
