/** The keys of conversations. */
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import type { Tx } from "../kernel/tx.ts";
import { searchWords } from "../kernel/words.ts";
import type { Conversation, Message, Note } from "./model.ts";

/** Words of one message that it is found by. */
const WORDS_MAX = 40;

/** Where a conversation stands. */
export const conversationKey = (id: Id): Deno.KvKey => ["support", "by_id", id];

/** Every conversation of a status as records, in the order of their last change. */
export const ofStatus = (status: string): Deno.KvKey => ["support", "by_status", status];

/** The same for one of the staff. */
export const ofAgent = (agentId: Id, status: string): Deno.KvKey => [
  "support",
  "by_agent",
  agentId,
  status,
];

/** The conversation of an account, as its id. */
export const ofAccount = (accountId: Id): Deno.KvKey => ["support", "by_account", accountId];

/** The conversation of a browser that nobody signed in on, as its id. */
export const ofBrowser = (hash: string): Deno.KvKey => ["support", "by_browser", hash];

/** The conversation that a code names, as its id. */
export const ofCode = (code: string): Deno.KvKey => ["support", "by_code", code];

/** The messages of a conversation in their order. */
export const messagesOf = (id: Id): Deno.KvKey => ["support", "messages", id];

/** The number of the message that a token has made. */
export const tokenKey = (id: Id, token: string): Deno.KvKey => ["support", "tokens", id, token];

/** The notes of a conversation in their order. */
export const notesOf = (id: Id): Deno.KvKey => ["support", "notes", id];

/** Which conversations have a word, as their ids. */
export const WORDS: Deno.KvKey = ["support", "words"];

/** Moves whenever anything happens anywhere, for the inbox. */
export const PULSE: Deno.KvKey = ["support", "pulse"];

/** What the house says of its channels and promises. */
export const SETTINGS: Deno.KvKey = ["support", "settings"];

/** Answers that are written once and used often. */
export const CANNED: Deno.KvKey = ["support", "canned"];

/** How long each answer took, as {@linkcode ReplyTime} records in the order of the answers. */
export const REPLIES: Deno.KvKey = ["support", "replies"];

/** Whether a side is writing just now. */
export const typingKey = (id: Id, side: "client" | "staff"): Deno.KvKey => [
  "support",
  "typing",
  id,
  side,
];

/** Writes a conversation with its indexes; `before` is what was there. */
export function writeConversation(tx: Tx, next: Conversation, before?: Conversation): void {
  if (before) {
    for (const key of placesOf(before)) tx.delete(key);
    for (const word of personWords(before)) tx.delete([...WORDS, word, before.id]);
  }
  tx.set(conversationKey(next.id), next);
  for (const key of placesOf(next)) tx.set(key, next);
  for (const word of personWords(next)) tx.set([...WORDS, word, next.id], next.id);
  tx.set(PULSE, next.updatedAt + next.id);
}

function placesOf({ id, status, updatedAt, agent }: Conversation): Deno.KvKey[] {
  const places = [[...ofStatus(status), updatedAt, id]];
  if (agent) places.push([...ofAgent(agent.id, status), updatedAt, id]);
  return places;
}

function personWords({ contact: { name, email }, code, labels }: Conversation): string[] {
  return searchWords([name, email, code.replace("-", ""), ...labels].join(" "));
}

/** Writes a message where it belongs, and the words that it is found by. */
export function writeMessage(tx: Tx, id: Id, message: Message): void {
  tx.set([...messagesOf(id), message.seq], message);
  tx.set(tokenKey(id, message.token), message.seq);
  for (const word of wordsOf(message)) tx.set([...WORDS, word, id], id);
}

/** The words that a message is found by; automatic ones by none. */
export function wordsOf({ from, text }: Message): string[] {
  return from === "house" ? [] : searchWords(text).slice(0, WORDS_MAX);
}

/** Writes a note. */
export function writeNote(tx: Tx, id: Id, note: Note): void {
  tx.set([...notesOf(id), note.id], note);
}

/** A conversation in a unit of work. Throws `not-found`. */
export async function loadConversation(tx: Tx, id: Id): Promise<Conversation> {
  const found = isId(id) ? await tx.get<Conversation>(conversationKey(id)) : null;
  if (!found) throw new Problem("not-found");
  return found;
}

/** A conversation by its id; null when there is none. */
export async function readConversation({ kv }: Deps, id: Id): Promise<Conversation | null> {
  return isId(id) ? (await kv.get<Conversation>(conversationKey(id))).value : null;
}

/** The conversation that an index names; null when it names none. */
export async function findConversation(deps: Deps, key: Deno.KvKey): Promise<Conversation | null> {
  const { value: id } = await deps.kv.get<Id>(key);
  return id === null ? null : await readConversation(deps, id);
}

/** Removes a conversation with its indexes; its messages are gone already. */
export async function removeConversation(tx: Tx, id: Id): Promise<void> {
  const found = await tx.get<Conversation>(conversationKey(id));
  if (!found) return;
  const { code, browser, contact: { accountId } } = found;
  tx.delete(conversationKey(id));
  for (const key of placesOf(found)) tx.delete(key);
  for (const word of personWords(found)) tx.delete([...WORDS, word, id]);
  tx.delete(ofCode(code.replace("-", "")));
  if (browser) tx.delete(ofBrowser(browser));
  if (accountId !== null) tx.delete(ofAccount(accountId));
}
