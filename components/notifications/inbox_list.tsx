/** The entries of the notification centre. */
import type { State } from "@/app_state.ts";
import { Button } from "@/components/ui/button.tsx";
import { classNames } from "@/components/ui/class_names.ts";
import { Icon, type IconName } from "@/components/ui/icon.tsx";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { InboxEntry } from "@/domain/notifications/inbox.ts";
import { type Topic, topicOf } from "@/domain/notifications/topics.ts";
import { entryWords } from "./entry_words.ts";

const ICONS: Readonly<Record<Topic | "digest", IconName>> = {
  signals: "signal",
  signal_updates: "signal",
  subscriptions: "star",
  payments: "bank",
  invoices: "file",
  orders: "card",
  security: "shield",
  support: "chat",
  desk: "edit",
  figures: "chart",
  digest: "mail",
};

/** The list; each title is a button, since opening an entry marks it as read. */
export function InboxList(
  { entries, state }: {
    entries: readonly InboxEntry[];
    state: Pick<State, "t" | "locale" | "href">;
  },
) {
  const { t, locale } = state;
  return (
    <ol class="inbox">
      {entries.map((entry) => {
        const topic = topicOf(entry.mail);
        const { title, text } = entryWords(entry, state);
        const unread = entry.readAt === undefined;
        return (
          <li class={classNames("inbox-entry", unread && "inbox-unread")}>
            <span class="inbox-icon">
              <Icon name={ICONS[topic]} />
            </span>
            <form method="post" class="inbox-body">
              <input type="hidden" name="entry" value={entry.id} />
              <button type="submit" name="action" value="open" class="inbox-title">
                {unread && <span class="visually-hidden">{t("notifications.is_unread")} :</span>}
                {title}
              </button>
              <p class="inbox-text">{text}</p>
              <p class="inbox-meta">
                {t(`notifications.topic.${topic}`)} ·{" "}
                <time dateTime={entry.createdAt}>{formatInstant(entry.createdAt, locale)}</time>
              </p>
              {unread && (
                <Button variant="quiet" size="small" name="action" value="read">
                  {t("notifications.mark_read")}
                </Button>
              )}
            </form>
          </li>
        );
      })}
    </ol>
  );
}
