/**
 * Says how many visitors there are now, and takes the report anew when something was counted. The
 * browser keeps the connection up by itself; without it, or without scripts, a reload does the same.
 */
import { useEffect, useState } from "preact/hooks";
import { renewParts } from "@/components/layout/renew_parts.ts";

/** What {@linkcode AnalyticsLive} takes. */
export interface AnalyticsLiveProps {
  /** Where it is heard. */
  source: string;
  /** The id of the element to take anew. */
  target: string;
  /** Visitors when the page was made. */
  visitors: number;
  /** The sentences for none, for one and, with `{count}`, for several. */
  texts: { none: string; one: string; several: string; note: string; off: string };
}

/** Changes within so many milliseconds are one renewal: a busy site would never stand still. */
const TOGETHER_MS = 5_000;

/** The number, with a light that says that it is heard. */
export default function AnalyticsLive({ source, target, visitors, texts }: AnalyticsLiveProps) {
  const [count, setCount] = useState(visitors);
  const [state, setState] = useState<"still" | "heard" | "off">("still");

  useEffect(() => {
    const events = new EventSource(source);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let views: number | null = null;
    events.addEventListener("open", () => setState("heard"));
    events.addEventListener("analytics", (event) => {
      const told = JSON.parse(event.data) as { visitors: number; pageViews: number };
      setCount(told.visitors);
      if (views !== null && told.pageViews !== views) {
        timer ??= setTimeout(async () => {
          timer = undefined;
          await renewParts(target);
        }, TOGETHER_MS);
      }
      views = told.pageViews;
    });
    events.addEventListener("error", () => {
      if (events.readyState === EventSource.CLOSED) setState("off");
    });
    return () => {
      clearTimeout(timer);
      events.close();
    };
  }, []);

  const text = count === 0 ? texts.none : count === 1 ? texts.one : texts.several;
  return (
    <p class={`live-visitors live-visitors-${state}`} title={texts.note} role="status">
      <span class="live-light" aria-hidden="true" />
      {text.replace("{count}", String(count))}
      {state === "off" && <span class="row-note">{texts.off}</span>}
    </p>
  );
}
