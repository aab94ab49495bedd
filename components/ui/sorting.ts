/** Tables that sort by links: `?sort=name`, and `?sort=-name` for the other way round. */
import type { Column } from "./table.tsx";

/** How a table is sorted. */
export interface Sorting<Key extends string> {
  key: Key;
  descending: boolean;
}

/** What the address asks for, when it names one of the table's keys; else `fallback`. */
export function readSorting<Key extends string>(
  { searchParams }: URL,
  keys: readonly Key[],
  fallback: Sorting<Key>,
): Sorting<Key> {
  const wished = searchParams.get("sort") ?? "";
  const key = keys.find((known) => known === wished.replace(/^-/, ""));
  return key === undefined ? fallback : { key, descending: wished.startsWith("-") };
}

/**
 * What makes a column sort: spread it into the column. A second press turns the order round; the
 * list begins anew (`cursorName`), everything else in the address stays.
 *
 * ```tsx
 * { header: t("admin.payments.amount"), ...sortable(url, sorting, "amount"), cell: … }
 * ```
 */
export function sortable<Key extends string>(
  { searchParams }: URL,
  sorting: Sorting<Key>,
  key: Key,
  cursorName = "after",
): Pick<Column<never>, "sortHref" | "sorted"> {
  const current = sorting.key === key;
  const params = new URLSearchParams(searchParams);
  params.delete(cursorName);
  params.set("sort", current && !sorting.descending ? `-${key}` : key);
  return {
    sortHref: `?${params}`,
    sorted: current ? (sorting.descending ? "descending" : "ascending") : undefined,
  };
}
