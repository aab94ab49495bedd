/** The state of the chat: what was said, what is on its way, what the other side does. */
import { useEffect, useRef, useState } from "preact/hooks";
import { listen, load, Refused, send, tell } from "./house.ts";
import type { ChatConversation, ChatMessage, ChatStart, Outgoing } from "./model.ts";
import { keepOutgoing, newToken, readOutgoing } from "./outgoing.ts";

/** How long somebody counts as writing, in milliseconds. */
const TYPED_MS = 6000;

/** When sending is tried again by itself, in milliseconds. */
const AGAIN_MS = 5000;

/** What the chat shows and can do. */
export interface ChatState {
  start: ChatStart | null;
  failed: boolean;
  conversation: ChatConversation | null;
  messages: ChatMessage[];
  outgoing: Outgoing[];
  /** The name of who is writing. */
  typing: string | null;
  offline: boolean;
  say(message: Omit<Outgoing, "token">): void;
  retry(token: string): void;
  earlier(): void;
}

/** Loads, listens and sends, for as long as the chat is on the page. */
export function useChat(locale: string): ChatState {
  const [start, setStart] = useState<ChatStart | null>(null);
  const [failed, setFailed] = useState(false);
  const [conversation, setConversation] = useState<ChatConversation | null>(null);
  const [messages, setMessages] = useState<ChatMessage[]>([]);
  const [outgoing, setOutgoing] = useState<Outgoing[]>(readOutgoing);
  const [typing, setTyping] = useState<string | null>(null);
  const [offline, setOffline] = useState(!navigator.onLine);
  const sending = useRef(false);
  const queue = useRef(outgoing);

  const change = (next: Outgoing[]) => {
    queue.current = next;
    keepOutgoing(next);
    setOutgoing(next);
  };
  const merge = (more: ChatMessage[]) => {
    if (more.length === 0) return;
    // What was heard is no longer on its way, whatever became of its answer.
    const known = new Set(more.map(({ token }) => token));
    if (queue.current.some(({ token }) => known.has(token))) {
      change(queue.current.filter(({ token }) => !known.has(token)));
    }
    setMessages((now) => {
      const bySeq = new Map([...now, ...more].map((message) => [message.seq, message]));
      return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
    });
  };
  const reload = async () => {
    try {
      const now = await load(locale);
      setStart(now);
      setConversation(now.conversation);
      merge(now.messages);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };

  /** One after the other, so that they arrive in their order. */
  const flush = async () => {
    if (sending.current) return;
    sending.current = true;
    try {
      for (;;) {
        const next = queue.current.find(({ refused }) => refused === undefined);
        if (!next) break;
        try {
          merge([await send(next, locale)]);
        } catch (error) {
          if (!(error instanceof Refused)) break;
          const refused = error.message;
          change(queue.current.map((one) => one === next ? { ...one, refused } : one));
        }
      }
    } finally {
      sending.current = false;
    }
  };

  const begun = conversation !== null;
  useEffect(() => void reload(), []);
  useEffect(() => {
    const connected = () => {
      setOffline(!navigator.onLine);
      if (navigator.onLine) flush();
    };
    addEventListener("online", connected);
    addEventListener("offline", connected);
    const timer = setInterval(() => queue.current.length > 0 && flush(), AGAIN_MS);
    flush();
    return () => {
      removeEventListener("online", connected);
      removeEventListener("offline", connected);
      clearInterval(timer);
    };
  }, []);
  useEffect(() => {
    if (!begun) return;
    let still: ReturnType<typeof setTimeout> | undefined;
    const end = listen(messages.at(-1)?.seq ?? 0, locale, (news) => {
      setConversation(news.conversation);
      merge(news.messages);
      clearTimeout(still);
      setTyping(news.typing.staff);
      if (news.typing.staff) still = setTimeout(() => setTyping(null), TYPED_MS);
    });
    return () => {
      clearTimeout(still);
      end();
    };
  }, [begun]);

  return {
    start,
    failed,
    conversation,
    messages,
    outgoing,
    typing,
    offline,
    say(message) {
      change([...queue.current, { ...message, token: newToken() }]);
      flush().then(() => begun ? undefined : reload());
    },
    retry(token) {
      change(
        queue.current.map((one) => one.token === token ? { ...one, refused: undefined } : one),
      );
      flush();
    },
    async earlier() {
      const before = messages[0]?.seq;
      if (before) merge((await load(locale, before).catch(() => null))?.messages ?? []);
    },
  };
}

/** Tells the house that everything is read while somebody looks, and the tab how much isn't. */
export function useUnread(
  conversation: ChatConversation | null,
  link: HTMLElement,
  shown: boolean,
): void {
  const title = useRef(document.title.replace(/^\(\d+\) /, ""));
  const unread = conversation?.unread ?? 0;
  useEffect(() => {
    const look = () => {
      const looks = shown && !document.hidden;
      if (unread > 0 && looks) tell("seen");
      const count = looks ? 0 : unread;
      const badge = link.querySelector<HTMLElement>(".support-badge");
      if (badge) {
        badge.hidden = count === 0;
        badge.firstElementChild!.textContent = String(count);
      }
      document.title = (count > 0 ? `(${count}) ` : "") + title.current;
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [unread, conversation?.lastSeq, shown]);
}
