/** Where the pages about one's trading stand, and what their addresses keep. */

/** The figures of an account. */
export const TRADING_PATH = "/espace/trading";

/** Its positions, as a table. */
export const POSITIONS_PATH = "/espace/trading/positions";

/** The same positions as a file. */
export const EXPORT_PATH = "/espace/trading/positions/export";

/** All of one's accounts side by side. */
export const COMPARISON_PATH = "/espace/trading/comparaison";

/** An address with those of its parameters that have a value. */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): string {
  const query = new URLSearchParams(
    Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}
