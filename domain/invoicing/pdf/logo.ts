/** The house's mark in vectors: a C that holds one candlestick, crossed by a calm wave. */
import type { jsPDF } from "jspdf";

/** Side of the square that the mark is designed in. */
const DESIGN = 48;

/** Draws the mark with its top left corner at `x`, `y`, `side` points wide and high. */
export function drawMark(doc: jsPDF, x: number, y: number, side: number, colour: string): void {
  const scale = side / DESIGN;
  const at = (px: number, py: number): [number, number] => [x + px * scale, y + py * scale];
  doc.setDrawColor(colour).setFillColor(colour).setLineCap("round");

  doc.setLineWidth(2.6 * scale);
  const arc = openCircle();
  doc.lines(arc.curves, ...at(...arc.start), [scale, scale], "S");

  doc.setLineWidth(2 * scale);
  doc.line(...at(24, 11), ...at(24, 37));
  doc.roundedRect(...at(20, 17), 8 * scale, 14 * scale, 1.5 * scale, 1.5 * scale, "F");
  doc.lines([[4, -5.5, 7.5, -5.5, 10.5, -3.5]], ...at(9.5, 27.5), [scale, scale], "S");
  doc.lines([[4, 3.5, 8, 5, 15.5, -3]], ...at(28, 24), [scale, scale], "S");
  doc.setLineCap("butt");
}

/**
 * The C: a circle of radius 19 left open to the right, from its upper end over the left to its
 * lower end, as four Bézier curves relative to where each begins.
 */
function openCircle(): { start: [number, number]; curves: number[][] } {
  const [cx, cy, radius, opening, parts] = [24.375, 24, 19, Math.asin(11.5 / 19), 4];
  const step = -(2 * Math.PI - 2 * opening) / parts;
  const handle = 4 / 3 * Math.tan(step / 4) * radius;
  const point = (angle: number) => [Math.cos(angle) * radius, Math.sin(angle) * radius] as const;
  const curves = Array.from({ length: parts }, (_, part) => {
    const [from, to] = [-opening + part * step, -opening + (part + 1) * step];
    const [x0, y0] = point(from);
    const [x1, y1] = point(to);
    return [
      -Math.sin(from) * handle,
      Math.cos(from) * handle,
      x1 - x0 + Math.sin(to) * handle,
      y1 - y0 - Math.cos(to) * handle,
      x1 - x0,
      y1 - y0,
    ];
  });
  const [x, y] = point(-opening);
  return { start: [cx + x, cy + y], curves };
}
