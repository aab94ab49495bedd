/** The home page's end: the questions people ask, and where to go from here. */
import { LinkButton } from "@/components/ui/button.tsx";
import { Icon } from "@/components/ui/icon.tsx";
import type { OfferState } from "./offer_card.tsx";

const QUESTIONS = [1, 2, 3, 4, 5, 6] as const;

/** Questions that open without script; only one at a time where the browser can. */
export function FaqSection({ state: { t } }: { state: OfferState }) {
  return (
    <section class="section section-soft" aria-labelledby="questions">
      <div class="container faq">
        <div class="section-head">
          <p class="eyebrow">{t("site.faq.eyebrow")}</p>
          <h2 id="questions">{t("site.faq.heading")}</h2>
        </div>
        <div class="faq-list">
          {QUESTIONS.map((question) => (
            <details name="faq">
              <summary>
                {t(`site.faq.${question}_q`)}
                <Icon name="plus" />
              </summary>
              <p class="muted">{t(`site.faq.${question}_a`)}</p>
            </details>
          ))}
        </div>
      </div>
    </section>
  );
}

/** The last word before the footer. */
export function ClosingSection({ state: { t, href } }: { state: OfferState }) {
  return (
    <section class="closing on-dark">
      <div class="container">
        <svg class="closing-wave" viewBox="0 0 240 24" fill="none" aria-hidden="true">
          <path d="M2 14c24-14 44-14 60-4s36 10 60 0 44-10 60 0 36 8 56-4" />
        </svg>
        <h2 class="display">{t("site.closing.heading")}</h2>
        <p class="lead">{t("site.closing.text")}</p>
        <div class="button-row">
          <LinkButton size="large" href={href("/services")}>{t("site.closing.cta")}</LinkButton>
          <LinkButton size="large" variant="secondary" href={href("/contact")}>
            {t("site.closing.contact")}
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
