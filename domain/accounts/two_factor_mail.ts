/** Telling people what became of their second factor: if it wasn't them, they learn of it at once. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import type { SecondFactorEvent } from "../notifications/model.ts";
import { mailAccount } from "./account_mail.ts";
import type { Account } from "./model.ts";

/** Asks for the mail about an event, in the commit of the event itself. */
export function mailSecondFactor(
  tx: Tx,
  deps: Deps,
  account: Account,
  event: SecondFactorEvent,
): Promise<void> {
  return mailAccount(deps, tx, account, {
    template: "second-factor",
    data: { fullName: account.fullName, event, at: isoInstant(deps.clock()) },
  });
}
