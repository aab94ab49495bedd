/**
 * The drawing behind the home page's first words: candlesticks and the calm line through them. It is
 * decoration, draws no real market and shows no result.
 */

/** A candle: middle, top and bottom of its wick, top and bottom of its body, whether it closed higher. */
type Candle = readonly [
  x: number,
  high: number,
  low: number,
  top: number,
  bottom: number,
  up: boolean,
];

const CANDLES: readonly Candle[] = [
  [40, 258, 352, 276, 330, false],
  [84, 284, 372, 300, 356, false],
  [128, 292, 366, 306, 344, true],
  [172, 250, 334, 262, 312, true],
  [216, 226, 300, 240, 276, true],
  [260, 232, 318, 246, 296, false],
  [304, 262, 338, 280, 318, false],
  [348, 236, 316, 248, 300, true],
  [392, 190, 272, 204, 256, true],
  [436, 172, 246, 190, 222, false],
  [480, 186, 258, 200, 238, false],
  [524, 152, 232, 166, 214, true],
  [568, 128, 204, 140, 180, true],
  [612, 138, 210, 152, 188, false],
  [656, 118, 192, 134, 172, true],
];

const WAVE =
  "M0 300C40 306 70 330 110 330S190 290 230 272 290 306 320 300 380 236 420 220 470 232 500 222 560 172 600 166 660 166 720 138";

/** The drawing. */
export function HeroArt() {
  return (
    <svg class="hero-art" viewBox="0 0 720 460" fill="none" aria-hidden="true">
      <defs>
        <linearGradient id="art-fade" x1="0" x2="1" y1="0" y2="0">
          <stop offset="0" stop-color="#fff" stop-opacity="0" />
          <stop offset=".22" stop-color="#fff" />
          <stop offset=".9" stop-color="#fff" />
          <stop offset="1" stop-color="#fff" stop-opacity="0" />
        </linearGradient>
        <linearGradient id="art-under" x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stop-color="#D4AF37" stop-opacity=".2" />
          <stop offset="1" stop-color="#D4AF37" stop-opacity="0" />
        </linearGradient>
        <mask id="art-mask">
          <rect width="720" height="460" fill="url(#art-fade)" />
        </mask>
      </defs>
      <g mask="url(#art-mask)">
        <path class="hero-art-grid" d="M0 80H720M0 160H720M0 240H720M0 320H720M0 400H720" />
        <path d={`${WAVE}V460H0Z`} fill="url(#art-under)" />
        {CANDLES.map(([x, high, low, top, bottom, up]) => (
          <g class={up ? "candle candle-up" : "candle"}>
            <path d={`M${x} ${high}V${top}M${x} ${bottom}V${low}`} />
            <rect x={x - 8} y={top} width="16" height={bottom - top} rx="2" />
          </g>
        ))}
        <path class="hero-art-stop" d="M0 392H720" />
        <path class="hero-art-wave" d={WAVE} pathLength="100" />
      </g>
    </svg>
  );
}
