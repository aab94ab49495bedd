import { expect } from "expect";
import { clearTries, type RateLimit, takeTry } from "./rate_limit.ts";
import { testDeps } from "./testing.ts";

const LIMIT: RateLimit = { name: "test", max: 3, windowMs: 60_000 };

Deno.test("a full window refuses, and says when to come back", async () => {
  await using deps = await testDeps();
  for (let i = 0; i < LIMIT.max; i++) {
    await takeTry(deps, LIMIT, "claire");
    deps.clock.advance({ seconds: 10 });
  }
  // The first of the three was 30 s ago.
  await expect(takeTry(deps, LIMIT, "claire")).rejects.toMatchObject({
    code: "too-many-requests",
    status: 429,
    options: { retryAfter: 30, params: { seconds: 30 } },
  });
});

Deno.test("the window slides: each try leaves it a window after it was made", async () => {
  await using deps = await testDeps();
  for (let i = 0; i < LIMIT.max; i++) {
    await takeTry(deps, LIMIT, "claire");
    deps.clock.advance({ seconds: 10 });
  }
  deps.clock.advance({ milliseconds: 29_999 });
  await expect(takeTry(deps, LIMIT, "claire")).rejects.toMatchObject({
    options: { retryAfter: 1 },
  });
  deps.clock.advance({ milliseconds: 1 });
  await takeTry(deps, LIMIT, "claire");
  await expect(takeTry(deps, LIMIT, "claire")).rejects.toMatchObject({
    options: { retryAfter: 10 },
  });
});

Deno.test("a refused try is not counted, so that waiting helps", async () => {
  await using deps = await testDeps();
  for (let i = 0; i < LIMIT.max; i++) await takeTry(deps, LIMIT, "claire");
  for (let i = 0; i < 6; i++) {
    deps.clock.advance({ seconds: 9 });
    await expect(takeTry(deps, LIMIT, "claire")).rejects.toMatchObject({ status: 429 });
  }
  deps.clock.advance({ seconds: 6 });
  await takeTry(deps, LIMIT, "claire");
});

Deno.test("people and limits don't share a window", async () => {
  await using deps = await testDeps();
  for (let i = 0; i < LIMIT.max; i++) await takeTry(deps, LIMIT, "claire");
  await takeTry(deps, LIMIT, "hugo");
  await takeTry(deps, { ...LIMIT, name: "other" }, "claire");
});

Deno.test("tries at the same time pass no more than the limit", async () => {
  await using deps = await testDeps();
  const tries = Array.from({ length: 8 }, () => takeTry(deps, LIMIT, "claire"));
  const outcomes = await Promise.allSettled(tries);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(LIMIT.max);
});

Deno.test("after a success the tries are forgotten", async () => {
  await using deps = await testDeps();
  for (let i = 0; i < LIMIT.max; i++) await takeTry(deps, LIMIT, "claire");
  await clearTries(deps, LIMIT, "claire");
  await takeTry(deps, LIMIT, "claire");
});
