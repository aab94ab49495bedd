/** What `/retractation` and `/resiliation` do: statement, review, confirmation; no signing in, no script. */
import { type Context, page } from "fresh";
import type { State } from "@/app_state.ts";
import type { NoticePageData } from "@/components/site/notice_steps.tsx";
import { localized } from "@/domain/kernel/i18n.ts";
import { isId } from "@/domain/kernel/ids.ts";
import { Problem } from "@/domain/kernel/problem.ts";
import { fileNotice, parseStatement } from "@/domain/notices/file_notice.ts";
import type { NoticeKind } from "@/domain/notices/model.ts";
import { noticeReceipt } from "@/domain/notices/notices.ts";
import { getPayment } from "@/domain/payments/list_payments.ts";
import { newFormToken } from "@/domain/payments/order_once.ts";
import { type FormRefusal, NO_REFUSAL, readForm, refuseForm } from "@/middleware/form.ts";

/** What is typed is somebody's: no cache keeps it. */
const PRIVATE = { "cache-control": "private, no-store" };

/** The fields of the statement; what else is posted isn't shown again. */
const FIELDS = ["fullName", "email", "contract", "offer", "ends"] as const;

/** The handlers of the page of a kind of notice at `path`. */
export function noticeHandlers(kind: NoticeKind, path: string) {
  return {
    async GET({ state, url }: Context<State>) {
      const receipt = url.searchParams.get("recu");
      const notice = receipt === null ? null : await noticeReceipt(state.deps, receipt);
      if (notice?.kind === kind) {
        const { receivedAt, statement } = notice;
        return show({ step: "received", values: {}, received: { receivedAt, statement } });
      }
      const own = await ownStatement(state, url.searchParams.get("payment") ?? "");
      // From one's own area everything is known: the next click confirms.
      if (own) return show({ step: "review", values: { ...own, ends: "at_term" } });
      const { fullName = "", email = "" } = state.user ?? {};
      return show({ step: "statement", values: { fullName, email, ends: "at_term" } });
    },
    async POST(ctx: Context<State>) {
      const { deps, t, user, visitor, locale, href } = ctx.state;
      const form = await readForm(ctx.req);
      const values = Object.fromEntries(FIELDS.map((field) => [field, form[field] ?? ""]));
      const token = form.token ?? "";
      if (form.step === "edit") return show({ step: "statement", values });
      try {
        if (form.step !== "confirm") {
          parseStatement(kind, values);
          return show({ step: "review", values });
        }
        await fileNotice(deps, kind, values, { user, visitor, locale, token });
        return ctx.redirect(`${href(path)}?${new URLSearchParams({ recu: token })}`, 303);
      } catch (error) {
        const { refusal, init } = refuseForm(error, t);
        // A statement that is right and only came too often stays to be confirmed again.
        const step = refusal.message === null ? "statement" : "review";
        return show({ step, values, refusal }, init);
      }
    },
  };
}

function show(
  data: Pick<NoticePageData, "step" | "values"> & {
    received?: NoticePageData["received"];
    refusal?: FormRefusal;
  },
  init: { status?: number; headers?: HeadersInit } = {},
) {
  const headers = { ...PRIVATE, ...Object.fromEntries(new Headers(init.headers)) };
  return page<NoticePageData>({
    token: newFormToken(),
    received: null,
    refusal: NO_REFUSAL,
    ...data,
  }, { status: init.status, headers });
}

/** What a client who is signed in would state of an order of theirs; null for anything else. */
async function ownStatement({ deps, user, locale }: State, id: string) {
  if (!user || !isId(id)) return null;
  const payment = await getPayment(deps, user, id).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (payment?.accountId !== user.id) return null;
  return {
    fullName: payment.userInfo.fullName,
    email: user.email,
    contract: payment.invoiceNumber ?? payment.reference,
    offer: localized(payment.offer.name, locale),
  };
}
