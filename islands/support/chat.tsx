/** The chat in place: the conversation, and the other channels beside it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Bubble } from "../../components/support/bubble.tsx";
import { tell } from "./house.ts";
import type { ChatMessage } from "./model.ts";
import { type ChatState, useChat, useUnread } from "./use_chat.ts";
import { WriteBox } from "./write_box.tsx";

/** What {@linkcode Chat} takes. */
export interface ChatProps {
  /** The link that opened it. */
  link: HTMLAnchorElement;
  /** Hidden, it goes on hearing. */
  shown: boolean;
  close: () => void;
}

/** The panel. */
export function Chat({ link, shown, close }: ChatProps) {
  const locale = document.documentElement.lang || "fr";
  const chat = useChat(locale);
  const [tab, setTab] = useState<"chat" | "channels">("chat");
  const { start, failed, conversation } = chat;
  useUnread(conversation, link, shown);

  useEffect(() => {
    // Without its words there is no chat: the page has everything.
    if (failed && !start && navigator.onLine) location.assign(link.href);
  }, [failed]);
  if (!start) return <div class="chat-panel chat-waiting" aria-busy="true" />;
  const t = start.texts;
  const tabs = [["chat", t.tab_chat], ["channels", t.tab_channels]] as const;
  return (
    <div
      class="chat-panel"
      role="dialog"
      aria-label={t.title}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div class="chat-head on-dark">
        <div class="chat-tabs" role="group" aria-label={t.tabs}>
          {tabs.map(([name, label]) => (
            <button
              key={name}
              type="button"
              aria-pressed={tab === name}
              onClick={() => setTab(name)}
            >
              {label}
            </button>
          ))}
        </div>
        <button type="button" class="icon-button" aria-label={t.close} onClick={close}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {tab === "chat"
        ? <Talk chat={chat} t={t} locale={locale} page={link.href} shown={shown} />
        : <Channels chat={chat} t={t} />}
    </div>
  );
}

type Texts = Readonly<Record<string, string>>;

function Talk(
  { chat, t, locale, page, shown }: {
    chat: ChatState;
    t: Texts;
    locale: string;
    page: string;
    shown: boolean;
  },
) {
  const { conversation, messages, outgoing, typing, offline, start } = chat;
  const log = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.seq ?? 0;
  useEffect(() => {
    log.current?.scrollTo(0, log.current.scrollHeight);
  }, [last, outgoing.length, typing, shown]);
  const clock = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (
    <>
      <div class="chat-log" ref={log} tabIndex={0} role="log" aria-label={t.log}>
        <p class="chat-notes">{start!.notes.join(" ")}</p>
        {(messages[0]?.seq ?? 1) > 1 && (
          <button type="button" class="button button-quiet button-small" onClick={chat.earlier}>
            {t.earlier}
          </button>
        )}
        {messages.length + outgoing.length === 0 && <p class="chat-notes">{t.empty}</p>}
        <ol class="bubbles" role="list">
          {messages.map((message) => (
            <Said
              key={message.token}
              message={message}
              at={clock.format(new Date(message.at))}
              seen={message.seq <= (conversation?.seenByStaff ?? 0)}
              page={page}
              t={t}
            />
          ))}
          {outgoing.map(({ token, text, file, refused }) => (
            <Bubble
              key={token}
              look="own"
              by={t.you}
              at=""
              time=""
              text={text + (file ? `\n${file.name}` : "")}
              state={refused === undefined ? offline ? t.queued : t.sending : (
                <>
                  {t.failed}: {refused}{" "}
                  <button type="button" class="link-button" onClick={() => chat.retry(token)}>
                    {t.retry}
                  </button>
                </>
              )}
            />
          ))}
        </ol>
        {conversation?.status === "solved" && <Rate rated={conversation.rated} t={t} />}
        <p class="chat-notes" role="status">
          {offline ? t.offline : typing ? t.typing!.replace("{name}", typing) : ""}
        </p>
      </div>
      <WriteBox
        t={t}
        askWho={!start!.signedIn && !conversation?.hasEmail}
        begun={conversation !== null}
        shown={shown}
        say={chat.say}
      />
    </>
  );
}

function Said(
  { message, at, seen, page, t }: {
    message: ChatMessage;
    at: string;
    seen: boolean;
    page: string;
    t: Texts;
  },
) {
  const { seq, from, name, text, file } = message;
  const own = from === "client";
  return (
    <Bubble
      look={own ? "own" : from === "house" ? "house" : "other"}
      by={own ? t.you! : name ?? t.house!}
      at={at}
      time={message.at}
      text={text}
      file={file && {
        href: `${page}/fichiers/${seq}`,
        name: file.name,
        image: file.type.startsWith("image/"),
      }}
      state={own ? seen ? t.seen : t.sent_state : undefined}
    />
  );
}

function Rate({ rated, t }: { rated: boolean; t: Texts }) {
  const [done, setDone] = useState(rated);
  const rate = (good: boolean) => {
    tell("rating", { good });
    setDone(true);
  };
  if (done) return <p class="rate muted" role="status">{t.rated}</p>;
  return (
    <div class="rate" role="group" aria-label={t.rate}>
      <p>{t.rate}</p>
      <div class="button-row">
        {([[true, t.rate_yes], [false, t.rate_no]] as const).map(([good, label]) => (
          <button
            key={label}
            type="button"
            class="button button-secondary button-small"
            onClick={() => rate(good)}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}

function Channels({ chat: { start, conversation }, t }: { chat: ChatState; t: Texts }) {
  return (
    <div class="chat-log" tabIndex={0} role="group" aria-label={t.tab_channels}>
      {conversation && (
        <p class="chat-notes">
          {t.code} <strong>{conversation.code}</strong>. {t.code_hint}
        </p>
      )}
      <ul class="ways" role="list">
        {start!.channels.map(({ label, promise, href }) => (
          <li key={label}>
            <a class="way" href={href} target="_blank" rel="noopener">
              <span>
                <strong>{label}</strong>
                <span class="small muted">{promise}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
