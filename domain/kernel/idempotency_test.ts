import { expect } from "expect";
import { type TestClock, testClock } from "./clock.ts";
import { type Deps, makeDeps } from "./deps.ts";
import { forgetRequests, once, type RepeatableRequest } from "./idempotency.ts";
import { Problem } from "./problem.ts";
import type { Tx } from "./tx.ts";

const REQUEST: RepeatableRequest = {
  accountId: "anna",
  operation: "payments.create",
  key: "k1",
  body: { offer: "gold", address: { city: "Lyon", line1: "1 rue" } },
};

/** Makes a numbered thing, as a use case would: the next number after those that are stored. */
async function make(tx: Tx): Promise<{ number: number }> {
  const number = (await tx.get<number>(["made"]) ?? 0) + 1;
  tx.set(["made"], number);
  return { number };
}

async function withDeps(test: (deps: Deps, clock: TestClock) => Promise<void>): Promise<void> {
  using kv = await Deno.openKv(":memory:");
  const clock = testClock();
  await test(makeDeps(kv, clock), clock);
}

async function made(deps: Deps): Promise<number> {
  return (await deps.kv.get<number>(["made"])).value ?? 0;
}

Deno.test("the same key and body get the first answer again", () =>
  withDeps(async (deps) => {
    expect(await once(deps, REQUEST, make)).toEqual({ result: { number: 1 }, replayed: false });
    const body = { address: { line1: "1 rue", city: "Lyon" }, offer: "gold" };
    expect(await once(deps, { ...REQUEST, body }, make)).toEqual({
      result: { number: 1 },
      replayed: true,
    });
    expect(await made(deps)).toBe(1);
  }));

Deno.test("the same key with another body is refused", () =>
  withDeps(async (deps) => {
    await once(deps, REQUEST, make);
    const other = { ...REQUEST, body: { offer: "silver" } };
    await expect(once(deps, other, make)).rejects.toMatchObject({ code: "idempotency-mismatch" });
    expect(await made(deps)).toBe(1);
  }));

Deno.test("a key belongs to one account and one operation", () =>
  withDeps(async (deps) => {
    await once(deps, REQUEST, make);
    await once(deps, { ...REQUEST, accountId: "bob" }, make);
    await once(deps, { ...REQUEST, operation: "refunds.create" }, make);
    expect(await made(deps)).toBe(3);
  }));

Deno.test("without a key every request counts", () =>
  withDeps(async (deps) => {
    await once(deps, { ...REQUEST, key: undefined }, make);
    await once(deps, { ...REQUEST, key: undefined }, make);
    expect(await made(deps)).toBe(2);
  }));

Deno.test("a key is forgotten after 24 hours", () =>
  withDeps(async (deps, clock) => {
    await once(deps, REQUEST, make);
    clock.advance({ hours: 23, minutes: 59 });
    expect((await once(deps, REQUEST, make)).replayed).toBe(true);
    clock.advance({ minutes: 1 });
    expect((await once(deps, REQUEST, make)).replayed).toBe(false);
  }));

Deno.test("of requests at once, one runs", () =>
  withDeps(async (deps) => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => once(deps, REQUEST, make)),
    );
    expect(answers.map(({ result }) => result.number)).toEqual(Array(8).fill(1));
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await made(deps)).toBe(1);
  }));

Deno.test("a refusal leaves the key free", () =>
  withDeps(async (deps) => {
    const refuse = () => Promise.reject(new Problem("wrong-state"));
    await expect(once(deps, REQUEST, refuse)).rejects.toMatchObject({ code: "wrong-state" });
    expect((await once(deps, REQUEST, make)).replayed).toBe(false);
  }));

Deno.test("what is no key is refused", () =>
  withDeps(async (deps) => {
    for (const key of ["", "two words", "é", "k".repeat(256)]) {
      await expect(once(deps, { ...REQUEST, key }, make)).rejects.toMatchObject({
        code: "invalid-input",
      });
    }
  }));

Deno.test("what an account asked for is forgotten, nobody else's", async () => {
  await withDeps(async (deps) => {
    const other = { ...REQUEST, accountId: "bea" };
    await once(deps, REQUEST, make);
    await once(deps, other, make);
    await forgetRequests(deps, "anna");
    expect(await once(deps, other, make)).toMatchObject({ replayed: true });
    expect(await once(deps, REQUEST, make)).toMatchObject({ replayed: false });
  });
});
