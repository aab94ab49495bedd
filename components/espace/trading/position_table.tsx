/** Positions in rows; cards on a phone. */
import { Badge } from "@/components/ui/display.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import { formatNumber } from "@/components/espace/terminal/formats.ts";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Position } from "@/domain/trading/model.ts";
import { type AccountWords, decimal, duration, pips, resultTone, UNKNOWN } from "./words.ts";

/** What both tables take. */
export interface PositionTableProps {
  positions: readonly Position[];
  words: AccountWords;
}

/** Closed positions, with what each came to. */
export function PositionTable({ positions, words }: PositionTableProps) {
  const { t, locale } = words;
  // Who trades without stops has no column of dashes.
  const knownR = positions.some(({ rMultiple }) => rMultiple !== null);
  const columns: Column<Position>[] = [
    ...head(words),
    {
      header: t("positions.prices"),
      align: "end",
      cell: ({ openPrice, closePrice }) => (
        <span class="nowrap">
          {price(openPrice, words)} → {price(closePrice, words)}
        </span>
      ),
    },
    {
      header: t("positions.held"),
      align: "end",
      cell: ({ openedAt, closedAt }) => (
        <span class="nowrap">
          {duration((Date.parse(closedAt ?? openedAt) - Date.parse(openedAt)) / 1000, locale)}
        </span>
      ),
    },
    {
      header: t("positions.outcome"),
      cell: ({ outcome }) => t(`positions.outcome.${outcome ?? "other"}`),
    },
    { header: t("stats.f.pips"), align: "end", cell: (row) => pips(row.pips, locale) },
    ...knownR
      ? [{
        header: t("positions.r"),
        align: "end" as const,
        cell: ({ rMultiple }: Position) => decimal(rMultiple, locale),
      }]
      : [],
    {
      header: t("stats.net"),
      align: "end",
      cell: ({ net }) => <span class={`nowrap ${resultTone(net) ?? ""}`}>{words.signed(net)}</span>,
    },
  ];
  return <Table caption={t("positions.closed")} columns={columns} rows={positions} />;
}

/** Positions that are open: what they will come to isn't known yet. */
export function OpenPositionTable({ positions, words }: PositionTableProps) {
  const { t } = words;
  const columns: Column<Position>[] = [
    ...head(words),
    {
      header: t("positions.entry"),
      align: "end",
      cell: ({ openPrice }) => price(openPrice, words),
    },
    { header: t("positions.sl"), align: "end", cell: ({ sl }) => price(sl, words) },
    { header: t("positions.tp"), align: "end", cell: ({ tp }) => price(tp, words) },
  ];
  return <Table caption={t("positions.open")} columns={columns} rows={positions} />;
}

function head({ t, locale }: AccountWords): Column<Position>[] {
  return [
    {
      header: t("stats.symbol"),
      rowHeader: true,
      cell: ({ symbol, closedAt, openedAt, openingKnown }) => (
        <>
          {symbol}
          <span class="row-note">{formatInstant(closedAt ?? openedAt, locale)}</span>
          {!openingKnown && <span class="row-note">{t("positions.opening_unknown")}</span>}
        </>
      ),
    },
    {
      header: t("positions.side"),
      cell: ({ side }) => (
        <Badge tone={side === "long" ? "info" : "gold"}>{t(`positions.side.${side}`)}</Badge>
      ),
    },
    {
      header: t("positions.volume"),
      align: "end",
      cell: ({ volume, openVolume }) => decimal(openVolume || volume, locale, 8),
    },
  ];
}

function price(value: number | null, { locale }: AccountWords): string {
  return value === null ? UNKNOWN : formatNumber(value, locale);
}
