/** The living page: cards, tables, charts, the podium. */
import { LineChart } from "@/components/charts/line.tsx";
import { Badge, Card, DescriptionList, Figure, Money } from "@/components/ui/display.tsx";
import { ChartFrame } from "@/components/ui/chart_frame.tsx";
import { Podium } from "@/components/ui/podium.tsx";
import { type DesignState, Specimen } from "./specimen.tsx";
import { DesignTable } from "./table.tsx";
import { money } from "@/domain/kernel/money.ts";

/** A made-up series, a value a month. */
const SERIES = [["2026-07", 12], ["2026-08", 9], ["2026-09", 18], ["2026-10", 24], [
  "2026-11",
  31,
]] as const;

/** How facts are shown. */
export function Facts({ state, url }: { state: DesignState; url: URL }) {
  const { t, locale } = state;
  return (
    <>
      <Specimen
        state={state}
        id="cartes"
        title={t("design.cards")}
        use={t("design.cards_use")}
        code='<Card title icon aside footer look="gold">…</Card>'
      >
        {() => (
          <div class="stack">
            <Card
              title={t("design.card_title")}
              level={3}
              icon="star"
              look="gold"
              aside={<Badge tone="success">{t("design.tab_done")}</Badge>}
            >
              <DescriptionList
                items={[
                  {
                    term: t("design.amount"),
                    description: <Money amount={money(12900)} locale={locale} />,
                  },
                  { term: t("design.card_term"), description: t("design.card_text") },
                ]}
              />
            </Card>
            <Figure
              icon="bank"
              label={t("design.figure")}
              value="3"
              note={t("design.figure_note")}
            />
          </div>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="tableau"
        title={t("design.table")}
        use={t("design.table_use")}
        code="<Table caption columns={[{ header, cell, ...sortable(url, sorting, key) }]} rows empty />"
      >
        {(surface) => <DesignTable state={state} url={url} surface={surface} />}
      </Specimen>
      <Specimen
        state={state}
        id="graphique"
        title={t("design.chart")}
        use={t("design.chart_use")}
        code="<ChartFrame t title summary columns rows>…</ChartFrame>"
      >
        {() => (
          <ChartFrame
            t={t}
            title={t("design.chart_title")}
            summary={t("design.chart_summary")}
            columns={[
              { header: t("design.month"), rowHeader: true, cell: ([month]) => month },
              { header: t("design.requests"), align: "end", cell: ([, count]) => count },
            ]}
            rows={SERIES}
          >
            <LineChart values={SERIES.map(([, count]) => count)} />
          </ChartFrame>
        )}
      </Specimen>
      <Specimen
        state={state}
        id="podium"
        title={t("design.podium")}
        use={t("design.podium_use")}
        code="<Podium label places={[{ name, value, note }]} />"
      >
        {() => (
          <Podium
            label={t("design.podium")}
            places={(["Alix", "Basile", "Céline"] as const).map((name, index) => ({
              name,
              value: t("design.score", { score: 92 - index * 7 }),
              note: t("design.podium_note"),
            }))}
          />
        )}
      </Specimen>
    </>
  );
}
