/** Rows of facts. On a phone each row becomes a card whose lines carry their column's name. */
import type { ComponentChildren } from "preact";
import { classNames } from "./class_names.ts";
import { Icon } from "./icon.tsx";

/** A column: its heading and what it shows of a row. */
export interface Column<Row> {
  header: string;
  cell: (row: Row) => ComponentChildren;
  /** Figures and amounts end-align. */
  align?: "start" | "end";
  /** The cell that names its row: a row heading, the title of the card on a phone. */
  rowHeader?: boolean;
  /** Makes the heading a link that sorts; `sorted` says how this column is sorted now. */
  sortHref?: string;
  sorted?: "ascending" | "descending";
  /** Hides the heading from sight (a column of buttons). */
  hideHeader?: boolean;
}

/** What {@linkcode Table} takes. */
export interface TableProps<Row> {
  /** What the table holds, read first by screen readers. */
  caption: string;
  /** Shows the caption above the table; by default it is only read. */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** In place of the rows when there are none: an `EmptyState`. */
  empty?: ComponentChildren;
}

/** A table; the explicit roles keep it one for screen readers when it is laid out as cards. */
export function Table<Row>({ caption, showCaption, columns, rows, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div class="table-frame">
      <table class="table" role="table">
        <caption class={showCaption ? undefined : "visually-hidden"}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                scope="col"
                role="columnheader"
                class={column.align === "end" ? "cell-end" : undefined}
                aria-sort={column.sorted}
              >
                <ColumnHeading column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row">
              {columns.map((column) => <Cell key={column.header} column={column} row={row} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHeading<Row>({ column }: { column: Column<Row> }) {
  if (column.hideHeader) return <span class="visually-hidden">{column.header}</span>;
  if (!column.sortHref) return <>{column.header}</>;
  return (
    <a href={column.sortHref} class={classNames("sort", column.sorted && `sort-${column.sorted}`)}>
      {column.header}
      <Icon name="arrow" size="small" />
    </a>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = classNames(column.align === "end" && "cell-end", column.hideHeader && "cell-plain");
  const content = column.cell(row);
  return column.rowHeader
    ? <th scope="row" role="rowheader" class={look} data-label={column.header}>{content}</th>
    : <td role="cell" class={look} data-label={column.header}>{content}</td>;
}
