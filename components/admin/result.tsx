/** What a post came to: said on the page that it leads to, by a word in the address. */
import type { State } from "@/app_state.ts";
import type { MessageKey } from "@/domain/kernel/i18n.ts";
import { Alert } from "@/components/ui/feedback.tsx";

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
    <Alert tone="success" live>
      <p>{state.t(messages[done])}</p>
    </Alert>
  );
}
