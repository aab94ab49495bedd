/**
 * The summary of one UTC day of an account, and of any days in a row: a fixed number of figures however
 * many trades there were. Summaries of neighbouring days merge into the summary of all of them, so
 * statistics are read from summaries alone.
 *
 * What depends on the balance before a trade (returns, growth, drawdowns in percent) needs the
 * balance at the day's start: it is carried from day to day in {@linkcode Openings}. A late deal
 * changes that of every later day, whose summaries are then made anew.
 */
import type { IsoDay, IsoInstant } from "../../kernel/clock.ts";
import { compareDeals } from "../deal_order.ts";
import type { Operation } from "../model.ts";
import { isWeekday } from "./calendar.ts";
import { type Curve, curveOf, mergeCurves, type Step } from "./curve.ts";
import { type ClosedPosition, type Details, detailsOf, mergeDetails } from "./details.ts";
import { mergeMoments, type Moments, momentsOf } from "./moments.ts";
import { dealStep, isClosing, netOf, operationStep, sumOf, type TradeDeal } from "./money_moves.ts";
import { mergeRaises, type Raises, raisesOf } from "./raises.ts";
import { mergeTallies, type Tally, tallyOf, type Trade } from "./tally.ts";

/** Trades and the course that they make. */
export interface Course {
  tally: Tally;
  curve: Curve;
}

/** Balances in minor units: by closed positions, and by deals as MetaTrader books them. */
export interface Openings {
  positions: number;
  report: number;
}

/** Days in a row. */
export interface Summary {
  firstDay: IsoDay;
  lastDay: IsoDay;
  openings: Openings;
  /** By closed positions, net of all their costs. */
  positions: Course;
  /** By closing deals, as MetaTrader's reports count. */
  report: Course;
  /** Deals that bought or sold ("Total Deals"). */
  deals: number;
  details: Details;
  raises: Raises;
  /** The returns of the days on which something happened. */
  dayReturns: Moments;
  /** How many of those days lie from Monday to Friday. */
  weekdays: number;
  /** Minor units: put in, taken out (negative), booked outside any trade, lent. */
  deposits: number;
  withdrawals: number;
  charges: number;
  credit: number;
}

/** What happened on a UTC day: the positions that closed, what moved money, what was bought and sold. */
export interface DayContent {
  day: IsoDay;
  positions: readonly ClosedPosition[];
  operations: readonly Operation[];
  deals: readonly TradeDeal[];
}

/** The summary of a day, from the balances at its start. */
export function summariseDay(content: DayContent, openings: Openings): Summary {
  const { day, operations } = content;
  const closed = content.positions.toSorted((a, b) =>
    order(a.closedAt, b.closedAt) ||
    compareDeals({ at: a.openedAt, ticket: a.id }, { at: b.openedAt, ticket: b.id })
  );
  const deals = content.deals.toSorted(compareDeals);
  const moves = operations.toSorted(compareDeals)
    .map((operation) => ({ at: operation.at, steps: operationStep(operation) }));
  const byPositions = inOrder(moves, closed.map(positionMove));
  const byDeals = inOrder(moves, deals.map((deal) => ({ at: deal.at, steps: dealStep(deal) })));
  const curve = curveOf(byPositions, openings.positions);
  const trades = closed.map(({ side, net }): Trade => ({ side, amount: net }));
  const flows = byPositions.filter(({ kind }) => kind === "flow").map(({ amount }) => amount);
  return {
    firstDay: day,
    lastDay: day,
    openings,
    positions: { tally: tallyOf(trades), curve },
    report: { tally: reportTally(deals), curve: curveOf(byDeals, openings.report) },
    deals: deals.length,
    details: detailsOf(closed),
    raises: raisesOf(closed),
    dayReturns: momentsOf(curve.end.growth - 1),
    weekdays: isWeekday(day) ? 1 : 0,
    deposits: sum(flows.filter((amount) => amount > 0)),
    withdrawals: sum(flows.filter((amount) => amount < 0)),
    charges: sumOf(operations, "charge"),
    credit: sumOf(operations, "credit"),
  };
}

/** The summary of `a` and of the later days of `b`. Throws `RangeError` when they aren't later. */
export function mergeSummaries(a: Summary, b: Summary): Summary {
  if (b.firstDay <= a.lastDay) throw new RangeError(`${b.firstDay} is not after ${a.lastDay}`);
  return {
    firstDay: a.firstDay,
    lastDay: b.lastDay,
    openings: a.openings,
    positions: mergeCourses(a.positions, b.positions),
    report: mergeCourses(a.report, b.report),
    deals: a.deals + b.deals,
    details: mergeDetails(a.details, b.details),
    raises: mergeRaises(a.raises, b.raises),
    dayReturns: mergeMoments(a.dayReturns, b.dayReturns),
    weekdays: a.weekdays + b.weekdays,
    deposits: a.deposits + b.deposits,
    withdrawals: a.withdrawals + b.withdrawals,
    charges: a.charges + b.charges,
    credit: a.credit + b.credit,
  };
}

/** The summary of all, in whatever order they come; null of none. */
export function mergeDays(summaries: readonly Summary[]): Summary | null {
  const [first, ...later] = summaries.toSorted((a, b) => order(a.firstDay, b.firstDay));
  return first ? later.reduce(mergeSummaries, first) : null;
}

/** The balances that the days end with: those that the next day starts from. */
export function closings({ openings, positions, report }: Summary): Openings {
  const after = (opening: number, { curve }: Course) => opening + curve.flows + curve.end.result;
  return {
    positions: after(openings.positions, positions),
    report: after(openings.report, report),
  };
}

function mergeCourses(a: Course, b: Course): Course {
  return { tally: mergeTallies(a.tally, b.tally), curve: mergeCurves(a.curve, b.curve) };
}

interface Move {
  at: IsoInstant;
  steps: Step[];
}

/** Money put in at an instant is there for the trades of that instant: the sort is stable. */
function inOrder(operations: readonly Move[], trades: readonly Move[]): Step[] {
  return [...operations, ...trades].sort((a, b) => order(a.at, b.at)).flatMap(({ steps }) => steps);
}

/** A position counts whole, with all its costs, when it closes. */
function positionMove({ closedAt, net }: ClosedPosition): Move {
  return { at: closedAt, steps: [{ kind: "trade", amount: net }] };
}

/**
 * A trade's side is that of its position, which the closing deal is the opposite of. The commission of
 * entries adds to the gross loss, so that profit and loss give the net.
 */
function reportTally(deals: readonly TradeDeal[]): Tally {
  const closing = deals.filter(isClosing);
  const tally = tallyOf(
    closing.map((deal) => ({ side: deal.type === "sell" ? "long" : "short", amount: netOf(deal) })),
  );
  const entries = deals.filter((deal) => !isClosing(deal)).map(netOf);
  return {
    ...tally,
    grossProfit: tally.grossProfit + sum(entries.filter((amount) => amount > 0)),
    grossLoss: tally.grossLoss + sum(entries.filter((amount) => amount < 0)),
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
