/** Step 1 of the checkout for somebody without an account: account, order and session in one commit. */
import { takeRegistration } from "../accounts/limits.ts";
import { passwordSchema, type Visitor } from "../accounts/model.ts";
import { hashNewPassword } from "../accounts/new_password.ts";
import type { PasswordHasher } from "../accounts/password.ts";
import { toUser } from "../accounts/profile.ts";
import { agreeToDocuments, registerAccount } from "../accounts/register_account.ts";
import { openSession, type SessionDeps, type SessionTokens } from "../accounts/sessions.ts";
import { signIn } from "../accounts/sign_in.ts";
import { askToVerify } from "../accounts/verify_email.ts";
import type { Locale } from "../kernel/i18n.ts";
import { parseInput } from "../kernel/input.ts";
import { Problem } from "../kernel/problem.ts";
import { emailKey } from "../kernel/text.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { placeOrder } from "./create_payment.ts";
import { orderOfForm, rememberOrder } from "./form_store.ts";
import { newPaymentSchema, type Payment } from "./model.ts";

/** An order with the password of the account to be made for it. */
export const orderWithAccountSchema = newPaymentSchema.extend({ password: passwordSchema });

/** How long the mail that asks to confirm the address lets the order's own mail go first, in seconds. */
const ORDER_FIRST_SECONDS = 5;

/** From where an order comes. */
export interface OrderContext {
  /** The form's token; see `order_once.ts`. */
  token: string;
  locale: Locale;
  visitor: Visitor;
}

/** An order, and the session of the client who placed it. */
export interface OrderWithAccount {
  payment: Payment;
  session: SessionTokens;
}

/**
 * Makes the account, places its first order and signs the client in. The form sent again signs in with
 * the same password and gives the order that it made. Throws `invalid-input` with the fields
 * (`userInfo.email`, `password`), `email-taken` (field `email`), `not-found` for an offer that isn't on
 * sale, `too-many-requests`, or `unavailable` while too many passwords wait to be hashed.
 */
export async function orderWithAccount(
  sessions: SessionDeps,
  passwords: PasswordHasher,
  input: unknown,
  { token, locale, visitor }: OrderContext,
): Promise<OrderWithAccount> {
  const { deps } = sessions;
  const { password, ...order } = parseInput(orderWithAccountSchema, input);
  const { email, fullName } = order.userInfo;
  await takeRegistration(deps, visitor);
  // Before the unit of work is opened: hashing takes longer than a commit should wait.
  const passwordHash = await hashNewPassword(passwords, password, { email, fullName });
  const orderedBefore = async (tx: Tx) => {
    const earlier = await orderOfForm(tx, token);
    return earlier && emailKey(earlier.userInfo.email) === emailKey(email) ? earlier : null;
  };
  const made = await transact(deps, async (tx) => {
    const earlier = await orderedBefore(tx);
    if (earlier) return earlier;
    const account = await registerAccount(tx, deps, {
      email,
      fullName,
      passwordHash,
      locale,
      consents: await agreeToDocuments(deps, tx, locale),
    });
    const payment = await placeOrder(deps, tx, toUser(account), order, locale);
    rememberOrder(tx, token, payment);
    await askToVerify(tx, sessions, account, ORDER_FIRST_SECONDS);
    return { payment, session: await openSession(tx, sessions, account, visitor) };
  }).catch(async (error) => {
    // The form's other sending may have committed between our look at it and at the address.
    const earlier = await transact(deps, orderedBefore);
    if (earlier) return earlier;
    throw error;
  });
  if ("session" in made) return made;
  const session = await signIn(sessions, passwords, { email, password }, visitor).catch(
    takenUnless,
  );
  if (session.user.id !== made.accountId) throw emailTaken();
  return { payment: made, session };
}

/** Who knows a form's token but not the password meets an account that isn't theirs. */
function takenUnless(error: unknown): never {
  throw error instanceof Problem && error.code === "wrong-credentials" ? emailTaken() : error;
}

function emailTaken(): Problem {
  return new Problem("email-taken", { fields: { email: { key: "problem.email-taken" } } });
}
