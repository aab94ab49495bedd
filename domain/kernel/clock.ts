/**
 * Time, passed in. Instants are UTC and travel as ISO 8601 text of one fixed width, so that their
 * order as text (and as a KV key part) is their order in time. Business days are Europe/Paris.
 */

/** Reads the present instant; a test passes one that it moves by hand. */
export type Clock = () => Temporal.Instant;

/** An instant as `2026-11-25T13:50:06.123Z`: UTC, milliseconds, always 24 characters. */
export type IsoInstant = string;

/** A calendar day as `2026-11-25`, Europe/Paris unless a name says otherwise. */
export type IsoDay = string;

/** The zone in which the business counts its days. */
export const BUSINESS_ZONE = "Europe/Paris";

/** The machine's clock. */
export const systemClock: Clock = () => Temporal.Now.instant();

/** A clock for tests: it stands still until `advance` moves it. */
export interface TestClock {
  (): Temporal.Instant;
  /** Moves the clock forward. */
  advance(duration: Temporal.DurationLike): void;
}

/** Makes a {@linkcode TestClock} that starts at `start`. */
export function testClock(start: IsoInstant = "2026-03-10T09:00:00.000Z"): TestClock {
  let now = Temporal.Instant.from(start);
  return Object.assign(() => now, {
    advance(duration: Temporal.DurationLike) {
      now = now.toZonedDateTimeISO("UTC").add(duration).toInstant();
    },
  });
}

/** Writes an instant in the stored form. */
export function isoInstant(instant: Temporal.Instant): IsoInstant {
  return instant.toString({ smallestUnit: "millisecond" });
}

/** The Europe/Paris day in which an instant falls. */
export function businessDay(instant: Temporal.Instant | IsoInstant): IsoDay {
  const at = typeof instant === "string" ? Temporal.Instant.from(instant) : instant;
  return at.toZonedDateTimeISO(BUSINESS_ZONE).toPlainDate().toString();
}

/** The last Europe/Paris day of something that is over at `end`: at midnight sharp, the day before. */
export function lastDayBefore(end: IsoInstant): IsoDay {
  return businessDay(shift(end, { milliseconds: -1 }));
}

/** `instant` moved by a number of elapsed hours, minutes, seconds or milliseconds. */
export function shift(instant: IsoInstant, by: Temporal.DurationLike): IsoInstant {
  return isoInstant(Temporal.Instant.from(instant).add(by));
}
