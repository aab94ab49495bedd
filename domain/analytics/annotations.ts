/** Dated notes of the house's own people: the campaign or the breakdown that a curve is explained by. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import { ERASED_NAME } from "../kernel/audit.ts";
import { type IsoDay, type IsoInstant, isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { type Id, newId } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { Problem } from "../kernel/problem.ts";
import { requiredLine } from "../kernel/text.ts";
import { transact } from "../kernel/tx.ts";
import type { Period } from "./period.ts";
import { dayField } from "./report_query.ts";

/** A note. */
export interface Annotation {
  id: Id;
  /** The Paris day that it is about. */
  day: IsoDay;
  text: string;
  /** Who wrote it. */
  by: { id: Id; name: string };
  createdAt: IsoInstant;
}

const annotationSchema = z.object({ day: dayField, text: requiredLine(140) });

const ANNOTATIONS: Deno.KvKey = ["analytics", "annotations"];
const annotationKey = (day: IsoDay, id: Id): Deno.KvKey => [...ANNOTATIONS, day, id];

/** The notes on the days of a period, the earliest first. Who may know was decided by the caller. */
export async function listAnnotations(deps: Deps, { from, to }: Period): Promise<Annotation[]> {
  const selector = { start: [...ANNOTATIONS, from], end: [...ANNOTATIONS, `${to}\0`] };
  return await Array.fromAsync(deps.kv.list<Annotation>(selector), ({ value }) => value);
}

/** Adds a note. Throws `unauthenticated`, `forbidden` or `invalid-input` (`day`, `text`). */
export async function addAnnotation(
  deps: Deps,
  user: User | null,
  input: unknown,
): Promise<Annotation> {
  const { id: authorId, fullName } = requirePermission(user, "analytics.read");
  const { day, text } = parseInput(annotationSchema, input);
  const by = { id: authorId, name: fullName };
  const createdAt = isoInstant(deps.clock());
  const annotation = { id: newId(deps.clock), day, text, by, createdAt };
  await transact(deps, (tx) => {
    tx.set(annotationKey(day, annotation.id), annotation);
    tx.audit({
      actor: by,
      action: "analytics.annotated",
      subject: ["analytics", annotation.id],
      details: { day, text },
    });
  });
  return annotation;
}

/** Removes a note. Throws `unauthenticated`, `forbidden` or `not-found`. */
export async function removeAnnotation(
  deps: Deps,
  user: User | null,
  { day, id }: { day: string; id: string },
): Promise<void> {
  const { id: actorId, fullName } = requirePermission(user, "analytics.read");
  await transact(deps, async (tx) => {
    const key = annotationKey(day, id);
    const annotation = await tx.get<Annotation>(key);
    if (!annotation) throw new Problem("not-found");
    tx.delete(key);
    tx.audit({
      actor: { id: actorId, name: fullName },
      action: "analytics.annotation_removed",
      subject: ["analytics", id],
      details: { day, text: annotation.text },
    });
  });
}

/** Takes the name of a person who is gone from their notes. */
export async function forgetAuthor(deps: Deps, accountId: Id): Promise<void> {
  for await (const { key, value } of deps.kv.list<Annotation>({ prefix: ANNOTATIONS })) {
    if (value.by.id !== accountId || value.by.name === ERASED_NAME) continue;
    await transact(deps, async (tx) => {
      const annotation = await tx.get<Annotation>(key);
      if (annotation) tx.set(key, { ...annotation, by: { id: accountId, name: ERASED_NAME } });
    });
  }
}
