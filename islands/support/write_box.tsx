/** Where one writes: text, a file, and at the first message where to answer. */
import { useEffect, useRef, useState } from "preact/hooks";
import { tell } from "./house.ts";
import type { Outgoing } from "./model.ts";

/** How often at most one says that one writes, in milliseconds. */
const TYPING_MS = 3000;

/** What {@linkcode WriteBox} takes. */
export interface WriteBoxProps {
  t: Readonly<Record<string, string>>;
  /** Ask who it is. */
  askWho: boolean;
  /** There is a conversation, in which the other side may see that one writes. */
  begun: boolean;
  /** It takes the focus whenever the chat is shown. */
  shown: boolean;
  say: (message: Omit<Outgoing, "token">) => void;
}

/** The form; Enter sends, Shift with Enter begins a line. */
export function WriteBox({ t, askWho, begun, shown, say }: WriteBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const told = useRef(0);
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | undefined>();
  const [email, setEmail] = useState("");

  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);

  const submit = (event?: Event) => {
    event?.preventDefault();
    if (!text.trim() && !file) return;
    say({ text, file, ...(email.trim() && { email: email.trim() }) });
    setText("");
    drop();
    box.current?.focus();
  };
  const drop = () => {
    setFile(undefined);
    if (files.current) files.current.value = "";
  };
  const typed = (value: string) => {
    setText(value);
    if (!begun || Date.now() - told.current < TYPING_MS) return;
    told.current = Date.now();
    tell("typing");
  };
  return (
    <form class="chat-write" onSubmit={submit}>
      {askWho && (
        <label class="chat-email">
          <span>
            {t.email} <span class="optional">({t.optional})</span>
          </span>
          <input
            class="input"
            type="email"
            autocomplete="email"
            value={email}
            aria-describedby="chat-email-hint"
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
          <span class="small muted" id="chat-email-hint">{t.email_hint}</span>
        </label>
      )}
      {file && (
        <p class="chat-file">
          {file.name}{" "}
          <button type="button" class="link-button" onClick={drop}>{t.file_remove}</button>
        </p>
      )}
      <label class="visually-hidden" for="chat-text">{t.message}</label>
      <textarea
        id="chat-text"
        class="input"
        ref={box}
        rows={2}
        maxLength={4000}
        placeholder={t.placeholder}
        value={text}
        onInput={(event) => typed(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
        }}
      />
      <div class="chat-actions">
        <label class="chat-attach">
          <input
            ref={files}
            class="visually-hidden"
            type="file"
            accept="image/png,image/jpeg,image/webp,application/pdf"
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
          <span>{t.file}</span>
        </label>
        <button type="submit" class="button button-primary button-small">{t.send}</button>
      </div>
    </form>
  );
}
