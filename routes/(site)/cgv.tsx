/** `/cgv`: the terms of sale. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { LegalPage } from "@/components/site/legal_page.tsx";
import { getSeller } from "@/domain/settings/seller.ts";
import { TERMS_VERSION, termsSections } from "@/domain/settings/terms.ts";

/** Reads who sells. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ seller: await getSeller(state.deps) });
  },
});

/** The terms of sale. */
export default define.page<typeof handler>(({ data: { seller }, state }) => {
  const { t, locale } = state;
  return (
    <>
      <PageHead state={state} title={t("nav.terms")} description={t("legal.terms.description")} />
      <LegalPage
        t={t}
        locale={locale}
        title={t("nav.terms")}
        version={TERMS_VERSION}
        incomplete={!seller}
        sections={termsSections(locale, seller)}
      />
    </>
  );
});
