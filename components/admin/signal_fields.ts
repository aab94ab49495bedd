/** From the fields of the forms about signals to what the use cases read, and back. */
import { BUSINESS_ZONE } from "@/domain/kernel/clock.ts";
import { MAX_TARGETS, type NewEvent, type NewSignal, type Signal } from "@/domain/signals/model.ts";

type Values = Readonly<Record<string, string>>;

/** The names of the fields of targets, the nearest first. */
export const TARGET_FIELDS = Array.from({ length: MAX_TARGETS }, (_, index) => `targets.${index}`);

/** A signal to publish; what isn't right in it, its schema says. */
export function asNewSignal(values: Values): NewSignal {
  const { symbol = "", side, entry = "", stop = "", riskPercent = "", rationale = "" } = values;
  return {
    symbol,
    side: side as NewSignal["side"],
    entry,
    entryTo: blankAsNull(values.entryTo),
    stop,
    targets: targetsOf(values),
    riskPercent,
    rationale,
    validUntil: parisInstant(values.validUntil ?? ""),
    ...(values.jobTitle === undefined ? {} : { jobTitle: values.jobTitle }),
    ...(isBlank(values.tradingAccount) ? {} : { tradingAccount: values.tradingAccount }),
    ...(isBlank(values.delayMinutes) ? {} : { delayMinutes: wholeNumber(values.delayMinutes) }),
  };
}

/** What happened, from its form; of an amendment only what differs from the signal as it stands. */
export function asNewEvent(values: Values, signal: Signal): NewEvent {
  const { action, price = "" } = values;
  const note = blankAsNull(values.note);
  if (action === "amended") return { kind: "amended", changes: changesOf(values, signal), note };
  const at = isBlank(values.at) ? {} : { at: parisInstant(values.at) };
  if (action === "target_hit") {
    return { kind: "target_hit", target: signal.hits.length + 1, price, note, ...at };
  }
  if (action === "cancelled") return { kind: "cancelled", note, ...at };
  return { kind: action, price, note, ...at } as NewEvent;
}

/** The terms of a signal as the fields of its amendment show them. */
export function termValues({ terms }: Signal): Record<string, string> {
  return {
    entry: terms.entry,
    entryTo: terms.entryTo ?? "",
    stop: terms.stop,
    riskPercent: terms.riskPercent,
    rationale: terms.rationale,
    validUntil: parisText(terms.validUntil),
    ...Object.fromEntries(terms.targets.map((price, index) => [`targets.${index}`, price])),
  };
}

type Changes = Extract<NewEvent, { kind: "amended" }>["changes"];

function changesOf(values: Values, signal: Signal): Changes {
  const before = termValues(signal);
  const changes: Changes = {};
  for (const field of ["entry", "stop", "riskPercent"] as const) {
    const value = values[field];
    if (value !== undefined && value.trim() !== before[field]) changes[field] = value;
  }
  const { entryTo, rationale, validUntil } = values;
  if (entryTo !== undefined && entryTo.trim() !== before.entryTo) {
    changes.entryTo = blankAsNull(entryTo);
  }
  if (rationale !== undefined && rationale.replace(/\r\n?/g, "\n").trim() !== before.rationale) {
    changes.rationale = rationale;
  }
  if (validUntil !== undefined && validUntil !== before.validUntil) {
    changes.validUntil = parisInstant(validUntil);
  }
  if (TARGET_FIELDS.some((field) => (values[field] ?? "").trim() !== (before[field] ?? ""))) {
    changes.targets = targetsOf(values);
  }
  return changes;
}

/** The targets up to the last one that is filled in; a gap before it is a field to fill in. */
function targetsOf(values: Values): string[] {
  const typed = TARGET_FIELDS.map((field) => values[field] ?? "");
  const last = typed.findLastIndex((text) => !isBlank(text));
  return typed.slice(0, last + 1);
}

/** A local time in Paris as a browser's field gives it, as an instant; anything else as it is. */
export function parisInstant(local: string): string {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(local)) return local;
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(BUSINESS_ZONE).toInstant().toString();
  } catch {
    return local;
  }
}

/** An instant as the local time in Paris that a browser's field shows. */
export function parisText(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(BUSINESS_ZONE).toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** Whole minutes; anything else as no number, which the schema refuses by its field. */
export function wholeNumber(text: string | undefined): number {
  return /^\s*\d{1,9}\s*$/.test(text ?? "") ? Number(text) : NaN;
}

function blankAsNull(text: string | undefined): string | null {
  return isBlank(text) ? null : text ?? null;
}

function isBlank(text: string | undefined): boolean {
  return (text ?? "").trim() === "";
}
