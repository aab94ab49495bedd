/** `/espace/signaux/<id>`: a signal with what happened to it. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { SignalDetail } from "@/components/signals/signal_detail.tsx";
import { SignalBadge } from "@/components/signals/signal_table.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { readHead } from "@/domain/signals/chain.ts";
import { signalWait } from "@/domain/signals/delay.ts";
import { getSignal } from "@/domain/signals/list_signals.ts";

/** Reads it; before its delay it is there for members alone. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    const wait = await signalWait(deps, requirePermission(user, "espace.use"));
    const [found, head] = await Promise.all([
      getSignal(deps, wait, params.id),
      readHead(deps),
    ]);
    return page({ ...found, head });
  },
});

/** The signal. */
export default define.page<typeof handler>(({ data: { signal, events, head }, state }) => {
  const { t } = state;
  const title = `${signal.terms.symbol}, ${t(`signals.side.${signal.terms.side}`)}`;
  return (
    <>
      <PageHead state={state} title={title} unlisted />
      <PageHeader
        title={title}
        t={t}
        breadcrumb={[{ label: t("signals.espace.title"), href: "/espace/signaux" }, {
          label: title,
        }]}
        badge={<SignalBadge signal={signal} t={t} />}
      />
      <SignalDetail signal={signal} events={events} head={head} state={state} />
    </>
  );
});
