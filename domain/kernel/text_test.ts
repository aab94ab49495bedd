import { expect } from "expect";
import fc from "fast-check";
import type { z } from "zod";
import { addressSchema, emailKey, emailSchema, line, optionalLine, requiredLine } from "./text.ts";

/** The first message of a refusal, or the accepted value. */
function read(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input);
  return result.success ? result.data : result.error.issues[0]?.message;
}

Deno.test("a line is trimmed and composed", () => {
  expect(read(line(20), "  Inès ")).toBe("Inès");
  expect(read(line(20), "Ine\u0300s")).toBe("Inès");
  expect(read(line(20), "   ")).toBe("");
});

Deno.test("a line has one line: no control character gets in", () => {
  for (
    const bad of [
      "\u0000",
      "\t",
      "\n",
      "\r",
      "\r\n",
      "\u001b",
      "\u007f",
      "\u0085",
      "\u2028",
      "\u2029",
    ]
  ) {
    expect(read(line(50), `a${bad}b`)).toBe("field.invalid");
    expect(read(requiredLine(50), `a${bad}b`)).toBe("field.invalid");
    expect(read(optionalLine(50), `a${bad}b`)).toBe("field.invalid");
  }
});

Deno.test("half of a surrogate pair is no text", () => {
  expect(read(line(20), "a\ud83db")).toBe("field.invalid");
  expect(read(line(20), "a\udc4db")).toBe("field.invalid");
  expect(read(line(20), "a\ud83d\udc4db")).toBe("a👍b");
});

Deno.test("a line is at most so long, counted once it is clean", () => {
  expect(read(line(3), " abc ")).toBe("abc");
  expect(read(line(3), "abcd")).toBe("field.tooLong");
});

Deno.test("a required line must show something", () => {
  for (const empty of ["", "   ", "\u200b", "\u200e\u2066", "\u00ad"]) {
    expect(read(requiredLine(20), empty)).toBe("field.required");
  }
  for (const name of ["李", "👍", "-", "5"]) expect(read(requiredLine(20), name)).toBe(name);
});

Deno.test("an optional line that is empty is absent", () => {
  expect(read(optionalLine(20), undefined)).toBeUndefined();
  for (const empty of ["", "  ", "\u200b"]) expect(read(optionalLine(20), empty)).toBeUndefined();
  expect(read(optionalLine(20), " x ")).toBe("x");
});

Deno.test("property: what a line accepts stays as it is when it is read again", () => {
  const schema = line(80);
  // Any code unit: control characters and halves of surrogate pairs, too.
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  fc.assert(fc.property(fc.string({ unit }), (text) => {
    const once = schema.safeParse(text);
    if (!once.success) return;
    expect(schema.parse(once.data)).toBe(once.data);
    expect(once.data.isWellFormed()).toBe(true);
    // deno-lint-ignore no-control-regex -- naming them is the purpose
    expect(once.data).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  }));
});

Deno.test("an e-mail address is trimmed and has the form of one", () => {
  expect(read(emailSchema, " claire@exemple.fr ")).toBe("claire@exemple.fr");
  expect(read(emailSchema, "")).toBe("field.required");
  expect(read(emailSchema, `${"a".repeat(250)}@b.fr`)).toBe("field.tooLong");
  for (const bad of ["claire", "a@b", "a b@c.fr", "a@b.fr,c@d.fr", "<a@b.fr>", "Claire <a@b.fr>"]) {
    expect(read(emailSchema, bad)).toBe("field.email");
  }
});

Deno.test("an e-mail address smuggles no header into a mail", () => {
  for (
    const bad of [
      "a@b.fr\r\nBcc: c@d.fr",
      "a@b.fr\nBcc:c@d.fr",
      "a\r\n@b.fr",
      "a@b.fr%0d%0aBcc:c@d.fr",
      "a@b.fr\u0000",
      "a@b.fr\u2028Bcc:c@d.fr",
      '"a\r\nBcc: c"@d.fr',
    ]
  ) {
    expect(emailSchema.safeParse(bad).success).toBe(false);
  }
});

Deno.test("two spellings of an address have one key", () => {
  expect(emailKey(" Claire@Exemple.FR ")).toBe("claire@exemple.fr");
});

Deno.test("a postal address needs its parts and a country of two letters", () => {
  const address = { line1: "1 rue X", postalCode: "69003", city: "Lyon", country: " fr " };
  expect(read(addressSchema, address)).toEqual({ ...address, country: "FR" });
  expect(read(addressSchema, { ...address, line2: "" })).not.toHaveProperty("line2", "");
  for (const part of ["line1", "postalCode", "city", "country"]) {
    expect(read(addressSchema, { ...address, [part]: " " })).toBe("field.required");
  }
  expect(read(addressSchema, { ...address, country: "" })).toBe("field.required");
  expect(read(addressSchema, { ...address, country: "France" })).toBe("field.country");
  expect(read(addressSchema, { ...address, country: "ZZ" })).toBe("field.country");
});
