/**
 * Keeps the staff's pages of the support up to date: hears that something happened and takes the named
 * parts anew from the page's own address. Says who is writing, inserts kept answers, and listens to a
 * few keys, which can be switched off (WCAG 2.1.4). Without it a reload does the same.
 */
import { useEffect, useState } from "preact/hooks";

/** The words of the island. */
export interface InboxLiveTexts {
  on: string;
  off: string;
  updated: string;
  keys: string;
  clientTypes: string;
  /** With `%` for the name. */
  staffTypes: string;
}

/** What {@linkcode InboxLive} takes. */
export interface InboxLiveProps {
  /** Where changes are heard. */
  source: string;
  /** The ids of the elements to take anew. */
  targets: string[];
  /** Where to say that an answer is being written. */
  typing?: string;
  texts: InboxLiveTexts;
}

/** Several changes at once are one reading, in milliseconds. */
const TOGETHER_MS = 250;

/** How often at most one says that one writes, in milliseconds. */
const TYPING_MS = 3000;

/** How long somebody counts as writing, in milliseconds. */
const TYPED_MS = 6000;

const KEYS_OFF = "calmness-talks-keys-off";

/** Says that it listens, what has changed, and which keys it knows. */
export default function InboxLive({ source, targets, typing, texts }: InboxLiveProps) {
  const [text, setText] = useState("");
  const [writer, setWriter] = useState("");
  const [keys, setKeys] = useState(false);

  useEffect(() => {
    setKeys(localStorage.getItem(KEYS_OFF) === null);
    const events = new EventSource(source);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let still: ReturnType<typeof setTimeout> | undefined;
    let behind = false;
    let seen: string | undefined;
    const update = async () => {
      // Taking the page anew marks it as read: only for somebody who looks at it.
      behind = document.hidden;
      if (!behind) setText(await renew(targets) ? texts.updated : texts.off);
    };
    const look = () => void (behind && !document.hidden && update());
    events.addEventListener("open", () => setText((now) => now || texts.on));
    events.addEventListener("change", (event) => {
      const { version, client, staff } = JSON.parse(event.data);
      clearTimeout(still);
      setWriter(client ? texts.clientTypes : staff ? texts.staffTypes.replace("%", staff) : "");
      if (client || staff) still = setTimeout(() => setWriter(""), TYPED_MS);
      // The first one says how things stand, which the page shows already.
      const news = seen !== undefined && seen !== version;
      seen = version;
      if (!news) return;
      clearTimeout(timer);
      timer = setTimeout(update, TOGETHER_MS);
    });
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) setText(texts.off);
    });
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      clearTimeout(still);
      document.removeEventListener("visibilitychange", look);
      events.close();
    };
  }, []);

  useEffect(() => {
    let last = 0;
    const typed = ({ target }: Event) => {
      if (!typing || (target as Element).id !== "answer" || Date.now() - last < TYPING_MS) return;
      last = Date.now();
      fetch(typing, { method: "POST" }).catch(() => {});
    };
    const clicked = (event: MouseEvent) => {
      const kept = (event.target as Element).closest<HTMLElement>("[data-insert]");
      const answer = document.querySelector<HTMLTextAreaElement>("#answer");
      if (!kept || !answer || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      answer.setRangeText(
        kept.dataset.insert ?? "",
        answer.selectionStart,
        answer.selectionEnd,
        "end",
      );
      answer.focus();
    };
    document.addEventListener("input", typed);
    document.addEventListener("click", clicked);
    return () => {
      document.removeEventListener("input", typed);
      document.removeEventListener("click", clicked);
    };
  }, []);

  useEffect(() => {
    if (!keys) return;
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [keys]);

  const toggle = () => {
    if (keys) localStorage.setItem(KEYS_OFF, "1");
    else localStorage.removeItem(KEYS_OFF);
    setKeys(!keys);
  };

  return (
    <div class="talks-live">
      <p class="live-note" role="status">{writer || text}</p>
      <label class="small muted talks-keys">
        <input type="checkbox" checked={keys} onChange={toggle} /> {texts.keys}
      </label>
    </div>
  );
}

/** What a key goes to: an element, or the next or previous conversation of a list. */
const PLACES: Record<string, string> = { r: "#answer", n: "#note", "/": "#search-q" };

function pressed(event: KeyboardEvent) {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return;
  if ((target as Element).closest("input, textarea, select, [contenteditable]")) return;
  const place = PLACES[key]
    ? document.querySelector<HTMLElement>(PLACES[key])
    : key === "j" || key === "k"
    ? neighbour(key === "j" ? 1 : -1)
    : null;
  if (!place) return;
  event.preventDefault();
  place.focus();
}

function neighbour(step: number): HTMLElement | null {
  const links = [...document.querySelectorAll<HTMLElement>(".talks-link")];
  const here = links.indexOf(document.activeElement as HTMLElement);
  return links[here < 0 ? 0 : here + step] ?? null;
}

async function renew(targets: string[]): Promise<boolean> {
  try {
    const response = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!response.ok || response.redirected) return false;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const id of targets) {
      const fresh = page.getElementById(id);
      const old = document.getElementById(id);
      // A form that somebody is filling in stays.
      if (fresh && old && !old.querySelector("form :focus")) old.replaceWith(fresh);
    }
    return true;
  } catch {
    return false;
  }
}
