/** The flag of a store filled with made-up data. */
import type { Deps } from "../kernel/deps.ts";
import { DEMO } from "./store.ts";

/** Whether the store holds made-up data. */
export function isDemoStore(deps: Deps): Promise<boolean> {
  return deps.cache.get(DEMO, async () => (await deps.kv.get<boolean>(DEMO)).value ?? false);
}

/** Flags the store as holding made-up data, for good: production refuses it from then on. */
export async function flagDemoStore(deps: Deps): Promise<void> {
  await deps.kv.set(DEMO, true);
  deps.cache.drop(DEMO);
}
