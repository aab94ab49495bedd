/** `/services`: every offer, by service. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { CATEGORY_ICONS, categoryPath } from "@/components/site/categories.ts";
import { NoOffers } from "@/components/site/no_offers.tsx";
import { OfferCard } from "@/components/site/offer_card.tsx";
import { RiskNote } from "@/components/site/risk_note.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { CATEGORIES } from "@/domain/catalog/model.ts";
import { listPublishedOffers } from "@/domain/catalog/offers.ts";

/** Reads the offers. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ offers: await listPublishedOffers(state.deps) });
  },
});

/** The services page. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, href } = state;
  const groups = CATEGORIES
    .map((category) => ({
      category,
      offers: data.offers.filter((offer) => offer.category === category),
    }))
    .filter((group) => group.offers.length > 0);
  return (
    <>
      <PageHead
        state={state}
        title={t("site.services.title")}
        description={t("site.services.description")}
      />
      <PageHero
        eyebrow={t("site.services.eyebrow")}
        title={t("site.services.h1")}
        lead={t("site.services.lead")}
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
            <div class="offers">
              {offers.map((offer) => <OfferCard key={offer.id} offer={offer} state={state} />)}
            </div>
          </div>
        </section>
      ))}
      <RiskNote state={state} />
    </>
  );
});
