/** Answers that are written once and used often. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, isId, newId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { requiredLine } from "../kernel/text.ts";
import { transact } from "../kernel/tx.ts";
import { type Conversation, requiredText } from "./model.ts";
import { CANNED } from "./store.ts";

/** Schema of what is typed. */
export const cannedSchema = z.object({ title: requiredLine(60), text: requiredText });

/** An answer kept for later. */
export type CannedReply = z.output<typeof cannedSchema> & { id: Id };

/** All of them by their titles; there are few. Throws `forbidden`. */
export async function listCanned({ kv }: Deps, user: User | null): Promise<CannedReply[]> {
  requirePermission(user, "support.answer");
  const entries = kv.list<CannedReply>({ prefix: CANNED }, { limit: 200 });
  const replies = await Array.fromAsync(entries, ({ value }) => value);
  return replies.sort((a, b) => a.title.localeCompare(b.title, "fr"));
}

/** Keeps an answer; a new one without an id. Throws `forbidden` or `invalid-input` with the fields. */
export async function saveCanned(
  deps: Deps,
  user: User | null,
  input: unknown,
  id?: Id,
): Promise<CannedReply> {
  const agent = requirePermission(user, "support.answer");
  const canned = parseInput(cannedSchema, input);
  const kept: CannedReply = { ...canned, id: id && isId(id) ? id : newId(deps.clock) };
  await transact(deps, (tx) => {
    tx.set([...CANNED, kept.id], kept);
    tx.audit({
      actor: { id: agent.id, name: agent.fullName },
      action: "support.canned_saved",
      subject: ["support-canned", kept.id],
    });
  });
  return kept;
}

/** Throws an answer away. Throws `forbidden`. */
export async function removeCanned(deps: Deps, user: User | null, id: Id): Promise<void> {
  const agent = requirePermission(user, "support.answer");
  await transact(deps, (tx) => {
    tx.delete([...CANNED, id]);
    tx.audit({
      actor: { id: agent.id, name: agent.fullName },
      action: "support.canned_removed",
      subject: ["support-canned", id],
    });
  });
}

/**
 * A kept answer for one conversation: `{name}` is the person's first name, `{agent}` who answers,
 * `{code}` the conversation's. What isn't known falls away with the space before it.
 */
export function fillCanned(
  text: string,
  { contact, code }: Pick<Conversation, "contact" | "code">,
  agent: Pick<User, "fullName">,
): string {
  const values: Record<string, string> = {
    name: contact.name?.split(" ")[0] ?? "",
    agent: agent.fullName.split(" ")[0] ?? "",
    code,
  };
  return text.replace(/( ?)\{(name|agent|code)\}/g, (_, space: string, name: string) => {
    const value = values[name];
    return value ? space + value : "";
  });
}
