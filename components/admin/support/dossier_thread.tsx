/** A conversation as the staff see it: what was said, and their notes in between. */
import type { State } from "@/app_state.ts";
import { Bubble } from "@/components/support/bubble.tsx";
import { bubbleOf } from "@/components/support/thread.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Message, Note } from "@/domain/support/model.ts";
import type { Dossier } from "@/domain/support/read_messages.ts";

/** The messages and notes in the order of time. */
export function DossierThread(
  { state: { t, locale }, dossier }: { state: Pick<State, "t" | "locale">; dossier: Dossier },
) {
  const { conversation: { id, contact, seen }, messages, notes } = dossier;
  const first = messages[0]?.at ?? "";
  // Notes of before the oldest message that is shown are shown with it.
  const shown = notes.filter(({ at }) => messages[0]?.seq === 1 || at >= first);
  const lastOwn = messages.findLast(({ from }) => from === "staff")?.seq;
  const entries = [...messages, ...shown].sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
  const person = contact.name ?? contact.email ?? t("support.inbox.visitor");
  return (
    <ol class="bubbles" role="list" aria-label={t("support.log")}>
      {entries.map((entry) => {
        if (isNote(entry)) {
          const { text, by, at } = entry;
          return (
            <Bubble
              look="note"
              by={`${by.name} · ${t("support.note")}`}
              at={formatInstant(at, locale)}
              time={at}
              text={text}
            />
          );
        }
        const { from, by, seq } = entry;
        return (
          <Bubble
            {...bubbleOf(entry, locale, (seq) => `/admin/support/${id}/fichiers/${seq}`)}
            look={from === "staff" ? "own" : from === "house" ? "house" : "other"}
            by={from === "client" ? person : by?.name ?? t("support.house")}
            state={seq === lastOwn
              ? t(seq <= seen.client ? "support.seen_by_client" : "support.not_seen")
              : undefined}
          />
        );
      })}
    </ol>
  );
}

function isNote(entry: Message | Note): entry is Note {
  return !("seq" in entry);
}
