/** What every step of the checkout looks like around its content. */
import type { ComponentChildren } from "preact";
import { PageHead } from "@/components/layout/page_head.tsx";
import type { ShellState } from "@/components/layout/shell_state.ts";
import { Stepper } from "@/components/ui/navigation.tsx";
import type { Payment } from "@/domain/payments/model.ts";
import { checkoutSteps } from "./steps.ts";

/** What the checkout's components need of the request. */
export type CheckoutState = ShellState & { config: { publicUrl: string } };

/** What {@linkcode CheckoutFrame} takes. */
export interface CheckoutFrameProps {
  state: CheckoutState;
  /** The document's title; the step is added to it. */
  title: string;
  /** Absent on pages that are none of the four steps. */
  step?: 1 | 2 | 3 | 4;
  payment?: Payment;
  children: ComponentChildren;
}

/** Title, stepper and the content. */
export function CheckoutFrame({ state, title, step, payment, children }: CheckoutFrameProps) {
  const { t } = state;
  return (
    <div class="section section-tight section-soft checkout">
      <PageHead
        state={state}
        title={step ? t("checkout.title", { title, step }) : title}
        unlisted
      />
      <div class="container">
        {step && <Stepper t={t} steps={checkoutSteps(state, payment)} current={step} />}
        {children}
      </div>
    </div>
  );
}
