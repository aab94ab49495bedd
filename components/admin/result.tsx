/** What a post came to: said on the page that it leads to, by a word in the address. */
import type { State } from "@/app_state.ts";
import type { MessageKey } from "@/domain/kernel/i18n.ts";
import { Toast, withoutDone } from "@/components/ui/toast.tsx";

/** The message for the address's `done`, when it is one of the page's. */
export function Result(
  { state, url, messages }: {
    state: Pick<State, "t">;
    url: URL;
    messages: Readonly<Record<string, MessageKey>>;
  },
) {
  const done = url.searchParams.get("done");
  if (done === null || !Object.hasOwn(messages, done)) return null;
  return (
    <Toast t={state.t} closeHref={withoutDone(url)}>
      <p>{state.t(messages[done])}</p>
    </Toast>
  );
}
