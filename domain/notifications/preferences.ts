/** Choosing what one is told, where and when. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { can } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import { parseInput } from "../kernel/input.ts";
import { transact } from "../kernel/tx.ts";
import { type Channel, CHANNELS } from "./delivery_model.ts";
import { type Choice, DEFAULT_REACH, type Reach } from "./reach.ts";
import { reachKey } from "./store.ts";
import { rulesOf, type Topic, TOPIC_NAMES } from "./topics.ts";

const choiceSchema = z.enum(["at_once", "digest", "off"]);

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "notifications.field.time");

/** Schema of what the form of preferences posts; a topic or channel that isn't named stays as it was. */
export const preferencesSchema = z.object({
  choices: z.partialRecord(
    z.enum(TOPIC_NAMES),
    z.partialRecord(z.enum(CHANNELS), choiceSchema),
  ).default({}),
  quiet: z.object({ from: timeSchema, to: timeSchema })
    .refine(({ from, to }) => from !== to, { path: ["to"], message: "notifications.field.same" })
    .nullable(),
  urgent: z.boolean(),
});

/** The topics that somebody hears of. */
export function topicsFor({ role }: Pick<User, "role">): Topic[] {
  return TOPIC_NAMES.filter((topic) => !rulesOf(topic).staff || can(role, "payments.read"));
}

/** What somebody may choose for a topic on a channel; one choice alone where it always goes. */
export function choicesFor(topic: Topic, channel: Channel): readonly Choice[] {
  const { always, digest } = rulesOf(topic);
  if (always.includes(channel)) return ["at_once"];
  return digest && channel === "email" ? ["at_once", "digest", "off"] : ["at_once", "off"];
}

/** Saves somebody's wishes. A choice that a topic does not offer changes nothing. Throws `invalid-input`. */
export async function savePreferences(deps: Deps, user: User, input: unknown): Promise<Reach> {
  const { choices, quiet, urgent } = parseInput(preferencesSchema, input);
  return await transact(deps, async (tx) => {
    const before = await tx.get<Reach>(reachKey(user.id)) ?? DEFAULT_REACH;
    const next: Reach = { ...before, quiet, urgent, choices: { ...before.choices } };
    for (const topic of topicsFor(user)) {
      const wanted = { ...before.choices[topic], ...choices[topic] };
      // What isn't offered falls back to what always holds.
      const offered = Object.entries(wanted).filter(([channel, choice]) =>
        choicesFor(topic, channel as Channel).includes(choice)
      );
      next.choices[topic] = Object.fromEntries(offered);
    }
    tx.set(reachKey(user.id), next);
    tx.audit({
      actor: { id: user.id, name: user.fullName },
      action: "notifications.preferences_saved",
      subject: ["accounts", user.id],
    });
    return next;
  });
}
