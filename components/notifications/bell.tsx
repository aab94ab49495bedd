/** The way to the notification centre, with how much there is to read. */
import { Icon } from "@/components/ui/icon.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";
import UnreadCount from "@/islands/UnreadCount.tsx";

/** The bell; without script the count is that of when the page was made. */
export function Bell({ unread, here, t }: { unread: number; here: boolean; t: Translate }) {
  const words = (count: string | number) => t("notifications.unread", { count });
  return (
    <a class="bell" href="/espace/notifications" aria-current={here ? "page" : undefined}>
      <Icon name="bell" />
      <span class="visually-hidden">{t("notifications.nav")}</span>
      <UnreadCount
        unread={unread}
        source="/api/notifications/events"
        texts={{ one: words(1), several: words("{count}"), many: t("notifications.many") }}
      />
    </a>
  );
}
