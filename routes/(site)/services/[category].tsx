/** `/services/signaux`, `/services/formations`, `/services/mentorat`: one service and its offers. */
import { HttpError, page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { CATEGORY_ICONS, categoryOfSlug, categoryPath } from "@/components/site/categories.ts";
import { NoOffers } from "@/components/site/no_offers.tsx";
import { OfferCard } from "@/components/site/offer_card.tsx";
import { RiskNote } from "@/components/site/risk_note.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { CATEGORIES } from "@/domain/catalog/model.ts";
import { listPublishedOffers } from "@/domain/catalog/offers.ts";

const POINTS = [1, 2, 3] as const;

/** Reads the offers of the service; 404 when there is no such service. */
export const handler = define.handlers({
  async GET({ state, params }) {
    const category = categoryOfSlug(params.category);
    if (!category) throw new HttpError(404);
    return page({ category, offers: await listPublishedOffers(state.deps, category) });
  },
});

/** A service's page. */
export default define.page<typeof handler>(({ data: { category, offers }, state }) => {
  const { t, href } = state;
  return (
    <>
      <PageHead
        state={state}
        title={t(`site.${category}.title`)}
        description={t(`site.${category}.short`)}
      />
      <PageHero
        t={t}
        breadcrumb={[
          { label: t("nav.services"), href: href("/services") },
          { label: t(`site.${category}.name`) },
        ]}
        title={t(`site.${category}.title`)}
        lead={t(`site.${category}.lead`)}
      >
        <ul class="hero-points" aria-label={t("site.services.principles")}>
          {POINTS.map((point) => (
            <li>
              <Icon name="check" />
              {t(`site.${category}.point_${point}`)}
            </li>
          ))}
        </ul>
      </PageHero>
      {offers.length === 0 ? <NoOffers state={state} /> : (
        <div class="section section-tight">
          <div class="container offers">
            {offers.map((offer) => (
              <OfferCard key={offer.id} offer={offer} state={state} level={2} />
            ))}
          </div>
        </div>
      )}
      <section class="section section-soft section-tight" aria-labelledby="autres">
        <div class="container">
          <h2 id="autres">{t("site.services.other")}</h2>
          <ul class="other-services">
            {CATEGORIES.filter((other) =>
              other !== category
            ).map((other) => (
              <li>
                <a href={href(categoryPath(other))}>
                  <Icon name={CATEGORY_ICONS[other]} size="large" />
                  <strong>{t(`site.${other}.name`)}</strong>
                  <span>{t(`site.${other}.short`)}</span>
                  <Icon name="arrow" />
                </a>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <RiskNote state={state} />
    </>
  );
});
