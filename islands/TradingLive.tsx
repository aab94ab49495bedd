/**
 * Keeps what a page shows of an account up to date: hears of each deal and takes the part of the page
 * anew from its own address. What is open stays open and the focus stays where it is. Without it a
 * reload does the same.
 */
import { useEffect, useState } from "preact/hooks";
import { renewParts } from "@/components/layout/renew_parts.ts";

/** What {@linkcode TradingLive} takes. */
export interface TradingLiveProps {
  /** The account's events, from the revision that the page shows. */
  source: string;
  /** The ids of the elements to take anew. */
  targets: readonly string[];
  texts: { on: string; updated: string; off: string };
}

/** Several events at once are one renewal, in milliseconds. */
const TOGETHER_MS = 300;

/** Says that it listens, and that something has come. */
export default function TradingLive({ source, targets, texts }: TradingLiveProps) {
  const [text, setText] = useState("");

  useEffect(() => {
    const events = new EventSource(source);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = async () => setText(await renewParts(...targets) ? texts.updated : texts.off);
    events.addEventListener("open", () => setText((now) => now || texts.on));
    events.addEventListener("deals", () => {
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
