/** What is being bought, beside the form that orders it. */
import { Money } from "@/components/ui/display.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import type { Offer } from "@/domain/catalog/model.ts";
import { formatRate, type Locale, localized, type Translate } from "@/domain/kernel/i18n.ts";
import { type Money as Amount, money, netOfGross } from "@/domain/kernel/money.ts";

/** What {@linkcode OfferSummary} takes. */
export interface OfferSummaryProps {
  offer: Offer;
  /** VAT in basis points that this seller charges on it. */
  vatRate: number;
  t: Translate;
  locale: Locale;
}

const ASSURANCES = [
  ["bank", "checkout.summary.safe_1"],
  ["shield", "checkout.summary.safe_2"],
  ["file", "checkout.summary.safe_3"],
] as const;

/** The offer with its price taken apart, and what to expect of paying it. */
export function OfferSummary({ offer, vatRate, t, locale }: OfferSummaryProps) {
  return (
    <aside class="stack" aria-labelledby="order-summary">
      <section class="summary">
        <h2 id="order-summary" class="eyebrow">{t("checkout.summary.title")}</h2>
        <div>
          <p class="card-title">
            <strong>{localized(offer.name, locale)}</strong>
          </p>
          <p class="muted small">{localized(offer.description, locale)}</p>
        </div>
        <OfferFeatures offer={offer} locale={locale} />
        {vatRate > 0 && <TaxLines price={offer.price} vatRate={vatRate} t={t} locale={locale} />}
        <p class="summary-total">
          <span>{t(vatRate > 0 ? "checkout.summary.total" : "checkout.summary.total_net")}</span>
          <Money amount={offer.price} locale={locale} />
        </p>
        <p class="muted small">{t(`checkout.summary.${offer.period}`)}</p>
      </section>
      <ul class="assurances">
        {ASSURANCES.map(([icon, key]) => (
          <li key={key}>
            <Icon name={icon} />
            {t(key)}
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** What the offer consists of; on a phone it stands beside the order button alone. */
export function OfferFeatures({ offer, locale }: Pick<OfferSummaryProps, "offer" | "locale">) {
  if (offer.features.length === 0) return null;
  return (
    <ul class="check-list small">
      {offer.features.map((feature) => (
        <li key={feature.fr}>
          <Icon name="check" size="small" />
          {localized(feature, locale)}
        </li>
      ))}
    </ul>
  );
}

function TaxLines(
  { price, vatRate, t, locale }: Omit<OfferSummaryProps, "offer"> & { price: Amount },
) {
  const net = netOfGross(price, vatRate);
  return (
    <dl class="descriptions descriptions-lines small">
      <div>
        <dt>{t("checkout.summary.net")}</dt>
        <dd>
          <Money amount={net} locale={locale} />
        </dd>
      </div>
      <div>
        <dt>{t("checkout.summary.vat", { rate: formatRate(vatRate, locale) })}</dt>
        <dd>
          <Money amount={money(price.minor - net.minor, price.currency)} locale={locale} />
        </dd>
      </div>
    </dl>
  );
}
