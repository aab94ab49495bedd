/** The figures that say most, with what each means. */
import { Figure } from "@/components/ui/display.tsx";
import type { Statistics } from "@/domain/trading/statistics/statistics.ts";
import { type AccountWords, percent, pips, ratio, resultTone, signedPercent } from "./words.ts";

/** The top of the page. */
export function Headline({ statistics, words }: { statistics: Statistics; words: AccountWords }) {
  const { t, locale } = words;
  const s = statistics;
  const toned = (value: number, text: string) => <span class={resultTone(value)}>{text}</span>;
  return (
    <div class="figures">
      <Figure
        label={t("stats.f.totalNetProfit")}
        value={toned(s.totalNetProfit, words.signed(s.totalNetProfit))}
        note={t("stats.head.net")}
      />
      <Figure
        label={t("stats.f.growthPercent")}
        value={toned(s.growthPercent, signedPercent(s.growthPercent, locale))}
        note={t("stats.head.growth")}
      />
      <Figure
        label={t("comparison.drawdown")}
        value={percent(s.balanceDrawdownRelative.percent, locale)}
        note={t("stats.head.drawdown")}
      />
      <Figure
        label={t("stats.f.profitFactor")}
        value={ratio(s.profitFactor, s.profitFactorInfinite, locale)}
        note={t(s.profitFactorInfinite ? "stats.head.factor_infinite" : "stats.head.factor")}
      />
      <Figure
        label={t("stats.f.profitTrades")}
        value={percent(s.profitTradesPercent, locale)}
        note={t("stats.head.won", { won: s.profitTrades, count: s.totalTrades })}
      />
      <Figure
        label={t("stats.f.pips")}
        value={toned(s.pips, pips(s.pips, locale))}
        note={t("stats.head.pips", { count: s.pipsKnown })}
      />
      <Figure
        label={t("stats.head.sharpe_trade_name")}
        value={ratio(s.sharpeRatio, s.sharpeRatioInfinite, locale)}
        note={t("stats.head.sharpe_trade")}
      />
      <Figure
        label={t("stats.head.sharpe_daily_name")}
        value={ratio(s.annualisedDailySharpe, s.annualisedDailySharpeInfinite, locale)}
        note={t("stats.head.sharpe_daily")}
      />
    </div>
  );
}
