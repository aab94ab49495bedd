/** Who writes: their account, what they bought, where they wrote from. Nothing of what they looked at. */
import type { State } from "@/app_state.ts";
import { PaymentBadge } from "@/components/admin/payment_status.tsx";
import { Badge, Card, type Description, DescriptionList, Money } from "@/components/ui/display.tsx";
import { businessDay } from "@/domain/kernel/clock.ts";
import { formatDay, formatInstant, localized } from "@/domain/kernel/i18n.ts";
import type { Invoice } from "@/domain/invoicing/model.ts";
import type { Payment } from "@/domain/payments/model.ts";
import type { Subscription } from "@/domain/subscriptions/model.ts";
import type { Conversation } from "@/domain/support/model.ts";

/** What a client has with the house; null for somebody without an account. */
export interface ClientFile {
  subscriptions: readonly Subscription[];
  payments: readonly Payment[];
  invoices: readonly Invoice[];
}

/** What {@linkcode PersonCards} takes. */
export interface PersonCardsProps {
  state: Pick<State, "t" | "locale">;
  conversation: Conversation;
  file: ClientFile | null;
}

/** The person, and beside them plans, payments and invoices. */
export function PersonCards({ state, conversation, file }: PersonCardsProps) {
  const { t, locale } = state;
  const { contact, page, createdAt } = conversation;
  const items: Description[] = [
    ...(contact.email
      ? [{
        term: t("support.person.email"),
        description: <a href={`mailto:${contact.email}`}>{contact.email}</a>,
      }]
      : []),
    { term: t("support.person.language"), description: contact.locale.toUpperCase() },
    ...(page ? [{ term: t("support.person.page"), description: page }] : []),
    { term: t("support.person.since"), description: formatInstant(createdAt, locale) },
  ];
  return (
    <>
      <Card
        title={contact.name ?? t("support.inbox.visitor")}
        icon="user"
        aside={
          <Badge tone={file ? "gold" : "neutral"}>
            {t(file ? "support.person.account" : "support.person.none")}
          </Badge>
        }
      >
        <DescriptionList items={items} />
      </Card>
      {file && <ClientCards state={state} file={file} />}
    </>
  );
}

function ClientCards(
  { state: { t, locale }, file }: { state: PersonCardsProps["state"]; file: ClientFile },
) {
  const { subscriptions, payments, invoices } = file;
  return (
    <Card title={t("support.plans")} icon="star">
      {subscriptions.length === 0
        ? <p class="muted">{t("support.plans.none")}</p>
        : (
          <DescriptionList
            items={subscriptions.slice(0, 5).map((one) => ({
              term: localized(one.offer.name, locale),
              description: planText(one, { t, locale }),
            }))}
          />
        )}
      <h3>{t("support.payments")}</h3>
      {payments.length === 0
        ? <p class="muted">{t("support.payments.none")}</p>
        : (
          <ul class="file-lines" role="list">
            {payments.map((payment) => (
              <li>
                <a class="row-link" href={`/admin/payments/${payment.id}`}>
                  {localized(payment.offer.name, locale)}
                </a>
                <Money amount={payment.amount} locale={locale} />
                <PaymentBadge status={payment.status} t={t} />
              </li>
            ))}
          </ul>
        )}
      <h3>{t("support.invoices")}</h3>
      {invoices.length === 0
        ? <p class="muted">{t("support.invoices.none")}</p>
        : (
          <ul class="file-lines" role="list">
            {invoices.map(({ number, issuedOn }) => (
              <li>
                <a class="row-link" href={`/admin/invoices/${number}/pdf`}>{number}</a>
                <span class="small muted">{formatDay(issuedOn, locale)}</span>
              </li>
            ))}
          </ul>
        )}
    </Card>
  );
}

function planText(
  { status, endsAt }: Subscription,
  { t, locale }: PersonCardsProps["state"],
): string {
  if (status !== "active") return t("support.plan.over");
  if (endsAt === null) return t("support.plan.forever");
  return t("support.plan.until", { at: formatDay(businessDay(endsAt), locale) });
}
