import { expect } from "expect";
import { closingLine, readArguments, readClosingLine } from "./run.ts";

Deno.test("the closing line of deno test is read, colours or not", () => {
  const coloured =
    "a ... ok\n\x1b[32mok\x1b[0m | 12 passed (3 steps) | 0 failed \x1b[2m(1s)\x1b[0m\n";
  expect(readClosingLine(coloured, true)).toEqual({ passed: 12, failed: 0, skipped: 0 });
  const failed =
    "FAILED | 2 passed (1 step) | 2 failed (1 step) | 1 ignored | 4 filtered out (9ms)";
  expect(readClosingLine(failed, false)).toEqual({ passed: 2, failed: 2, skipped: 1 });
});

Deno.test("a run that ends in an error before its closing line has failed", () => {
  expect(readClosingLine("error: Module not found", false).failed).toBe(1);
  expect(readClosingLine("ok | 3 passed | 0 failed (1s)", false).failed).toBe(1);
});

Deno.test("the last line says what was skipped only where something was", () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});

Deno.test("paths are told from options and their values", async () => {
  expect(await readArguments(["tests", "--filter", "no such path", "--fail-fast"])).toEqual({
    paths: ["tests"],
    options: ["--filter", "no such path", "--fail-fast"],
  });
  await expect(readArguments(["tests/nothing_test.ts"])).rejects.toThrow(
    "no tests/nothing_test.ts",
  );
});
