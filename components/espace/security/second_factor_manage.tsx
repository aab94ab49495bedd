/** A second factor in use: new recovery codes, or putting it away. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import type { SecondFactorState } from "@/domain/accounts/two_factor.ts";
import { businessDay } from "@/domain/kernel/clock.ts";
import { formatDay } from "@/domain/kernel/i18n.ts";
import { RecoveryLeft } from "./second_factor_card.tsx";

/** What can be done with it. */
export function ManageSecondFactor(
  { factor, state: { t, locale } }: {
    factor: SecondFactorState;
    state: Pick<State, "t" | "locale">;
  },
) {
  return (
    <>
      <Card title={t("two_factor.renew")} icon="shield">
        <p class="muted">
          {t("two_factor.card_on", { day: formatDay(businessDay(factor.enrolledAt), locale) })}{" "}
          <RecoveryLeft left={factor.recoveryLeft} t={t} />
        </p>
        <p>{t("two_factor.renew_text")}</p>
        <form method="post">
          <input type="hidden" name="action" value="renew" />
          <Button variant="secondary">{t("two_factor.renew")}</Button>
        </form>
      </Card>
      <Card title={t("two_factor.disable")} icon="warning">
        <p class="muted">{t("two_factor.disable_text")}</p>
        <form method="post">
          <input type="hidden" name="action" value="disable" />
          <Button variant="danger">{t("two_factor.disable")}</Button>
        </form>
      </Card>
    </>
  );
}
