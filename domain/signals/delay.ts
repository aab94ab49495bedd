/**
 * Who sees a signal when. Everybody sees it when its own delay has passed, which is fixed at its
 * publication and promised in the chain. Before that, each plan has a delay of its own, counted from
 * the publication: 0 is at once. Plans of the category `signals` have 0 unless staff set another;
 * other plans have none unless staff give them one, and their subscribers see what everybody sees.
 * Somebody with several plans has the shortest delay of those that run. A change counts at once, for
 * those who have subscribed before too.
 */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { can, requirePermission } from "../accounts/permissions.ts";
import type { OfferSnapshot } from "../catalog/model.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { parseInput } from "../kernel/input.ts";
import { transact } from "../kernel/tx.ts";
import { isRunning, listSubscriptions } from "../subscriptions/access.ts";
import { MAX_DELAY } from "./model.ts";
import { SETTINGS } from "./store.ts";

const delaySchema = z.number("signals.field.delay").int("signals.field.delay")
  .min(0, "signals.field.delay").max(MAX_DELAY, "signals.field.delay");

/** What the house sets for its signals. */
export const signalSettingsSchema = z.object({
  /** Minutes between a signal's publication and everybody's seeing it. */
  delayMinutes: delaySchema,
  /** The same for the subscribers of a plan, by the offer's id. */
  plans: z.record(z.string().min(1).max(64), delaySchema).default({}),
});

/** What the house sets for its signals. */
export type SignalSettings = z.output<typeof signalSettingsSchema>;

/** A day, until somebody chooses otherwise. */
export const DEFAULT_DELAY = 24 * 60;

/** How long somebody waits for a signal after its publication, in minutes; null is until it is everybody's. */
export type Wait = number | null;

/** The {@linkcode Wait} of members and of the house's own people. */
export const AT_ONCE = 0;

/** The {@linkcode Wait} of those without a plan. */
export const AS_EVERYBODY = null;

/** The settings in force. */
export function signalSettings({ cache, kv }: Deps): Promise<SignalSettings> {
  return cache.get(SETTINGS, async () => {
    const { value } = await kv.get<Partial<SignalSettings>>(SETTINGS);
    return { delayMinutes: DEFAULT_DELAY, plans: {}, ...value };
  });
}

/** How long the subscribers of a plan wait. */
export function planWait(
  { plans }: SignalSettings,
  { id, category }: Pick<OfferSnapshot, "id" | "category">,
): Wait {
  return plans[id] ?? (category === "signals" ? AT_ONCE : AS_EVERYBODY);
}

/** How long somebody waits for a signal. */
export async function signalWait(deps: Deps, user: User | null): Promise<Wait> {
  if (!user) return AS_EVERYBODY;
  return can(user.role, "signals.publish") ? AT_ONCE : await waitOf(deps, user.id);
}

/** How long an account waits for a signal by the plans that run for it now. */
export async function waitOf(deps: Deps, accountId: Id): Promise<Wait> {
  const [subscriptions, settings] = await Promise.all([
    listSubscriptions(deps, accountId),
    signalSettings(deps),
  ]);
  const waits = subscriptions.filter((one) => isRunning(deps, one))
    .map(({ offer }) => planWait(settings, offer))
    .filter((wait) => wait !== AS_EVERYBODY);
  return waits.length > 0 ? Math.min(...waits) : AS_EVERYBODY;
}

/** Sets the delays: everybody's for signals to come, those of plans from now on. */
export async function saveSignalSettings(
  deps: Deps,
  user: User | null,
  input: unknown,
): Promise<SignalSettings> {
  const { id, fullName } = requirePermission(user, "settings.edit");
  const settings = parseInput(signalSettingsSchema, input);
  await transact(deps, (tx) => {
    tx.set(SETTINGS, settings);
    tx.audit({
      actor: { id, name: fullName },
      action: "signals.settings_saved",
      subject: ["settings", "signals"],
      details: { ...settings },
    });
  });
  deps.cache.drop(SETTINGS);
  return settings;
}
