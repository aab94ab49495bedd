/**
 * Keeps a list of signals up to date: hears of each event and takes the list anew from the page's own
 * address. Without it a reload does the same.
 */
import { useEffect, useState } from "preact/hooks";

/** What {@linkcode SignalsLive} takes. */
export interface SignalsLiveProps {
  /** Where events are heard, from the place in the chain that the page shows. */
  source: string;
  /** The id of the element to take anew. */
  target: string;
  texts: { on: string; updated: string; off: string };
}

/** Several events at once are one reload, in milliseconds. */
const TOGETHER_MS = 300;

/** Says that it listens, and that the list has changed. */
export default function SignalsLive({ source, target, texts }: SignalsLiveProps) {
  const [text, setText] = useState("");

  useEffect(() => {
    const events = new EventSource(source);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = async () => {
      setText(await renew(target) ? texts.updated : texts.off);
    };
    events.addEventListener("open", () => setText((now) => now || texts.on));
    events.addEventListener("signal", () => {
      clearTimeout(timer);
      timer = setTimeout(update, TOGETHER_MS);
    });
    events.addEventListener("error", () => {
      // The browser connects again by itself, unless the server has nothing more to tell.
      if (events.readyState === EventSource.CLOSED) setText(texts.off);
    });
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, []);

  return <p class="live-note" role="status">{text}</p>;
}

async function renew(target: string): Promise<boolean> {
  try {
    const response = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!response.ok || response.redirected) return false;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById(target);
    if (!fresh) return false;
    document.getElementById(target)?.replaceWith(fresh);
    return true;
  } catch {
    return false;
  }
}
