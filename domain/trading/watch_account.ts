/** Telling live pages that something of an account changed: a deal arrived, or a heartbeat. */
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { type AccountState, stateKey } from "./store.ts";

/** Something of an account changed. */
export interface AccountChange {
  /** `deals` when trades changed, `heartbeat` when only its worth did. */
  kind: "deals" | "heartbeat";
  /** Of the trades; a page that has seen a later one needs no news. */
  revision: number;
}

/**
 * The changes of an account from now on, and at once when its revision isn't `seen`. It ends when
 * `signal` does.
 */
export function watchAccount(
  deps: Deps,
  accountId: Id,
  seen: number | null,
  signal: AbortSignal,
): ReadableStream<AccountChange> {
  let revision = seen;
  let beat: number | null = null;
  return deps.kv.watch<[AccountState]>([stateKey(accountId)]).pipeThrough(
    new TransformStream({
      transform([{ value }], controller) {
        const now = { revision: value?.revision ?? 0, beat: value?.beat ?? 0 };
        revision ??= now.revision;
        if (now.revision !== revision) {
          controller.enqueue({ kind: "deals", revision: now.revision });
        } else if (beat !== null && now.beat !== beat) {
          controller.enqueue({ kind: "heartbeat", revision: now.revision });
        }
        ({ revision, beat } = now);
      },
    }),
    { signal },
  );
}
