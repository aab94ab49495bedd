/** One account in the ranking: how it takes part, and the forms that change it. */
import type { State } from "@/app_state.ts";
import { RANKING_PATH } from "@/components/espace/terminal/paths.ts";
import { TraderObstacles } from "@/components/trading/trader_standings.tsx";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { Badge, Card, DescriptionList } from "@/components/ui/display.tsx";
import { Field } from "@/components/ui/field.tsx";
import { businessDay } from "@/domain/kernel/clock.ts";
import { formatDay } from "@/domain/kernel/i18n.ts";
import { PERIODS, type Trader } from "@/domain/trading/leaderboard/model.ts";
import type { OwnStanding } from "@/domain/trading/leaderboard/own_standings.ts";

type Reader = Pick<State, "t" | "locale" | "href">;

/** What {@linkcode StandingCard} takes. */
export interface StandingCardProps extends OwnStanding {
  /** A name that was typed and refused, and why. */
  typed: string | undefined;
  error: string | undefined;
  state: Reader;
}

/** The id of the field for an account's name: a page has one an account. */
export function nameField(accountId: string): string {
  return `displayName-${accountId}`;
}

/** The account, where it stands, its forms. */
export function StandingCard(
  { account, participation, trader, typed, error, state }: StandingCardProps,
) {
  const { t, locale } = state;
  const { id, name, isDemo } = account;
  const nature = isDemo === null ? "unknown" : isDemo ? "demo" : "real";
  return (
    <Card
      title={name}
      icon="chart"
      look={participation ? "gold" : "plain"}
      aside={
        <Badge tone={isDemo === null ? "warning" : "neutral"}>
          {t(`ranking.nature_${nature}`)}
        </Badge>
      }
    >
      <div class="stack">
        <p>
          {participation
            ? t("ranking.taking_part", {
              name: participation.displayName,
              at: formatDay(businessDay(participation.joinedAt), locale),
            })
            : t("ranking.not_taking_part")}
        </p>
        {isDemo === null && <p class="muted small">{t("ranking.nature_unknown_text")}</p>}
        {participation && (trader
          ? <Standings trader={trader} state={state} />
          : <p class="muted small">{t("ranking.page_soon")}</p>)}
        <form method="post" action={RANKING_PATH} class="stack" noValidate>
          <input type="hidden" name="account" value={id} />
          <Field
            id={nameField(id)}
            name="displayName"
            label={t("ranking.display_name")}
            hint={t("ranking.display_name_hint")}
            value={typed ?? participation?.displayName}
            error={error}
            maxLength={30}
            autocomplete="nickname"
            required
          />
          <div class="button-row">
            <Button
              name="action"
              value="join"
              variant={participation ? "secondary" : "primary"}
              icon={participation ? "edit" : "plus"}
            >
              {t(participation ? "ranking.rename_submit" : "ranking.join_submit")}
            </Button>
            {participation && (
              <Button name="action" value="leave" variant="quiet">
                {t("ranking.leave_submit")}
              </Button>
            )}
          </div>
        </form>
      </div>
    </Card>
  );
}

function Standings({ trader, state }: { trader: Trader; state: Reader }) {
  const { t, href } = state;
  return (
    <>
      <DescriptionList
        items={PERIODS.map((period) => {
          const { rank } = trader.standings[period];
          return {
            term: t(`ranking.period_${period}`),
            description: rank === null
              ? t("ranking.not_ranked")
              : t("ranking.rank_value", { rank }),
          };
        })}
      />
      <TraderObstacles t={t} standings={trader.standings} />
      <p>
        <LinkButton variant="secondary" size="small" href={href(`/classement/${trader.slug}`)}>
          {t("ranking.page_link")}
        </LinkButton>
      </p>
    </>
  );
}
