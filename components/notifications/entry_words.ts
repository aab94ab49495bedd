/** What an entry of the notification centre says: its message's title, a sentence, and where it leads. */
import type { State } from "@/app_state.ts";
import type { MailContext } from "@/components/email/content.ts";
import { mailContent } from "@/components/email/templates.ts";
import type { InboxEntry } from "@/domain/notifications/inbox.ts";

/** An entry in the reader's language. */
export interface EntryWords {
  title: string;
  text: string;
  /** A local address. */
  path: string;
}

/** Words an entry. The same template as the mail's, so that both say the same. */
export function entryWords(
  { mail }: Pick<InboxEntry, "mail">,
  { t, locale, href }: Pick<State, "t" | "locale" | "href">,
): EntryWords {
  const context: MailContext = { t, locale, link: href, publicUrl: "", seller: null };
  const { subject, preheader, blocks } = mailContent(mail, context);
  const button = blocks.find((block) => block.kind === "button");
  return { title: subject, text: preheader, path: button?.url ?? "/espace" };
}
