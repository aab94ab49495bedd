/**
 * How many notifications wait to be read, kept up to date while the page is looked at. A page in the
 * background lets go of its connection: a browser has only a few for each site.
 */
import { useEffect, useState } from "preact/hooks";

/** What {@linkcode UnreadCount} takes. */
export interface UnreadCountProps {
  /** How many there were when the page was made. */
  unread: number;
  /** Where changes are heard. */
  source: string;
  /** What is read aloud, `{count}` in its place; `many` is shown from a hundred on. */
  texts: { one: string; several: string; many: string };
}

/** From here on the number itself says little. */
const MANY = 100;

/** The number beside the bell; nothing where there is nothing to read. */
export default function UnreadCount({ unread, source, texts }: UnreadCountProps) {
  const [count, setCount] = useState(unread);

  useEffect(() => {
    let events: EventSource | undefined;
    const listen = () => {
      events?.close();
      events = undefined;
      if (document.visibilityState !== "visible") return;
      events = new EventSource(source);
      events.addEventListener("unread", ({ data }) => setCount(JSON.parse(data).unread));
    };
    listen();
    document.addEventListener("visibilitychange", listen);
    return () => {
      document.removeEventListener("visibilitychange", listen);
      events?.close();
    };
  }, []);

  const shown = count >= MANY ? texts.many : String(count);
  const said = count === 1 ? texts.one : texts.several.replace("{count}", shown);
  return (
    <span aria-live="polite">
      {count > 0 && (
        <>
          <span class="count" aria-hidden="true">{shown}</span>
          <span class="visually-hidden">{said}</span>
        </>
      )}
    </span>
  );
}
