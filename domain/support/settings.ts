/** Where people reach the house, and how fast it promises to answer. */
import { z } from "zod";
import type { User } from "../accounts/model.ts";
import { requirePermission } from "../accounts/permissions.ts";
import type { Deps } from "../kernel/deps.ts";
import { toE164 } from "../kernel/identifiers.ts";
import { parseInput } from "../kernel/input.ts";
import { optionalLine } from "../kernel/text.ts";
import { transact } from "../kernel/tx.ts";
import { SETTINGS } from "./store.ts";

/** The channels besides the site's own conversation. */
export const CHANNELS = ["whatsapp", "telegram", "discord", "email"] as const;

/** One of {@linkcode CHANNELS}. */
export type Channel = (typeof CHANNELS)[number];

/** Schema of {@linkcode SupportSettings}. A channel without an address isn't shown. */
export const supportSettingsSchema = z.object({
  /** E.164. */
  whatsapp: optionalLine(32).refine(
    (number) => number === undefined || toE164(number) !== undefined,
    "field.whatsapp",
  ).transform((number) => number === undefined ? undefined : toE164(number)),
  /** The public name, without `@`. */
  telegram: optionalLine(64).refine(
    (name) => name === undefined || /^@?[A-Za-z][A-Za-z0-9_]{3,31}$/.test(name),
    "field.telegram",
  ).transform((name) => name?.replace(/^@/, "")),
  /** The address of an invitation. */
  discord: optionalLine(100).refine(
    (url) => url === undefined || /^https:\/\/(discord\.gg|discord\.com)\/[\w/-]+$/.test(url),
    "support.field.discord",
  ),
  /** Minutes within which the conversation on the site is answered, while somebody is there. */
  promiseMinutes: z.coerce.number().int().min(1).max(1440),
});

/** The channels and the promise. */
export type SupportSettings = z.output<typeof supportSettingsSchema>;

const DEFAULTS: SupportSettings = {
  whatsapp: undefined,
  telegram: undefined,
  discord: undefined,
  promiseMinutes: 15,
};

/** What is set, or the defaults; kept in the cache. */
export function getSupportSettings(deps: Deps): Promise<SupportSettings> {
  return deps.cache.get(SETTINGS, async () => {
    const { value } = await deps.kv.get<unknown>(SETTINGS);
    return supportSettingsSchema.safeParse(value).data ?? DEFAULTS;
  });
}

/** Saves what is set. Throws `invalid-input` with the fields, or what permission says. */
export async function saveSupportSettings(
  deps: Deps,
  user: User | null,
  input: unknown,
): Promise<SupportSettings> {
  const admin = requirePermission(user, "settings.edit");
  const settings = parseInput(supportSettingsSchema, input);
  await transact(deps, (tx) => {
    tx.set(SETTINGS, settings);
    tx.audit({
      actor: { id: admin.id, name: admin.fullName },
      action: "support.settings_saved",
      subject: ["settings", "support"],
    });
    tx.afterCommit(() => deps.cache.drop(SETTINGS));
  });
  return settings;
}
