/** What a chart draws, plain enough to travel to the browser in an attribute. */

/**
 * The colour of a series, by what it means: the house's gold, the text's ink, the red of losses, and
 * for bars green above zero and red below.
 */
export type SeriesTone = "gold" | "ink" | "loss" | "result" | "info" | "success" | "muted";

/** Values that are drawn together. */
export interface ChartSeries {
  name: string;
  /** One a label; null is a gap. */
  values: readonly (number | null)[];
  tone: SeriesTone;
  /** Fills down to zero, softly. */
  area?: boolean;
}

/** A chart. */
export interface ChartSpec {
  kind: "line" | "bar";
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** How values are written: decimals at most, and what follows them. */
  format: { locale: string; digits: number; unit: string };
}

/** Told on the document when parts of the page were renewed, so that charts look at their places again. */
export const RENEWED = "calmness:renewed";
