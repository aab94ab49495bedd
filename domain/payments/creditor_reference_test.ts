import { expect } from "expect";
import fc from "fast-check";
import {
  compactCreditorReference,
  formatCreditorReference,
  isCreditorReference,
  newCreditorReference,
} from "./creditor_reference.ts";

/** A source of bytes that a property chooses, then zeros. */
const bytesFrom = (chosen: number[]) => (bytes: Uint8Array<ArrayBuffer>) =>
  bytes.map(() => chosen.shift() ?? 0);

Deno.test("references that others made are read", () => {
  // The examples of the standard's own documentation and of the Finnish banks' guide.
  for (const text of ["RF18539007547034", "RF712348231", "RF45G72UUR"]) {
    expect(isCreditorReference(text)).toBe(true);
  }
});

Deno.test("a reference with other check digits, or in another form, is none", () => {
  const others = [
    "",
    "RF18",
    "RF19539007547034",
    "rf18539007547034",
    "RF18 5390 0754 7034",
    "RF18539007547034\n",
    "FR18539007547034",
    "RF18539007547034539007547034",
  ];
  for (const text of others) expect(isCreditorReference(text)).toBe(false);
});

Deno.test("what a person typed is brought to the electronic form", () => {
  expect(compactCreditorReference(" rf18 5390\u00a00754\u202f7034 ")).toBe("RF18539007547034");
});

Deno.test("the printed form stands in groups of four", () => {
  expect(formatCreditorReference("RF18539007547034")).toBe("RF18 5390 0754 7034");
  expect(formatCreditorReference("RF45G72UUR")).toBe("RF45 G72U UR");
});

Deno.test("a thousand references are a thousand", () => {
  const made = new Set(Array.from({ length: 1000 }, () => newCreditorReference()));
  expect(made.size).toBe(1000);
});

Deno.test("property: a new reference is valid, short and without ambiguous characters", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 255 })), (chosen) => {
    const reference = newCreditorReference(bytesFrom(chosen));
    expect(reference).toMatch(/^RF\d\dCT[2-9A-HJKMNP-Z]{8}$/);
    expect(isCreditorReference(reference)).toBe(true);
  }));
});

Deno.test("property: a wrong character of the same kind, or two swapped, is caught", () => {
  // A letter counts as two digits, so that MOD 97-10 promises nothing where a letter and a digit
  // change places: 2M and M2 are both 222.
  const isDigit = (character: string) => /\d/.test(character);
  const character = fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  fc.assert(fc.property(fc.integer({ min: 2, max: 13 }), character, (at, wrong) => {
    const reference = newCreditorReference();
    const right = reference.charAt(at);
    fc.pre(isDigit(right) === isDigit(wrong) && right !== wrong);
    expect(isCreditorReference(reference.slice(0, at) + wrong + reference.slice(at + 1))).toBe(
      false,
    );
  }));
  fc.assert(fc.property(fc.integer({ min: 4, max: 12 }), (at) => {
    const reference = newCreditorReference();
    const [left, right] = [reference.charAt(at), reference.charAt(at + 1)];
    fc.pre(isDigit(left) === isDigit(right) && left !== right);
    const swapped = reference.slice(0, at) + right + left + reference.slice(at + 2);
    expect(isCreditorReference(swapped)).toBe(false);
  }));
});

Deno.test("property: the printed form reads back", () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 255 })), (chosen) => {
    const reference = newCreditorReference(bytesFrom(chosen));
    expect(compactCreditorReference(formatCreditorReference(reference))).toBe(reference);
  }));
});
