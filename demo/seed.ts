/**
 * Fills an empty store with a made-up business, through the same use cases as real people, at made-up
 * instants of the past months. Nobody is written to: the people don't exist.
 */
import type { Role, User } from "@/domain/accounts/model.ts";
import type { Demographics } from "@/domain/accounts/demographics.ts";
import { editProfile } from "@/domain/accounts/edit_profile.ts";
import type { PasswordHasher } from "@/domain/accounts/password.ts";
import { toUser } from "@/domain/accounts/profile.ts";
import { registerAccount } from "@/domain/accounts/register_account.ts";
import { saveOffer } from "@/domain/catalog/offers.ts";
import { SYSTEM } from "@/domain/kernel/audit.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import { makeDeps } from "@/domain/kernel/deps.ts";
import { sweepOutbox } from "@/domain/kernel/outbox.ts";
import { transact } from "@/domain/kernel/tx.ts";
import { cancelPayment } from "@/domain/payments/cancel_payment.ts";
import { confirmPayment } from "@/domain/payments/confirm_payment.ts";
import { createPayment } from "@/domain/payments/create_payment.ts";
import { rejectPayment } from "@/domain/payments/reject_payment.ts";
import { submitTransaction } from "@/domain/payments/submit_transaction.ts";
import { flagDemoStore, isDemoStore } from "@/domain/settings/demo.ts";
import { saveSeller } from "@/domain/settings/seller.ts";
import { WARM_JOB } from "@/domain/trading/statistics/warm_summaries.ts";
import { warmSummariesJob } from "@/workers/jobs/warm_summaries.ts";
import { drawInvoiceJob } from "@/workers/jobs/draw_invoice.ts";
import { DRAW_INVOICE_JOB } from "@/domain/invoicing/issue_invoice.ts";
import { DEMO_OFFERS } from "./offers.ts";
import { DECLARED_PEOPLE, TRADERS_DECLARE } from "./declared.ts";
import { DEMO_ACCOUNTS, DEMO_ORDERS, DEMO_PASSWORD, type DemoOrder } from "./people.ts";
import { DEMO_SELLER } from "./seller.ts";
import { seedTraders } from "./traders.ts";
import { playSignals } from "./signals.ts";
import { seedVisits } from "./visits.ts";

/** Set once the store is filled. */
const SEEDED: Deno.KvKey = ["demo", "seeded"];

/** The area of the flag that says made-up data, which goes up first and never comes down. */
const FLAG_AREA = "settings";

/**
 * Fills the store if it is empty, or if an earlier filling was cut short; a store of real data is
 * left alone. Gives whether the store holds made-up data now.
 */
export async function seedDemo(deps: Deps, passwords: PasswordHasher): Promise<boolean> {
  if ((await deps.kv.get(SEEDED)).value === true) return true;
  if (!await isDemoStore(deps) && !await isEmpty(deps.kv)) return false;
  await flagDemoStore(deps);
  for await (const { key } of deps.kv.list({ prefix: [] })) {
    if (key[0] !== FLAG_AREA) await deps.kv.delete(key);
  }
  await fill(deps, passwords);
  await deps.kv.set(SEEDED, true);
  return true;
}

async function isEmpty(kv: Deno.Kv): Promise<boolean> {
  for await (const _ of kv.list({ prefix: [] }, { limit: 1 })) return false;
  return true;
}

async function fill(real: Deps, passwords: PasswordHasher): Promise<void> {
  const start = real.clock();
  let now = start;
  const past: Deps = {
    ...makeDeps(real.kv, () => now, { mails: false }),
    cache: real.cache,
  };
  const at = (hoursAgo: number) => {
    now = start.subtract({ minutes: Math.round(hoursAgo * 60) });
  };
  at(24 * 90);
  const passwordHash = await passwords.hash(DEMO_PASSWORD);
  const people = new Map<string, User>();
  for (const { email, fullName, role } of DEMO_ACCOUNTS) {
    const person = await addPerson(past, { email, fullName, role, passwordHash });
    people.set(email, person);
    if (role === "client") await declare(past, person, TRADERS_DECLARE);
  }
  const admin = [...people.values()].find(({ role }) => role === "owner")!;
  await saveSeller(past, admin, DEMO_SELLER);
  for (const offer of DEMO_OFFERS) await saveOffer(past, SYSTEM, offer);
  for (const order of DEMO_ORDERS) {
    const client = people.get(order.email);
    if (client) await playOrder(past, at, order, client, admin);
  }
  await playSignals(past, at, admin);
  for (const { hoursAgo, demographics, ...person } of DECLARED_PEOPLE) {
    at(hoursAgo);
    const client = await addPerson(past, { ...person, role: "client", passwordHash });
    await declare(past, client, demographics);
  }
  at(0);
  await seedVisits(past, admin);
  await seedTraders(past, at, people);
  // What terminals sent is summed up a little later; here that has come.
  at(-1);
  await sweepOutbox(past, { [WARM_JOB]: warmSummariesJob });
}

function addPerson(
  deps: Deps,
  person: { email: string; fullName: string; role: Role; passwordHash: string },
): Promise<User> {
  return transact(
    deps,
    async (tx) =>
      toUser(await registerAccount(tx, deps, { ...person, locale: "fr", verified: true })),
  );
}

async function declare(deps: Deps, client: User, demographics: Demographics): Promise<void> {
  const { fullName, locale } = client;
  await editProfile(deps, client, { fullName, locale, demographics });
}

async function playOrder(
  deps: Deps,
  at: (hoursAgo: number) => void,
  order: DemoOrder,
  client: User,
  admin: User,
): Promise<void> {
  at(order.hoursAgo);
  const { id } = await createPayment(deps, client, {
    offerId: order.offerId,
    userInfo: { fullName: client.fullName, email: client.email, ...order.contact },
    acceptTerms: true,
    immediateService: true,
  }, "fr");
  if (order.ending === "pending") return;
  at(order.hoursAgo - 0.5);
  if (order.ending === "cancelled") return void await cancelPayment(deps, client, id);
  await submitTransaction(deps, client, id, { transactionId: order.transactionId });
  if (order.ending === "transaction_submitted") return;
  at(order.hoursAgo - 1);
  if (order.ending === "rejected") {
    return void await rejectPayment(deps, admin, id, {
      reason: "Aucun virement reçu sous cette référence.",
    });
  }
  await confirmPayment(deps, admin, id);
  await sweepOutbox(deps, { [DRAW_INVOICE_JOB]: drawInvoiceJob });
}
