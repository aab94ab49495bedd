/**
 * Filing a notice: anybody may, without signing in. Whether the reference exists is told to nobody who
 * doesn't also know its address: page and mail say the same either way, and staff look.
 */
import type { User, Visitor } from "../accounts/model.ts";
import { getAccount } from "../accounts/profile.ts";
import type { Actor } from "../kernel/audit.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Locale } from "../kernel/i18n.ts";
import { newId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { emailKey } from "../kernel/text.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { cancelWithin } from "../payments/cancel_payment.ts";
import { findContract } from "../payments/find_contract.ts";
import type { Payment } from "../payments/model.ts";
import { requirePayment } from "../payments/transition.ts";
import { endSubscription } from "../subscriptions/end_subscription.ts";
import { takeNotice } from "./limits.ts";
import {
  endingSchema,
  type Notice,
  type NoticeKind,
  type Statement,
  withdrawalSchema,
} from "./model.ts";
import { acknowledge, mailNoticeToStaff } from "./notice_mail.ts";
import { findNoticeOfForm, noticeOfForm, rememberNotice, writeNotice } from "./store.ts";

/** From where a notice comes. */
export interface NoticeContext {
  /** Who is signed in, if somebody is. */
  user: User | null;
  visitor: Visitor;
  locale: Locale;
  /** The form's token: the form sent twice makes one notice. */
  token: string;
}

/** Who acts for a person that hasn't signed in; the trail keeps no name that anybody may type. */
export const VISITOR: Actor = { id: "visitor", name: "Visiteur" };

/** What a statement says, checked. Throws `invalid-input` with the fields. */
export function parseStatement(kind: NoticeKind, input: unknown): Statement {
  return kind === "withdrawal"
    ? parseInput(withdrawalSchema, input)
    : parseInput(endingSchema, input);
}

/**
 * Records a notice, does what follows by itself, acknowledges it and tells the staff, in one commit.
 * An order that no transfer was named for is cancelled by a withdrawal; a subscription keeps its paid
 * end unless it is to stop at once. Throws `invalid-input` with the fields, or `too-many-requests`.
 */
export async function fileNotice(
  deps: Deps,
  kind: NoticeKind,
  input: unknown,
  context: NoticeContext,
): Promise<Notice> {
  const statement = parseStatement(kind, input);
  const { user, visitor, token } = context;
  const earlier = await findNoticeOfForm(deps, token);
  if (earlier) return earlier;
  await takeNotice(deps, { visitor, email: statement.email, signedIn: user !== null });
  const contract = await contractOf(deps, statement, user);
  return await transact(deps, async (tx) => {
    const made = await noticeOfForm(tx, token);
    if (made) return made;
    const payment = contract && await requirePayment(tx, contract.id);
    const notice = await act(deps, tx, {
      id: newId(deps.clock),
      kind,
      statement,
      locale: context.locale,
      receivedAt: isoInstant(deps.clock()),
      paymentId: payment?.id ?? null,
      accountId: payment?.accountId ?? user?.id ?? null,
    }, { payment, by: user ? { id: user.id, name: user.fullName } : VISITOR });
    writeNotice(tx, notice);
    rememberNotice(tx, token, notice);
    await acknowledge(deps, tx, notice, payment);
    await mailNoticeToStaff(deps, tx, notice, payment);
    return notice;
  });
}

/** The order that a statement is about, for who also knows its address or is signed in as its client. */
async function contractOf(
  deps: Deps,
  { contract, email }: Statement,
  user: User | null,
): Promise<Payment | null> {
  const payment = await findContract(deps, contract);
  if (!payment) return null;
  if (payment.accountId === user?.id) return payment;
  const account = await getAccount(deps, payment.accountId);
  const known = [payment.userInfo.email, account.email].map(emailKey);
  return known.includes(emailKey(email)) ? payment : null;
}

type NewNotice = Omit<Notice, "effect" | "endsAt" | "status" | "handling">;

async function act(
  deps: Deps,
  tx: Tx,
  notice: NewNotice,
  { payment, by }: { payment: Payment | null; by: Actor },
): Promise<Notice> {
  const done = await follow(deps, tx, notice, { payment, by });
  tx.audit({
    actor: by,
    action: `notice.${notice.kind}`,
    subject: ["notices", notice.id],
    details: { paymentId: notice.paymentId, effect: done.effect },
  });
  return { ...notice, ...done };
}

/** What follows from a notice by itself. */
async function follow(
  deps: Deps,
  tx: Tx,
  { kind, statement }: NewNotice,
  { payment, by }: { payment: Payment | null; by: Actor },
): Promise<Pick<Notice, "effect" | "endsAt" | "status">> {
  if (!payment) return { effect: "unmatched", endsAt: null, status: "open" };
  if (kind === "withdrawal") {
    if (payment.status !== "pending") return { effect: "for_staff", endsAt: null, status: "open" };
    cancelWithin(deps, tx, payment, by);
    return { effect: "order_cancelled", endsAt: null, status: "handled" };
  }
  const atOnce = statement.ends === "at_once";
  const { accountId, id: paymentId } = payment;
  const ended = await endSubscription(deps, tx, { accountId, paymentId, atOnce, by });
  if (!ended) return { effect: "nothing_runs", endsAt: null, status: "open" };
  return { effect: atOnce ? "ended" : "ends", endsAt: ended.endsAt, status: "handled" };
}
