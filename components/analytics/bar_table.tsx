/** Rows by size: a bar behind each name says at a glance what the figures say exactly. */
import type { ComponentChildren } from "preact";
import { number, percentText, type Wording } from "./format.ts";

/** A figure of the rows. */
export interface BarColumn<Row> {
  header: string;
  cell: (row: Row) => ComponentChildren;
}

/** What {@linkcode BarTable} takes. */
export interface BarTableProps<Row> extends Pick<Wording, "t"> {
  /** Read first by screen readers; the card's title shows it. */
  caption: string;
  /** The heading of the names. */
  header: string;
  rows: readonly Row[];
  nameOf: (row: Row) => ComponentChildren;
  /** Where a row's name leads: the report filtered by it. */
  hrefOf?: (row: Row) => string | undefined;
  /** Percent, the length of the bar; null draws none. */
  shareOf: (row: Row) => number | null;
  columns: readonly BarColumn<Row>[];
  /** Rows that are shown; the rest is in the export. */
  most?: number;
}

/** A table of names with bars. On a phone, more than two figures stand below their name; the roles keep it a table. */
export function BarTable<Row>(
  { caption, header, rows, nameOf, hrefOf, shareOf, columns, most = 8, t }: BarTableProps<Row>,
) {
  if (rows.length === 0) return <p class="muted small">{t("analytics.none_rows")}</p>;
  const longest = Math.max(...rows.map((row) => shareOf(row) ?? 0)) || 1;
  return (
    <>
      <div class="bars-frame">
        <table class={columns.length > 2 ? "bars bars-wide" : "bars"} role="table">
          <caption class="visually-hidden">{caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                <span class="visually-hidden">{header}</span>
              </th>
              {columns.map((column) => (
                <th scope="col" role="columnheader" class="cell-end">{column.header}</th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.slice(0, most).map((row) => {
              const href = hrefOf?.(row);
              return (
                <tr role="row">
                  <th scope="row" role="rowheader">
                    <Bar share={(shareOf(row) ?? 0) / longest} />
                    <span class="bars-name">
                      {href ? <a href={href}>{nameOf(row)}</a> : nameOf(row)}
                    </span>
                  </th>
                  {columns.map((column) => (
                    <td role="cell" class="cell-end" data-label={column.header}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.length > most && (
        <p class="bars-more">{t("analytics.rows_more", { count: rows.length - most })}</p>
      )}
    </>
  );
}

/** A count and, smaller, its share. */
export function CountAndShare(
  { count, share, locale }: { count: number; share: number | null; locale: Wording["locale"] },
) {
  return (
    <>
      {number(count, locale)} <span class="bars-share">{percentText(share, locale)}</span>
    </>
  );
}

/** `share` from 0 to 1. */
function Bar({ share }: { share: number }) {
  return (
    <svg class="bars-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect width={Math.round(share * 1000) / 10} height="1" />
    </svg>
  );
}
