/** Filters above a list of signals: its states as tabs, a symbol to type. */
import type { Translate } from "@/domain/kernel/i18n.ts";
import { SearchForm, Tabs, Toolbar } from "@/components/ui/navigation.tsx";
import type { ListFilter } from "@/domain/signals/list_signals.ts";

/** What an address asks for. */
export function readFilter(url: URL): ListFilter & { cursor?: string } {
  const symbol = url.searchParams.get("symbol")?.trim().toUpperCase().slice(0, 20);
  const state = url.searchParams.get("state");
  return {
    symbol: symbol || undefined,
    state: state === "open" || state === "ended" ? state : undefined,
    cursor: url.searchParams.get("cursor") ?? undefined,
  };
}

/** The address of a list with a filter. */
export function filterHref(path: string, { symbol, state, cursor }: ReturnType<typeof readFilter>) {
  const query = new URLSearchParams(
    Object.entries({ symbol, state, cursor }).filter((entry): entry is [string, string] =>
      entry[1] !== undefined
    ),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The filters. */
export function SignalFilters(
  { path, filter: { symbol, state }, t }: { path: string; filter: ListFilter; t: Translate },
) {
  return (
    <Toolbar>
      <Tabs
        label={t("signals.filter.label")}
        items={([undefined, "open", "ended"] as const).map((one) => ({
          href: filterHref(path, { symbol, state: one }),
          label: t(`signals.filter.${one ?? "all"}`),
          current: one === state,
        }))}
      />
      <SearchForm
        action={path}
        label={t("signals.filter.symbol")}
        t={t}
        name="symbol"
        value={symbol}
        keep={state ? { state } : {}}
      />
    </Toolbar>
  );
}
