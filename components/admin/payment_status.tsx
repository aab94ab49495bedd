/** A payment's state at a glance. */
import type { Translate } from "@/domain/kernel/i18n.ts";
import type { PaymentStatus } from "@/domain/payments/model.ts";
import { Badge, type Tone } from "@/components/ui/display.tsx";

/** The colour of each state: gold waits for us, the rest is waiting, good or over. */
export const PAYMENT_TONES: Readonly<Record<PaymentStatus, Tone>> = {
  pending: "info",
  transaction_submitted: "gold",
  verified: "success",
  confirmed: "success",
  rejected: "error",
  cancelled: "neutral",
  expired: "neutral",
};

/** The state in staff's words. */
export function PaymentBadge({ status, t }: { status: PaymentStatus; t: Translate }) {
  return <Badge tone={PAYMENT_TONES[status]}>{t(`admin.status.${status}`)}</Badge>;
}
