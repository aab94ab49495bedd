/** The offers of a service compared line by line. */
import { monthlyPrice } from "@/domain/catalog/monthly_price.ts";
import type { Category, Offer } from "@/domain/catalog/model.ts";
import { localized } from "@/domain/kernel/i18n.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Badge, Money } from "@/components/ui/display.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import { OfferPrice, type OfferState } from "./offer_card.tsx";

/** A table; on a phone a card an offer. */
export function PriceTable(
  { category, offers, state }: {
    category: Category;
    offers: readonly Offer[];
    state: OfferState;
  },
) {
  const { t, locale, href } = state;
  const columns: Column<Offer>[] = [
    {
      header: t("pricing.offer"),
      rowHeader: true,
      cell: (offer) => (
        <>
          {localized(offer.name, locale)}
          {offer.highlighted && <Badge tone="gold">{t("site.offer.highlighted")}</Badge>}
        </>
      ),
    },
    {
      header: t("pricing.includes"),
      cell: ({ features }) => (
        <ul class="price-includes">
          {features.map((feature) => <li key={feature.fr}>{localized(feature, locale)}</li>)}
        </ul>
      ),
    },
    {
      header: t("pricing.lasts"),
      cell: ({ period }) => <span class="nowrap">{t(`pricing.lasts_${period}`)}</span>,
    },
    {
      header: t("pricing.a_month"),
      align: "end",
      cell: (offer) => {
        const monthly = monthlyPrice(offer);
        return monthly
          ? <Money amount={monthly} locale={locale} />
          : <span class="no-month">—</span>;
      },
    },
    {
      header: t("pricing.price"),
      align: "end",
      cell: (offer) => <OfferPrice offer={offer} state={state} />,
    },
    {
      header: t("pricing.choose"),
      hideHeader: true,
      cell: (offer) => (
        <LinkButton
          size="small"
          variant={offer.highlighted ? "primary" : "secondary"}
          href={href(`/checkout/${offer.slug}`)}
          aria-label={t("site.offer.choose_label", { name: localized(offer.name, locale) })}
        >
          {t("pricing.choose")}
        </LinkButton>
      ),
    },
  ];
  return (
    <div class="price-table">
      <Table caption={t(`site.${category}.name`)} columns={columns} rows={offers} />
    </div>
  );
}
