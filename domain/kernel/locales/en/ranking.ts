/** English texts: the ranking of traders. */
import type { ranking as reference } from "../fr/ranking.ts";

/** Exactly the keys of the French catalogue. */
export const ranking: Record<keyof typeof reference, string> = {
  "ranking.title": "Ranking of traders",
  "ranking.description":
    "Calmness Trading’s ranking of traders: a risk-adjusted score, published rules, accounts verified by their terminal.",
  "ranking.eyebrow": "Ranking",
  "ranking.h1": "Calm, measured",
  "ranking.lead":
    "A gain says nothing without the fall that had to be lived through. This ranking divides one by the other, only for traders who asked to be in it.",
  "ranking.kinds": "Kind of account",
  "ranking.kind_real": "Real accounts",
  "ranking.kind_demo": "Demo accounts",
  "ranking.periods": "Period",
  "ranking.period_month": "30 days",
  "ranking.period_quarter": "90 days",
  "ranking.period_year": "12 months",
  "ranking.period_all": "Since the start",
  "ranking.podium": "The first three",
  "ranking.table": "The first ten",
  "ranking.rank": "Rank",
  "ranking.trader": "Trader",
  "ranking.score": "Score",
  "ranking.profit": "Gain",
  "ranking.drawdown": "Largest fall",
  "ranking.win_rate": "Winning positions",
  "ranking.pips": "Pips",
  "ranking.tp": "TP hits",
  "ranking.sl": "SL hits",
  "ranking.positions": "Positions",
  "ranking.pips_note": "{pips} pips",
  "ranking.drawdown_note": "From the highest to the lowest, open losses included",
  "ranking.days_note": "{days|Over one day|Over {days} days}",
  "ranking.days": "Days",
  "ranking.profit_factor": "Profit factor",
  "ranking.points": "{points} points",
  "ranking.podium_note": "{profit} gained, {drawdown} largest fall",
  "ranking.counted":
    "{ranked|One account ranked|{ranked} accounts ranked} of {participants|one that takes part|{participants} that take part}. Computed on {at}.",
  "ranking.none_title": "Nobody is ranked here yet",
  "ranking.none":
    "No account meets all the conditions of this ranking for now. We prefer an empty page to a podium of convenience.",
  "ranking.none_participants":
    "{participants|One account takes part and is|{participants} accounts take part and are} yet to meet them.",
  "ranking.rules_link": "Read the conditions",
  "ranking.rules_title": "How the score is computed",
  "ranking.formula":
    "score = 100 × gain ÷ largest fall (at least 5%) × positions ÷ (positions + {half})",
  "ranking.formula_text":
    "A gain of 12% made through a fall of 6% over 60 positions gives 100 × 12 ÷ 6 × 60 ÷ 90, which is 133.3 points. A largest fall below 5% counts as 5%, since a small fall says more of a short record than of skill. A negative result isn’t divided: the score is then the loss itself, in percent.",
  "ranking.who_title": "Who is ranked",
  "ranking.who_1":
    "Only traders who asked to be, under a name of their choice. They can leave at any time, and their page goes at once.",
  "ranking.who_2":
    "At least {positions} closed positions in the period shown, and a record of at least {days} days.",
  "ranking.who_3":
    "A verified account: its terminal has reported within the last seven days, and its deals add up, to within 1%, to the balance that it tells. We don’t see the broker’s books: it is a cross-check, not a proof.",
  "ranking.who_4":
    "Real and demo accounts apart, and one account per person in each: the first that joined.",
  "ranking.gaming_title": "What doesn’t pay",
  "ranking.gaming_1":
    "Putting money in or taking it out. The gain is the smaller of two numbers: the time-weighted return, and the result over the largest capital that was in the account.",
  "ranking.gaming_2":
    "Keeping losing positions open. Their loss counts as if they were closed, in the gain and in the largest fall; a gain that is still open doesn’t count.",
  "ranking.gaming_3":
    "Martingale. Who raises the volume by half or more after more than one loss in four (from ten losses on) isn’t ranked: the fall of such a record is still to come.",
  "ranking.ties_title": "Ties",
  "ranking.ties":
    "Of equal scores, to one decimal, the smaller largest fall comes first, then more positions, then the longer record. Who is equal in everything shares the rank.",
  "ranking.hourly":
    "Ranks are computed every hour. Past gains don’t foretell future ones, and most retail clients lose money on CFDs.",
  "ranking.trader_title": "{name} in the ranking",
  "ranking.trader_description":
    "The figures of {name} in Calmness Trading’s ranking: score, gain, largest fall, pips, by period.",
  "ranking.trader_lead_real": "Real account, in the ranking since {at}.",
  "ranking.trader_lead_demo": "Demo account, in the ranking since {at}.",
  "ranking.trader_lead_unknown": "In the ranking since {at}.",
  "ranking.standings": "By period",
  "ranking.period": "Period",
  "ranking.not_ranked": "Not ranked",
  "ranking.rank_value": "No. {rank}",
  "ranking.why": "Why some periods aren’t ranked",
  "ranking.obstacle_unverified":
    "The account isn’t verified right now: its terminal has been silent for seven days, its key was revoked, or its deals don’t add up to its balance.",
  "ranking.obstacle_kind-unknown":
    "The terminal hasn’t said yet whether the account is real or a demo.",
  "ranking.obstacle_other-account": "Another account of the same person joined earlier.",
  "ranking.obstacle_too-few-positions": "Fewer than {positions} closed positions in the period.",
  "ranking.obstacle_too-few-days": "A record of fewer than {days} days.",
  "ranking.obstacle_no-capital": "No capital is known that the result could be a share of.",
  "ranking.obstacle_martingale": "Volume raised after more than one loss in four.",
  "ranking.growth": "Return since the start",
  "ranking.growth_summary":
    "Time-weighted return, deposits and withdrawals neutralised: {percent} on {day}.",
  "ranking.day": "Day",
  "ranking.growth_percent": "Return",
  "ranking.computed": "Computed on {at}.",
  "ranking.name_taken": "That name is taken in the ranking.",

  // /espace/trading/classement
  "ranking.join_link": "Take part",
  "ranking.join_title": "Take part in the ranking",
  "ranking.join_lead":
    "An account is shown only if you ask for it, under the name that you choose. Take it out whenever you like: its page is gone at once.",
  "ranking.public_title": "What everybody will read",
  "ranking.public_1":
    "The name that you choose, whether the account is real or a demo, and since when it takes part.",
  "ranking.public_2":
    "For each period: rank, score, gain and largest fall in percent, profit factor, winning positions, pips, TP and SL hit, how many positions, and what keeps it from being ranked.",
  "ranking.public_3": "The curve of your return, in percent.",
  "ranking.private_title": "What stays yours",
  "ranking.private_1": "Your name, your address, your broker, the account’s number.",
  "ranking.private_2": "Every amount: balance, deposits, gains in money.",
  "ranking.private_3": "Your trades: symbols, volumes, prices, times.",
  "ranking.rules_text":
    "An account is ranked once it meets the published conditions; until then its page says what is missing.",
  "ranking.conditions_link": "Score and conditions",
  "ranking.ties_link": "Tie rules",
  "ranking.see": "See the ranking",
  "ranking.no_account": "Link an account first",
  "ranking.no_account_text":
    "The ranking knows only accounts whose terminal reports to us. Link MetaTrader, then come back.",
  "ranking.nature_real": "Real account",
  "ranking.nature_demo": "Demo account",
  "ranking.nature_unknown": "Kind not known yet",
  "ranking.nature_unknown_text":
    "The terminal will tell whether this account is real or a demo; it is ranked among its kind.",
  "ranking.display_name": "Display name",
  "ranking.display_name_hint":
    "Thirty characters at most. A pseudonym will do; no two traders have the same.",
  "ranking.join_submit": "Have this account ranked",
  "ranking.rename_submit": "Change the name",
  "ranking.leave_submit": "Take this account out of the ranking",
  "ranking.taking_part": "Takes part as “{name}” since {at}.",
  "ranking.not_taking_part": "This account isn’t in the ranking: nobody sees anything of it.",
  "ranking.page_link": "My public page",
  "ranking.page_soon": "Your page appears when ranks are next computed, within the hour.",
  "ranking.done_joined": "Done: this account takes part in the ranking.",
  "ranking.done_left": "Done: this account is no longer in the ranking.",
};
