/** A line drawn by the server, for a `ChartFrame`. */

const WIDTH = 600;
const HEIGHT = 200;
const EDGE = 8;

/** What {@linkcode LineChart} takes. */
export interface LineChartProps {
  /** Two values at least, at equal distances. */
  values: readonly number[];
}

/** The line over a soft area; its scale runs from the smallest to the largest value. */
export function LineChart({ values }: LineChartProps) {
  const points = pointsOf(values);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const line = points.map(([x, y]) => `${x} ${y}`).join("L");
  return (
    <svg class="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} fill="none">
      <path class="line-chart-grid" d="M0 50.5H600M0 100.5H600M0 150.5H600" />
      <path class="line-chart-area" d={`M${line}L${last[0]} ${HEIGHT}L${first[0]} ${HEIGHT}Z`} />
      <path class="line-chart-line" d={`M${line}`} />
      <circle class="line-chart-end" cx={last[0]} cy={last[1]} r="4.5" />
    </svg>
  );
}

/** Where the values lie in the drawing. */
export function pointsOf(values: readonly number[]): [number, number][] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const step = (WIDTH - 2 * EDGE) / Math.max(1, values.length - 1);
  return values.map((value, index) => [
    Math.round(EDGE + index * step),
    Math.round(HEIGHT - EDGE - (value - low) / span * (HEIGHT - 2 * EDGE)),
  ]);
}
