/** Talking to the house: reading, sending, hearing. */
import type { ChatChange, ChatMessage, ChatStart, Outgoing } from "./model.ts";

const API = "/api/support";

/** How often the house is asked where events don't come through, in milliseconds. */
const POLL_MS = 5000;

/** What the chat starts from; the messages before `before` where that is given. */
export async function load(locale: string, before?: number): Promise<ChatStart> {
  const query = new URLSearchParams({ locale, ...(before && { before: String(before) }) });
  const response = await fetch(`${API}/chat?${query}`);
  if (!response.ok) throw new Error(String(response.status));
  return await response.json();
}

/** The house has said why it doesn't take a message. */
export class Refused extends Error {}

/** Sends a message. Throws {@linkcode Refused} with a sentence, or another error where the network fails. */
export async function send(out: Outgoing, locale: string): Promise<ChatMessage> {
  const form = new FormData();
  for (const field of ["text", "token", "name", "email"] as const) {
    const value = out[field];
    if (value !== undefined) form.set(field, value);
  }
  form.set("page", location.pathname);
  if (out.file) form.set("file", out.file);
  const response = await fetch(`${API}/messages`, {
    method: "POST",
    headers: { "accept-language": locale },
    body: form,
  });
  if (response.ok) return (await response.json()).message;
  if (response.status >= 500) throw new Error(String(response.status));
  const problem = await response.json().catch(() => ({}));
  const fields: Record<string, string> = problem.errors ?? {};
  throw new Refused(Object.values(fields)[0] ?? problem.detail ?? problem.title ?? "");
}

/** Says that everything was read, that one is writing, or how good the help was. */
export function tell(what: "seen" | "typing" | "rating", body: object = {}): void {
  fetch(`${API}/${what}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    keepalive: true,
  }).catch(() => {});
}

/** Hears what happens after message `after`; asks every few seconds where events don't come. Gives what ends it. */
export function listen(
  after: number,
  locale: string,
  changed: (change: ChatChange) => void,
): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const events = new EventSource(`${API}/events?after=${after}`);
  events.addEventListener("change", (event) => changed(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    if (events.readyState !== EventSource.CLOSED || timer !== undefined) return;
    timer = setInterval(async () => {
      const now = await load(locale).catch(() => null);
      if (!now?.conversation) return;
      const { conversation, messages } = now;
      changed({ conversation, messages, typing: { client: false, staff: null } });
    }, POLL_MS);
  });
  return () => {
    clearInterval(timer);
    events.close();
  };
}
