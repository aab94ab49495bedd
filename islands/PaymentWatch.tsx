/**
 * Watches a payment and moves on when its state changes (an admin confirms it, the client goes on
 * from another device). It asks less and less often, not at all while the page is hidden, and at once
 * when the reader comes back. Without it a reload does the same.
 */
import { useEffect, useState } from "preact/hooks";

/** What {@linkcode PaymentWatch} takes. */
export interface PaymentWatchProps {
  /** Where the payment is read: `/api/payments/<id>`. */
  source: string;
  /** The state that this page shows. */
  status: string;
  /** Where to go when it is another. */
  next: string;
  texts: { watching: string; moving: string };
}

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 60_000;

/** Says that it watches. */
export default function PaymentWatch({ source, status, next, texts }: PaymentWatchProps) {
  const [text, setText] = useState("");

  useEffect(() => {
    let wait = FIRST_WAIT_MS;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setText(texts.watching);

    const ask = async () => {
      const now = await readStatus(source);
      if (now === "gone") return setText("");
      if (now !== undefined && now !== status) {
        setText(texts.moving);
        return location.replace(next);
      }
      wait = Math.min(wait * 1.3, LONGEST_WAIT_MS);
      look();
    };
    const look = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(ask, wait);
    };
    const wake = () => {
      wait = FIRST_WAIT_MS;
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(ask, 300);
    };

    look();
    document.addEventListener("visibilitychange", wake);
    addEventListener("online", wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
      removeEventListener("online", wake);
    };
  }, []);

  return <p class="live-note" role="status">{text}</p>;
}

/** The state now; undefined when it can't be told for the moment, `gone` when asking again is no use. */
async function readStatus(source: string): Promise<string | undefined> {
  try {
    const response = await fetch(source, { headers: { accept: "application/json" } });
    if (response.ok) return (await response.json()).payment.status;
    return response.status < 500 && response.status !== 429 ? "gone" : undefined;
  } catch {
    return undefined;
  }
}
