/** `/admin/signals/<id>`: a signal, its history, and what may happen next. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { Result } from "@/components/admin/result.tsx";
import { type RefusedEvent, SignalEvents } from "@/components/admin/signal_events.tsx";
import { asNewEvent } from "@/components/admin/signal_fields.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { SignalDetail } from "@/components/signals/signal_detail.tsx";
import { SignalBadge } from "@/components/signals/signal_table.tsx";
import { Alert, ErrorSummary } from "@/components/ui/feedback.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { readHead } from "@/domain/signals/chain.ts";
import { AT_ONCE } from "@/domain/signals/delay.ts";
import { getSignal } from "@/domain/signals/list_signals.ts";
import { isFollowing, recordEvent } from "@/domain/signals/record_event.ts";
import { readForm, refuseForm } from "@/middleware/form.ts";

/** Shows the signal; records an event and shows it again. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    requirePermission(user, "signals.publish");
    const refused: RefusedEvent | null = null;
    return page({ ...await readFile(deps, params.id), refused, message: null });
  },
  async POST(ctx) {
    const { deps, user, t } = ctx.state;
    requirePermission(user, "signals.publish");
    const { id } = ctx.params;
    const values = await readForm(ctx.req);
    const { signal } = await getSignal(deps, AT_ONCE, id);
    try {
      await recordEvent(deps, user, id, asNewEvent(values, signal));
      return ctx.redirect(`/admin/signals/${id}?done=recorded`, 303);
    } catch (error) {
      const { refusal: { fields, message }, init } = refuseForm(error, t);
      // As it stands now: somebody else may have been faster.
      const now = await readFile(deps, id);
      const refused: RefusedEvent = { kind: values.action ?? "", values, errors: fields };
      return page({ ...now, refused, message }, init);
    }
  },
});

async function readFile(deps: Deps, id: string) {
  const [found, head] = await Promise.all([getSignal(deps, AT_ONCE, id), readHead(deps)]);
  return { ...found, head, following: await isFollowing(deps, found.signal) };
}

/** The signal. */
export default define.page<typeof handler>(({ data, state, url }) => {
  const { t } = state;
  const { signal, events, head, following, refused, message } = data;
  const title = `${signal.terms.symbol}, ${t(`signals.side.${signal.terms.side}`)}`;
  const errors = Object.entries(refused?.errors ?? {}).map(([field, text]) => ({
    field: `${refused?.kind}-${field === "targets" ? "targets.0" : field}`,
    message: text,
  }));
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        t={t}
        breadcrumb={[{ label: t("signals.admin.title"), href: "/admin/signals" }, { label: title }]}
        badge={<SignalBadge signal={signal} t={t} />}
      />
      <div class="notices">
        <Result
          state={state}
          url={url}
          messages={{
            published: "signals.admin.done_published",
            recorded: "signals.admin.done_recorded",
          }}
        />
        {message && <Alert tone="error" title={message} live />}
        <ErrorSummary errors={errors} t={t} />
      </div>
      <div class="signal-file">
        <SignalEvents signal={signal} following={following} refused={refused} state={state} />
        <div>
          <SignalDetail signal={signal} events={events} head={head} state={state} />
        </div>
      </div>
    </>
  );
});
