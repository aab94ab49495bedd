/**
 * The typefaces of the invoice. Inter's files come from their npm package; each document gets only
 * the glyphs that it uses, by HarfBuzz: that takes about two milliseconds, and makes the PDF a
 * quarter of what jsPDF's own subsetting leaves (it keeps the tables of all glyphs).
 */
import { Buffer } from "node:buffer";
import type { jsPDF } from "jspdf";
import subsetFont from "subset-font";

/** The weights in use, by the name under which the document knows them. */
const FILES = {
  "Inter-Light": "300Light/Inter_300Light.ttf",
  "Inter-Regular": "400Regular/Inter_400Regular.ttf",
  "Inter-SemiBold": "600SemiBold/Inter_600SemiBold.ttf",
} as const;

/** A weight in use. */
export type FontName = keyof typeof FILES;

/** What the drawing can use of a font: outlines and widths, no features and no hints. */
const SUBSET_OPTIONS = {
  targetFormat: "truetype" as const,
  noLayoutClosure: true,
  keepFeatures: [],
  noHinting: true,
  dropTables: ["GSUB", "GPOS", "GDEF", "STAT"],
};

const HOUSE_CHARACTERS = String.fromCharCode(
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index),
  ...Array.from({ length: 0x100 - 0xa0 }, (_, index) => 0xa0 + index),
) + "ŒœŸ€’‘“”–—…•−";

/** A megabyte that every invoice needs and that never changes: read once a process, when first needed. */
let whole: Promise<[FontName, Buffer][]> | undefined;

/**
 * Reads the font files, once a process. A start-up that wants the first invoice to be as fast as
 * the others awaits this; else the first drawing does. Needs to read `node_modules`.
 */
export function loadInvoiceFonts(): Promise<[FontName, Buffer][]> {
  whole ??= readFonts().catch((error) => {
    whole = undefined;
    throw error;
  });
  return whole;
}

function readFonts(): Promise<[FontName, Buffer][]> {
  const names = Object.keys(FILES) as FontName[];
  return Promise.all(names.map(async (name): Promise<[FontName, Buffer]> => {
    const file = import.meta.resolve(`@expo-google-fonts/inter/${FILES[name]}`);
    return [name, Buffer.from(await Deno.readFile(new URL(file)))];
  }));
}

/**
 * Adds to a document the fonts of the invoice, with the glyphs of `text`, of what stands in for
 * those that a font lacks, and of the house's own words: ASCII, Latin-1 and French typography.
 */
export async function addFonts(doc: jsPDF, text: string): Promise<void> {
  const characters = HOUSE_CHARACTERS + text + text.normalize("NFKD");
  for (const [name, font] of await loadInvoiceFonts()) {
    const subset = await subsetFont(font, characters, SUBSET_OPTIONS);
    doc.addFileToVFS(`${name}.ttf`, subset.toString("latin1"));
    doc.addFont(`${name}.ttf`, name, "normal");
  }
}
