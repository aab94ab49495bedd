/** `/checkout/<offer>`, step 1: who orders, what they agree to, and the button that orders. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { CheckoutFrame } from "@/components/checkout/frame.tsx";
import { OfferSummary } from "@/components/checkout/offer_summary.tsx";
import { OrderForm } from "@/components/checkout/order_form.tsx";
import {
  asOrder,
  byField,
  inPageOrder,
  type OrderValues,
  postedValues,
  startValues,
} from "@/components/checkout/order_values.ts";
import { ResumeNotice } from "@/components/checkout/resume_notice.tsx";
import { paymentPath } from "@/components/checkout/steps.ts";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { getAccount } from "@/domain/accounts/profile.ts";
import type { Offer } from "@/domain/catalog/model.ts";
import { getPublishedOffer } from "@/domain/catalog/offers.ts";
import { localized } from "@/domain/kernel/i18n.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { findOpenPayment } from "@/domain/payments/list_payments.ts";
import { createPaymentOnce, newFormToken } from "@/domain/payments/order_once.ts";
import { orderWithAccount } from "@/domain/payments/order_with_account.ts";
import { getSeller } from "@/domain/settings/seller.ts";
import { type FormRefusal, NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { signInBy } from "@/middleware/session_cookies.ts";

/** Shows the form; orders, and goes on to the payment. */
export const handler = define.handlers({
  async GET({ state, params }) {
    const offer = await getPublishedOffer(state.deps, params.offer);
    const { deps, user, locale } = state;
    const profile = user ? (await getAccount(deps, user.id)).profile : {};
    const values = startValues(user, profile, locale);
    return page(await view(state, offer, { values, token: newFormToken() }));
  },
  async POST({ state, params, req }) {
    const offer = await getPublishedOffer(state.deps, params.offer);
    const form = await readForm(req);
    const values = postedValues(form);
    const token = form.token ?? "";
    try {
      return await order(state, { ...asOrder(values, offer.id), password: form.password }, token);
    } catch (error) {
      const { refusal, init } = refuseForm(error, state.t);
      const emailTaken = error instanceof Problem && error.code === "email-taken";
      return page(await view(state, offer, { values, token, refusal, emailTaken }), init);
    }
  },
});

type Order = ReturnType<typeof asOrder> & { password?: string };

async function order(state: State, order: Order, token: string): Promise<Response> {
  const { deps, user, locale, visitor, href, config: { publicUrl } } = state;
  const { sessions, passwords } = state.services;
  if (user) return toPayment(href, (await createPaymentOnce(deps, user, token, order, locale)).id);
  const context = { token, locale, visitor };
  const { payment, session } = await orderWithAccount(sessions, passwords, order, context);
  return signInBy(toPayment(href, payment.id), session, publicUrl);
}

function toPayment(href: State["href"], id: string): Response {
  const headers = { location: href(paymentPath(id, "attente")) };
  return new Response(null, { status: 303, headers });
}

/** What the page shows besides the offer. */
interface Shown {
  values: OrderValues;
  token: string;
  refusal?: FormRefusal;
  emailTaken?: boolean;
}

async function view({ deps, user }: State, offer: Offer, shown: Shown) {
  const seller = await getSeller(deps);
  return {
    offer,
    vatRate: seller?.vatRegime === "franchise" ? 0 : offer.vatRate,
    open: user && await findOpenPayment(deps, user.id, offer.id),
    values: shown.values,
    token: shown.token,
    message: (shown.refusal ?? NO_REFUSAL).message,
    errors: byField((shown.refusal ?? NO_REFUSAL).fields),
    emailTaken: shown.emailTaken ?? false,
  };
}

/** The form beside its offer. */
export default define.page<typeof handler>(({ data, state }) => {
  const { offer, vatRate, open, values, errors, token, message, emailTaken } = data;
  const { t, locale, user } = state;
  const title = t("checkout.order.title");
  return (
    <CheckoutFrame state={state} title={`${title} · ${localized(offer.name, locale)}`} step={1}>
      <header class="page-header">
        <h1>{title}</h1>
        <p class="lead">{t("checkout.order.lead")}</p>
      </header>
      <div class="split order-split">
        <div class="stack">
          {message && <Alert tone="error" live>{message}</Alert>}
          <ErrorSummary errors={inPageOrder(errors, t)} t={t} />
          {open && <ResumeNotice payment={open} state={state} />}
          <OrderForm {...{ offer, user, token, emailTaken, values, errors, state }} />
        </div>
        <OfferSummary offer={offer} vatRate={vatRate} t={t} locale={locale} />
      </div>
    </CheckoutFrame>
  );
});
