/** The places of the client's trading, on each of its pages. */
import { CONNECT_PATH, IMPORT_PATH, RANKING_PATH } from "@/components/espace/terminal/paths.ts";
import { Tabs } from "@/components/ui/navigation.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { COMPARISON_PATH, POSITIONS_PATH, TRADING_PATH, withQuery } from "./paths.ts";

const PLACES = {
  statistics: TRADING_PATH,
  positions: POSITIONS_PATH,
  comparison: COMPARISON_PATH,
  ranking: RANKING_PATH,
  accounts: CONNECT_PATH,
  import: IMPORT_PATH,
} as const;

/** One of the section's pages. */
export type TradingPlace = keyof typeof PLACES;

/** Places that are about one account, which their links keep. */
const OF_AN_ACCOUNT: ReadonlySet<TradingPlace> = new Set(["statistics", "positions", "import"]);

/** The tabs; `account` is the one that is looked at. */
export function TradingTabs(
  { current, account, t }: { current: TradingPlace | null; account?: string; t: Translate },
) {
  const places = Object.entries(PLACES) as [TradingPlace, string][];
  return (
    <Tabs
      label={t("stats.section")}
      items={places.map(([place, path]) => ({
        href: OF_AN_ACCOUNT.has(place) ? withQuery(path, { account }) : path,
        label: t(`stats.place.${place}`),
        current: place === current,
      }))}
    />
  );
}
