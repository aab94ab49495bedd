/** A table or a chart in its frame, with what it can be taken away as. */
import type { ComponentChildren } from "preact";
import { Card } from "@/components/ui/display.tsx";
import { exportHref, type Place } from "./links.ts";
import type { Wording } from "./format.ts";

/** What {@linkcode ReportCard} takes. */
export interface ReportCardProps extends Pick<Wording, "t"> {
  title: string;
  place: Place;
  /** The name of the table in exports. */
  table: string;
  /** Spans both columns of the page. */
  wide?: boolean;
  /** A sentence under the title. */
  note?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame. */
export function ReportCard({ title, place, table, wide, note, t, children }: ReportCardProps) {
  return (
    <Card
      title={title}
      level={2}
      class={wide ? "report-wide" : undefined}
      aside={<ExportLinks title={title} place={place} table={table} t={t} />}
    >
      {note && <p class="muted small">{note}</p>}
      {children}
    </Card>
  );
}

/** The links to a table as files. */
export function ExportLinks(
  { title, place, table, t }: Pick<ReportCardProps, "title" | "place" | "table" | "t">,
) {
  return (
    <p class="export-links">
      {(["csv", "json"] as const).map((format) => {
        const name = t(`analytics.export.${format}`);
        return (
          <a
            href={exportHref(place, table, format)}
            aria-label={t("analytics.export.of", { table: title, format: name })}
            download
          >
            {name}
          </a>
        );
      })}
    </p>
  );
}
