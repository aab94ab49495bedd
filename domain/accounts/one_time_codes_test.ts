import { expect } from "expect";
import { Secret } from "otpauth";
import {
  compact,
  newRecoveryCodes,
  newTotpSecret,
  recoveryHash,
  totpCode,
  totpStep,
  totpUri,
} from "./one_time_codes.ts";

const SECRET = Secret.fromLatin1("12345678901234567890").base32;
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

/** RFC 6238 appendix B, SHA-1; of its eight digits ours are the last six (RFC 4226 section 5.3). */
const VECTORS: readonly [seconds: number, code: string][] = [
  [59, "94287082"],
  [1111111109, "07081804"],
  [1111111111, "14050471"],
  [1234567890, "89005924"],
  [2000000000, "69279037"],
  [20000000000, "65353130"],
];

for (const [seconds, code] of VECTORS) {
  Deno.test(`RFC 6238: the code at ${seconds} s`, () => {
    expect(totpCode(SECRET, at(seconds))).toBe(code.slice(2));
    expect(totpStep(SECRET, code.slice(2), at(seconds), 0)).toBe(Math.floor(seconds / 30));
  });
}

Deno.test("a clock may be one step off to either side, not two", () => {
  const now = 1234567890;
  const steps = [-60, -30, 0, 30, 60].map((off) =>
    totpStep(SECRET, totpCode(SECRET, at(now + off)), at(now), 0)
  );
  const here = now / 30;
  expect(steps).toEqual([null, here - 1, here, here + 1, null]);
});

Deno.test("no code up to the last one is taken again", () => {
  const now = at(1234567890);
  const code = totpCode(SECRET, now);
  const step = totpStep(SECRET, code, now, 0)!;
  expect(totpStep(SECRET, code, now, step)).toBeNull();
  expect(totpStep(SECRET, code, now, step - 1)).toBe(step);
});

Deno.test("what has another form is no code", () => {
  for (const typed of ["", "12345", "1234567", "abcdef", "94287082"]) {
    expect(totpStep(SECRET, typed, at(59), 0)).toBeNull();
  }
});

Deno.test("an app is told issuer, account and secret", () => {
  const secret = newTotpSecret();
  const uri = new URL(totpUri(secret, "anna@example.fr"));
  expect(uri.protocol + uri.host).toBe("otpauth:totp");
  expect(decodeURIComponent(uri.pathname)).toBe("/Calmness Trading:anna@example.fr");
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    issuer: "Calmness Trading",
    secret,
    algorithm: "SHA1",
    digits: "6",
    period: "30",
  });
});

Deno.test("recovery codes: ten, all different, read however they are typed", async () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
  const [code = ""] = codes;
  expect(compact(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code.replaceAll("-", ""));
  expect(await recoveryHash("a", code.toLowerCase())).toBe(await recoveryHash("a", code));
  expect(await recoveryHash("b", code)).not.toBe(await recoveryHash("a", code));
});
