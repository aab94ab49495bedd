/** What the staff do with a conversation besides answering. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { can, requirePermission } from "../accounts/permissions.ts";
import { getStaff } from "../accounts/profile.ts";
import type { AuditAction } from "../kernel/audit.ts";
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { translator } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { invalidInput } from "../kernel/problem.ts";
import { transact } from "../kernel/tx.ts";
import { append } from "./append.ts";
import { automatic } from "./automatic.ts";
import { type Conversation, LABELS_MAX, PRIORITIES, STATUSES } from "./model.ts";
import { loadConversation, writeConversation } from "./store.ts";

/** Schema of what can be changed; what is absent stays. */
export const changeSchema = z.object({
  status: z.enum(STATUSES).optional(),
  priority: z.enum(PRIORITIES).optional(),
  /** An account's id; empty for nobody. */
  agent: z.string().max(40).optional(),
  /** Separated by commas. */
  labels: z.string().max(300, "field.tooLong").transform((text) => readLabels(text)).optional(),
  blocked: z.boolean().optional(),
});

function readLabels(text: string): string[] {
  const labels = text.normalize("NFC").toLowerCase().split(",")
    .map((label) =>
      label.replace(/[^\p{L}\p{N} -]/gu, "").replace(/\s+/g, " ").trim().slice(0, 30)
    );
  return [...new Set(labels.filter(Boolean))].slice(0, LABELS_MAX);
}

/**
 * Changes a conversation, each thing with an entry in the trail; solving it asks the person whether it
 * helped. Throws `forbidden`, `not-found` or `invalid-input` with the fields.
 */
export async function changeConversation(
  deps: Deps,
  user: User | null,
  id: Id,
  input: unknown,
): Promise<Conversation> {
  const by = requirePermission(user, "support.answer");
  const wanted = parseInput(changeSchema, input);
  const agents = await listAgents(deps);
  return await transact(deps, async (tx) => {
    const before = await loadConversation(tx, id);
    const now = isoInstant(deps.clock());
    const next: Conversation = { ...before, updatedAt: now };
    const record = (action: AuditAction, details: Record<string, unknown>) =>
      tx.audit({
        actor: { id: by.id, name: by.fullName },
        action,
        subject: ["support", id],
        details,
      });
    if (wanted.agent !== undefined && wanted.agent !== (before.agent?.id ?? "")) {
      next.agent = agents.find((agent) => agent.id === wanted.agent) ?? null;
      if (wanted.agent !== "" && !next.agent) {
        throw invalidInput({ agent: { key: "field.invalid" } });
      }
      record("support.assigned", { agent: next.agent?.name ?? null });
    }
    if (wanted.priority && wanted.priority !== before.priority) {
      next.priority = wanted.priority;
      record("support.prioritised", { priority: wanted.priority });
    }
    if (wanted.labels && wanted.labels.join() !== before.labels.join()) {
      next.labels = wanted.labels;
      record("support.labelled", { labels: wanted.labels });
    }
    if (wanted.blocked !== undefined && wanted.blocked !== before.blocked) {
      next.blocked = wanted.blocked;
      record(wanted.blocked ? "support.blocked" : "support.unblocked", {});
    }
    if (!wanted.status || wanted.status === before.status) {
      writeConversation(tx, next, before);
      return next;
    }
    next.status = wanted.status;
    record("support.status_changed", { status: wanted.status });
    if (wanted.status !== "solved") {
      writeConversation(tx, next, before);
      return next;
    }
    const solved = { ...next, solvedAt: now, waitingSince: null, rating: null };
    const t = translator(before.contact.locale);
    return append(deps, tx, solved, before, [automatic(t("support.auto.solved"))]).conversation;
  });
}

/** Who may have conversations: id and name. */
export async function listAgents(deps: Deps): Promise<{ id: Id; name: string }[]> {
  const staff = await getStaff(deps);
  return staff.filter(({ role }) => can(role, "support.answer"))
    .map(({ id, fullName }) => ({ id, name: fullName }));
}
