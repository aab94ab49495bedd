/** A course as small as a word, beside the figure that it leads to. */

const WIDTH = 120;
const HEIGHT = 32;
const EDGE = 3;

/** A line through the known values at equal distances; nothing where there are fewer than two. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <span class="sparkline" />;
  const points = values.flatMap((value, index): [number, number][] => {
    if (value === null) return [];
    const x = EDGE + index / (values.length - 1) * (WIDTH - 2 * EDGE);
    return [[round(x), round(heightOf(value, known))]];
  });
  const line = points.map(([x, y]) => `${x} ${y}`).join("L");
  const lastX = points.at(-1)![0];
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      fill="none"
      aria-hidden="true"
    >
      <path class="sparkline-area" d={`M${line}L${lastX} ${HEIGHT}L${points[0]![0]} ${HEIGHT}Z`} />
      <path class="sparkline-line" d={`M${line}`} />
    </svg>
  );
}

/** From zero up, so that a small change looks small. */
function heightOf(value: number, known: readonly number[]): number {
  const high = Math.max(...known, 0);
  const low = Math.min(...known, 0);
  return HEIGHT - EDGE - (value - low) / (high - low || 1) * (HEIGHT - 2 * EDGE);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
