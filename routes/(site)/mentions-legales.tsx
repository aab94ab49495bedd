/** `/mentions-legales`: who publishes the site and who hosts it (LCEN articles 1-1 and 6). */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { LegalPage } from "@/components/site/legal_page.tsx";
import { DescriptionList } from "@/components/ui/display.tsx";
import type { SellerSettings } from "@/domain/settings/model.ts";
import { getSeller } from "@/domain/settings/seller.ts";
import { addressLine, sellerParams } from "@/domain/settings/seller_params.ts";
import { TERMS_VERSION } from "@/domain/settings/terms.ts";

/** Reads who sells. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ seller: await getSeller(state.deps) });
  },
});

/** The legal notice. */
export default define.page<typeof handler>(({ data: { seller }, state }) => {
  const { t, locale } = state;
  const params = sellerParams(seller, state.locale);
  return (
    <>
      <PageHead
        state={state}
        title={t("nav.legal_notice")}
        description={t("legal.notice.description")}
      />
      <LegalPage
        t={t}
        locale={locale}
        title={t("nav.legal_notice")}
        version={TERMS_VERSION}
        incomplete={!seller}
        sections={[
          {
            title: t("legal.notice.publisher_title"),
            content: seller && <Publisher seller={seller} state={state} />,
          },
          { title: t("legal.notice.activity_title"), text: t("legal.notice.activity_text") },
          {
            title: t("legal.notice.host_title"),
            text: seller?.host
              ? t("legal.notice.host_named", { host: seller.host })
              : t("legal.notice.host_text"),
          },
          { title: t("legal.notice.property_title"), text: t("legal.notice.property_text") },
          { title: t("legal.notice.report_title"), text: t("legal.notice.report_text", params) },
        ]}
      />
    </>
  );
});

function Publisher(
  { seller, state: { t, locale } }: { seller: SellerSettings; state: Pick<State, "t" | "locale"> },
) {
  const lines: [string, string | undefined][] = [
    [t("legal.notice.company"), seller.legalName],
    [t("legal.notice.form"), seller.legalForm],
    [t("legal.notice.capital"), seller.capital],
    [t("legal.notice.address"), addressLine(seller.address, locale)],
    [
      t("legal.notice.registration"),
      seller.rcsCity
        ? t("legal.notice.registration_value", { siren: seller.siren, city: seller.rcsCity })
        : seller.siren,
    ],
    [t("legal.notice.siret"), seller.siret],
    [t("legal.notice.vat"), seller.vatNumber],
    [t("legal.notice.email"), seller.email],
    [t("legal.notice.phone"), seller.phone],
    [t("legal.notice.director"), seller.publisher],
    [t("legal.notice.mediator"), seller.mediator],
  ];
  return (
    <DescriptionList
      items={lines.flatMap(([term, description]) => description ? [{ term, description }] : [])}
    />
  );
}
