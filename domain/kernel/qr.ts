/** QR codes, for whatever a phone is to read from the screen: a transfer, a second factor. */
import { create } from "qrcode";

/** A QR code as vector data, for an inline SVG of one path. */
export interface QrSvg {
  /** Value of `viewBox`, with the quiet zone of four modules that readers need. */
  viewBox: string;
  /** Value of `d`: the dark modules. Fill it dark on a light ground, whatever the page's colours. */
  path: string;
}

/** Light modules around the code (ISO/IEC 18004, 9.1). */
const QUIET_ZONE = 4;

/**
 * Draws a text as a QR code of error correction level M in byte mode, as EPC069-12 prescribes for
 * transfers and every camera reads. Throws `Error` when the text doesn't fit a QR code.
 */
export function qrSvg(text: string): QrSvg {
  // One byte segment: left to itself the library mixes modes, which some banking apps misread.
  const bytes = new TextEncoder().encode(text);
  const { modules } = create([{ data: bytes, mode: "byte" }], { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * QUIET_ZONE;
  return { viewBox: `0 0 ${side} ${side}`, path: darkRuns(modules.data, modules.size) };
}

/** One rectangle for each run of dark modules in a row. */
function darkRuns(data: Uint8Array, size: number): string {
  let path = "";
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const start = column;
      while (column < size && data[row * size + column]) column++;
      const width = column - start;
      if (width > 0) path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`;
    }
  }
  return path;
}
