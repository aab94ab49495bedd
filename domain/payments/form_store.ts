/** Which order a checkout form has made. */
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Payment } from "./model.ts";
import { requirePayment } from "./transition.ts";

/** How long a form is known to have made its order. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/** 16 random bytes in base64url: what else comes from a form is no token and remembers nothing. */
const TOKEN = /^[\w-]{22}$/;

const formKey = (token: string): Deno.KvKey => ["payments", "form", token];

/** The order that a form has made already, null when it has made none. */
export async function orderOfForm(tx: Tx, token: string): Promise<Payment | null> {
  if (!TOKEN.test(token)) return null;
  const id = await tx.get<Id>(formKey(token));
  return id === null ? null : await requirePayment(tx, id);
}

/** Remembers the order that a form has made. */
export function rememberOrder(tx: Tx, token: string, payment: Payment): void {
  if (TOKEN.test(token)) tx.set(formKey(token), payment.id, { expireIn: REMEMBERED_MS });
}
