/**
 * What the house says by itself, and says that it does: that a message has arrived, when somebody is
 * back, and what it knows of the writer's own order. A person always follows.
 */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import { formatInstant, formatMoney, type Locale, translator } from "../kernel/i18n.ts";
import { newSecret } from "../kernel/ids.ts";
import { listOwnPayments } from "../payments/list_payments.ts";
import type { Payment } from "../payments/model.ts";
import { deskAt } from "../payments/opening_hours.ts";
import { getSeller } from "../settings/seller.ts";
import type { Unplaced } from "./append.ts";
import type { Conversation, Correspondent } from "./model.ts";
import { getSupportSettings } from "./settings.ts";

/** What answers a message at once: only the first of a matter, so that nobody talks to a machine. */
export async function automaticAnswers(
  deps: Deps,
  { user, locale }: Correspondent,
  known: Conversation | null,
): Promise<Unplaced[]> {
  if (known && known.status !== "solved") return [];
  const order = user && await openOrder(deps, user.id);
  const texts = [await greeting(deps, locale)];
  if (order) texts.push(orderText(order, locale));
  return texts.map(automatic);
}

/** A message from the house itself. */
export function automatic(text: string): Unplaced {
  return { token: newSecret(16), from: "house", by: null, text, attachment: null };
}

async function greeting(deps: Deps, locale: Locale): Promise<string> {
  const t = translator(locale);
  const seller = await getSeller(deps);
  const { promiseMinutes } = await getSupportSettings(deps);
  const desk = seller ? deskAt(seller.openingHours, deps.clock()) : null;
  if (!desk || desk.open) return t("support.auto.greeting", { minutes: promiseMinutes });
  if (!desk.reopensAt) return t("support.auto.away");
  const at = formatInstant(isoInstant(desk.reopensAt.toInstant()), locale);
  return t("support.auto.closed", { at });
}

/** The newest order of an account that isn't paid for yet. */
async function openOrder(deps: Deps, accountId: string): Promise<Payment | null> {
  const { items } = await listOwnPayments(deps, accountId, { limit: 5 });
  return items.find(({ status }) => status === "pending" || status === "transaction_submitted") ??
    null;
}

function orderText({ status, reference, amount, history }: Payment, locale: Locale): string {
  const t = translator(locale);
  const params = {
    reference,
    amount: formatMoney(amount, locale),
    at: formatInstant(history.at(-1)!.at, locale),
  };
  return t(status === "pending" ? "support.auto.pending" : "support.auto.submitted", params);
}
