/** English texts: checkout. */
import type { checkout as reference } from "../fr/checkout.ts";

/** Exactly the keys of the French catalogue. */
export const checkout: Record<keyof typeof reference, string> = {
  "checkout.step_1": "Your details",
  "checkout.step_2": "Transfer",
  "checkout.step_3": "Transaction",
  "checkout.step_4": "Confirmation",
  "checkout.title": "{title} (step {step} of 4)",
  "checkout.new_tab": "(new tab)",

  "checkout.order.title": "Check your details",
  "checkout.order.lead":
    "It takes two minutes. You then pay by bank transfer, at your own pace: nothing is charged on this page.",
  "checkout.order.resume_title": "You already have an open order for this offer",
  "checkout.order.resume_text": "Placed on {date}, reference {reference}.",
  "checkout.order.resume": "Resume that order",
  "checkout.order.resume_else": "The form below makes a new, separate one.",
  "checkout.order.you": "You",
  "checkout.order.account_hint":
    "Your account is made with this order: it holds your payments, your invoices and your access.",
  "checkout.order.have_account": "Already have an account?",
  "checkout.order.sign_in": "Sign in",
  "checkout.order.sign_in_to_continue": "Sign in and continue this order",
  "checkout.order.full_name": "Full name",
  "checkout.order.full_name_hint": "As it should appear on the invoice.",
  "checkout.order.email": "Email address",
  "checkout.order.email_hint": "For the order confirmation and the invoice.",
  "checkout.order.password": "Choose a password",
  "checkout.order.password_hint":
    "At least {min} characters. A sentence that only you know works very well.",
  "checkout.order.password_label": "Password",
  "checkout.order.error": "{label}: {message}",
  "checkout.order.contact": "Where may an adviser write to you?",
  "checkout.order.contact_hint":
    "Give at least one; one is enough. It serves to follow up your order and your service, nothing else.",
  "checkout.order.telegram": "Telegram",
  "checkout.order.recommended": "recommended",
  "checkout.order.telegram_hint": "Your username, for example @first_last.",
  "checkout.order.whatsapp": "WhatsApp",
  "checkout.order.whatsapp_hint": "With the country code, for example +44 7400 123456.",
  "checkout.order.discord": "Discord",
  "checkout.order.discord_hint": "Your username, for example first.last.",
  "checkout.order.billing": "Billing address",
  "checkout.order.line1": "Address",
  "checkout.order.line2": "Address, second line",
  "checkout.order.postal_code": "Postal code",
  "checkout.order.city": "Town",
  "checkout.order.country": "Country",
  "checkout.order.country_choose": "Choose a country",
  "checkout.order.company_group": "Ordering for a company?",
  "checkout.order.company": "Company",
  "checkout.order.vat_number": "EU VAT number",
  "checkout.order.vat_number_hint": "For example FR40 303 265 045.",
  "checkout.order.withdrawal": "Your right of withdrawal",
  "checkout.order.withdrawal_text":
    "If you order as a consumer, you have 14 days from the order to change your mind, without a reason and free of charge. The service therefore begins when that time has passed, unless you ask for it to begin earlier. These choices are yours to make; if you order for your business, they don’t concern you.",
  "checkout.order.immediate":
    "I expressly request that the service begin as soon as my payment is confirmed, before the 14 days have passed, and I acknowledge that I lose my right of withdrawal once the service has been fully performed.",
  "checkout.order.immediate_hint":
    "Until then you keep that right; if you use it, you pay for the part of the service already provided (articles L221‑25 and L221‑28, 1°, of the French Consumer Code).",
  "checkout.order.waive":
    "For digital content, I request that it be supplied before the 14 days have passed, and I acknowledge that I lose my right of withdrawal for it as soon as its supply begins.",
  "checkout.order.waive_hint":
    "Article L221‑28, 13° of the French Consumer Code. Leave this box empty if you prefer to keep that right; it takes effect only with the request above.",
  "checkout.order.recap": "You are ordering",
  "checkout.order.accept": "I have read and accept the",
  "checkout.order.terms": "terms of sale",
  "checkout.order.submit": "I want to pay (order with obligation to pay)",
  "checkout.order.sending": "Sending your order…",
  "checkout.order.after_submit":
    "You receive the confirmation by email at once, with the terms and the withdrawal form.",

  "checkout.summary.title": "Your order",
  "checkout.summary.net": "Price before tax",
  "checkout.summary.vat": "VAT ({rate})",
  "checkout.summary.total": "Total incl. VAT",
  "checkout.summary.total_net": "Total",
  "checkout.summary.once": "One payment.",
  "checkout.summary.month": "Access for one month, no automatic renewal.",
  "checkout.summary.quarter": "Access for three months, no automatic renewal.",
  "checkout.summary.year": "Access for one year, no automatic renewal.",
  "checkout.summary.offer": "Offer",
  "checkout.summary.reference": "Transfer reference",
  "checkout.summary.ordered": "Ordered on",
  "checkout.summary.contact": "Contact",
  "checkout.summary.billed_to": "Billed to",
  "checkout.summary.safe_1": "Paid by transfer, from your own bank",
  "checkout.summary.safe_2": "No card asked for, no direct debit",
  "checkout.summary.safe_3": "Invoice sent as soon as it is confirmed",

  "checkout.pay.title": "Payment waiting for your transfer",
  "checkout.pay.h1": "Your order is placed",
  "checkout.pay.lead": "Only the transfer is left. Take your time: this page waits for you.",
  "checkout.pay.clock": "Payment pending",
  "checkout.pay.progress": "Where your order stands",
  "checkout.pay.received": "Your request is recorded",
  "checkout.pay.received_text": "The confirmation is on its way to {email}.",
  "checkout.pay.informed": "Our team knows",
  "checkout.pay.informed_text": "It looks out for your transfer under the reference {reference}.",
  "checkout.pay.adviser": "An adviser writes to you",
  "checkout.pay.adviser_open": "Within 5 to 15 minutes, on {contact}.",
  "checkout.pay.adviser_closed":
    "We are closed at the moment. An adviser writes to you on {contact} when we reopen, {date} (Paris time), within 5 to 15 minutes.",
  "checkout.pay.adviser_unknown": "Within 5 to 15 minutes in our opening hours, on {contact}.",
  "checkout.pay.transfer": "Make the transfer",
  "checkout.pay.transfer_text":
    "From your bank’s app or site. An instant transfer is quickest; an ordinary one is fine too.",
  "checkout.pay.amount": "Amount",
  "checkout.pay.holder": "Account holder",
  "checkout.pay.iban": "IBAN",
  "checkout.pay.bic": "BIC",
  "checkout.pay.reference": "Reference to give with the transfer",
  "checkout.pay.copy": "Copy",
  "checkout.pay.copied": "Copied",
  "checkout.pay.copied_live": "{what}: copied",
  "checkout.pay.select": "Selected: copy it",
  "checkout.pay.reference_why":
    "The reference lets us recognise your transfer. Without it, the confirmation takes longer.",
  "checkout.pay.no_bank_title": "The bank details are sent to you",
  "checkout.pay.no_bank_text":
    "An adviser gives them to you on {contact}. Make no transfer to an account that reaches you in another way.",
  "checkout.pay.qr": "Or scan this code",
  "checkout.pay.qr_text":
    "In your bank’s app, choose “pay with a QR code”: the transfer fills itself in.",
  "checkout.pay.qr_label":
    "QR code for a SEPA transfer of {amount} to {holder}, reference {reference}",
  "checkout.pay.deadline": "To be paid before {date}.",
  "checkout.pay.deadline_text": "After that day the order expires by itself, free of charge.",
  "checkout.pay.done": "I have made the payment",
  "checkout.pay.done_hint": "Next step: the id of your transfer.",
  "checkout.pay.cancel": "Cancel the order",
  "checkout.live": "This page moves on by itself as soon as your payment changes.",
  "checkout.reload": "See where my payment stands now",
  "checkout.live_moving": "Your payment has changed: the next page is opening.",

  "checkout.cancel.title": "Cancel this order?",
  "checkout.cancel.text":
    "Nothing is charged. If your transfer has left already, don’t cancel: tell us its id instead.",
  "checkout.cancel.confirm": "Yes, cancel the order",
  "checkout.cancel.keep": "Keep my order",

  "checkout.transaction.title": "The id of your transfer",
  "checkout.transaction.h1": "Has your transfer left?",
  "checkout.transaction.lead":
    "Give its id: we match it with our statement and confirm your payment.",
  "checkout.transaction.id": "Transaction id",
  "checkout.transaction.id_hint": "3 to 64 characters, as your bank shows it.",
  "checkout.transaction.where": "Where do I find it?",
  "checkout.transaction.where_1":
    "In your bank’s app or site, open the transfer that you have just made.",
  "checkout.transaction.where_2":
    "Look for “reference”, “id” or “transaction number” in its details or on its receipt.",
  "checkout.transaction.where_3":
    "Your bank shows none? Enter the reference of the transfer: {reference}.",
  "checkout.transaction.submit": "Send the id",
  "checkout.transaction.sending": "Sending…",
  "checkout.transaction.back": "See the bank details again",

  "checkout.done.title": "Your transfer is announced",
  "checkout.done.h1": "Thank you, we have it all",
  "checkout.done.lead":
    "We have received the id {transaction}. There is nothing left for you to do.",
  "checkout.done.check": "Sent",
  "checkout.done.next": "What happens now",
  "checkout.done.next_1": "We check that it has arrived",
  "checkout.done.next_1_text":
    "A few minutes for an instant transfer, one to two working days for an ordinary one.",
  "checkout.done.next_2": "We confirm your payment",
  "checkout.done.next_2_text": "Your invoice is issued and sent by email to {email}.",
  "checkout.done.next_3": "Your access opens",
  "checkout.done.next_3_text": "An adviser welcomes you on {contact}.",
  "checkout.done.espace": "Go to my account",
  "checkout.done.payments": "See my payments",

  "checkout.confirmed.title": "Payment confirmed",
  "checkout.confirmed.h1": "Payment confirmed, welcome",
  "checkout.confirmed.lead": "We have received your transfer. Your invoice is number {invoice}.",
  "checkout.confirmed.check": "Payment confirmed",
  "checkout.confirmed.next": "And now",
  "checkout.confirmed.access_now": "Your access is open from now on.",
  "checkout.confirmed.access": "The day your access opens is in your account.",
  "checkout.confirmed.invoice_mail": "Your invoice arrives by email at {email}.",
  "checkout.confirmed.adviser": "An adviser welcomes you on {contact}.",
  "checkout.confirmed.invoice": "My invoice {invoice}",

  "checkout.closed.rejected_title": "Payment not validated",
  "checkout.closed.rejected_text":
    "We could not validate this payment. If your transfer did leave, write to us with its receipt: we sort it out together.",
  "checkout.closed.reason": "Reason",
  "checkout.closed.cancelled_title": "Order cancelled",
  "checkout.closed.cancelled_text":
    "This order is cancelled at your request and nothing is charged. Make no more transfer under its reference.",
  "checkout.closed.expired_title": "Order expired",
  "checkout.closed.expired_text":
    "No transfer was announced in time: the order has expired, free of charge. If your transfer left meanwhile, write to us and we will find it.",
  "checkout.closed.again": "Order again",
  "checkout.closed.services": "See the offers",
  "checkout.closed.contact": "Write to us",
  "checkout.closed.payments": "My payments",
};
