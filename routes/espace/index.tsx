/** `/espace`: where a client stands. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { InvoiceTable } from "@/components/espace/invoice_table.tsx";
import { PaymentCard } from "@/components/espace/payment_card.tsx";
import {
  type ClientSubscription,
  SubscriptionCard,
} from "@/components/espace/subscription_card.tsx";
import { VerifyNotice } from "@/components/espace/verify_notice.tsx";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/feedback.tsx";
import { isVerified } from "@/domain/accounts/account_mail.ts";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { getAccount } from "@/domain/accounts/profile.ts";
import { listInvoices } from "@/domain/invoicing/invoices.ts";
import { listOwnPayments } from "@/domain/payments/list_payments.ts";
import { withdrawableUntil } from "@/domain/payments/withdrawal_period.ts";
import { isRunning, listSubscriptions } from "@/domain/subscriptions/access.ts";

/** Reads what is the client's own. */
export const handler = define.handlers({
  async GET({ state: { deps, user } }) {
    const { id, fullName } = requirePermission(user, "espace.use");
    const [account, subscriptions, payments, invoices] = await Promise.all([
      getAccount(deps, id),
      listSubscriptions(deps, id),
      listOwnPayments(deps, id, { limit: 50 }),
      listInvoices(deps, id, { limit: 3 }),
    ]);
    const shown = subscriptions.map((subscription): ClientSubscription => ({
      subscription,
      running: isRunning(deps, subscription),
    }));
    const open = payments.items.filter(({ status }) =>
      status === "pending" || status === "transaction_submitted"
    );
    const unconfirmed = isVerified(account) ? null : account.email;
    return page({ fullName, unconfirmed, subscriptions: shown, open, invoices });
  },
});

/** Open orders first, since they wait for the client; then access, then invoices. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t, href } = state;
  const { unconfirmed, subscriptions, open, invoices } = data;
  const choose = <LinkButton href={href("/services")}>{t("espace.home.choose")}</LinkButton>;
  return (
    <>
      <PageHead state={state} title={t("espace.home.title")} unlisted />
      <PageHeader
        title={t("espace.home.hello", { name: data.fullName })}
        lead={t("espace.home.lead")}
      />
      <Result state={state} url={url} messages={{ sent: "espace.verify.done_sent" }} />
      <div class="notices">
        {unconfirmed && <VerifyNotice email={unconfirmed} state={state} />}
      </div>
      {open.length > 0 && (
        <section class="part" aria-labelledby="open">
          <h2 id="open">{t("espace.home.open")}</h2>
          <div class="grid grid-2">
            {open.map((payment) => (
              <PaymentCard
                key={payment.id}
                payment={payment}
                withdrawUntil={withdrawableUntil(state.deps, payment)}
                state={state}
                level={3}
              />
            ))}
          </div>
        </section>
      )}
      <section class="part" aria-labelledby="access">
        <h2 id="access">{t("espace.home.access")}</h2>
        {subscriptions.length === 0
          ? (
            <EmptyState icon="star" title={t("espace.home.no_access")} action={choose}>
              <p>{t(open.length > 0 ? "espace.home.access_soon" : "espace.home.no_access_text")}</p>
            </EmptyState>
          )
          : (
            <div class="grid grid-3">
              {subscriptions.map((one) => (
                <SubscriptionCard key={one.subscription.id} {...one} state={state} />
              ))}
            </div>
          )}
      </section>
      <section class="part" aria-labelledby="invoices">
        <div class="part-head">
          <h2 id="invoices">{t("espace.home.invoices")}</h2>
          {invoices.nextCursor && (
            <LinkButton variant="quiet" iconEnd="arrow" href="/espace/factures">
              {t("espace.home.all_invoices")}
            </LinkButton>
          )}
        </div>
        {invoices.items.length === 0
          ? <p class="muted">{t("espace.home.no_invoices")}</p>
          : <InvoiceTable invoices={invoices.items} state={state} />}
      </section>
    </>
  );
});
