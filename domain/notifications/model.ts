/** What the house tells people: each event as the message that tells of it, with its facts. */
import type { WeekFigures } from "../analytics/weekly.ts";
import type { Role } from "../accounts/model.ts";
import type { IsoDay, IsoInstant } from "../kernel/clock.ts";
import type { Channel, ChatChannel } from "./delivery_model.ts";
import type { LocalizedText } from "../kernel/i18n.ts";
import type { Id } from "../kernel/ids.ts";
import type { Money } from "../kernel/money.ts";
import type { Side, SignalEvent } from "../signals/model.ts";
import type { Result } from "../signals/result.ts";
import type { SignedHead } from "../signals/verify_chain.ts";

/** What a mail about a payment says of it. */
export interface PaymentFacts {
  paymentId: Id;
  reference: string;
  amount: Money;
  offer: LocalizedText;
  fullName: string;
}

/** The end of somebody's access to an offer, soon or just past. */
export interface AccessEnd {
  fullName: string;
  offer: LocalizedText;
  /** The first instant without access. */
  endsAt: IsoInstant;
}

/** What can become of somebody's second factor; `reset` is the staff's doing. */
export type SecondFactorEvent =
  | "enabled"
  | "disabled"
  | "codes_renewed"
  | "recovery_used"
  | "reset";

/** What every mail about a consumer's notice repeats of it. */
export interface NoticeFacts {
  fullName: string;
  email: string;
  /** The reference or number as typed. */
  contract: string;
  receivedAt: IsoInstant;
  /** The order that it is about; null where none was found, so that strangers learn nothing. */
  order: { offer: LocalizedText; amount: Money; reference: string } | null;
}

