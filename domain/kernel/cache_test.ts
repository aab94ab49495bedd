import { expect } from "expect";
import { tempDir } from "../../tests/fixtures/temp_dir.ts";
import { until } from "../../tests/fixtures/until.ts";
import { watchedCache } from "./cache.ts";
import { testDeps } from "./testing.ts";

const KEY = ["test", "setting"];

/** A load that counts itself. */
function counting(kv: Deno.Kv) {
  const load = async () => {
    load.count++;
    return (await kv.get<string>(KEY)).value;
  };
  load.count = 0;
  return load;
}

Deno.test("a value is loaded once and kept", async () => {
  await using deps = await testDeps();
  const load = counting(deps.kv);
  // The watch's first event may have it loaded a second time, and never again.
  for (let i = 0; i < 50; i++) {
    await deps.cache.get(KEY, load);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(load.count).toBeLessThanOrEqual(2);
});

Deno.test("readers at the same time share one load", async () => {
  await using deps = await testDeps();
  const load = counting(deps.kv);
  await Promise.all(Array.from({ length: 20 }, () => deps.cache.get(KEY, load)));
  expect(load.count).toBe(1);
});

Deno.test("who writes drops the value and reads the new one at once", async () => {
  await using deps = await testDeps();
  const load = counting(deps.kv);
  for (let n = 0; n < 20; n++) {
    await deps.kv.set(KEY, `${n}`);
    deps.cache.drop(KEY);
    expect(await deps.cache.get(KEY, load)).toBe(`${n}`);
  }
});

Deno.test("a change on the same handle is seen without being told", async () => {
  await using deps = await testDeps();
  const read = () => deps.cache.get(KEY, counting(deps.kv));
  for (const value of ["one", "two", "three"]) {
    await deps.kv.set(KEY, value);
    await until(async () => await read() === value);
  }
});

Deno.test("a change during the very first reading is seen too", async () => {
  for (let round = 0; round < 30; round++) {
    await using deps = await testDeps();
    const slow = async () => {
      const { value } = await deps.kv.get<string>(KEY);
      await deps.kv.set(KEY, "new");
      return value;
    };
    expect(await deps.cache.get<string | null>(KEY, slow)).toBeNull();
    await until(async () => await deps.cache.get(KEY, counting(deps.kv)) === "new");
  }
});

Deno.test("a change through a second handle of the same file is seen", async () => {
  await using dir = await tempDir();
  using mine = await Deno.openKv(dir.file("store.sqlite"));
  using other = await Deno.openKv(dir.file("store.sqlite"));
  const cache = watchedCache(mine);
  try {
    await other.set(KEY, "before");
    await until(async () => await cache.get(KEY, counting(mine)) === "before");
    await other.set(KEY, "after");
    await until(async () => await cache.get(KEY, counting(mine)) === "after");
  } finally {
    await cache.close();
  }
});

Deno.test("a load that fails is not kept", async () => {
  await using deps = await testDeps();
  const failing = deps.cache.get(KEY, () => Promise.reject(new Error("No store")));
  await expect(failing).rejects.toThrow("No store");
  expect(await deps.cache.get(KEY, () => Promise.resolve("well"))).toBe("well");
});
