/** `/track-record`: every signal, what it came to, and the chain that proves it. */
import { page } from "fresh";
import { Head } from "fresh/runtime";
import { define } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHero } from "@/components/layout/page_header.tsx";
import { ChainPart } from "@/components/signals/chain_part.tsx";
import { MonthTable, RecordFigures } from "@/components/signals/record_figures.tsx";
import { SignalTable } from "@/components/signals/signal_table.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Alert, EmptyState } from "@/components/ui/feedback.tsx";
import { Pagination } from "@/components/ui/navigation.tsx";
import { isoInstant } from "@/domain/kernel/clock.ts";
import { AS_EVERYBODY } from "@/domain/signals/delay.ts";
import { listSignals } from "@/domain/signals/list_signals.ts";
import { trackRecord } from "@/domain/signals/track_record.ts";

/** Reads the record and a page of its signals. */
export const handler = define.handlers({
  async GET({ state: { deps }, url }) {
    const cursor = url.searchParams.get("cursor") ?? undefined;
    const [record, signals] = await Promise.all([
      trackRecord(deps),
      listSignals(deps, AS_EVERYBODY, { cursor }),
    ]);
    return page({ record, signals, cursor, now: isoInstant(deps.clock()) });
  },
});

/** The record. */
export default define.page<typeof handler>(({ data, state }) => {
  const { t, href } = state;
  const { record: { statistics, months, head }, signals, cursor, now } = data;
  const here = href("/track-record");
  return (
    <>
      <PageHead
        state={state}
        title={t("signals.record.title")}
        description={t("signals.record.description")}
      />
      <Head>
        <link
          rel="alternate"
          type="application/atom+xml"
          title={t("signals.record.title")}
          href={href("/track-record/feed.xml")}
        />
      </Head>
      <PageHero
        eyebrow={t("signals.nav_record")}
        title={t("signals.record.h1")}
        lead={t("signals.record.lead")}
      />
      {signals.items.length === 0
        ? (
          <section class="section section-tight">
            <div class="container">
              <EmptyState
                icon="chart"
                title={t("signals.record.none_title")}
                action={
                  <LinkButton variant="secondary" href={href("/services/signaux")}>
                    {t("signals.espace.choose")}
                  </LinkButton>
                }
              >
                <p>{t("signals.record.none_text")}</p>
              </EmptyState>
            </div>
          </section>
        )
        : (
          <>
            <section class="section section-tight" aria-labelledby="chiffres">
              <div class="container stack record">
                <h2 id="chiffres">{t("signals.record.figures")}</h2>
                <RecordFigures statistics={statistics} state={state} />
                <Alert tone="warning">
                  <p>{t("signals.record.warning")}</p>
                </Alert>
                {months.length > 0 && (
                  <>
                    <h2>{t("signals.record.months")}</h2>
                    <MonthTable months={months} state={state} />
                  </>
                )}
                <h2 id="signaux">{t("signals.record.list")}</h2>
                <SignalTable
                  signals={signals.items}
                  hrefOf={({ id }) => href(`/track-record/${id}`)}
                  now={now}
                  state={state}
                />
                <p class="small muted">{t("signals.rule")}</p>
                <Pagination
                  t={t}
                  firstHref={cursor ? `${here}#signaux` : undefined}
                  nextHref={signals.nextCursor
                    ? `${here}?cursor=${signals.nextCursor}#signaux`
                    : undefined}
                />
              </div>
            </section>
          </>
        )}
      <section class="section section-soft section-tight" aria-labelledby="chaine">
        <div class="container stack">
          <h2 id="chaine">{t("signals.record.chain")}</h2>
          <ChainPart head={head} state={state} />
        </div>
      </section>
    </>
  );
});
