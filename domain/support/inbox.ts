/** The staff's list of conversations. */
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { type Page, PAGE_SIZE } from "../kernel/paging.ts";
import { Problem } from "../kernel/problem.ts";
import { searchWords } from "../kernel/words.ts";
import type { Conversation, ConversationStatus, Priority } from "./model.ts";
import { ofAgent, ofStatus, readConversation, WORDS } from "./store.ts";

/** Which conversations are wanted. */
export interface InboxFilter {
  status: ConversationStatus;
  /** Those of one of the staff, or nobody's. */
  agent?: Id | "none";
  priority?: Priority;
  label?: string;
  /** Only those with something that the staff haven't read. */
  unread?: boolean;
  cursor?: string;
}

/** Conversations that one page looks at before it gives what it found. */
const LOOKED_AT = 500;

/** Conversations that a search looks at. */
const SEARCHED = 300;

/** A page of the inbox, the last changed first. Throws `forbidden`, or `malformed-request` on a cursor that no page gave. */
export async function listConversations(
  deps: Deps,
  user: User | null,
  { cursor, ...filter }: InboxFilter,
): Promise<Page<Conversation>> {
  requirePermission(user, "support.answer");
  const { agent, status } = filter;
  const prefix = agent && agent !== "none" ? ofAgent(agent, status) : ofStatus(status);
  const below = cursor === undefined ? {} : { end: [...prefix, ...readCursor(cursor)] };
  const entries = deps.kv.list<Conversation>({ prefix, ...below }, {
    reverse: true,
    limit: LOOKED_AT,
    batchSize: 50,
  });
  const items: Conversation[] = [];
  let looked = 0;
  let last: Conversation | undefined;
  for await (const { value } of entries) {
    if (items.length === PAGE_SIZE) return { items, nextCursor: cursorAt(last!) };
    last = value;
    looked++;
    if (fits(value, filter)) items.push(value);
  }
  return { items, nextCursor: looked === LOOKED_AT && last ? cursorAt(last) : null };
}

function fits(one: Conversation, { agent, priority, label, unread }: InboxFilter): boolean {
  return (agent !== "none" || one.agent === null) &&
    (!priority || one.priority === priority) &&
    (!label || one.labels.includes(label)) &&
    (!unread || one.unread.staff > 0);
}

function cursorAt({ updatedAt, id }: Conversation): string {
  return `${updatedAt}_${id}`;
}

function readCursor(cursor: string): string[] {
  const parts = cursor.split("_");
  if (parts.length === 2) return parts;
  throw new Problem("malformed-request", { detail: "problem.cursor" });
}

/** The conversations that carry all words of `query` (name, address, code, label, what was said), newest change first. */
export async function searchConversations(
  deps: Deps,
  user: User | null,
  query: string,
): Promise<Conversation[]> {
  requirePermission(user, "support.answer");
  const words = searchWords(query.replace(/\b(\w{4})-(\w{4})\b/g, "$1$2"));
  const sets = await Promise.all(words.map((word) => withWord(deps, word)));
  const [first, ...others] = sets.toSorted((a, b) => a.size - b.size);
  const ids = [...first ?? []].filter((id) => others.every((set) => set.has(id)));
  const found = await Promise.all(
    ids.sort().reverse().slice(0, 50).map((id) => readConversation(deps, id)),
  );
  return found.filter((one) => one !== null)
    .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
}

async function withWord({ kv }: Deps, word: string): Promise<Set<Id>> {
  const range = { start: [...WORDS, word], end: [...WORDS, `${word}\uffff`] };
  const entries = kv.list<Id>(range, { reverse: true, limit: SEARCHED });
  return new Set(await Array.fromAsync(entries, ({ value }) => value));
}

/** How many open conversations have something unread, counted up to a hundred. */
export async function countUnread({ kv }: Deps, user: User | null): Promise<number> {
  requirePermission(user, "support.answer");
  let count = 0;
  const entries = kv.list<Conversation>({ prefix: ofStatus("open") }, {
    reverse: true,
    limit: 100,
  });
  for await (const { value } of entries) if (value.unread.staff > 0) count++;
  return count;
}
