/** `/track-record/<id>`: a signal that is everybody's, with what happened to it. */
import { page } from "fresh";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { SignalDetail } from "@/components/signals/signal_detail.tsx";
import { statusText } from "@/components/signals/words.ts";
import { readHead } from "@/domain/signals/chain.ts";
import { AS_EVERYBODY } from "@/domain/signals/delay.ts";
import { getSignal } from "@/domain/signals/list_signals.ts";

/** Reads it; one that is still the members' is none here. */
export const handler = define.handlers({
  async GET({ state: { deps }, params }) {
    const [found, head] = await Promise.all([
      getSignal(deps, AS_EVERYBODY, params.id),
      readHead(deps),
    ]);
    return page({ ...found, head });
  },
});

/** The signal. */
export default define.page<typeof handler>(({ data: { signal, events, head }, state }) => {
  const { t, href } = state;
  const title = `${signal.terms.symbol}, ${t(`signals.side.${signal.terms.side}`)}`;
  return (
    <>
      <PageHead state={state} title={title} description={t("signals.record.description")} />
      <PageHero
        t={t}
        breadcrumb={[
          { label: t("signals.nav_record"), href: href("/track-record") },
          { label: title },
        ]}
        title={title}
        lead={statusText(signal, t)}
      />
      <section class="section section-tight">
        <div class="container">
          <SignalDetail signal={signal} events={events} head={head} state={state} />
        </div>
      </section>
    </>
  );
});
