/** Mails about an account itself. */
import type { IsoInstant } from "../kernel/clock.ts";
import type { Deps } from "../kernel/deps.ts";
import type { Tx } from "../kernel/tx.ts";
import type { Mail } from "../notifications/model.ts";
import { queueMail } from "../notifications/queue_mail.ts";
import type { Account } from "./model.ts";

/** Whether the person has proved that they read the mail of their address. */
export function isVerified({ emailVerifiedAt }: Pick<Account, "emailVerifiedAt">): boolean {
  return emailVerifiedAt !== undefined;
}

/** What may differ from the usual in {@linkcode mailAccount}. */
export interface AccountMailOptions {
  /** Another address; the account's own unless told. */
  to?: string;
  /** Not before this instant; at once unless told. */
  dueAt?: IsoInstant;
}

/**
 * Asks for a mail to an account's owner. To an address that nobody has
 * confirmed go only the mails that may (`MAIL_GOES_TO` in `notifications/model.ts`).
 */
export function mailAccount(
  deps: Deps,
  tx: Tx,
  account: Account,
  mail: Mail,
  { to = account.email, dueAt }: AccountMailOptions = {},
): Promise<void> {
  return queueMail(deps, tx, {
    accountId: account.id,
    to: { name: account.fullName, email: to },
    locale: account.locale,
    mail,
    attachments: [],
    subject: ["accounts", account.id],
    verified: to === account.email && isVerified(account),
    dueAt,
  });
}
