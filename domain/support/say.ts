/** A person writes to the house. */
import type { User } from "../accounts/model.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { newId, newSecret } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput, Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import { append } from "./append.ts";
import { type CheckedFile, checkFile, type IncomingFile, putFile } from "./attachments.ts";
import { automaticAnswers } from "./automatic.ts";
import { watchPromise } from "./late_alert.ts";
import { takeMessage } from "./limits.ts";
import {
  type Conversation,
  type Correspondent,
  type Message,
  type NewMessage,
  newMessageSchema,
} from "./model.ts";
import { loadConversation, messagesOf, ofAccount, ofBrowser, ofCode, tokenKey } from "./store.ts";
import { browserHash, conversationOf } from "./whose.ts";

/** What came of a message. */
export interface Said {
  conversation: Conversation;
  message: Message;
  /** What the browser must keep to find its conversation again; null where nothing changes for it. */
  secret: string | null;
}

/** Letters and digits that nobody takes for one another. */
const CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Stores a message, beginning a conversation where there is none; the same token again gives the
 * message that it has made. Throws `invalid-input` with the fields, `too-many-requests`, or `forbidden`
 * to who was blocked.
 */
export async function say(
  deps: Deps,
  who: Correspondent,
  input: unknown,
  incoming?: IncomingFile,
): Promise<Said> {
  const wanted = parseInput(newMessageSchema, input);
  if (wanted.text === "" && !incoming) throw invalidInput({ text: { key: "field.required" } });
  const known = await conversationOf(deps, who);
  const earlier = known && await messageOfToken(deps, known, wanted.token);
  if (earlier) return { conversation: known, message: earlier, secret: null };
  if (known?.blocked) throw new Problem("forbidden", { detail: "support.blocked" });
  await takeMessage(deps, who, known === null);
  const file = incoming && await checkFile(incoming);
  const prompts = await automaticAnswers(deps, who, known);
  const secret = known || who.user ? null : newSecret();
  const hash = await browserHash(secret ?? undefined);
  return await transact(deps, async (tx) => {
    const before = known ? await loadConversation(tx, known.id) : await ownAlready(tx, who.user);
    const made = before && await tx.get<number>(tokenKey(before.id, wanted.token));
    if (before && made) {
      const message = await tx.get<Message>([...messagesOf(before.id), made]);
      if (message) return { conversation: before, message, secret: null };
    }
    const start = { ...(before ?? begin(deps, who, hash)), ...told(before, who, wanted) };
    place(tx, start, before);
    const { conversation, messages } = append(deps, tx, start, before ?? undefined, [
      await fromClient(deps, tx, wanted, file),
      ...prompts,
    ]);
    await watchPromise(deps, tx, conversation, before);
    return { conversation, message: messages[0]!, secret };
  });
}

async function messageOfToken(
  { kv }: Deps,
  { id }: Conversation,
  token: string,
): Promise<Message | null> {
  const { value: seq } = await kv.get<number>(tokenKey(id, token));
  return seq === null ? null : (await kv.get<Message>([...messagesOf(id), seq])).value;
}

/** The conversation that an account got meanwhile, from another of its devices. */
async function ownAlready(tx: Tx, user: User | null): Promise<Conversation | null> {
  const id = user && await tx.get<string>(ofAccount(user.id));
  return id ? await loadConversation(tx, id) : null;
}

function begin(deps: Deps, who: Correspondent, browser: string | null): Conversation {
  const now = isoInstant(deps.clock());
  return {
    id: newId(deps.clock),
    code: newCode(),
    contact: { accountId: null, name: null, email: null, locale: who.locale },
    status: "open",
    priority: "normal",
    labels: [],
    agent: null,
    createdAt: now,
    updatedAt: now,
    lastSeq: 0,
    preview: { from: "client", text: "" },
    seen: { client: 0, staff: 0 },
    unread: { client: 0, staff: 0 },
    waitingSince: null,
    openedAt: now,
    answeredAt: null,
    solvedAt: null,
    mailed: 0,
    page: null,
    rating: null,
    blocked: false,
    browser,
  };
}

/** Eight signs of thirty: 39 bits, to be quoted and not to open anything. */
function newCode(): string {
  const bytes = crypto.getRandomValues(new Uint32Array(8));
  const letters = Array.from(bytes, (value) => CODE_LETTERS[value % CODE_LETTERS.length]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What a message tells of who wrote it, and where. */
function told(
  before: Conversation | null,
  { user, locale }: Correspondent,
  { name, email, page }: NewMessage,
): Pick<Conversation, "contact" | "page"> & Partial<Pick<Conversation, "browser">> {
  const path = page !== undefined && /^\/(?!\/)[^?#]*/.exec(page)?.[0] || before?.page || null;
  if (user) {
    const contact = { accountId: user.id, name: user.fullName, email: user.email, locale };
    return { contact, page: path, browser: null };
  }
  const known = before?.contact;
  return {
    contact: {
      accountId: null,
      name: name ?? known?.name ?? null,
      email: email ?? known?.email ?? null,
      locale,
    },
    page: path,
  };
}

/** Has the conversation found again: by the account, else by the browser; never by both. */
function place(tx: Tx, next: Conversation, before: Conversation | null): void {
  if (!before) tx.set(ofCode(next.code.replace("-", "")), next.id);
  if (next.contact.accountId !== null) tx.set(ofAccount(next.contact.accountId), next.id);
  if (before?.browser && before.browser !== next.browser) tx.delete(ofBrowser(before.browser));
  if (next.browser) tx.set(ofBrowser(next.browser), next.id);
}

async function fromClient(
  deps: Deps,
  tx: Tx,
  { text, token }: NewMessage,
  file: CheckedFile | undefined,
) {
  const attachment = file ? await putFile(deps, tx, file) : null;
  return { token, from: "client", by: null, text, attachment } as const;
}
