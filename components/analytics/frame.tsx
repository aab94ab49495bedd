/** Around every tab: the title, who is there now, the tabs, what the report is about. */
import type { ComponentChildren } from "preact";
import type { State } from "@/app_state.ts";
import { PageHead } from "@/components/layout/page_head.tsx";
import { PageHeader } from "@/components/layout/page_header.tsx";
import { Alert } from "@/components/ui/feedback.tsx";
import { Tabs } from "@/components/ui/navigation.tsx";
import type { IsoDay } from "@/domain/kernel/clock.ts";
import { TABS } from "@/domain/analytics/report_tables.ts";
import AnalyticsLive from "@/islands/AnalyticsLive.tsx";
import Charts from "@/islands/Charts.tsx";
import PrintButton from "@/islands/PrintButton.tsx";
import { type Place, tabHref } from "./links.ts";
import { PeriodBar } from "./period_bar.tsx";

/** What every tab's page has read. */
export interface FrameData {
  place: Place;
  today: IsoDay;
  /** What is wrong with the address, which is then about the usual period. */
  refusals: readonly string[];
  /** Visitors who looked at a page in the last minutes. */
  live: number;
}

/** What {@linkcode AnalyticsFrame} takes. */
export interface AnalyticsFrameProps {
  state: State;
  data: FrameData;
  /** Whether filters on visits apply to the tab. */
  filtered?: boolean;
  /** Notices above the tabs. */
  notices?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame. */
export function AnalyticsFrame(
  { state, data: { place, today, refusals, live }, filtered = true, notices, children }:
    AnalyticsFrameProps,
) {
  const { t, locale, demo } = state;
  return (
    <>
      <PageHead
        state={state}
        title={`${t(`analytics.tab.${place.tab}`)} · ${t("analytics.title")}`}
        unlisted
      />
      <PageHeader
        title={t("analytics.title")}
        lead={t("analytics.lead")}
        actions={
          <>
            <AnalyticsLive
              source="/api/analytics/live"
              target="report"
              visitors={live}
              texts={{
                none: t("analytics.live.none"),
                one: t("analytics.live.one"),
                several: t("analytics.live.several"),
                note: t("analytics.live.note"),
                off: t("analytics.live.off"),
              }}
            />
            <PrintButton label={t("analytics.print")} />
          </>
        }
      />
      <div class="notices">
        {notices}
        {demo && (
          <Alert title={t("analytics.demo")}>
            <p>{t("analytics.demo_text")}</p>
          </Alert>
        )}
        {refusals.length > 0 && (
          <Alert tone="error" live>
            {refusals.map((refusal) => <p key={refusal}>{refusal}</p>)}
          </Alert>
        )}
      </div>
      <Tabs
        label={t("analytics.tabs")}
        items={TABS.map((tab) => ({
          href: tabHref({ tab, query: place.query }),
          label: t(`analytics.tab.${tab}`),
          current: tab === place.tab,
        }))}
      />
      <PeriodBar place={place} today={today} filtered={filtered} t={t} locale={locale} />
      <div class="report" id="report">{children}</div>
      <Charts />
    </>
  );
}
