import { expect } from "expect";
import type { User } from "../accounts/model.ts";
import { testDeps } from "../kernel/testing.ts";
import { COUNT_MAX, countPayments } from "./count_payments.ts";
import { ofStatus } from "./store.ts";

const desk: User = {
  id: "desk",
  email: "desk@example.com",
  fullName: "Desk",
  role: "support",
  locale: "fr",
};

Deno.test("counts a status and knows the oldest, and stops at the limit", async () => {
  await using deps = await testDeps();
  expect(await countPayments(deps, desk, "pending")).toEqual({
    count: 0,
    more: false,
    oldest: null,
  });
  for (let n = 0; n <= COUNT_MAX; n++) {
    const createdAt = `2026-03-10T09:00:00.${String(n).padStart(3, "0")}Z`;
    await deps.kv.set([...ofStatus("pending"), createdAt, String(n)], { createdAt });
  }
  expect(await countPayments(deps, desk, "pending")).toEqual({
    count: COUNT_MAX,
    more: true,
    oldest: "2026-03-10T09:00:00.000Z",
  });
  expect((await countPayments(deps, desk, "confirmed")).count).toBe(0);
});

Deno.test("only the desk counts", async () => {
  await using deps = await testDeps();
  await expect(countPayments(deps, { ...desk, role: "editor" }, "pending")).rejects.toThrow(
    "forbidden",
  );
  await expect(countPayments(deps, null, "pending")).rejects.toThrow("unauthenticated");
});
