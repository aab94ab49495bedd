/** What domain tests start from: an empty store in memory and a clock that stands still. */
import { type TestClock, testClock } from "./clock.ts";
import { type Deps, type DepsOptions, makeDeps } from "./deps.ts";

/** Dependencies for one test; dispose of them with `await using`. */
export interface TestDeps extends Deps, AsyncDisposable {
  readonly clock: TestClock;
}

/** Opens an empty store in memory. */
export async function testDeps(
  options: DepsOptions & { clock?: TestClock } = {},
): Promise<TestDeps> {
  const kv = await Deno.openKv(":memory:");
  const clock = options.clock ?? testClock();
  const deps = makeDeps(kv, clock, options);
  return {
    ...deps,
    clock,
    async [Symbol.asyncDispose]() {
      await deps.cache.close();
      kv.close();
    },
  };
}
