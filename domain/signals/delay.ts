/** How long members see a signal before everybody does. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import { parseInput } from "../kernel/input.ts";
import { transact } from "../kernel/tx.ts";
import { MAX_DELAY } from "./model.ts";
import { SETTINGS } from "./store.ts";

/** What the house sets for its signals. */
export const signalSettingsSchema = z.object({
  /** Minutes between a signal's publication to members and to everybody. */
  delayMinutes: z.number("signals.field.delay").int("signals.field.delay")
    .min(0, "signals.field.delay").max(MAX_DELAY, "signals.field.delay"),
});

/** What the house sets for its signals. */
export type SignalSettings = z.output<typeof signalSettingsSchema>;

/** A day, until somebody chooses otherwise. */
export const DEFAULT_DELAY = 24 * 60;

/** The settings in force. */
export async function signalSettings({ kv }: Deps): Promise<SignalSettings> {
  return (await kv.get<SignalSettings>(SETTINGS)).value ?? { delayMinutes: DEFAULT_DELAY };
}

/** Sets the delay of signals to come; those that are published keep theirs. */
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
  return settings;
}
