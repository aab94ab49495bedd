/**
 * Leaving a topic by the link of a mail, without signing in (RFC 8058). The token is the account and the
 * topic with an HMAC: nothing is stored, it works as long as the mail is kept, and it can do nothing else.
 */
import { getAccount } from "../accounts/profile.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { Problem } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import type { Mail } from "./model.ts";
import { choiceOf, DEFAULT_REACH, type Reach } from "./reach.ts";
import { reachKey } from "./store.ts";
import { rulesOf, type Topic, TOPIC_NAMES, topicOf } from "./topics.ts";

/** What a link leaves: one topic, or everything that comes by the daily digest. */
export interface Leaving {
  accountId: Id;
  topic: Topic | "digest";
}

/** What a mail's reader may leave; null where the mail always goes. */
export function leavingOf(mail: Mail, accountId: Id | null): Leaving | null {
  if (accountId === null) return null;
  const topic = topicOf(mail);
  if (topic !== "digest" && rulesOf(topic).always.includes("email")) return null;
  return { accountId, topic };
}

/** The token of a link. */
export async function leavingToken(secret: CryptoKey, leaving: Leaving): Promise<string> {
  const mac = await macOf(secret, leaving);
  return `${leaving.accountId}.${leaving.topic}.${mac}`;
}

/** What a token stands for. Throws `link-invalid` for one that the house didn't make. */
export async function readLeaving(secret: CryptoKey, token: string): Promise<Leaving> {
  const [accountId = "", name = "", mac = ""] = token.split(".");
  const topic = [...TOPIC_NAMES, "digest" as const].find((one) => one === name);
  if (!topic || !await isMac(secret, { accountId, topic }, mac)) throw new Problem("link-invalid");
  return { accountId, topic };
}

/** Switches the topic off by mail, whoever asks. Again, it changes nothing. Throws `link-invalid`. */
export async function leave(deps: Deps, secret: CryptoKey, token: string): Promise<Leaving> {
  const leaving = await readLeaving(secret, token);
  const { accountId, topic } = leaving;
  const account = await getAccount(deps, accountId).catch(() => null);
  if (!account || account.erasedAt) throw new Problem("link-invalid");
  await transact(deps, async (tx) => {
    const reach = await tx.get<Reach>(reachKey(accountId)) ?? DEFAULT_REACH;
    const left = topicsLeft(reach, topic).filter((one) => choiceOf(reach, one, "email") !== "off");
    if (left.length === 0) return;
    const choices = { ...reach.choices };
    for (const one of left) choices[one] = { ...choices[one], email: "off" };
    tx.set(reachKey(accountId), { ...reach, choices });
    tx.audit({
      actor: { id: accountId, name: account.fullName },
      action: "notifications.unsubscribed",
      subject: ["accounts", accountId],
      details: { topics: left },
    });
  });
  return leaving;
}

function topicsLeft(reach: Reach, topic: Leaving["topic"]): Topic[] {
  if (topic !== "digest") return [topic];
  return TOPIC_NAMES.filter((one) => choiceOf(reach, one, "email") === "digest");
}

// Signed in a form of its own, so that no other token of the house can be taken for it.
const signed = ({ accountId, topic }: Leaving): BufferSource =>
  new TextEncoder().encode(`unsubscribe:${accountId}:${topic}`);

async function macOf(secret: CryptoKey, leaving: Leaving): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", secret, signed(leaving)));
  return mac.toBase64({ alphabet: "base64url", omitPadding: true });
}

async function isMac(secret: CryptoKey, leaving: Leaving, mac: string): Promise<boolean> {
  try {
    const bytes = Uint8Array.fromBase64(mac, { alphabet: "base64url" });
    return await crypto.subtle.verify("HMAC", secret, bytes, signed(leaving));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
