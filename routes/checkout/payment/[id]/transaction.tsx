/** `/checkout/payment/<id>/transaction`, step 3: the client names the transfer. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { CheckoutFrame, type CheckoutState } from "@/components/checkout/frame.tsx";
import { PaymentSummary } from "@/components/checkout/payment_summary.tsx";
import { paymentPath } from "@/components/checkout/steps.ts";
import { Button } from "@/components/ui/button.tsx";
import { Card } from "@/components/ui/display.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { Field } from "@/components/ui/field.tsx";
import { Problem } from "@/domain/kernel/problem.ts";
import { formatCreditorReference } from "@/domain/payments/creditor_reference.ts";
import type { Payment } from "@/domain/payments/model.ts";
import { submitTransaction } from "@/domain/payments/submit_transaction.ts";
import FormAid from "@/islands/FormAid.tsx";
import { type FormRefusal, NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";
import { ownPayment, paymentAt, signedIn, toPage } from "../../(_shared)/payment_page.ts";

/** Shows the form; takes the id and goes on to the end. */
export const handler = define.handlers({
  async GET(ctx) {
    const payment = await paymentAt(ctx, "transaction");
    if (payment instanceof Response) return payment;
    return page({ payment, typed: "", refusal: NO_REFUSAL });
  },
  async POST({ state, params, req }) {
    const payment = await ownPayment(state, params.id);
    const { transactionId = "" } = await readForm(req);
    try {
      const user = signedIn(state);
      return toPage(
        state,
        await submitTransaction(state.deps, user, payment.id, { transactionId }),
      );
    } catch (error) {
      // It went on meanwhile, by another device or a second click: its own page says so.
      if (error instanceof Problem && error.code === "wrong-state") {
        return toPage(state, await ownPayment(state, params.id));
      }
      const { refusal, init } = refuseForm(error, state.t);
      return page({ payment, typed: transactionId, refusal }, init);
    }
  },
});

/** The one field, where to find what goes in it, and the order. */
export default define.page<typeof handler>(({ data, state }) => {
  const { payment, typed, refusal } = data;
  const { t } = state;
  return (
    <CheckoutFrame state={state} title={t("checkout.transaction.title")} step={3} payment={payment}>
      <header class="page-header">
        <h1>{t("checkout.transaction.h1")}</h1>
        <p class="lead">{t("checkout.transaction.lead")}</p>
      </header>
      <div class="split">
        <div class="stack">
          {refusal.message && <Alert tone="error" live>{refusal.message}</Alert>}
          <TransactionForm payment={payment} typed={typed} refusal={refusal} state={state} />
          <Where payment={payment} state={state} />
        </div>
        <aside>
          <PaymentSummary payment={payment} state={state} />
        </aside>
      </div>
    </CheckoutFrame>
  );
});

interface Parts {
  payment: Payment;
  state: CheckoutState;
}

function TransactionForm(
  { payment, typed, refusal, state: { t, href } }: Parts & { typed: string; refusal: FormRefusal },
) {
  const error = refusal.fields.transactionId;
  return (
    <>
      <ErrorSummary errors={error ? [{ field: "transactionId", message: error }] : []} t={t} />
      <Card look="gold">
        <form
          id="transaction"
          method="post"
          action={href(paymentPath(payment.id, "transaction"))}
          class="stack"
          noValidate
        >
          <Field
            name="transactionId"
            label={t("checkout.transaction.id")}
            hint={t("checkout.transaction.id_hint")}
            value={typed}
            error={error}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            required
          />
          <Button size="large" block>{t("checkout.transaction.submit")}</Button>
          <FormAid
            form="transaction"
            sending={t("checkout.transaction.sending")}
            messages={{ required: t("field.required") }}
          />
        </form>
        <p class="center small">
          <a href={href(paymentPath(payment.id, "attente"))}>{t("checkout.transaction.back")}</a>
        </p>
      </Card>
    </>
  );
}

function Where({ payment, state: { t } }: Parts) {
  const reference = formatCreditorReference(payment.reference);
  return (
    <Card title={t("checkout.transaction.where")} icon="info" level={2}>
      <ol class="numbered">
        <li>{t("checkout.transaction.where_1")}</li>
        <li>{t("checkout.transaction.where_2")}</li>
        <li>{t("checkout.transaction.where_3", { reference })}</li>
      </ol>
    </Card>
  );
}
