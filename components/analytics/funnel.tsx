/** From the first visit to a payment: how many get to each step, and where they leave. */
import type { FunnelStep } from "@/domain/analytics/overview.ts";
import { number, percentText, type Wording } from "./format.ts";

/** What {@linkcode Funnel} takes. */
export interface FunnelProps extends Wording {
  steps: readonly FunnelStep[];
}

/** An ordered list; a bar a step, and between two what was lost. */
export function Funnel({ steps, t, locale }: FunnelProps) {
  return (
    <ol class="funnel">
      {steps.map(({ step, count, share, dropOff }) => (
        <li class="funnel-step">
          {dropOff !== null && dropOff > 0 && (
            <p class="funnel-drop">
              {t("analytics.funnel.drop_value", { percent: percentText(dropOff, locale) })}
            </p>
          )}
          <div class="funnel-line">
            <span class="funnel-name">{t(`analytics.funnel.${step}`)}</span>
            <span class="funnel-count">
              {number(count, locale)} <span class="bars-share">{percentText(share, locale)}</span>
            </span>
          </div>
          <svg class="funnel-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect class="funnel-track" width="100" height="1" />
            <rect width={Math.min(100, share ?? 0)} height="1" />
          </svg>
        </li>
      ))}
    </ol>
  );
}
