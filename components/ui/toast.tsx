/** What just happened, said once at the foot of the window. */
import type { ComponentChildren } from "preact";
import type { Translate } from "@/domain/kernel/i18n.ts";
import { Icon } from "./icon.tsx";

/** What {@linkcode Toast} takes. */
export interface ToastProps {
  t: Translate;
  tone?: "success" | "info" | "error";
  /** The page without its message: what closing leads to. */
  closeHref: string;
  children: ComponentChildren;
}

/**
 * A message after a post and its redirect. It stays until it is closed or the page is left (WCAG 2.2.1
 * forbids taking it away unread), and closing is a link, so that it needs no script.
 */
export function Toast({ t, tone = "success", closeHref, children }: ToastProps) {
  return (
    <div class={`toast toast-${tone} on-dark`} role={tone === "error" ? "alert" : "status"}>
      <Icon name={tone === "success" ? "check" : tone === "info" ? "info" : "warning"} />
      <div class="toast-text">{children}</div>
      <a class="icon-button" href={closeHref} aria-label={t("common.close")}>
        <Icon name="close" />
      </a>
    </div>
  );
}

/** An address without the word that asked for a message. */
export function withoutDone({ pathname, search }: URL): string {
  const params = new URLSearchParams(search);
  params.delete("done");
  return params.size > 0 ? `${pathname}?${params}` : pathname;
}
