/** The words of the chat that browsers load: the catalogue itself stays with the house. */
import type { MessageKey, Translate } from "@/domain/kernel/i18n.ts";

/** Each name that the chat knows a text by. */
const KEYS = {
  title: "support.title",
  tabs: "support.tabs",
  tab_chat: "support.tab_chat",
  tab_channels: "support.tab_channels",
  close: "support.close",
  empty: "support.empty",
  log: "support.log",
  you: "support.you",
  house: "support.house",
  message: "support.message",
  placeholder: "support.placeholder",
  file: "support.file",
  file_remove: "support.file_remove",
  email: "support.email",
  email_hint: "support.email_hint",
  optional: "support.optional",
  send: "support.send",
  sending: "support.state.sending",
  queued: "support.state.queued",
  sent_state: "support.state.sent",
  seen: "support.state.seen",
  failed: "support.state.failed",
  retry: "support.retry",
  offline: "support.offline",
  earlier: "support.earlier",
  typing: "support.typing",
  rate: "support.rate",
  rate_yes: "support.rate_yes",
  rate_no: "support.rate_no",
  rated: "support.rated",
  code: "support.code",
  code_hint: "support.code_hint",
} as const satisfies Record<string, MessageKey>;

/** The texts in a language. */
export function chatTexts(t: Translate): Record<keyof typeof KEYS, string> {
  return Object.fromEntries(
    Object.entries(KEYS).map(([name, key]) => [name, t(key)]),
  ) as Record<keyof typeof KEYS, string>;
}
