/** Where mailed links are kept, by the SHA-256 of their tokens. */
import type { Deps } from "../kernel/deps.ts";
import { type Id, sha256Hex } from "../kernel/ids.ts";
import type { Tx } from "../kernel/tx.ts";
import type { MailedLink } from "./mailed_link.ts";

/** How long a link is remembered after its end, in milliseconds, so that it can be told why it is void. */
const REMEMBERED_MS = 7 * 24 * 60 * 60 * 1000;

const LINKS: Deno.KvKey = ["accounts", "links"];

const linkKey = async (token: string): Promise<Deno.KvKey> => [...LINKS, await sha256Hex(token)];

/** The link that a token stands for, as this unit of work sees it. */
export async function loadLink(tx: Tx, token: string): Promise<MailedLink | null> {
  return await tx.get<MailedLink>(await linkKey(token));
}

/** Writes a link that lives for another `ms` milliseconds. */
export async function saveLink(
  tx: Tx,
  token: string,
  link: MailedLink,
  ms: number,
): Promise<void> {
  tx.set(await linkKey(token), link, { expireIn: ms + REMEMBERED_MS });
}

/** Removes every link of an account. Walks all that are alive: few, since each expires within days. */
export async function removeLinksOf(deps: Deps, accountId: Id): Promise<void> {
  for await (const { key, value } of deps.kv.list<MailedLink>({ prefix: LINKS })) {
    if (value.accountId === accountId) await deps.kv.delete(key);
  }
}
