/** How long ago something happened, as one says it. */
import { formatInstant, type Locale } from "@/domain/kernel/i18n.ts";
import type { IsoInstant } from "@/domain/kernel/clock.ts";

const UNITS = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

/** `il y a 3 heures`, `2 days ago`; `maintenant` within the minute; ahead of now, `dans 5 minutes`. */
export function formatAge(instant: IsoInstant, now: Temporal.Instant, locale: Locale): string {
  const seconds = Math.trunc(
    (Temporal.Instant.from(instant).epochMilliseconds - now.epochMilliseconds) / 1000,
  );
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 0];
  if (size === 0) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, unit);
  return new Intl.RelativeTimeFormat(locale).format(Math.trunc(seconds / size), unit);
}

/** An instant as its age, the exact time for whoever points at it. */
export function Age(
  { instant, now, locale }: { instant: IsoInstant; now: Temporal.Instant; locale: Locale },
) {
  return (
    <time class="nowrap" dateTime={instant} title={formatInstant(instant, locale)}>
      {formatAge(instant, now, locale)}
    </time>
  );
}
