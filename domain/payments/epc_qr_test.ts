import { expect } from "expect";
import fc from "fast-check";
import jsQR from "jsqr";
import { money } from "../kernel/money.ts";
import { newCreditorReference } from "./creditor_reference.ts";
import { type QrSvg, qrSvg } from "../kernel/qr.ts";
import { epcText, type EpcTransfer } from "./epc_qr.ts";

const transfer: EpcTransfer = {
  name: "Calmness Trading",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
  amount: money(4900),
  reference: "RF18539007547034",
};

/** Reads a code as a phone would: draws its path into pixels and gives those to a reader. */
function decode({ viewBox, path }: QrSvg): string | undefined {
  const scale = 4;
  const side = Number(viewBox.split(" ")[2]) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = (row * side + Number(x) * scale) * 4;
      for (let at = from; at < from + Number(width) * scale * 4; at += 4) {
        pixels.fill(0, at, at + 3);
      }
    }
  }
  const read = jsQR.default(pixels, side, side);
  return read ? new TextDecoder().decode(new Uint8Array(read.binaryData)) : undefined;
}

Deno.test("the text has the lines of EPC069-12, version 002", () => {
  expect(epcText(transfer)).toBe(
    "BCD\n002\n1\nSCT\nAGRIFRPP\nCalmness Trading\nFR7630006000011234567890189\nEUR49.00\n\nRF18539007547034",
  );
});

Deno.test("without a BIC its line is empty", () => {
  expect(epcText({ ...transfer, bic: null }).split("\n")[4]).toBe("");
});

Deno.test("amounts are euros with a point and two decimals", () => {
  const amounts = [1, 10, 100, 1234, 99_999_999_999];
  const written = amounts.map((minor) => epcText({ ...transfer, amount: money(minor) }));
  expect(written.map((text) => text.split("\n")[7])).toEqual([
    "EUR0.01",
    "EUR0.10",
    "EUR1.00",
    "EUR12.34",
    "EUR999999999.99",
  ]);
});

Deno.test("what a bank would refuse is refused, by name", () => {
  const wrong: [Partial<EpcTransfer>, RegExp][] = [
    [{ name: " " }, /^name/],
    [{ name: "x".repeat(71) }, /^name/],
    [{ name: "😀".repeat(70), iban: "MT84MALT011000012345MTLCAST001S" }, /331 bytes/],
    [{ iban: "FR7630006000011234567890188" }, /^iban/],
    [{ iban: "FR76 3000 6000 0112 3456 7890 189" }, /^iban/],
    [{ bic: "" }, /^bic/],
    [{ amount: money(0) }, /^amount/],
    [{ amount: money(100_000_000_000) }, /^amount/],
    [{ amount: money(4900, "CHF") }, /^amount/],
    [{ reference: "CT-20260310-0001" }, /^reference/],
  ];
  for (const [change, reason] of wrong) {
    expect(() => epcText({ ...transfer, ...change })).toThrow(reason);
  }
});

Deno.test("a name cannot add a line", () => {
  const text = epcText({ ...transfer, name: "Calmness\nTrading\r\n\u2028SAS" });
  expect(text.split("\n")).toHaveLength(10);
  expect(text.split("\n")[5]).toBe("Calmness Trading SAS");
});

Deno.test("the code has its quiet zone and nothing but whole modules", () => {
  const { viewBox, path } = qrSvg(epcText(transfer));
  expect(viewBox).toMatch(/^0 0 (\d+) \1$/);
  expect(path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
  expect(path.startsWith("M4 4h7v1h-7z")).toBe(true);
});

Deno.test("a reader gets back the text, accents and all", () => {
  const text = epcText({ ...transfer, name: "Société Générale de l’Étoile & Fils" });
  expect(decode(qrSvg(text))).toBe(text);
});

Deno.test("property: every transfer reads back", () => {
  const anyTransfer = fc.record({
    name: fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ '.&-]{0,60}$/),
    bic: fc.constantFrom("AGRIFRPP", "BNPAFRPPXXX", null),
    amount: fc.integer({ min: 1, max: 99_999_999_999 }).map((minor) => money(minor)),
  });
  fc.assert(
    fc.property(anyTransfer, (chosen) => {
      const text = epcText({ ...transfer, ...chosen, reference: newCreditorReference() });
      expect(decode(qrSvg(text))).toBe(text);
    }),
    { numRuns: 20 },
  );
});
