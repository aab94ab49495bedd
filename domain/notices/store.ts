/** The keys of notices. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Notice } from "./model.ts";

/** How long a form is known to have made its notice, in milliseconds: a day. */
const REMEMBERED_MS = 24 * 60 * 60 * 1000;

/** 16 random bytes in base64url: what else comes from a form is no token and remembers nothing. */
const TOKEN = /^[\w-]{22}$/;

/** Where a notice's record stands. */
export const noticeKey = (id: Id): Deno.KvKey => ["notices", "by_id", id];

/** The notices of a status in the order of their arrival, as records. */
export const ofStatus = (status: Notice["status"]): Deno.KvKey => ["notices", "by_status", status];

/** The notices about a payment, as records. */
export const ofPayment = (paymentId: Id): Deno.KvKey => ["notices", "by_payment", paymentId];

/** The notices of an account, as records. */
export const ofAccount = (accountId: Id): Deno.KvKey => ["notices", "by_account", accountId];

const formKey = (token: string): Deno.KvKey => ["notices", "form", token];

/** Writes a notice with its indexes; what changes of one is its status and what it says, never whose it is. */
export function writeNotice(tx: Tx, notice: Notice): void {
  const { id, status, paymentId, accountId } = notice;
  tx.set(noticeKey(id), notice);
  tx.delete([...ofStatus(status === "open" ? "handled" : "open"), id]);
  tx.set([...ofStatus(status), id], notice);
  if (paymentId !== null) tx.set([...ofPayment(paymentId), id], notice);
  if (accountId !== null) tx.set([...ofAccount(accountId), id], notice);
}

/** Remembers the notice that a form has made. */
export function rememberNotice(tx: Tx, token: string, notice: Notice): void {
  if (TOKEN.test(token)) tx.set(formKey(token), notice.id, { expireIn: REMEMBERED_MS });
}

/** The notice that a form has made already, as this unit of work sees it. */
export async function noticeOfForm(tx: Tx, token: string): Promise<Notice | null> {
  const id = TOKEN.test(token) ? await tx.get<Id>(formKey(token)) : null;
  return id === null ? null : await tx.get<Notice>(noticeKey(id));
}

/** The same, outside of one. */
export async function findNoticeOfForm(deps: Deps, token: string): Promise<Notice | null> {
  if (!TOKEN.test(token)) return null;
  const { value: id } = await deps.kv.get<Id>(formKey(token));
  return id === null ? null : (await deps.kv.get<Notice>(noticeKey(id))).value;
}
