/** Telling people what became of their second factor: if it wasn't them, they learn of it at once. */
import { isoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import type { SecondFactorEvent } from "../notifications/model.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import type { Account } from "./model.ts";

/** Asks for the mail about an event, in the commit of the event itself. */
export function mailSecondFactor(
  tx: Tx,
  deps: Deps,
  { id, fullName, email, locale }: Account,
  event: SecondFactorEvent,
): void {
  queueMail(deps, tx, {
    accountId: id,
    to: { name: fullName, email },
    locale,
    mail: {
      template: "second-factor",
      data: { fullName, event, at: isoInstant(deps.clock()) },
    },
    attachments: [],
    subject: ["accounts", id],
  });
}
