/** Signals in rows: what each said and what it came to. */
import type { State } from "@/app_state.ts";
import { Badge, type Tone } from "@/components/ui/display.tsx";
import { type Column, Table } from "@/components/ui/table.tsx";
import { formatInstant, type Translate } from "@/domain/kernel/i18n.ts";
import type { Signal, SignalStatus } from "@/domain/signals/model.ts";
import { entryText, formatPrice, formatR, resultText, statusText } from "./words.ts";

/** What {@linkcode SignalTable} takes. */
export interface SignalTableProps {
  signals: readonly Signal[];
  /** The page of a signal. */
  hrefOf: (signal: Signal) => string;
  /** Now: what isn't everybody's yet is marked. */
  now: string;
  state: Pick<State, "t" | "locale">;
}

/** The table; cards on a phone. */
export function SignalTable({ signals, hrefOf, now, state }: SignalTableProps) {
  const { t, locale } = state;
  const columns: Column<Signal>[] = [
    {
      header: t("signals.symbol"),
      rowHeader: true,
      cell: (signal) => (
        <>
          <a class="row-link" href={hrefOf(signal)}>
            {signal.terms.symbol}, {t(`signals.side.${signal.terms.side}`)}
          </a>
          <span class="row-note">{formatInstant(signal.publishedAt, locale)}</span>
        </>
      ),
    },
    { header: t("signals.entry"), align: "end", cell: ({ terms }) => entryText(terms, locale) },
    {
      header: t("signals.stop"),
      align: "end",
      cell: ({ terms }) => formatPrice(terms.stop, locale),
    },
    {
      header: t("signals.targets"),
      align: "end",
      cell: ({ terms }) =>
        terms.targets.map((price) => (
          <span key={price} class="signal-price">{formatPrice(price, locale)}</span>
        )),
    },
    {
      header: t("signals.status"),
      cell: (signal) => (
        <span class="badges">
          <SignalBadge signal={signal} t={t} />
          {signal.opensAt > now && <Badge tone="gold">{t("signals.sealed_badge")}</Badge>}
        </span>
      ),
    },
    {
      header: t("signals.result"),
      align: "end",
      cell: ({ result }) =>
        result
          ? (
            <span class={`nowrap ${resultClass(result.r)}`} title={resultText(result, state)}>
              {formatR(result.r, state)}
            </span>
          )
          : <span class="muted">—</span>,
    },
  ];
  return <Table caption={t("signals.record.list")} columns={columns} rows={signals} />;
}

const TONES: Readonly<Record<SignalStatus, Tone>> = {
  published: "info",
  active: "gold",
  closed: "neutral",
  cancelled: "neutral",
  expired: "neutral",
};

/** Where a signal stands. */
export function SignalBadge({ signal, t }: { signal: Signal; t: Translate }) {
  return <Badge tone={TONES[signal.status]}>{statusText(signal, t)}</Badge>;
}

/** The colour of a result; its sign says it as well. */
export function resultClass(r: number): string {
  return r > 0 ? "result-won" : r < 0 ? "result-lost" : "";
}