/** The mails of the house, by template; the data is frozen when the mail is asked for. */
export type Mail =
  | {
    /** The order's confirmation on a durable medium, with the terms and the withdrawal form (L221-13). */
    template: "order-confirmation";
    data: PaymentFacts & {
      iban: string | null;
      bic: string | null;
      accountHolder: string | null;
      termsVersion: string;
      /** Names the accepted text in the archive; absent on orders older than the archive. */
      termsHash?: string;
      immediateService: boolean;
      waiveWithdrawal: boolean;
      expiresOn: IsoDay;
    };
  }
  | {
    /** Acknowledges a withdrawal on a durable medium: content, date and time (L221-21). */
    template: "withdrawal-received";
    data: NoticeFacts & { effect: "unmatched" | "order_cancelled" | "for_staff" };
  }
  | {
    /** Confirms on a durable medium that a contract is to end: when, and what follows (L215-1-1). */
    template: "ending-received";
    data: NoticeFacts & {
      effect: "unmatched" | "ends" | "ended" | "nothing_runs";
      /** The offer as the client named it. */
      named: string | null;
      ends: "at_term" | "at_once";
      /** First instant without access; null without an end, and where none is known. */
      endsAt: IsoInstant | null;
    };
  }
  | {
    /** To the staff: a consumer withdraws, or ends a contract. */
    template: "staff-notice";
    data: NoticeFacts & { kind: "withdrawal" | "ending"; noticeId: Id; handled: boolean };
  }
  | {
    /** The last mail: the account is erased. */
    template: "account-erased";
    data: { fullName: string; at: IsoInstant };
  }
  | { template: "transaction-received"; data: PaymentFacts & { transactionId: string } }
  | {
    /** To the staff: an order came in, or its transfer waits to be validated. */
    template: "staff-payment";
    data: PaymentFacts & { contacts: string[]; transactionId: string | null };
  }
  | { template: "payment-rejected"; data: PaymentFacts & { reason: string } }
  | {
    /** What became of somebody's second factor: if it wasn't them, they learn of it at once. */
    template: "second-factor";
    data: { fullName: string; event: SecondFactorEvent; at: IsoInstant };
  }
  | {
    /** To somebody who is to work in the back office: the way in, for once. */
    template: "invitation";
    data: { fullName: string; inviter: string; role: Role; linkId: Id; expiresAt: IsoInstant };
  }
  | {
    /** Somebody's role has changed; back to `client` means that the back office is closed to them. */
    template: "role-changed";
    data: { fullName: string; role: Role };
  }
  | { template: "payment-cancelled"; data: PaymentFacts }
  | { template: "payment-expired"; data: PaymentFacts }
  | {
    /** Goes with the confirmation: the invoice itself. */
    template: "invoice";
    data: PaymentFacts & {
      number: string;
      issuedOn: IsoDay;
      net: Money;
      vat: Money;
      transactionId: string | null;
      /** First instant without access; null without an end. */
      accessUntil: IsoInstant | null;
    };
  }
  | {
    /** To a member: something happened to a signal; carries the head of the chain, to be kept. */
    template: "signal";
    data: {
      fullName: string;
      signalId: Id;
      symbol: string;
      side: Side;
      author: string;
      /** What the author is in the house; absent in mails older than the field. */
      jobTitle?: string;
      /** From when everybody may see it. */
      opensAt: IsoInstant;
      event: SignalEvent;
      /** What it came to; null while it is open. */
      result: Result | null;
      head: SignedHead;
    };
  }
  | {
    /** To staff who asked for it: the figures of the week, each beside that of the week before. */
    template: "weekly-figures";
    data: { fullName: string; from: IsoDay; to: IsoDay; figures: WeekFigures };
  }
  | {
    /** Somebody tries a channel. */
    template: "channel-test";
    data: { fullName: string; channel: Channel; at: IsoInstant };
  }
  | {
    /** A chat can't be written to any more, and is linked no longer. */
    template: "chat-lost";
    data: { fullName: string; channel: ChatChannel; at: IsoInstant };
  }
  | { template: "subscription-ending"; data: AccessEnd }
  | { template: "subscription-ended"; data: AccessEnd }
  | {
    /** What somebody wanted to hear of once a day: the messages themselves, oldest first. */
    template: "digest";
    data: {
      fullName: string;
      items: { mail: Mail; at: IsoInstant }[];
      /** How many more there were than one mail holds. */
      more: number;
    };
  }
  | {
    /** To somebody who wrote to the support and isn't on the site: what was answered. */
    template: "support-reply";
    data: { fullName: string; code: string; agent: string; replies: string[] };
  }
  | {
    /** To the staff: somebody waits longer than was promised. */
    template: "support-late";
    data: { fullName: string; conversationId: Id; code: string; since: IsoInstant };
  }
  | AccessMail;

/** The mails about getting into an account. A `linkId` stands for the link's token, which the store never holds. */
export type AccessMail =
  | { template: "verify-email"; data: { fullName: string; linkId: Id } }
  | { template: "reset-password"; data: { fullName: string; linkId: Id } }
  | {
    /** To the address that is to be an account's. */
    template: "confirm-email";
    data: { fullName: string; newEmail: string; linkId: Id };
  }
  | {
    /** To the address that was an account's, or is about to be. */
    template: "email-change";
    data: { fullName: string; newEmail: string; linkId: Id; at: IsoInstant };
  }
  | { template: "password-changed"; data: { fullName: string; at: IsoInstant } }
  | { template: "new-sign-in"; data: AccountEvent }
  | { template: "session-ended"; data: AccountEvent };

/** Something that happened on a device. */
export interface AccountEvent {
  fullName: string;
  /** Browser and system; null when the device says nothing of itself. */
  device: string | null;
  /** The truncated address. */
  address: string;
  at: IsoInstant;
}

/** The mails about a payment. */
export type PaymentMail = Extract<Mail, { data: PaymentFacts }>;

/** Whether a mail is about a payment. */
export function isPaymentMail(mail: Mail): mail is PaymentMail {
  return "paymentId" in mail.data;
}

/** The name of a mail's template. */
export type MailTemplate = Mail["template"];
