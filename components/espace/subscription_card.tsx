/** What a client has access to, and until when. */
import type { State } from "@/app_state.ts";
import { categoryPath } from "@/components/site/categories.ts";
import { Badge, Card } from "@/components/ui/display.tsx";
import { businessDay, lastDayBefore } from "@/domain/kernel/clock.ts";
import { formatDay, localized } from "@/domain/kernel/i18n.ts";
import type { Subscription } from "@/domain/subscriptions/model.ts";

/** A subscription, and whether it opens access now. */
export interface ClientSubscription {
  subscription: Subscription;
  running: boolean;
}

/** The card. */
export function SubscriptionCard(
  { subscription, running, state: { t, locale, href } }: ClientSubscription & {
    state: Pick<State, "t" | "locale" | "href">;
  },
) {
  const { offer, endsAt, endRequestedAt, paymentIds } = subscription;
  const payment = paymentIds.at(-1);
  return (
    <Card
      level={3}
      look={running ? "dark" : "plain"}
      title={localized(offer.name, locale)}
      aside={running
        ? <Badge tone="success" icon="check">{t("espace.subscription.running")}</Badge>
        : <Badge>{t("espace.subscription.over")}</Badge>}
    >
      <p>
        {endsAt === null
          ? t("espace.subscription.no_end")
          : t(running ? "espace.subscription.until" : "espace.subscription.ended", {
            day: formatDay(lastDayBefore(endsAt), locale),
          })}
      </p>
      {running && endRequestedAt && (
        <p class="small">
          {t("espace.end_requested", { day: formatDay(businessDay(endRequestedAt), locale) })}
        </p>
      )}
      {endsAt !== null && (
        <p class="small">
          <a href={href(categoryPath(offer.category))}>
            {t(running ? "espace.subscription.extend" : "espace.subscription.renew")}
          </a>
        </p>
      )}
      {running && !endRequestedAt && payment && (
        <p class="small">
          <a href={href(`/resiliation?payment=${payment}`)}>{t("espace.end_contract")}</a>
        </p>
      )}
    </Card>
  );
}
