/** Copies a value; says so to eyes and screen readers. Hidden by the stylesheet where scripts are off. */
import { useState } from "preact/hooks";

/** What {@linkcode CopyButton} takes. */
export interface CopyButtonProps {
  /** What is copied. */
  value: string;
  /** The id of the element that shows it, selected where the clipboard is out of reach. */
  shownIn: string;
  /** Names the button to screen readers: "Copier : IBAN". */
  name: string;
  texts: { copy: string; copied: string; copiedLive: string; select: string };
}

type Outcome = "none" | "copied" | "selected";

const BACK_AFTER_MS = 3_000;

/** The button, with what it just did. */
export default function CopyButton({ value, shownIn, name, texts }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>("none");

  const copy = async () => {
    const done = await toClipboard(value);
    if (!done) getSelection()?.selectAllChildren(document.getElementById(shownIn)!);
    setOutcome(done ? "copied" : "selected");
    setTimeout(() => setOutcome("none"), BACK_AFTER_MS);
  };
  const copied = outcome === "copied";
  return (
    <span class="copy">
      <button
        type="button"
        class="copy-button"
        data-copied={copied ? "" : undefined}
        aria-label={name}
        onClick={copy}
      >
        {copied ? texts.copied : texts.copy}
      </button>
      <span class={outcome === "selected" ? "copy-note" : "visually-hidden"} role="status">
        {copied ? texts.copiedLive : outcome === "selected" ? texts.select : ""}
      </span>
    </span>
  );
}

/** Pages without https have no clipboard, and a browser may refuse it. */
function toClipboard(value: string): Promise<boolean> {
  return Promise.resolve(navigator.clipboard?.writeText(value).then(() => true))
    .then((done) => done ?? false, () => false);
}
