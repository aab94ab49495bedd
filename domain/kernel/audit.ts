/**
 * The audit trail: who did what to what, when. Entries are only ever added, in the commit of the
 * change itself. What leaves: the name of a person who had their account erased, and traces of
 * security that have been kept long enough.
 */
import type { IsoInstant } from "./clock.ts";
import type { Deps } from "./deps.ts";
import type { Id } from "./ids.ts";
import type { audit } from "./locales/fr/audit.ts";
import { listPage, type Page, type PageRequest } from "./paging.ts";

/** What can be done: whatever the catalogue of the trail has words for. */
export type AuditAction = keyof typeof audit extends `audit.${infer Action}` ? Action : never;

/** Who acts: a person by account id, or the system itself. */
export interface Actor {
  /** Account id, or `system`. */
  id: string;
  /** The name shown to readers of the trail. */
  name: string;
}

/** The actor of schedules and workers. */
export const SYSTEM: Actor = { id: "system", name: "Calmness Trading" };

/** An entry as a use case writes it. */
export interface NewAuditEntry {
  /** Who did it. */
  actor: Actor;
  /** What was done, as `payment.confirmed`. */
  action: AuditAction;
  /** To what: area and id, as `["payments", id]`. */
  subject: readonly [area: string, id: string];
  /** Why, in the actor's words. */
  note?: string;
  /** What else a reader needs, plain JSON data without secrets. */
  details?: Record<string, unknown>;
}

/** An entry as stored. */
export interface AuditEntry extends NewAuditEntry {
  /** Its id, in the order of time. */
  id: Id;
  /** When it was committed. */
  at: IsoInstant;
}

const BY_TIME: Deno.KvKey = ["audit", "by_time"];

/** The keys that an entry is stored under. */
export function auditKeys(entry: AuditEntry): Deno.KvKey[] {
  return [[...BY_TIME, entry.id], ["audit", "by_subject", ...entry.subject, entry.id]];
}

/** The trail, newest first. */
export function listAudit(deps: Deps, request: PageRequest): Promise<Page<AuditEntry>> {
  return listPage<AuditEntry>(deps.kv, BY_TIME, { ...request, reverse: true });
}

/** The trail of one subject, newest first. */
export function listAuditOf(
  deps: Deps,
  subject: readonly [string, string],
  request: PageRequest,
): Promise<Page<AuditEntry>> {
  return listPage<AuditEntry>(deps.kv, ["audit", "by_subject", ...subject], {
    ...request,
    reverse: true,
  });
}

/** Stands where a name was that its owner had erased. */
export const ERASED_NAME = "—";

/** Entries rewritten in one commit: two keys each, well below KV's thousand mutations. */
const ENTRIES_A_COMMIT = 100;

/**
 * Takes a person out of the whole trail: their name, and what their entries say besides. What was
 * done, by whose account and when stays. Walks all there is; safe to run again.
 */
export async function forgetActor(deps: Deps, accountId: Id): Promise<void> {
  await rewrite(deps, BY_TIME, ({ actor }) => actor.id === accountId, accountId);
}

/** Takes out of the trail of a subject that was a person's what others wrote about it. Safe to run again. */
export async function forgetSubject(
  deps: Deps,
  subject: readonly [string, string],
  accountId: Id,
): Promise<void> {
  await rewrite(deps, ["audit", "by_subject", ...subject], () => true, accountId);
}

/** The last entry that {@linkcode forgetEntries} has looked at. */
const LOOKED_AT: Deno.KvKey = ["audit", "looked_at"];

/**
 * Removes the entries of some actions that are older than an instant; gives how many. Goes on where it
 * ended the last time; safe to run again.
 */
export async function forgetEntries(
  { kv }: Deps,
  actions: ReadonlySet<AuditAction>,
  before: IsoInstant,
): Promise<number> {
  const { value: from } = await kv.get<Id>(LOOKED_AT);
  const start = from === null ? {} : { start: [...BY_TIME, from] };
  let operation = kv.atomic();
  let count = 0;
  let last = from;
  const entries = kv.list<AuditEntry>({ prefix: BY_TIME, ...start }, { batchSize: 500 });
  for await (const { value } of entries) {
    if (value.at >= before) break;
    last = value.id;
    if (!actions.has(value.action)) continue;
    for (const key of auditKeys(value)) operation.delete(key);
    if (++count % ENTRIES_A_COMMIT === 0) {
      await operation.commit();
      operation = kv.atomic();
    }
  }
  await operation.set(LOOKED_AT, last).commit();
  return count;
}

async function rewrite(
  deps: Deps,
  prefix: Deno.KvKey,
  concerned: (entry: AuditEntry) => boolean,
  accountId: Id,
): Promise<void> {
  let operation = deps.kv.atomic();
  let count = 0;
  for await (const { value } of deps.kv.list<AuditEntry>({ prefix }, { batchSize: 500 })) {
    if (!concerned(value)) continue;
    const { note: _, details: __, actor, ...kept } = value;
    const name = actor.id === accountId ? ERASED_NAME : actor.name;
    const next: AuditEntry = { ...kept, actor: { ...actor, name } };
    for (const key of auditKeys(next)) operation.set(key, next);
    if (++count % ENTRIES_A_COMMIT === 0) {
      await operation.commit();
      operation = deps.kv.atomic();
    }
  }
  await operation.commit();
}
