/** The messages of a conversation, server-rendered. */
import type { State } from "@/app_state.ts";
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Conversation, Message } from "@/domain/support/model.ts";
import { Bubble, type BubbleProps } from "./bubble.tsx";

/** What {@linkcode Thread} takes. */
export interface ThreadProps {
  state: Pick<State, "t" | "locale">;
  conversation: Conversation;
  messages: readonly Message[];
  /** Where the file of a message is. */
  fileHref: (seq: number) => string;
}

/** The conversation as the person sees it. */
export function Thread({ state, conversation, messages, fileHref }: ThreadProps) {
  const { t, locale } = state;
  return (
    <ol class="bubbles" role="list" aria-label={t("support.log")}>
      {messages.map((message) => {
        const { from, by } = message;
        const own = from === "client";
        return (
          <Bubble
            {...bubbleOf(message, locale, fileHref)}
            look={own ? "own" : from === "house" ? "house" : "other"}
            by={own ? t("support.you") : by?.name ?? t("support.house")}
            state={own && message.seq <= conversation.seen.staff
              ? t("support.state.seen")
              : undefined}
          />
        );
      })}
    </ol>
  );
}

/** What is the same on both sides. */
export function bubbleOf(
  { seq, text, at, attachment }: Message,
  locale: State["locale"],
  fileHref: (seq: number) => string,
): Pick<BubbleProps, "text" | "at" | "time" | "file"> {
  return {
    text,
    at: formatInstant(at, locale),
    time: at,
    file: attachment && {
      href: fileHref(seq),
      name: attachment.name,
      image: attachment.blob.contentType.startsWith("image/"),
    },
  };
}
