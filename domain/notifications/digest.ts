/** What somebody wants to hear of once a day: collected, and mailed at a fixed hour in Paris. */
import { getAccount } from "../accounts/profile.ts";
import { BUSINESS_ZONE, businessDay, type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, newId } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact, type Tx } from "../kernel/tx.ts";
import type { Mail } from "./model.ts";
import { queueMail } from "./queue_mail.ts";
import { DIGEST_DAY, digestOf, DIGESTS_DUE } from "./store.ts";

/** The hour in Europe/Paris at which digests go out. */
export const DIGEST_HOUR = 18;

/** How much of one digest's messages is stored, in bytes of JSON: a value holds 64 KiB. */
const DIGEST_BYTES = 40_000;

/** A message that waits for a digest. */
interface DigestItem {
  mail: Mail;
  at: IsoInstant;
}

/** Keeps a message for somebody's next digest. */
export function keepForDigest(deps: Deps, tx: Tx, accountId: Id, mail: Mail): void {
  const item: DigestItem = { mail, at: isoInstant(deps.clock()) };
  tx.set([...digestOf(accountId), newId(deps.clock)], item);
  tx.set([...DIGESTS_DUE, accountId], true);
}

/**
 * Asks for the digests of the day, once its hour has come; gives how many. Each is one commit, so that a
 * run that was interrupted goes on where it was.
 */
export async function queueDigests(deps: Deps): Promise<number> {
  const now = deps.clock();
  if (now.toZonedDateTimeISO(BUSINESS_ZONE).hour < DIGEST_HOUR) return 0;
  const today = businessDay(now);
  const { value: last } = await deps.kv.get<string>(DIGEST_DAY);
  if (last === today) return 0;
  let count = 0;
  for await (const { key } of deps.kv.list({ prefix: DIGESTS_DUE })) {
    if (await queueDigest(deps, String(key.at(-1)))) count++;
  }
  await deps.kv.set(DIGEST_DAY, today);
  return count;
}

async function queueDigest(deps: Deps, accountId: Id): Promise<boolean> {
  const account = await findRecipient(deps, accountId);
  return await transact(deps, async (tx) => {
    if (!await tx.get([...DIGESTS_DUE, accountId])) return false;
    const entries = await Array.fromAsync(
      deps.kv.list<DigestItem>({ prefix: digestOf(accountId) }, { limit: 900 }),
    );
    for (const { key } of entries) tx.delete(key);
    if (entries.length < 900) tx.delete([...DIGESTS_DUE, accountId]);
    if (!account || entries.length === 0) return false;
    const items = fitting(entries.map(({ value }) => value));
    const { fullName, email, locale, emailVerifiedAt } = account;
    await queueMail(deps, tx, {
      accountId,
      to: { name: fullName, email },
      locale,
      mail: { template: "digest", data: { fullName, items, more: entries.length - items.length } },
      attachments: [],
      subject: ["accounts", accountId],
      verified: emailVerifiedAt !== undefined,
    });
    return true;
  });
}

/** The newest that one mail holds, oldest first. */
function fitting(items: DigestItem[]): DigestItem[] {
  let bytes = 0;
  const first = items.findLastIndex((item) =>
    (bytes += JSON.stringify(item).length) > DIGEST_BYTES
  );
  return items.slice(first + 1);
}

async function findRecipient(deps: Deps, id: Id) {
  try {
    const account = await getAccount(deps, id);
    return account.erasedAt ? null : account;
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return null;
    throw error;
  }
}
