/** Made-up conversations of a demonstration: one that waits, one that was answered, one that is solved. */
import type { User } from "@/domain/accounts/model.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { newSecret } from "@/domain/kernel/ids.ts";
import { addNote, reply } from "@/domain/support/answer.ts";
import { saveCanned } from "@/domain/support/canned_replies.ts";
import { changeConversation } from "@/domain/support/handle.ts";
import type { Correspondent } from "@/domain/support/model.ts";
import { say } from "@/domain/support/say.ts";
import { rate } from "@/domain/support/seen.ts";
import { saveSupportSettings } from "@/domain/support/settings.ts";

/** A made-up message, with the hours before now at which it is said. */
interface Line {
  hoursAgo: number;
  text: string;
  /** Said by the desk. */
  desk?: boolean;
}

/** A made-up conversation. */
interface DemoConversation {
  /** Who asks; nobody's account for a visitor. */
  email?: string;
  name?: string;
  lines: Line[];
  labels: string;
  note?: string;
  solved?: boolean;
}

const CONVERSATIONS: readonly DemoConversation[] = [
  {
    email: "ines@calmness.example",
    lines: [
      { hoursAgo: 75, text: "Exemple inventé. Bonjour, où retrouver ma facture ?" },
      {
        hoursAgo: 74.9,
        text: "Bonjour Inès, dans votre espace, rubrique Factures : le PDF s’y télécharge.",
        desk: true,
      },
      { hoursAgo: 74.8, text: "Parfait, merci beaucoup." },
    ],
    labels: "facture",
    solved: true,
  },
  {
    email: "marc@calmness.example",
    lines: [
      { hoursAgo: 26, text: "Exemple inventé. Mon terminal n’envoie plus rien depuis hier soir." },
      {
        hoursAgo: 25.8,
        text: "Bonjour Marc, pouvez-vous me dire ce qu’affiche l’onglet Experts ?",
        desk: true,
      },
    ],
    labels: "terminal, mt5",
    note: "La clé a été remplacée avant-hier : l’ancienne est sans doute encore dans le terminal.",
  },
  {
    name: "Noé",
    lines: [
      {
        hoursAgo: 0.2,
        text: "Exemple inventé. Bonjour, la formation convient-elle à quelqu’un qui débute ?",
      },
    ],
    labels: "avant-vente",
  },
];

/** Plays the conversations, each line at its time; `at` sets the clock. */
export async function seedSupport(
  deps: Deps,
  at: (hoursAgo: number) => void,
  people: ReadonlyMap<string, User>,
): Promise<void> {
  at(24 * 80);
  const owner = [...people.values()].find(({ role }) => role === "owner")!;
  const desk = [...people.values()].find(({ role }) => role === "support")!;
  await saveSupportSettings(deps, owner, { promiseMinutes: 15 });
  await saveCanned(deps, desk, {
    title: "Délai d’un virement",
    text:
      "Bonjour {name},\nun virement met en général un à deux jours ouvrés à nous parvenir. Nous vous écrivons dès qu’il est là.\n{agent}",
  });
  for (const conversation of CONVERSATIONS) await play(deps, at, conversation, { people, desk });
  at(0);
}

async function play(
  deps: Deps,
  at: (hoursAgo: number) => void,
  { email, name, lines, labels, note, solved }: DemoConversation,
  { people, desk }: { people: ReadonlyMap<string, User>; desk: User },
): Promise<void> {
  const who: Correspondent = {
    user: people.get(email ?? "") ?? null,
    secret: undefined,
    visitor: { address: "192.0.2.1", userAgent: "" },
    locale: "fr",
  };
  let id = "";
  for (const { hoursAgo, text, desk: fromDesk } of lines) {
    at(hoursAgo);
    const token = newSecret(16);
    if (fromDesk) await reply(deps, desk, id, { text, token });
    else id = (await say(deps, who, { text, token, name, page: "/services" })).conversation.id;
  }
  if (note) await addNote(deps, desk, id, { text: note });
  await changeConversation(deps, desk, id, { labels, ...(solved && { status: "solved" }) });
  if (solved) await rate(deps, who, true);
}
