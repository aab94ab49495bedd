/**
 * Whose conversation it is. A signed-in person has one on all their devices. Somebody who isn't has the
 * one that their browser's secret opens, until they sign in and write: then it is their account's, and
 * the secret opens nothing any more.
 */
import type { Deps } from "../kernel/deps.ts";
import { sha256Hex } from "../kernel/ids.ts";
import type { Conversation, Correspondent } from "./model.ts";
import { findConversation, ofAccount, ofBrowser } from "./store.ts";

/** Who asks, without where they are. */
export type Asker = Pick<Correspondent, "user" | "secret">;

/** The form of a browser's secret: 32 bytes in base64url. */
const SECRET = /^[\w-]{43}$/;

/** The conversation of who asks; null when they have none. */
export async function conversationOf(
  deps: Deps,
  { user, secret }: Asker,
): Promise<Conversation | null> {
  const own = user && await findConversation(deps, ofAccount(user.id));
  if (own) return own;
  const hash = await browserHash(secret);
  const found = hash === null ? null : await findConversation(deps, ofBrowser(hash));
  return found?.contact.accountId === null ? found : null;
}

/** What is kept of a browser's secret; null for what is none. */
export async function browserHash(secret: string | undefined): Promise<string | null> {
  return secret !== undefined && SECRET.test(secret) ? await sha256Hex(secret) : null;
}
