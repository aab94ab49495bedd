/** The two drawings that move: a clock while one waits, a check when it is done. Both stand still under `prefers-reduced-motion`. */

/** A gold clock whose hand turns slowly. `label` is read by screen readers. */
export function CalmClock({ label }: { label: string }) {
  return (
    <svg class="calm-clock" viewBox="0 0 120 120" fill="none" role="img" aria-label={label}>
      <circle class="calm-clock-track" cx="60" cy="60" r="54" />
      <circle class="calm-clock-arc" cx="60" cy="60" r="54" pathLength="100" />
      <path class="calm-clock-ticks" d="M60 16v6M60 98v6M16 60h6M98 60h6" />
      <path class="calm-clock-hour" d="M60 60l16 12" />
      <path class="calm-clock-minute" d="M60 60V28" />
      <circle class="calm-clock-pin" cx="60" cy="60" r="3.5" />
    </svg>
  );
}

/** A green check that draws itself once. `label` is read by screen readers. */
export function SuccessCheck({ label }: { label: string }) {
  return (
    <svg class="success-check" viewBox="0 0 120 120" fill="none" role="img" aria-label={label}>
      <circle class="success-check-disc" cx="60" cy="60" r="54" />
      <circle class="success-check-ring" cx="60" cy="60" r="54" pathLength="100" />
      <path class="success-check-mark" d="M38 62l15 15 30-32" pathLength="100" />
    </svg>
  );
}
