/**
 * Waits for a terminal's first heartbeat and shows the page anew when it comes. The browser keeps the
 * connection up by itself. Without it a reload does the same.
 */
import { useEffect, useState } from "preact/hooks";

/** What {@linkcode TerminalWatch} takes. */
export interface TerminalWatchProps {
  /** The account's events. */
  source: string;
  /** Where to go when it was heard. */
  next: string;
  texts: { watching: string; moving: string };
}

/** Says that it watches. */
export default function TerminalWatch({ source, next, texts }: TerminalWatchProps) {
  const [text, setText] = useState("");

  useEffect(() => {
    setText(texts.watching);
    const events = new EventSource(source);
    const move = () => {
      events.close();
      setText(texts.moving);
      location.replace(next);
    };
    events.addEventListener("heartbeat", move);
    events.addEventListener("deals", move);
    return () => events.close();
  }, []);

  return <p class="live-note" role="status">{text}</p>;
}
