/** How signals read: their events, prices and results in the reader's words. */
import { numberFormat } from "@/domain/kernel/formats.ts";
import { formatInstant, type Locale, type Translate } from "@/domain/kernel/i18n.ts";
import type { EventSource, Signal, SignalEvent, SignalTerms } from "@/domain/signals/model.ts";
import type { Result } from "@/domain/signals/result.ts";

/** Who reads. */
export interface Reader {
  t: Translate;
  locale: Locale;
}

/** A price in the reader's digits, every decimal of it kept: `1,0850`. */
export function formatPrice(price: string, locale: Locale): string {
  const digits = price.split(".")[1]?.length ?? 0;
  return numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    // As text: a float would round what the chain holds.
    .format(price as Intl.StringNumericLiteral);
}

const DELAY_UNITS = [["day", 24 * 60], ["hour", 60], ["minute", 1]] as const;

/** A delay in the largest unit that it is whole in: `2 heures`, `90 minutes`. */
export function delayText(minutes: number, locale: Locale): string {
  const [unit, size] = DELAY_UNITS.find(([, size]) => minutes > 0 && minutes % size === 0) ??
    DELAY_UNITS[2];
  return numberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(minutes / size);
}

/** An author's name with the job title, or the role where there is none. */
export function authorText({ name, role, jobTitle }: Signal["author"], t: Translate): string {
  return `${name}, ${jobTitle ?? t(`role.${role}`)}`;
}

/** What happened, in a few words. */
export function eventTitle(event: SignalEvent, t: Translate): string {
  if (event.kind !== "target_hit") return t(`signals.event.${event.kind}`);
  return t("signals.event.target_hit", { target: event.target });
}

/** Who vouches for an event. */
export function sourceText(source: EventSource, t: Translate): string {
  if (source.kind === "schedule") return t("signals.source.schedule");
  return source.kind === "editor"
    ? t("signals.source.editor", { name: source.name })
    : t("signals.source.account", { deal: source.deal, account: source.account });
}

/** Where a signal stands; how it ended when it is closed. */
export function statusText({ status, outcome }: Signal, t: Translate): string {
  return outcome === null ? t(`signals.status.${status}`) : t(`signals.outcome.${outcome}`);
}

/** Hundredths of R as `+1,50 R`. */
export function formatR(hundredths: number, { t, locale }: Reader): string {
  return t("signals.r", { value: signed(hundredths / 100, 2, locale) });
}

/** Tenths of a pip as `+25,3`. */
export function formatPips(tenths: number, locale: Locale): string {
  return signed(tenths / 10, 1, locale);
}

/** A result as `+1,50 R (+25,3 pips)`. */
export function resultText({ r, pips }: Result, reader: Reader): string {
  const inPips = reader.t("signals.pips", { value: formatPips(pips, reader.locale) });
  return `${formatR(r, reader)} (${inPips})`;
}

/** The entry: a price, or a zone. */
export function entryText(
  { entry, entryTo }: Pick<SignalTerms, "entry" | "entryTo">,
  locale: Locale,
): string {
  const price = formatPrice(entry, locale);
  return entryTo === null ? price : `${price} – ${formatPrice(entryTo, locale)}`;
}

/** Labels and values of what a signal, or a change of one, says; the rationale apart. */
export function termFacts(
  terms: Partial<SignalTerms>,
  { t, locale }: Reader,
): [label: string, value: string][] {
  const { entry, entryTo = null, stop, targets = [], riskPercent, validUntil } = terms;
  const price = (decimal: string) => formatPrice(decimal, locale);
  const percent = riskPercent === undefined
    ? ""
    : numberFormat(locale, { maximumFractionDigits: 2 }).format(Number(riskPercent));
  const facts: [string, string | undefined][] = [
    [t("signals.entry"), entry && entryText({ entry, entryTo }, locale)],
    // A change of the zone alone.
    [t("signals.admin.entry_to"), entry === undefined && entryTo ? price(entryTo) : undefined],
    [t("signals.stop"), stop && price(stop)],
    ...targets.map((target, index): [string, string] => [
      t("signals.target", { number: index + 1 }),
      price(target),
    ]),
    [t("signals.risk"), riskPercent && t("signals.risk_value", { percent })],
    [t("signals.valid_until"), validUntil && formatInstant(validUntil, locale)],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined);
}

function signed(value: number, digits: number, locale: Locale): string {
  return numberFormat(locale, {
    signDisplay: "exceptZero",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
