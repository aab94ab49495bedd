/** The mail of the week's figures: who wants it, and sending it on Monday morning. */
import type { User } from "../accounts/model.ts";
import { can, requirePermission } from "../accounts/permissions.ts";
import { getStaff } from "../accounts/profile.ts";
import { BUSINESS_ZONE, businessDay, type IsoDay } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Id } from "../kernel/ids.ts";
import { transact } from "../kernel/tx.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import { type MetricName, METRICS, readOverview } from "./overview.ts";
import { comparedPeriod, mondayOf, presetPeriod } from "./period.ts";

/** The hour in Paris from which the mail goes out. */
const SENT_AT_HOUR = 7;

/** The figures of a week, each with that of the week before. */
export type WeekFigures = Record<MetricName, { value: number | null; previous: number | null }>;

const wishKey = (accountId: Id): Deno.KvKey => ["analytics", "weekly", "wished", accountId];
const sentKey = (monday: IsoDay, accountId: Id): Deno.KvKey => [
  "analytics",
  "weekly",
  "sent",
  monday,
  accountId,
];

/** Keys of past weeks serve nobody. */
const SENT_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Whether somebody wants the mail. */
export async function wantsWeekly(deps: Deps, { id }: Pick<User, "id">): Promise<boolean> {
  return (await deps.kv.get(wishKey(id))).value !== null;
}

/** Says whether one wants the mail. Throws `unauthenticated` or `forbidden`. */
export async function wishWeekly(deps: Deps, user: User | null, wanted: boolean): Promise<void> {
  const { id } = requirePermission(user, "analytics.read");
  await transact(deps, (tx) => wanted ? tx.set(wishKey(id), true) : tx.delete(wishKey(id)));
}

/** Forgets that somebody wanted the mail. */
export async function forgetWish(deps: Deps, accountId: Id): Promise<void> {
  await deps.kv.delete(wishKey(accountId));
}

/**
 * Asks for the mail of the week that ended on Sunday for everybody who wants it and may still read the
 * figures. Run hourly: nothing happens before Monday at seven in Paris, and each person is written to
 * once a week, in the commit that says so; a Monday that was missed is made up for until Sunday. Gives
 * how many mails it asked for.
 */
export async function sendWeekly(deps: Deps): Promise<number> {
  const now = deps.clock().toZonedDateTimeISO(BUSINESS_ZONE);
  if (now.dayOfWeek === 1 && now.hour < SENT_AT_HOUR) return 0;
  const today = businessDay(deps.clock());
  const monday = mondayOf(today);
  let sent = 0;
  for (const reader of await getStaff(deps)) {
    if (!can(reader.role, "analytics.read") || !await wantsWeekly(deps, reader)) continue;
    const key = sentKey(monday, reader.id);
    if ((await deps.kv.get(key)).value !== null) continue;
    const period = presetPeriod("last-week", today);
    const compared = comparedPeriod(period, "previous");
    const query = { period, comparison: "previous" as const, compared, filters: {} };
    const { metrics } = await readOverview(deps, reader, query);
    const figures = Object.fromEntries(
      METRICS.map((name) => [name, {
        value: metrics[name].value,
        previous: metrics[name].previous,
      }]),
    ) as WeekFigures;
    await transact(deps, async (tx) => {
      if (await tx.get(key) !== null) return;
      tx.set(key, true, { expireIn: SENT_KEPT_MS });
      await queueMail(deps, tx, {
        accountId: reader.id,
        to: { name: reader.fullName, email: reader.email },
        locale: reader.locale,
        subject: ["accounts", reader.id],
        attachments: [],
        mail: {
          template: "weekly-figures",
          data: { fullName: reader.fullName, ...period, figures },
        },
      });
      sent++;
    });
  }
  return sent;
}
