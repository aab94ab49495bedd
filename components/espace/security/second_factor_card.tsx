/** The second factor, on the page of one's security. */
import type { State } from "@/app_state.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Badge, Card } from "@/components/ui/display.tsx";
import type { SecondFactorState } from "@/domain/accounts/two_factor.ts";
import { businessDay } from "@/domain/kernel/clock.ts";
import { formatDay } from "@/domain/kernel/i18n.ts";

/** Where a second factor is set up and managed. */
export const SECOND_FACTOR_PATH = "/espace/securite/second-facteur";

/** From how few recovery codes on one is told to make new ones. */
const FEW = 3;

/** Whether there is one, how many recovery codes are left, and the way to managing it. */
export function SecondFactorCard(
  { factor, state: { t, locale } }: {
    /** Null when there is none. */
    factor: SecondFactorState | null;
    state: Pick<State, "t" | "locale">;
  },
) {
  return (
    <Card
      title={t("two_factor.title")}
      icon="phone"
      aside={
        <Badge tone={factor ? "success" : "neutral"}>
          {t(factor ? "two_factor.on" : "two_factor.off")}
        </Badge>
      }
    >
      {factor
        ? (
          <p class="muted">
            {t("two_factor.card_on", { day: formatDay(businessDay(factor.enrolledAt), locale) })}
            {" "}
            <RecoveryLeft left={factor.recoveryLeft} t={t} />
          </p>
        )
        : <p class="muted">{t("two_factor.card_off")}</p>}
      <div class="button-row">
        <LinkButton variant="secondary" href={SECOND_FACTOR_PATH}>
          {t(factor ? "two_factor.manage" : "two_factor.turn_on")}
        </LinkButton>
      </div>
    </Card>
  );
}

/** How many recovery codes are left, and what to do when they are few. */
export function RecoveryLeft({ left, t }: { left: number; t: State["t"] }) {
  return (
    <>
      {t("two_factor.left", { count: left })}
      {left <= FEW && ` ${t("two_factor.left_few")}`}
    </>
  );
}
