/** Draws charts in the browser with the parts of Chart.js that the house uses. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { color } from "chart.js/helpers";
import type { ChartSeries, ChartSpec, SeriesTone } from "./chart_spec.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** A drawing that follows its place's `data-chart`. */
export interface DrawnChart {
  /** Draws what the place says now, when that is something else. */
  update(): void;
  destroy(): void;
}

/** The stylesheet's colour of each tone. */
const TOKENS: Record<Exclude<SeriesTone, "result">, string> = {
  gold: "--gold",
  ink: "--fg",
  loss: "--error",
  info: "--info",
  success: "--success",
  muted: "--line-strong",
};

/** What the values of most axes need, in pixels. */
const AXIS_WIDTH = 76;

/** Lines that share a chart differ in more than their colour. */
const DASHES = [[], [6, 4], [2, 3], [10, 4, 2, 4]];

/** Draws into a new canvas in `place`. */
export function drawChart(place: HTMLElement): DrawnChart {
  const canvas = place.appendChild(document.createElement("canvas"));
  let drawn = place.dataset.chart ?? "";
  let chart = new Chart(canvas, configure(JSON.parse(drawn), place));
  return {
    update() {
      const now = place.dataset.chart ?? "";
      if (now === drawn) return;
      drawn = now;
      const { type, data, options } = configure(JSON.parse(drawn), place);
      if (Reflect.get(chart.config, "type") === type) {
        chart.data = data;
        chart.options = options!;
        chart.update("none");
      } else {
        chart.destroy();
        chart = new Chart(canvas, { type, data, options });
      }
    },
    destroy: () => chart.destroy(),
  };
}

function configure(
  { kind, labels, series, format }: ChartSpec,
  place: HTMLElement,
): ChartConfiguration<"line" | "bar", (number | null)[], string> {
  const style = getComputedStyle(place);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const numbers = new Intl.NumberFormat(format.locale, { maximumFractionDigits: format.digits });
  const write = (value: number) => numbers.format(value) + format.unit;
  const font = { family: style.fontFamily, size: 12 };
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    type: kind,
    data: {
      labels: [...labels],
      datasets: series.map((one, index) => dataset(one, kind, index, token)),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: still ? false : { duration: 600 },
      interaction: { mode: "index", intersect: false },
      scales: {
        x: {
          grid: { display: false },
          border: { color: token("--line") },
          ticks: { color: token("--muted"), font, maxRotation: 0, autoSkipPadding: 16 },
        },
        y: {
          grid: { color: token("--line") },
          border: { display: false },
          // Charts above one another share their time axis.
          afterFit: (axis) => {
            if (kind === "line") axis.width = Math.max(axis.width, AXIS_WIDTH);
          },
          ticks: {
            color: token("--muted"),
            font,
            maxTicksLimit: 5,
            callback: (value) => write(Number(value)),
          },
        },
      },
      plugins: {
        legend: {
          display: series.length > 1,
          align: "start",
          labels: { color: token("--fg"), font, boxHeight: 0, boxWidth: 24 },
        },
        tooltip: {
          backgroundColor: token("--black"),
          titleColor: token("--gold-light"),
          bodyColor: token("--white"),
          titleFont: font,
          bodyFont: font,
          padding: 10,
          displayColors: false,
          callbacks: {
            label: ({ dataset, parsed }) => `${dataset.label} : ${write(parsed.y ?? 0)}`,
          },
        },
      },
    },
  };
}

function dataset(
  { name, values, tone, area }: ChartSeries,
  kind: ChartSpec["kind"],
  index: number,
  token: (name: string) => string,
) {
  const colourOf = (value: number | null) =>
    token(tone === "result" ? (value ?? 0) < 0 ? "--error" : "--success" : TOKENS[tone]);
  const soft = (colour: string, alpha: number) => color(colour).alpha(alpha).rgbString();
  const own = colourOf(1);
  const data = [...values];
  if (kind === "bar") {
    return {
      label: name,
      data,
      backgroundColor: values.map((value) => soft(colourOf(value), 0.8)),
      borderRadius: 3,
      maxBarThickness: 40,
    };
  }
  const known = values.filter((value) => value !== null).length;
  return {
    label: name,
    data,
    borderColor: own,
    borderWidth: 2,
    borderDash: area ? [] : DASHES[index % DASHES.length],
    backgroundColor: soft(own, 0.12),
    fill: area ? "origin" as const : false,
    spanGaps: true,
    // A line needs two points: one alone is a dot.
    pointRadius: known === 1 ? 4 : 0,
    pointBackgroundColor: own,
    pointHitRadius: 8,
    tension: 0.15,
  };
}
