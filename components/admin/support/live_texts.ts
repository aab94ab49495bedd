/** The words of the island that keeps the inbox up to date. */
import type { Translate } from "@/domain/kernel/i18n.ts";
import type { InboxLiveTexts } from "@/islands/InboxLive.tsx";

/** In the reader's language. */
export function liveTexts(t: Translate): InboxLiveTexts {
  return {
    on: t("support.inbox.live"),
    off: t("support.inbox.live_off"),
    updated: t("support.inbox.new"),
    keys: t("support.inbox.keys"),
    clientTypes: t("support.typing_client"),
    staffTypes: t("support.typing", { name: "%" }),
  };
}
