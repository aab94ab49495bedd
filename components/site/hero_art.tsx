/**
 * The drawing behind the home page's first words: a market that moves a lot, then settles, and the
 * calm line through it. It is decoration: no real market, no result, and it ends where it began.
 */

const WIDTH = 720;
const HEIGHT = 460;
const MIDDLE = 230;

/** The line: a swing that fades from left to right. */
function waveAt(x: number): number {
  return MIDDLE + 118 * Math.exp(-x / 330) * Math.cos(x / 52 + 0.6);
}

/** The line as cubic curves with its own slope at every joint. */
function wavePath(): string {
  const step = 30;
  const slopeAt = (x: number) => waveAt(x + 0.5) - waveAt(x - 0.5);
  let path = `M0 ${waveAt(0).toFixed(1)}`;
  for (let x = 0; x < WIDTH; x += step) {
    const end = x + step;
    const leaves = waveAt(x) + slopeAt(x) * step / 3;
    const arrives = waveAt(end) - slopeAt(end) * step / 3;
    path += `C${x + step / 3} ${leaves.toFixed(1)} ${end - step / 3} ${arrives.toFixed(1)} ${end} ${
      waveAt(end).toFixed(1)
    }`;
  }
  return path;
}

interface Candle {
  x: number;
  /** Ends of the wick, top first. */
  high: number;
  low: number;
  /** Ends of the body, top first. */
  top: number;
  bottom: number;
  /** It closed higher than it opened. */
  up: boolean;
}

/** Candles along the line: their bodies follow its slope, their wicks shorten as it settles. */
function candles(): Candle[] {
  return Array.from({ length: 19 }, (_, index) => {
    const x = 22 + index * 38;
    const open = waveAt(x - 19);
    const close = waveAt(x + 19);
    const wick = 8 + 34 * Math.exp(-x / 300) * (index % 3 === 0 ? 1 : 0.6);
    const top = Math.min(open, close) - 3;
    const bottom = Math.max(open, close) + 3;
    return { x, high: top - wick, low: bottom + wick * 0.8, top, bottom, up: close < open };
  });
}

const WAVE = wavePath();
const CANDLES = candles();

/** The drawing. */
export function HeroArt() {
  return (
    <svg class="hero-art" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} fill="none" aria-hidden="true">
      <defs>
        <linearGradient id="art-fade" x1="0" x2="1" y1="0" y2="0">
          <stop offset=".06" stop-color="#fff" stop-opacity="0" />
          <stop offset=".3" stop-color="#fff" />
          <stop offset=".88" stop-color="#fff" />
          <stop offset="1" stop-color="#fff" stop-opacity="0" />
        </linearGradient>
        <linearGradient id="art-under" x1="0" x2="0" y1="0" y2="1">
          <stop offset=".25" stop-color="#D4AF37" stop-opacity=".2" />
          <stop offset="1" stop-color="#D4AF37" stop-opacity="0" />
        </linearGradient>
        <mask id="art-mask">
          <rect width={WIDTH} height={HEIGHT} fill="url(#art-fade)" />
        </mask>
      </defs>
      <g mask="url(#art-mask)">
        <path class="hero-art-grid" d="M0 70H720M0 150H720M0 310H720M0 390H720" />
        <path class="hero-art-level" d={`M0 ${MIDDLE}H${WIDTH}`} />
        <path d={`${WAVE}V${HEIGHT}H0Z`} fill="url(#art-under)" />
        {CANDLES.map(({ x, high, low, top, bottom, up }) => (
          <g key={x} class={up ? "candle candle-up" : "candle"}>
            <path
              d={`M${x} ${high.toFixed(1)}V${top.toFixed(1)}M${x} ${bottom.toFixed(1)}V${
                low.toFixed(1)
              }`}
            />
            <rect
              x={x - 8}
              y={top.toFixed(1)}
              width="16"
              height={(bottom - top).toFixed(1)}
              rx="2"
            />
          </g>
        ))}
        <path class="hero-art-wave" d={WAVE} pathLength="100" />
      </g>
    </svg>
  );
}
