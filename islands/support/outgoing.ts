/** Messages that are on their way: kept across pages until the house has them, files excepted. */
import type { Outgoing } from "./model.ts";

const KEY = "calmness-support-outgoing";

/** What was left from an earlier page. */
export function readOutgoing(): Outgoing[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps what a page can keep: texts. */
export function keepOutgoing(messages: readonly Outgoing[]): void {
  try {
    const texts = messages.filter(({ file, refused }) => !file && !refused);
    if (texts.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(texts));
  } catch {
    // Storage is full or forbidden: they live as long as the page.
  }
}

/** What makes a message known when it is sent again. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
