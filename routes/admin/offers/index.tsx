/** `/admin/offers`: everything that the house sells or is about to sell. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Badge, Money } from "@/components/ui/display.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { Table } from "@/components/ui/table.tsx";
import { CATEGORIES, type Offer } from "@/domain/catalog/model.ts";
import { listAllOffers } from "@/domain/catalog/offers.ts";
import { formatRate, localized } from "@/domain/kernel/i18n.ts";

/** Reads the offers, by category and in their order. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const offers = await listAllOffers(deps, user);
    const place = ({ category }: Offer) => CATEGORIES.indexOf(category);
    return page({ offers: offers.toSorted((a, b) => place(a) - place(b)) });
  },
});

/** The list. */
export default define.page<typeof handler>(({ data: { offers }, state, url }) => {
  const { t, locale } = state;
  const add = <LinkButton icon="plus" href="/admin/offers/new">{t("admin.offers.add")}</LinkButton>;
  return (
    <>
      <PageHead state={state} title={t("admin.offers.title")} unlisted />
      <PageHeader
        title={t("admin.offers.title")}
        lead={t("admin.offers.lead")}
        actions={offers.length > 0 ? add : undefined}
      />
      <div class="notices">
        <Result state={state} url={url} messages={{ saved: "admin.offers.done_saved" }} />
      </div>
      <Table
        caption={t("admin.offers.title")}
        rows={offers}
        empty={
          <EmptyState icon="star" title={t("admin.offers.none")} action={add}>
            <p>{t("admin.offers.none_text")}</p>
          </EmptyState>
        }
        columns={[
          {
            header: t("admin.offer.name"),
            rowHeader: true,
            cell: ({ id, slug, name }) => (
              <>
                <a class="row-link" href={`/admin/offers/${id}`}>{localized(name, locale)}</a>
                <span class="row-note">/checkout/{slug}</span>
              </>
            ),
          },
          {
            header: t("admin.offer.category"),
            cell: ({ category }) => t(`admin.category.${category}`),
          },
          {
            header: t("admin.offer.price"),
            align: "end",
            cell: ({ price }) => <Money amount={price} locale={locale} />,
          },
          {
            header: t("admin.offer.vat"),
            align: "end",
            cell: ({ vatRate }) => formatRate(vatRate, locale),
          },
          { header: t("admin.offer.period"), cell: ({ period }) => t(`admin.period.${period}`) },
          {
            header: t("admin.payments.status"),
            cell: ({ published, highlighted }) => (
              <span class="badges">
                {published
                  ? <Badge tone="success">{t("admin.offers.on_sale")}</Badge>
                  : <Badge>{t("admin.offers.hidden")}</Badge>}
                {highlighted && <Badge tone="gold">{t("admin.offers.highlighted")}</Badge>}
              </span>
            ),
          },
        ]}
      />
    </>
  );
});
