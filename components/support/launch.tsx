/** The way to the support on every page: a link, which a small script opens in place. */
import { asset } from "fresh/runtime";
import type { ShellState } from "@/components/layout/shell_state.ts";
import { Icon } from "@/components/ui/icon.tsx";

/** The link, with how many answers wait; nothing where the page doesn't say. */
export function SupportLaunch({ state: { t, href, support } }: { state: ShellState }) {
  if (!support) return null;
  const { unread, live } = support;
  return (
    <>
      <aside class="support-launch" aria-label={t("support.launch_label")}>
        <a
          id="support-link"
          href={href("/support")}
          data-chat={asset("/support-chat.js")}
          data-live={live ? "1" : undefined}
        >
          <Icon name="chat" />
          {t("support.launch")}
          <span class="support-badge" hidden={unread === 0}>
            <span class="count">{unread}</span>
            <span class="visually-hidden">{t("support.unread_label")}</span>
          </span>
        </a>
      </aside>
      <script type="module" src={asset("/support.js")} />
    </>
  );
}
