/** `/espace/signaux`: the signals, at once for members, after their delay for others. */
import { page } from "fresh";
import { define, type State } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { filterHref, readFilter, SignalFilters } from "@/components/signals/filters.tsx";
import { ChainSeal } from "@/components/signals/chain_seal.tsx";
import { SignalTable } from "@/components/signals/signal_table.tsx";
import { delayText } from "@/components/signals/words.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { Alert, EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { requirePermission } from "@/domain/accounts/permissions.ts";
import { isoInstant } from "@/domain/kernel/clock.ts";
import { readHead } from "@/domain/signals/chain.ts";
import { AS_EVERYBODY, AT_ONCE, signalWait, type Wait } from "@/domain/signals/delay.ts";
import { listSignals } from "@/domain/signals/list_signals.ts";
import SignalsLive from "@/islands/SignalsLive.tsx";

const PATH = "/espace/signaux";

/** Reads a page of them. */
export const handler = define.handlers({
  async GET({ state: { deps, user }, url }) {
    const wait = await signalWait(deps, requirePermission(user, "espace.use"));
    const filter = readFilter(url);
    // The head first: what is appended from here on is heard of live.
    const head = await readHead(deps);
    const signals = await listSignals(deps, wait, filter);
    return page({
      wait,
      filter,
      signals,
      head,
      now: isoInstant(deps.clock()),
    });
  },
});

/** The list, newest first. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, href } = state;
  const { wait, filter, signals: { items, nextCursor }, head, now } = data;
  const member = wait === AT_ONCE;
  const filtered = filter.symbol !== undefined || filter.state !== undefined;
  return (
    <>
      <PageHead state={state} title={t("signals.espace.title")} unlisted />
      <PageHeader title={t("signals.espace.title")} lead={t("signals.espace.lead")} />
      {!member && (
        <div class="notices">
          <Alert title={laterText(wait, state)}>
            <p>
              {t("signals.espace.later_text")}{" "}
              <a href={href("/services/signaux")}>{t("signals.espace.choose")}</a>
            </p>
          </Alert>
        </div>
      )}
      <SignalFilters path={PATH} filter={filter} t={t} />
      {member && (
        <SignalsLive
          source={`/api/signals/events?after=${head?.index ?? 0}`}
          target="signals"
          texts={{
            on: t("signals.live.on"),
            updated: t("signals.live.new"),
            off: t("signals.live.off"),
          }}
        />
      )}
      <div id="signals">
        {items.length > 0
          ? (
            <SignalTable
              signals={items}
              hrefOf={({ id }) => `${PATH}/${id}`}
              now={now}
              state={state}
            />
          )
          : filtered
          ? (
            <EmptyState
              icon="search"
              title={t("signals.none_found")}
              action={
                <LinkButton variant="secondary" href={PATH}>{t("signals.back_list")}</LinkButton>
              }
            >
              <p>{t("signals.none_found_text")}</p>
            </EmptyState>
          )
          : (
            <EmptyState icon="signal" title={t("signals.none")}>
              <p>{t("signals.espace.none_text")}</p>
            </EmptyState>
          )}
        <Pagination
          t={t}
          firstHref={filter.cursor ? filterHref(PATH, { ...filter, cursor: undefined }) : undefined}
          nextHref={nextCursor ? filterHref(PATH, { ...filter, cursor: nextCursor }) : undefined}
        />
      </div>
      <ChainSeal head={head} state={state} />
    </>
  );
});

function laterText(wait: Wait, { t, locale }: State): string {
  return wait === AS_EVERYBODY
    ? t("signals.espace.later")
    : t("signals.espace.later_by", { delay: delayText(wait, locale) });
}
