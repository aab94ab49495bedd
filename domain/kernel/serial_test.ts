import { expect } from "expect";
import { serialQueue } from "./serial.ts";

Deno.test("works of one name run one after the other, in the order of asking", async () => {
  const serial = serialQueue();
  const seen: string[] = [];
  const work = (name: string, steps: number) => async () => {
    seen.push(`${name} begins`);
    for (let i = 0; i < steps; i++) await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([
    serial("ledger", work("a", 5)),
    serial("ledger", work("b", 1)),
    serial("ledger", work("c", 0)),
  ]);
  expect(results).toEqual(["a", "b", "c"]);
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});

Deno.test("an error goes to who asked and holds nobody up", async () => {
  const serial = serialQueue();
  const failing = serial("ledger", () => Promise.reject(new Error("Mine")));
  const next = serial("ledger", () => Promise.resolve("well"));
  await expect(failing).rejects.toThrow("Mine");
  expect(await next).toBe("well");
  const throwing = serial("ledger", () => {
    throw new Error("At once");
  });
  await expect(throwing).rejects.toThrow("At once");
  expect(await serial("ledger", () => Promise.resolve("again"))).toBe("again");
});

Deno.test("works of different names don't wait for each other", async () => {
  const serial = serialQueue();
  const { promise, resolve } = Promise.withResolvers<void>();
  const held = serial("one", () => promise);
  expect(await serial("two", () => Promise.resolve("through"))).toBe("through");
  resolve();
  await held;
});
