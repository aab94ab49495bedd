/** A message as both sides see it: on pages, and in the chat that browsers load. Knows no catalogue. */
import { type ComponentChildren, Fragment } from "preact";

/** A file of a message. */
export interface BubbleFile {
  href: string;
  name: string;
  image: boolean;
}

/** What {@linkcode Bubble} takes. */
export interface BubbleProps {
  /** Whose words: the reader's own, somebody else's, an automatic answer, or a note among the staff. */
  look: "own" | "other" | "house" | "note";
  /** Who says it. */
  by: string;
  /** When, in words. */
  at: string;
  /** For machines: ISO 8601. */
  time: string;
  text: string;
  file?: BubbleFile | null;
  /** Sent, seen, failed. */
  state?: ComponentChildren;
}

/** One message of a list. */
export function Bubble({ look, by, at, time, text, file, state }: BubbleProps) {
  return (
    <li class={`bubble bubble-${look}`}>
      <p class="bubble-by">
        <strong>{by}</strong> <time dateTime={time}>{at}</time>
      </p>
      <div class="bubble-body">
        {text && <p class="bubble-text">{linked(text)}</p>}
        {file && (
          <a class="bubble-file" href={file.href} target="_blank" rel="noopener">
            {file.image && <img src={file.href} alt="" loading="lazy" />}
            <span>{file.name}</span>
          </a>
        )}
      </div>
      {state && <p class="bubble-state">{state}</p>}
    </li>
  );
}

const URLS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/;

/** A text whose addresses can be followed; what they lead to learns nothing of where one comes from. */
function linked(text: string): ComponentChildren {
  return text.split(URLS).map((part, index) =>
    index % 2 === 1
      ? <a key={index} href={part} target="_blank" rel="noopener noreferrer nofollow ugc">{part}</a>
      : <Fragment key={index}>{part}</Fragment>
  );
}
