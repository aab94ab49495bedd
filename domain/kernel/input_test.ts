import { expect } from "expect";
import { z } from "zod";
import { filesBelow } from "../../tests/fixtures/source_files.ts";
import { ROOT } from "../../tests/fixtures/project.ts";
import { parseInput } from "./input.ts";
import { catalogue } from "./locales/fr/mod.ts";
import { Problem } from "./problem.ts";
import { line, requiredLine } from "./text.ts";

/** What is wrong with each field, as a reader is told. */
function problemsOf(schema: z.ZodType, input: unknown): unknown {
  try {
    return parseInput(schema, input);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).toBe("invalid-input");
    expect(error.status).toBe(422);
    return error.options.fields;
  }
}

Deno.test("good input comes back as the schema makes it", () => {
  expect(problemsOf(z.object({ name: line(10) }), { name: " x ", other: 1 })).toEqual({
    name: "x",
  });
});

Deno.test("a schema names the message of a field by its key, with the limits that it speaks of", () => {
  const schema = z.object({ name: requiredLine(3) });
  expect(problemsOf(schema, { name: "" })).toEqual({ name: { key: "field.required" } });
  expect(problemsOf(schema, { name: "abcd" }))
    .toEqual({ name: { key: "field.tooLong", params: { max: "3" } } });
});

Deno.test("what zod says in words of its own becomes a message of ours", () => {
  const schema = z.object({
    text: z.string().min(2).max(4),
    count: z.number().min(1).max(60),
    days: z.array(z.string()).length(2),
    kind: z.enum(["a", "b"]),
  });
  const good = { text: "abc", count: 5, days: ["x", "y"], kind: "a" };
  const cases: [input: Record<string, unknown>, problem: unknown][] = [
    [{ text: "a" }, { text: { key: "field.tooShort", params: { min: "2" } } }],
    [{ text: "abcde" }, { text: { key: "field.tooLong", params: { max: "4" } } }],
    [{ count: 0 }, { count: { key: "field.tooFew", params: { min: "1" } } }],
    [{ count: 61 }, { count: { key: "field.tooMany", params: { max: "60" } } }],
    [{ days: ["x"] }, { days: { key: "field.tooFew", params: { min: "2" } } }],
    [{ days: [1, "y"] }, { "days.0": { key: "field.invalid" } }],
    [{ kind: "c" }, { kind: { key: "field.invalid" } }],
  ];
  for (const [change, problem] of cases) {
    expect(problemsOf(schema, { ...good, ...change })).toEqual(problem);
  }
});

Deno.test("a missing field is required, a wrong one is invalid", () => {
  const schema = z.object({
    name: line(10),
    kind: z.enum(["a"]),
    inner: z.object({ x: z.number() }),
  });
  const required = { key: "field.required" };
  const invalid = { key: "field.invalid" };
  expect(problemsOf(schema, {})).toEqual({ name: required, kind: required, inner: required });
  expect(problemsOf(schema, { name: 5, kind: null, inner: { x: "1" } }))
    .toEqual({ name: invalid, kind: invalid, "inner.x": invalid });
});

Deno.test("the first thing wrong with a field is the one that is told", () => {
  const schema = z.object({
    name: z.string().min(2, "field.required").regex(/^a/, "field.invalid"),
  });
  expect(problemsOf(schema, { name: "b" })).toMatchObject({ name: { key: "field.required" } });
});

Deno.test("every message that the sources name is in the catalogue", async () => {
  const sources = await filesBelow(ROOT, /\.tsx?$/);
  const unknown: string[] = [];
  for (const file of sources) {
    if (/_test\.tsx?$|^tests\/|\/locales\//.test(file)) continue;
    const text = await Deno.readTextFile(ROOT + file);
    for (const [, key = ""] of text.matchAll(/["'`]((?:field|problem|invoicing)\.[\w-]+)["'`]/g)) {
      if (!(key in catalogue)) unknown.push(`${file}: ${key}`);
    }
  }
  expect(unknown).toEqual([]);
});
