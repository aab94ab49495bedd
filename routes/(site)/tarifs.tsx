/** `/tarifs`: every offer compared. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { CATEGORY_ICONS, categoryPath } from "@/components/site/categories.ts";
import { NoOffers } from "@/components/site/no_offers.tsx";
import { PriceTable } from "@/components/site/price_table.tsx";
import { RiskNote } from "@/components/site/risk_note.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { CATEGORIES } from "@/domain/catalog/model.ts";
import { listPublishedOffers } from "@/domain/catalog/offers.ts";

const PROMISES = [1, 2, 3, 4] as const;

/** Reads the offers. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ offers: await listPublishedOffers(state.deps) });
  },
});

/** The pricing page. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, href } = state;
  const groups = CATEGORIES
    .map((category) => ({
      category,
      offers: data.offers.filter((offer) => offer.category === category),
    }))
    .filter(({ offers }) => offers.length > 0);
  return (
    <>
      <PageHead
        state={state}
        title={t("pricing.title")}
        description={t("pricing.description")}
      />
      <PageHero
        eyebrow={t("nav.pricing")}
        title={t("pricing.h1")}
        lead={t("pricing.lead")}
      />
      {groups.length === 0 && <NoOffers state={state} />}
      {groups.map(({ category, offers }) => (
        <section class="section section-tight" aria-labelledby={category}>
          <div class="container">
            <div class="group-head">
              <Icon name={CATEGORY_ICONS[category]} size="large" />
              <h2 id={category}>{t(`site.${category}.name`)}</h2>
              <p class="muted">{t(`site.${category}.short`)}</p>
              <a class="service-link" href={href(categoryPath(category))}>
                {t(`site.services.see_${category}`)}
                <Icon name="arrow" />
              </a>
            </div>
            <PriceTable category={category} offers={offers} state={state} />
          </div>
        </section>
      ))}
      <section class="section section-soft section-tight" aria-labelledby="chaque-offre">
        <div class="container">
          <h2 id="chaque-offre">{t("pricing.free_title")}</h2>
          <ul class="check-list promises">
            {PROMISES.map((promise) => (
              <li>
                <Icon name="check" />
                {t(`pricing.free_${promise}`)}
              </li>
            ))}
          </ul>
        </div>
      </section>
      <RiskNote state={state} />
    </>
  );
});
