/** `/mentions-signaux`: who recommends, how and with which interests (MAR article 20, regulation 2016/958). */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { LegalPage } from "@/components/site/legal_page.tsx";
import { DescriptionList } from "@/components/ui/display.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import type { SellerSettings } from "@/domain/settings/model.ts";
import { getSeller } from "@/domain/settings/seller.ts";
import { addressLine, sellerParams } from "@/domain/settings/seller_params.ts";

/** The day since which this wording holds. */
const VERSION = "2026-11-25";

const PARTS = [2, 3, 4, 5, 6, 7, 8] as const;

/** Reads who sells. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ seller: await getSeller(state.deps) });
  },
});

/** The disclosures. */
export default define.page<typeof handler>(({ data: { seller }, state }) => {
  const { t, locale, href } = state;
  const params = sellerParams(seller, state.locale);
  return (
    <>
      <PageHead
        state={state}
        title={t("disclosures.title")}
        description={t("disclosures.description")}
      />
      <LegalPage
        t={t}
        locale={locale}
        title={t("disclosures.title")}
        lead={t("disclosures.lead")}
        version={VERSION}
        incomplete={!seller}
        sections={[
          {
            title: t("disclosures.1_title"),
            text: t("disclosures.1_text", params),
            content: seller && <Producer seller={seller} state={state} />,
          },
          ...PARTS.map((part) => ({
            title: t(`disclosures.${part}_title`),
            text: t(`disclosures.${part}_text`, params),
          })),
          {
            title: t("disclosures.9_title"),
            content: (
              <>
                <p>{t("legal.risk.key")}</p>
                <p>
                  <a href={href("/avertissement-risques")}>{t("disclosures.9_more")}</a>
                </p>
              </>
            ),
          },
        ]}
      >
        <Alert tone="warning">
          <p>{t("disclosures.key")}</p>
        </Alert>
      </LegalPage>
    </>
  );
});

function Producer(
  { seller, state: { t, locale } }: { seller: SellerSettings; state: Pick<State, "t" | "locale"> },
) {
  return (
    <DescriptionList
      items={[
        {
          term: t("disclosures.producer"),
          description: `${seller.legalName}, ${seller.legalForm}`,
        },
        { term: t("disclosures.registration"), description: seller.siren },
        { term: t("disclosures.address"), description: addressLine(seller.address, locale) },
        {
          term: t("disclosures.responsible"),
          description: t("disclosures.responsible_value", { name: seller.publisher }),
        },
        { term: t("disclosures.contact"), description: seller.email },
      ]}
    />
  );
}
