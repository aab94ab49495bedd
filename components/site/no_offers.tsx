/** In place of offers, when none is published. */
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import type { OfferState } from "./offer_card.tsx";

/** Says so, and how to hear when there are some. */
export function NoOffers({ state: { t, href } }: { state: OfferState }) {
  return (
    <div class="section section-tight">
      <div class="container">
        <EmptyState
          icon="calendar"
          title={t("site.services.none")}
          action={<LinkButton href={href("/contact")}>{t("site.closing.contact")}</LinkButton>}
        >
          {t("site.services.none_text")}
        </EmptyState>
      </div>
    </div>
  );
}
