/** Everything that is told of an account over a period. */
import type { State } from "@/app_state.ts";
import { CONNECT_PATH, IMPORT_PATH } from "@/components/espace/terminal/paths.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { formatDay } from "@/domain/kernel/i18n.ts";
import type { Position } from "@/domain/trading/model.ts";
import type { TradeCounts } from "@/domain/trading/read_trades.ts";
import type { AccountReading } from "@/domain/trading/statistics/read_statistics.ts";
import { AllFigures, MetaTraderFigures } from "./all_figures.tsx";
import { DayCalendar } from "./calendar.tsx";
import { CourseChart } from "./course_chart.tsx";
import { Distributions } from "./distributions.tsx";
import { Headline } from "./headline.tsx";
import { withQuery } from "./paths.ts";
import { OpenPositionTable } from "./position_table.tsx";
import { accountWords } from "./words.ts";

/** What {@linkcode AccountFigures} takes. */
export interface AccountFiguresProps {
  reading: AccountReading & { counts: TradeCounts; open: readonly Position[] };
  /** The month of the calendar that is wished for. */
  month: string | null;
  monthHref: (month: string) => string;
  /** The account without a period; null where that is what is shown. */
  everythingHref: string | null;
  state: Pick<State, "t" | "locale">;
}

/** Figures first, then curves, days, classes, and at the end every figure there is. */
export function AccountFigures(
  { reading, month, monthHref, everythingHref, state }: AccountFiguresProps,
) {
  const { account, statistics, days, equity, open } = reading;
  const { t, locale } = state;
  const words = accountWords(account, state);
  const opened = open.length > 0 && (
    <section class="part" aria-labelledby="open">
      <h2 id="open">{t("positions.open")}</h2>
      <p class="muted">{t("positions.open_text")}</p>
      <OpenPositionTable positions={open} words={words} />
    </section>
  );
  if (statistics.totalTrades === 0) {
    return (
      <>
        <NothingClosed {...reading} everythingHref={everythingHref} t={t} />
        {opened}
      </>
    );
  }
  return (
    <>
      <p class="muted">
        {t("stats.counted", {
          count: statistics.totalTrades,
          from: formatDay(statistics.firstDay ?? "", locale),
          to: formatDay(statistics.lastDay ?? "", locale),
        })}
      </p>
      <Headline statistics={statistics} words={words} />
      <section class="part" aria-label={t("stats.course")}>
        <CourseChart days={days} equity={equity} words={words} />
      </section>
      {opened}
      <section class="part" aria-labelledby="calendar-title">
        <h2 id="calendar-title">{t("stats.calendar")}</h2>
        <DayCalendar days={days} month={month} hrefOf={monthHref} words={words} />
      </section>
      <section class="part" aria-labelledby="spread">
        <h2 id="spread">{t("stats.spread")}</h2>
        <p class="muted">{t("stats.spread_text")}</p>
        <Distributions statistics={statistics} words={words} />
      </section>
      <section class="part" aria-labelledby="all-figures">
        <h2 id="all-figures">{t("stats.all")}</h2>
        <p class="muted">{t("stats.all_text")}</p>
        <AllFigures statistics={statistics} words={words} />
        <MetaTraderFigures statistics={statistics} words={words} />
      </section>
    </>
  );
}

/** Why there is nothing to see, and what to do about it. */
function NothingClosed(
  { account, counts, everythingHref, t }:
    & Pick<AccountFiguresProps["reading"], "account" | "counts">
    & { everythingHref: string | null; t: State["t"] },
) {
  if (counts.deals > 0 && everythingHref === null) {
    return (
      <EmptyState icon="clock" title={t("stats.empty_title")}>
        <p>{t("stats.empty_waiting")}</p>
      </EmptyState>
    );
  }
  if (counts.deals > 0 && everythingHref !== null) {
    return (
      <EmptyState
        icon="calendar"
        title={t("stats.empty_period_title")}
        action={
          <LinkButton variant="secondary" href={everythingHref}>{t("stats.all_days")}</LinkButton>
        }
      >
        <p>{t("stats.empty_period")}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="chart"
      title={t("stats.empty_title")}
      action={
        <div class="button-row">
          <LinkButton href={CONNECT_PATH}>{t("stats.connect")}</LinkButton>
          <LinkButton variant="secondary" href={withQuery(IMPORT_PATH, { account: account.id })}>
            {t("stats.import")}
          </LinkButton>
        </div>
      }
    >
      <p>{t("stats.empty")}</p>
    </EmptyState>
  );
}
