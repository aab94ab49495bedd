/** English texts: mail. */
import type { mail as reference } from "../fr/mail.ts";

/** Exactly the keys of the French catalogue. */
export const mail: Record<keyof typeof reference, string> = {
  "mail.greeting": "Hello {name},",
  "mail.signature": "The Calmness Trading team",
  "mail.tagline": "Method, patience, serenity",
  "mail.sent_to": "Sent to {email} about your order on {site}.",
  "mail.questions": "A question? Write to {email} and quote the reference.",
  "mail.risk":
    "Trading carries a risk of losing capital. What we publish is teaching and general information, never personal investment advice.",

  "mail.offer": "Offer",
  "mail.amount": "Amount incl. VAT",
  "mail.amount_due": "To pay, incl. VAT",
  "mail.reference": "Transfer reference",
  "mail.account_holder": "Beneficiary",
  "mail.iban": "IBAN",
  "mail.bic": "BIC",
  "mail.deadline": "To be paid before",
  "mail.transaction_id": "Transaction ID",
  "mail.your_reference": "Reference",

  "mail.order.subject": "Your order: {offer} ({reference})",
  "mail.order.preheader": "{amount} to transfer before {day}, with the reference {reference}.",
  "mail.order.title": "Your order is registered",
  "mail.order.intro":
    "Thank you for your trust. One bank transfer remains to open your access. Copy the reference exactly: it is how we recognise your payment.",
  "mail.order.no_account":
    "An adviser will give you our bank details, on the contact that you gave. Please don’t make a transfer before you have them.",
  "mail.order.button": "Follow my order",
  "mail.order.next":
    "Once the transfer is made, enter its identifier on your order’s page. Without a payment by that date the order expires, at no cost.",
  "mail.order.choices": "What you chose",
  "mail.order.immediate_yes":
    "You expressly asked for the service to begin before the end of the fourteen-day withdrawal period. If you withdraw afterwards, you will owe the amount for the service provided until then (article L221-25 of the French Consumer Code).",
  "mail.order.immediate_no":
    "You did not ask for the service to begin before the end of the withdrawal period.",
  "mail.order.waive_yes":
    "You agreed to lose your right of withdrawal as soon as the supply of the digital content has begun (article L221-28, 13° of the French Consumer Code).",
  "mail.order.waive_no":
    "You did not waive your right of withdrawal. The form is in point {section} of the terms below.",
  "mail.order.terms": "Terms of sale",
  "mail.order.terms_version": "Version of {day}, accepted with your order.",

  "mail.transaction.subject": "We are checking your transfer: {offer} ({reference})",
  "mail.transaction.preheader": "Transaction ID received. Your access follows.",
  "mail.transaction.title": "We are checking your transfer",
  "mail.transaction.intro":
    "We have received your transaction ID. As soon as the transfer reaches our account, your access opens and the invoice is sent to you. There is nothing else for you to do.",
  "mail.transaction.delay":
    "An ordinary transfer takes about one working day, an instant one a few seconds.",
  "mail.transaction.button": "See my order",

  "mail.rejected.subject": "Your payment could not be confirmed: {offer} ({reference})",
  "mail.rejected.preheader": "Here is why, and what to do.",
  "mail.rejected.title": "Your payment could not be confirmed",
  "mail.rejected.intro": "We looked at your order and could not confirm it. This is the reason:",
  "mail.rejected.next":
    "If an amount was debited, or if you think this is a mistake, reply to this message with the reference: we will look into it together, and refund what must be.",
  "mail.rejected.button": "See the offers",

  "mail.cancelled.subject": "Your order is cancelled: {offer} ({reference})",
  "mail.cancelled.preheader": "Nothing is asked of you.",
  "mail.cancelled.title": "Your order is cancelled",
  "mail.cancelled.intro":
    "As you asked, this order is cancelled. Nothing is due. If a transfer has already left, write to us with the reference: we will return it.",
  "mail.cancelled.button": "See the offers",

  "mail.expired.subject": "Your order has expired: {offer} ({reference})",
  "mail.expired.preheader": "No transfer received: nothing is due.",
  "mail.expired.title": "Your order has expired",
  "mail.expired.intro":
    "No transfer was announced to us in time: the order has ended by itself and nothing is due. If a transfer left in the meantime, write to us with the reference, it won’t be lost. The offer remains open to you: just choose it again.",
  "mail.expired.button": "Choose an offer",

  "mail.invoice.subject": "Invoice {number}: {offer}",
  "mail.invoice.preheader": "Payment confirmed, your access is open. Invoice attached.",
  "mail.invoice.title": "Payment confirmed, welcome",
  "mail.invoice.intro":
    "Your transfer has arrived and your access is open. The invoice is attached to this message as a PDF ({file}). You will also find it in your account.",
  "mail.invoice.number": "Invoice",
  "mail.invoice.issued_on": "Date of issue",
  "mail.invoice.net": "Amount excl. VAT",
  "mail.invoice.vat": "VAT",
  "mail.invoice.access_until": "Access until",
  "mail.invoice.access_forever": "without end",
  "mail.invoice.access": "Access",
  "mail.invoice.button": "Open my account",

  "mail.staff.ordered_subject": "New order: {offer}, {amount} ({client})",
  "mail.staff.ordered_preheader": "An adviser writes to the client within 5 to 15 minutes.",
  "mail.staff.ordered_title": "New order",
  "mail.staff.ordered_intro":
    "The client expects a message on the contact they gave, within 5 to 15 minutes in opening hours.",
  "mail.staff.announced_subject": "Transfer to check: {offer}, {amount} ({client})",
  "mail.staff.announced_preheader": "The client has named their transfer.",
  "mail.staff.announced_title": "A transfer is to be checked",
  "mail.staff.announced_intro":
    "Look for this transfer on the statement, then confirm or reject the payment. The invoice sends itself.",
  "mail.staff.client": "Client",
  "mail.staff.contacts": "Contacts",
  "mail.staff.button": "Open the payment",

  // Mails about the account itself
  "mail.account.device": "Device",
  "mail.account.unknown_device": "unknown",
  "mail.account.place": "IP address (truncated)",
  "mail.account.at": "Date",
  "mail.account.new_email": "New address",

  "mail.verify.subject": "Confirm your email address",
  "mail.verify.preheader": "One click, and we know that our messages reach you.",
  "mail.verify.title": "Is this your address?",
  "mail.verify.intro":
    "Thank you for making an account. Confirm that this address is yours, so that we can tell you what concerns your account. Nothing else depends on it.",
  "mail.verify.button": "Confirm my address",
  "mail.verify.otherwise":
    "This link works once, for 48 hours. If you did not make an account, ignore this message: we won’t write to you again.",

  "mail.reset.subject": "Choose a new password",
  "mail.reset.preheader": "The link that you asked for, good for 30 minutes.",
  "mail.reset.title": "Choose a new password",
  "mail.reset.intro":
    "Somebody, most likely you, asked to replace the password of your account. Open this link to choose another.",
  "mail.reset.button": "Choose a password",
  "mail.reset.otherwise":
    "This link works once, for 30 minutes. If you did not ask for it, ignore this message: your password stays as it is.",

  "mail.confirm_email.subject": "Confirm your new email address",
  "mail.confirm_email.preheader": "Your account will use it once you have confirmed it.",
  "mail.confirm_email.title": "Confirm your new address",
  "mail.confirm_email.intro":
    "You asked for your account to use this address from now on. Confirm it: you will sign in with it, and we will write to it.",
  "mail.confirm_email.button": "Confirm this address",
  "mail.confirm_email.otherwise":
    "This link works once, for 48 hours. If you did not ask for it, ignore this message: nothing will change.",

  "mail.email_change.subject": "The address of your account is about to change",
  "mail.email_change.preheader": "If it isn’t you, refuse this change.",
  "mail.email_change.title": "The address of your account is about to change",
  "mail.email_change.intro":
    "Somebody asked, with your password, for your account to use another address. If it is you, there is nothing to do here: confirm the message sent to the new address.",
  "mail.email_change.button": "It isn’t me: refuse",
  "mail.email_change.otherwise":
    "For seven days this link refuses the change, or undoes it if it has happened already. It also ends every session and has you choose another password.",

  "mail.password_changed.subject": "Your password was changed",
  "mail.password_changed.preheader": "If it was you, there is nothing to do.",
  "mail.password_changed.title": "Your password was changed",
  "mail.password_changed.intro":
    "The password of your account has just been replaced, and your other devices were signed out. If it was you, there is nothing to do.",
  "mail.password_changed.button": "It wasn’t me: choose another",
  "mail.password_changed.otherwise":
    "If it wasn’t you, choose another password at once: every session will end.",

  "mail.new_sign_in.subject": "New sign-in to your account",
  "mail.new_sign_in.preheader": "From a device that we had not seen before.",
  "mail.new_sign_in.title": "Sign-in from a new device",
  "mail.new_sign_in.intro":
    "Somebody has just signed in to your account from a device or a place that we had not seen before. If it was you, there is nothing to do.",
  "mail.new_sign_in.button": "See my sessions",
  "mail.new_sign_in.otherwise": "If it wasn’t you, end that session, then change your password.",

  "mail.session_ended.subject": "We ended one of your sessions",
  "mail.session_ended.preheader": "As a precaution: its token was used twice.",
  "mail.session_ended.title": "A session ended as a precaution",
  "mail.session_ended.intro":
    "The key of one of your sessions was presented a second time, which happens when it has been copied. We ended that session: nobody can use it any more. The address is the one that the key came from.",
  "mail.session_ended.button": "See my sessions",
  "mail.session_ended.otherwise":
    "Simply sign in again on that device. If it happens again, change your password.",
};
