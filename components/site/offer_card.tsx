/** An offer as visitors choose it. */
import { type Locale, localized, type Translate } from "@/domain/kernel/i18n.ts";
import type { Offer } from "@/domain/catalog/model.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Badge, Money } from "@/components/ui/display.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import { classNames } from "@/components/ui/class_names.ts";

/** What offers need of the request. */
export interface OfferState {
  t: Translate;
  locale: Locale;
  href: (path: string) => string;
}

/** The card of an offer, with the button that starts its checkout. */
export function OfferCard(
  { offer, state, level = 3 }: { offer: Offer; state: OfferState; level?: 2 | 3 },
) {
  const { t, locale, href } = state;
  const Title = `h${level}` as const;
  const name = localized(offer.name, locale);
  return (
    <article class={classNames("offer", offer.highlighted && "offer-highlighted")}>
      <header>
        <Title class="offer-name">{name}</Title>
        {offer.highlighted && <Badge tone="gold">{t("site.offer.highlighted")}</Badge>}
      </header>
      <OfferPrice offer={offer} state={state} />
      <p class="offer-description">{localized(offer.description, locale)}</p>
      <ul class="check-list" aria-label={t("site.offer.includes")}>
        {offer.features.map((feature) => (
          <li>
            <Icon name="check" />
            {localized(feature, locale)}
          </li>
        ))}
      </ul>
      <LinkButton
        block
        variant={offer.highlighted ? "primary" : "secondary"}
        href={href(`/checkout/${offer.slug}`)}
        aria-label={t("site.offer.choose_label", { name })}
      >
        {t("site.offer.choose")}
      </LinkButton>
    </article>
  );
}

/** The price of an offer, with what it covers. */
export function OfferPrice(
  { offer, state: { t, locale } }: {
    offer: Pick<Offer, "price" | "vatRate" | "period">;
    state: Pick<OfferState, "t" | "locale">;
  },
) {
  return (
    <p class="offer-price">
      <Money amount={offer.price} locale={locale} />
      <span>
        {offer.vatRate > 0 && `${t("site.offer.tax")}, `}
        {t(`site.offer.${offer.period}`)}
      </span>
    </p>
  );
}
