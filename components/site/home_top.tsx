/** The home page's first half: who we are, what we offer, how an order goes. */
import type { Category, Offer } from "@/domain/catalog/model.ts";
import { CATEGORIES } from "@/domain/catalog/model.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { CATEGORY_ICONS, categoryPath } from "./categories.ts";
import { HeroArt } from "./hero_art.tsx";
import { OfferPrice, type OfferState } from "./offer_card.tsx";

/** The first screen. */
export function Hero({ state: { t, href } }: { state: OfferState }) {
  const pledges = [t("site.home.pledge_1"), t("site.home.pledge_2"), t("site.home.pledge_3")];
  return (
    <section class="hero on-dark">
      <HeroArt />
      <div class="container hero-text">
        <p class="eyebrow">{t("site.home.eyebrow")}</p>
        <h1 class="display">
          {t("site.home.h1_start")} <em>{t("site.home.h1_end")}</em>
        </h1>
        <p class="lead">{t("site.home.lead")}</p>
        <div class="button-row">
          <LinkButton size="large" iconEnd="arrow" href={href("/services")}>
            {t("site.home.cta")}
          </LinkButton>
          <LinkButton size="large" variant="quiet" href="#methode">
            {t("site.home.cta_method")}
          </LinkButton>
        </div>
        <ul class="hero-pledges">
          {pledges.map((pledge) => (
            <li>
              <Icon name="check" size="small" />
              {pledge}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The three services, each with the price it starts at. */
export function ServicesSection(
  { offers, state }: { offers: readonly Offer[]; state: OfferState },
) {
  const { t } = state;
  return (
    <section class="section" aria-labelledby="services">
      <div class="container">
        <div class="section-head">
          <p class="eyebrow">{t("site.services.eyebrow")}</p>
          <h2 id="services">{t("site.services.heading")}</h2>
          <p class="lead">{t("site.services.intro")}</p>
        </div>
        <div class="grid grid-3">
          {CATEGORIES.map((category) => (
            <ServiceCard
              key={category}
              category={category}
              cheapest={cheapestOf(offers, category)}
              state={state}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

function ServiceCard(
  { category, cheapest, state }: {
    category: Category;
    cheapest: Offer | undefined;
    state: OfferState;
  },
) {
  const { t, href } = state;
  return (
    <article class="service">
      <span class="service-icon">
        <Icon name={CATEGORY_ICONS[category]} size="large" />
      </span>
      <h3>{t(`site.${category}.name`)}</h3>
      <p class="muted">{t(`site.${category}.short`)}</p>
      <div class="service-end">
        {cheapest
          ? (
            <>
              <p class="small muted">{t("site.services.from")}</p>
              <OfferPrice offer={cheapest} state={state} />
            </>
          )
          : <p class="small muted">{t("site.services.soon")}</p>}
        <a class="service-link" href={href(categoryPath(category))}>
          {t(`site.services.see_${category}`)}
          <Icon name="arrow" />
        </a>
      </div>
    </article>
  );
}

/** The offer with the lowest price of a category. */
export function cheapestOf(offers: readonly Offer[], category: Category): Offer | undefined {
  return offers
    .filter((offer) => offer.category === category)
    .reduce<Offer | undefined>(
      (best, offer) => best && best.price.minor <= offer.price.minor ? best : offer,
      undefined,
    );
}

/** How an order goes, in four steps. */
export function StepsSection({ state: { t } }: { state: OfferState }) {
  const steps = [1, 2, 3, 4] as const;
  return (
    <section class="section section-soft" aria-labelledby="etapes">
      <div class="container">
        <div class="section-head">
          <p class="eyebrow">{t("site.steps.eyebrow")}</p>
          <h2 id="etapes">{t("site.steps.heading")}</h2>
          <p class="lead">{t("site.steps.intro")}</p>
        </div>
        <ol class="steps-line">
          {steps.map((step) => (
            <li>
              <span class="steps-number" aria-hidden="true">{step}</span>
              <h3>{t(`site.steps.${step}_title`)}</h3>
              <p class="muted">{t(`site.steps.${step}_text`)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
