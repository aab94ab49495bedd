/** Reading notices. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { listPage, type Page, type PageRequest } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";
import type { Notice } from "./model.ts";
import { findNoticeOfForm, noticeKey, ofPayment, ofStatus } from "./store.ts";

/** The staff's list: what waits, the oldest first; what was dealt with, the newest first. */
export function listNotices(
  deps: Deps,
  user: User | null,
  status: Notice["status"],
  request: PageRequest,
): Promise<Page<Notice>> {
  requirePermission(user, "payments.read");
  const reverse = status === "handled";
  return listPage<Notice>(deps.kv, ofStatus(status), { ...request, reverse });
}

/** A notice, for staff. Throws what permission says, or `not-found`. */
export async function getNotice(deps: Deps, user: User | null, id: string): Promise<Notice> {
  requirePermission(user, "payments.read");
  const notice = isId(id) ? (await deps.kv.get<Notice>(noticeKey(id))).value : null;
  if (!notice) throw new Problem("not-found");
  return notice;
}

/** The notices about a payment, for staff, newest first, at most a hundred. */
export async function noticesAbout(
  deps: Deps,
  user: User | null,
  paymentId: Id,
): Promise<Notice[]> {
  requirePermission(user, "payments.read");
  const page = await listPage<Notice>(deps.kv, ofPayment(paymentId), { limit: 100, reverse: true });
  return page.items;
}

/** The notice that a form has made, for who sent it: the token is theirs alone, for a day. */
export function noticeReceipt(deps: Deps, token: string): Promise<Notice | null> {
  return findNoticeOfForm(deps, token);
}
