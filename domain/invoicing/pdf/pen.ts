/**
 * Text on the page: styles, measuring, wrapping, and characters that the fonts can draw. Lengths
 * are points, from the top left corner of an A4 page; `y` is a baseline unless a name says otherwise.
 */
import type { jsPDF } from "jspdf";
import type { FontName } from "./fonts.ts";

/** Measures of the page. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 48,
  right: 547.28,
  /** Between the margins. */
  inner: 499.28,
} as const;

/** The colours of the house, as on its pages. */
export const COLOURS = {
  black: "#000000",
  gold: "#D4AF37",
  goldLight: "#F4E5B8",
  /** Gold dark enough for small text on white (AA). */
  goldInk: "#735900",
  white: "#FFFFFF",
  ink: "#16140E",
  muted: "#5D584A",
  line: "#E8E2D1",
  soft: "#FAF8F2",
  watermark: "#EFE3C0",
} as const;

/** How a text looks. */
export interface Style {
  font: FontName;
  /** Size in points. */
  size: number;
  colour: string;
  /** Where `x` is on the line; left unless told. */
  align?: "left" | "right" | "center";
}

/** The text styles of the invoice. */
export const STYLES = {
  label: { font: "Inter-SemiBold", size: 6.8, colour: COLOURS.goldInk },
  body: { font: "Inter-Regular", size: 9, colour: COLOURS.ink },
  strong: { font: "Inter-SemiBold", size: 9, colour: COLOURS.ink },
  name: { font: "Inter-SemiBold", size: 10.5, colour: COLOURS.ink },
  small: { font: "Inter-Regular", size: 7.8, colour: COLOURS.muted },
  fine: { font: "Inter-Regular", size: 6.8, colour: COLOURS.muted },
} as const satisfies Record<string, Style>;

/**
 * Writes one line; with `fit`, smaller where it would be wider than that. The spaces of `Intl`
 * (U+202F, U+00A0) become plain ones: readers of the file find `1 234,56 €` as a person types it.
 */
export function write(
  doc: jsPDF,
  text: string,
  x: number,
  y: number,
  style: Style,
  fit?: number,
): void {
  const line = drawable(doc, text, style).replaceAll("\u00a0", " ");
  const width = widthOf(doc, line, style);
  const size = fit !== undefined && width > fit ? style.size * fit / width : style.size;
  doc.setFont(style.font, "normal").setFontSize(size).setTextColor(style.colour);
  doc.text(line, x, y, { align: style.align ?? "left" });
}

/** Writes lines one under the other; gives the baseline after the last. */
export function writeLines(
  doc: jsPDF,
  lines: readonly string[],
  x: number,
  y: number,
  style: Style,
  leading: number,
): number {
  for (const line of lines) {
    write(doc, line, x, y, style);
    y += leading;
  }
  return y;
}

/** Width of a line in points. */
export function widthOf(doc: jsPDF, text: string, style: Style): number {
  return doc.setFont(style.font, "normal").getStringUnitWidth(text) * style.size;
}

/**
 * Breaks a text into lines no wider than `width`: at spaces (not at those that forbid it), and
 * inside a word only where the word alone is wider.
 */
export function wrap(doc: jsPDF, text: string, width: number, style: Style): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of drawable(doc, text, style).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(doc, longer, style) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const character of word) {
      if (line !== "" && widthOf(doc, line + character, style) > width) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** The part of jsPDF's reading of a font that tells which characters it has. */
interface FontMetadata {
  cmap: { unicode: { codeMap: Readonly<Record<number, number>> } };
}

/**
 * The text in characters that the font has. Spaces of fixed width become U+00A0; a character that
 * is missing gives way to the letter that it is built on, else to a question mark.
 */
function drawable(doc: jsPDF, text: string, style: Style): string {
  const metadata: FontMetadata = doc.setFont(style.font, "normal").getFont().metadata;
  const has = (character: string) =>
    character.length === 1 && metadata.cmap.unicode.codeMap[character.charCodeAt(0)] > 0;
  const clean = text.normalize("NFC").replace(/[\u2000-\u200a\u202f\u205f\u3000]/g, "\u00a0")
    .replace(/\p{Cf}/gu, "").replace(/\p{C}/gu, " ");
  return Array.from(clean, (character) => {
    if (has(character)) return character;
    return [...character.normalize("NFKD")].filter(has).join("") || "?";
  }).join("");
}
