/** The risk warning beside prices. */
import { Alert } from "@/components/ui/feedback.tsx";
import type { OfferState } from "./offer_card.tsx";

/** The loss warning for CFDs, with the page that says more. */
export function RiskNote({ state: { t, href } }: { state: OfferState }) {
  return (
    <div class="section section-tight">
      <div class="container">
        <Alert tone="warning" title={t("footer.risk_title")}>
          <p>
            {t("legal.risk.key")}{" "}
            <a href={href("/avertissement-risques")}>{t("footer.risk_more")}</a>
          </p>
        </Alert>
      </div>
    </div>
  );
}
