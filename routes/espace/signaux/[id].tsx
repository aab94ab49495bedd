/** `/espace/signaux/<id>`: a signal with what happened to it. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { SignalDetail } from "@/components/signals/signal_detail.tsx";
import { SignalBadge } from "@/components/signals/signal_table.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { getSignal, isMember } from "@/domain/signals/list_signals.ts";

/** Reads it; before its delay it is there for members alone. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, params }) {
    const member = await isMember(deps, requirePermission(user, "espace.use"));
    return page(await getSignal(deps, member, params.id));
  },
});

/** The signal. */
export default define.page<typeof handler>(({ data: { signal, events }, state }) => {
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
      <SignalDetail signal={signal} events={events} state={state} />
    </>
  );
});
