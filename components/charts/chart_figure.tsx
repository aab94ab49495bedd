/** A chart that the browser draws, in its frame: without scripts, the sentence and the figures remain. */
import { ChartFrame, type ChartFrameProps } from "@/components/ui/chart_frame.tsx";
import type { ChartSpec } from "./chart_spec.ts";

/** What {@linkcode ChartFigure} takes. */
export interface ChartFigureProps<Row> extends Omit<ChartFrameProps<Row>, "children"> {
  /** The charts, one above the other; each `id` is the page's alone. */
  charts: readonly { id: string; spec: ChartSpec; low?: boolean }[];
}

/** The frame with a place for each drawing; the page also needs the island `Charts`. */
export function ChartFigure<Row>({ charts, ...frame }: ChartFigureProps<Row>) {
  return (
    <ChartFrame {...frame}>
      {charts.map(({ id, spec, low }) => (
        <div
          key={id}
          id={id}
          class={low ? "chart-canvas chart-canvas-low" : "chart-canvas"}
          data-chart={JSON.stringify(spec)}
        />
      ))}
    </ChartFrame>
  );
}
