/** `/espace/trading/positions/export`: the positions that a filter lets through, as a CSV file. */
import { define } from "@/app_state.ts";
import { readFilterChoice } from "@/components/espace/trading/position_filters.tsx";
import { positionsCsv } from "@/components/espace/trading/positions_csv.ts";
import { getTradingAccount } from "@/domain/trading/own_account.ts";
import { readPositionFilter } from "@/domain/trading/position_filter.ts";
import { streamPositions } from "@/domain/trading/read_trades.ts";
import { streamResponse } from "@/middleware/file_response.ts";

/** Writes the file while the positions are read. */
export const handler = define.handlers({
  async GET({ url, state: { deps, user, t, locale } }) {
    const id = url.searchParams.get("account") ?? "";
    const account = await getTradingAccount(deps, user, id);
    const filter = readPositionFilter(readFilterChoice(url));
    const positions = streamPositions(deps, account.id, filter);
    return streamResponse({
      stream: positionsCsv(positions, { account, t, locale }),
      contentType: "text/csv; charset=utf-8",
      filename: `${t("positions.file", { name: account.name })}.csv`,
    });
  },
});
