/** Payments as staff look for them. */
import type { State } from "@/app_state.ts";
import { localized } from "@/domain/kernel/i18n.ts";
import type { Payment } from "@/domain/payments/model.ts";
import { Badge, Money } from "@/components/ui/display.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import { Age } from "./age.tsx";
import { ContactLink, contactsOf } from "./contacts.tsx";
import { PaymentBadge } from "./payment_status.tsx";

/** A payment of a list. */
export interface PaymentRow {
  payment: Payment;
  /** Another payment carries the same transaction id. */
  duplicate: boolean;
}

/** What {@linkcode PaymentsTable} takes. */
export interface PaymentsTableProps {
  state: Pick<State, "t" | "locale">;
  rows: readonly PaymentRow[];
  now: Temporal.Instant;
  /** A list of several states shows the state of each. */
  withStatus?: boolean;
}

/** The table; cards on a phone. */
export function PaymentsTable({ state, rows, now, withStatus }: PaymentsTableProps) {
  const { t, locale } = state;
  const columns: Column<PaymentRow>[] = [
    {
      header: t("admin.payments.client"),
      rowHeader: true,
      cell: ({ payment: { id, userInfo } }) => (
        <>
          <a class="row-link" href={`/admin/payments/${id}`}>{userInfo.fullName}</a>
          <span class="row-note">{userInfo.company ?? userInfo.email}</span>
        </>
      ),
    },
    {
      header: t("admin.payments.offer"),
      cell: ({ payment }) => localized(payment.offer.name, locale),
    },
    {
      header: t("admin.payments.amount"),
      align: "end",
      cell: ({ payment }) => <Money amount={payment.amount} locale={locale} />,
    },
    {
      header: t("admin.payments.transaction"),
      cell: ({ payment, duplicate }) => (
        <TransactionId payment={payment} duplicate={duplicate} state={state} />
      ),
    },
    {
      header: t("admin.payments.contact"),
      cell: ({ payment }) => <ContactLink contact={contactsOf(payment.userInfo)[0]} />,
    },
    {
      header: t("admin.payments.age"),
      align: "end",
      cell: ({ payment }) => <Age instant={payment.createdAt} now={now} locale={locale} />,
    },
  ];
  if (withStatus) {
    columns.splice(1, 0, {
      header: t("admin.payments.status"),
      cell: ({ payment }) => <PaymentBadge status={payment.status} t={t} />,
    });
  }
  return <Table caption={t("admin.payments.title")} columns={columns} rows={rows} />;
}

/** A transaction id, with a warning when another payment has it too. */
export function TransactionId(
  { payment: { transactionId, status }, duplicate, state: { t } }: PaymentRow & {
    state: Pick<State, "t">;
  },
) {
  if (!transactionId) {
    const awaited = status === "pending";
    return (
      <span class="muted">
        {t(awaited ? "admin.payments.no_transaction" : "admin.payments.never_announced")}
      </span>
    );
  }
  return (
    <span class="transaction">
      <code>{transactionId}</code>
      {duplicate && <Badge tone="warning" icon="warning">{t("admin.payments.duplicate")}</Badge>}
    </span>
  );
}
