/** `/contact`: the ways to reach the house. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { hoursLines } from "@/components/site/seller_text.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Card, DescriptionList } from "@/components/ui/display.tsx";
import { Alert, EmptyState } from "@/components/ui/feedback.tsx";
import type { Locale, Translate } from "@/domain/kernel/i18n.ts";
import type { SellerSettings } from "@/domain/settings/model.ts";
import { getSeller } from "@/domain/settings/seller.ts";

/** Reads who sells. */
export const handler = define.handlers({
  async GET({ state }) {
    return page({ seller: await getSeller(state.deps) });
  },
});

/** The contact page. */
export default define.page<typeof handler>(({ data: { seller }, state }) => {
  const { t, locale, href } = state;
  return (
    <>
      <PageHead
        state={state}
        title={t("site.contact.title")}
        description={t("site.contact.description")}
      />
      <PageHero
        eyebrow={t("site.contact.title")}
        title={t("site.contact.h1")}
        lead={t("site.contact.lead")}
      />
      <div class="section section-tight section-soft">
        <div class="container stack">
          {seller
            ? <Ways seller={seller} t={t} locale={locale} />
            : <EmptyState icon="mail" title={t("site.contact.none")} />}
          <Card
            title={t("site.contact.order_title")}
            icon="clock"
            look="gold"
            footer={
              <LinkButton variant="secondary" size="small" href={href("/espace")}>
                {t("site.contact.order_cta")}
              </LinkButton>
            }
          >
            <p class="muted">{t("site.contact.order_text")}</p>
          </Card>
          <Alert tone="warning" title={t("site.contact.safety_title")}>
            <p>{t("site.contact.safety_text")}</p>
          </Alert>
        </div>
      </div>
    </>
  );
});

function Ways({ seller, t, locale }: { seller: SellerSettings; t: Translate; locale: Locale }) {
  const { address, phone } = seller;
  return (
    <div class="grid grid-2">
      <Card title={t("site.contact.email")} icon="mail">
        <p class="contact-way">
          <a href={`mailto:${seller.email}`}>{seller.email}</a>
        </p>
        <p class="muted">{t("site.contact.email_text")}</p>
      </Card>
      {phone && (
        <Card title={t("site.contact.phone")} icon="phone">
          <p class="contact-way">
            <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>
          </p>
          <p class="muted">{t("site.contact.phone_text")}</p>
        </Card>
      )}
      <Card title={t("site.contact.hours")} icon="clock">
        <DescriptionList
          items={hoursLines(seller.openingHours, locale, t).map(({ days, hours }) => ({
            term: days,
            description: hours,
          }))}
        />
        <p class="small muted">{t("site.contact.hours_zone")}</p>
      </Card>
      <Card title={t("site.contact.address")} icon="pin">
        <address>
          {seller.legalName}
          <br />
          {address.line1}
          {address.line2 && (
            <>
              <br />
              {address.line2}
            </>
          )}
          <br />
          {address.postalCode} {address.city}
        </address>
      </Card>
    </div>
  );
}
