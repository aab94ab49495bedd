/** English texts: withdrawing from a contract and ending one, on the site, in mails and in the office. */
import type { notices as reference } from "../fr/notices.ts";

/** Exactly the keys of the French catalogue. */
export const notices: Record<keyof typeof reference, string> = {
  "nav.withdraw": "Withdraw from contract here",
  "nav.end_contract": "End your contract",
  "footer.contracts": "Your contracts",

  "notice.step.statement": "Statement",
  "notice.step.review": "Confirmation",
  "notice.step.received": "Acknowledgement",
  "notice.full_name": "Full name",
  "notice.email": "Email address",
  "notice.email_hint": "The one of the order. The acknowledgement is sent there.",
  "notice.contract": "Order reference or invoice number",
  "notice.contract_hint":
    "It starts with RF or CT and is on all our messages. If you no longer have it, describe the order: an adviser will find it.",
  "notice.continue": "Continue",
  "notice.edit": "Change",
  "notice.check": "Check before you send",
  "notice.received": "Recorded on {at}",
  "notice.received_mail":
    "An acknowledgement leaves now for {email}, with the content of your statement, its date and its time. It also says what follows. Keep it.",
  "notice.received_lost":
    "If it isn’t there within an hour, look among the unwanted mail, then write to us.",
  "notice.received_at": "Received on",
  "notice.no_account": "Without an account or signing in. Free of charge.",

  "withdrawal.title": "Withdraw from the contract",
  "withdrawal.description":
    "Withdraw online from an order placed with Calmness Trading, without signing in, with an acknowledgement.",
  "withdrawal.lead":
    "You have fourteen days from the order to change your mind, without giving a reason.",
  "withdrawal.statement":
    "I hereby give notice that I withdraw from my contract for the order or invoice {contract}.",
  "withdrawal.confirm": "Confirm withdrawal",
  "withdrawal.what_next": "What follows",
  "withdrawal.next_1":
    "If no transfer was announced, the order is cancelled at once and nothing is due.",
  "withdrawal.next_2":
    "If you have paid, an adviser handles the refund within 14 days, by bank transfer (article L221-24 of the French Consumer Code).",
  "withdrawal.next_3":
    "If the service began at your express request, the amount for the service provided until today remains due (article L221-25).",

  "ending.title": "End your contract",
  "ending.description":
    "End a contract made with Calmness Trading online, without signing in, with a confirmation by email.",
  "ending.lead":
    "Our subscriptions do not renew by themselves: if you do nothing, they stop at the end of the period that is paid for. You can also end them here.",
  "ending.offer": "Offer or subscription",
  "ending.ends": "End wished for",
  "ending.at_term": "At the end of the period already paid for",
  "ending.at_term_hint": "Your access stays open until then.",
  "ending.at_once": "Immediately",
  "ending.at_once_hint":
    "Your access is closed as soon as you notify us. The period paid for is not refunded.",
  "ending.withdraw_instead":
    "Ordered less than fourteen days ago? Withdrawing entitles you to a refund.",
  "ending.statement":
    "I hereby give notice that the contract for the order or invoice {contract} is to end.",
  "ending.confirm": "Notify the end of the contract",
  "ending.what_next": "What follows",
  "ending.next_1": "No notice period, no fee, no other payment.",
  "ending.next_2":
    "You receive the confirmation by email, with the date on which the contract ends and its effects (article L215-1-1 of the French Consumer Code).",

  "espace.withdraw": "Withdraw from contract here",
  "espace.withdraw_until": "until {day}",
  "espace.end_contract": "End your contract",
  "espace.end_requested": "End recorded on {day}: the access stays open until its end.",

  "mail.notice.client": "From",
  "mail.notice.email": "Address for the acknowledgement",
  "mail.notice.contract": "Contract, as stated",
  "mail.notice.received_at": "Received on",
  "mail.notice.button": "Write to us",
  "mail.notice.unmatched":
    "An adviser matches your statement with the order and answers at this address. The date that counts is the one of this message. If you stated nothing, ignore it: somebody mistook the address.",
  "mail.withdrawal.subject": "Acknowledgement of your withdrawal ({contract})",
  "mail.withdrawal.preheader": "Received on {at}.",
  "mail.withdrawal.title": "We have received your withdrawal",
  "mail.withdrawal.intro": "This is what you stated to us, and when:",
  "mail.withdrawal.order_cancelled":
    "The order is cancelled and nothing is due. If a transfer has already left, write to us with the reference: we will return it.",
  "mail.withdrawal.for_staff":
    "An adviser handles the refund within fourteen days of that date, by bank transfer (article L221-24 of the French Consumer Code). If the service began at your express request, the amount for the service provided until then remains due (article L221-25).",
  "mail.ending.subject": "Confirmation of the end of your contract ({contract})",
  "mail.ending.preheader": "Notified on {at}.",
  "mail.ending.title": "We have received your notice",
  "mail.ending.intro": "This is what you notified us of, and when:",
  "mail.ending.wish": "End wished for",
  "mail.ending.ends_at": "End of the contract",
  "mail.ending.no_end": "one-off purchase, without an end",
  "mail.ending.ends":
    "Your access stays open until the end of the period already paid for. The contract then stops by itself: there is no renewal, and no payment will be asked of you.",
  "mail.ending.once":
    "This contract is a one-off purchase: nothing renews and no payment will be asked of you. What you bought stays open to you.",
  "mail.ending.ended":
    "The contract ended on that date, as you asked: the access is closed and no payment will be asked of you. Apart from withdrawal and the legal guarantee, the period paid for is not refunded.",
  "mail.ending.nothing_runs":
    "No access is open for this order: nothing renews and no payment will be asked of you. An adviser checks it and writes to you if anything remains to be done.",
  "mail.staff_notice.withdrawal_subject": "Withdrawal: {client} ({contract})",
  "mail.staff_notice.ending_subject": "End of contract: {client} ({contract})",
  "mail.staff_notice.withdrawal_title": "A client withdraws",
  "mail.staff_notice.ending_title": "A client ends a contract",
  "mail.staff_notice.open":
    "To be dealt with: the request says what is due. A refund is to be made within fourteen days.",
  "mail.staff_notice.handled": "What is needed is done already: nothing is asked of you.",
  "mail.staff_notice.button": "Open the request",

  "admin.nav.notices": "Withdrawals",
  "admin.notices.title": "Withdrawals and ends of contract",
  "admin.notices.lead":
    "What clients stated without signing in. A refund is due within fourteen days.",
  "admin.notices.tabs": "States of the requests",
  "admin.notices.open": "To be dealt with",
  "admin.notices.handled": "Dealt with",
  "admin.notices.none": "Nothing to deal with",
  "admin.notices.none_text": "A withdrawal or the end of a contract appears here as it arrives.",
  "admin.notices.none_handled": "Nothing was dealt with yet",
  "admin.notices.kind": "Request",
  "admin.notices.client": "From",
  "admin.notices.received": "Received",
  "admin.notices.effect": "What came of it",
  "admin.notice.withdrawal": "Withdrawal",
  "admin.notice.ending": "End of contract",
  "admin.effect.unmatched": "To be matched with an order",
  "admin.effect.order_cancelled": "Order cancelled",
  "admin.effect.for_staff": "To be decided",
  "admin.effect.ends": "Ends with what is paid for",
  "admin.effect.ended": "Access closed",
  "admin.effect.nothing_runs": "No access open",
  "admin.notice.statement": "The statement",
  "admin.notice.contract": "Contract as stated",
  "admin.notice.offer": "Offer as stated",
  "admin.notice.wish": "End wished for",
  "admin.notice.ends_at": "End of the contract",
  "admin.notice.order": "The order",
  "admin.notice.open_order": "Open the order",
  "admin.notice.find": "Find the order",
  "admin.notice.find_text":
    "Reference and address don’t lead to an order together. Search by the reference, the address or the name, then answer the person.",
  "admin.notice.deadline": "To be refunded by",
  "admin.notice.period_ends": "Withdrawal period",
  "admin.notice.until": "up to and including {day}",
  "admin.notice.owed": "Owed by the client",
  "admin.notice.refund": "To be refunded",
  "admin.verdict.unpaid":
    "No payment is confirmed. Don’t confirm this payment: reject it, and return the transfer if it arrives.",
  "admin.verdict.professional":
    "A company’s order: the right of withdrawal exists only in the cases of article L221-3. Answer the client.",
  "admin.verdict.late":
    "The statement arrived after the period. Answer the client; a gesture remains possible.",
  "admin.verdict.waived":
    "The client gave up the right once the digital content is supplied (L221-28, 13°). Check that it was: if not, the right remains.",
  "admin.verdict.prorata":
    "The service began at the client’s express request: they owe the part that has passed (L221-25).",
  "admin.verdict.full": "The right is exercised in time: everything is to be refunded (L221-24).",
  "admin.notice.credit_note":
    "The credit note and the refund’s transfer are still made by hand. Note here what you did.",
  "admin.notice.handle": "Mark as dealt with",
  "admin.notice.note": "What was done",
  "admin.notice.note_hint": "For example “Refunded €42.41 on 14 March”. For the team only.",
  "admin.notice.close_access": "Close the access that this order opened",
  "admin.notice.handled_by": "Dealt with by {name}, {at}",
  "admin.notice.handled_alone": "Nothing to do: what follows was done by itself.",
  "admin.notice.read_only": "An administrator deals with the request.",
  "admin.notice.done_handled": "Dealt with.",
  "admin.payment.notices": "Withdrawal and end of contract",
  "admin.payment.notice_open": "The client stated something that waits for a decision.",
  "admin.mail.withdrawal-received": "Acknowledgement of withdrawal",
  "admin.mail.ending-received": "Confirmation of the end",
  "admin.mail.staff-notice": "Notice to the team",
};
