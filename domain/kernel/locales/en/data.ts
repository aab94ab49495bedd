/** English texts: what a person has of their own data, an export and an erasure. */
import type { data as reference } from "../fr/data.ts";

/** Exactly the keys of the French catalogue. */
export const data: Record<keyof typeof reference, string> = {
  "espace.nav.data": "My data",
  "data.title": "My data",
  "data.lead": "Take along everything we know of you, or have it erased.",

  "data.export.title": "Export",
  "data.export.text":
    "A ZIP archive: your account, orders, subscriptions, notices, trades and messages as JSON, and your invoices as PDF. It is made while it is downloaded.",
  "data.export.button": "Download my data",
  "data.export.readme":
    "Data of {email} with Calmness Trading, exported on {at} (UTC).\n\naccount.json: your account, profile, consents and open sessions.\npayments.json: your orders, their history and the team’s notes about them.\ninvoices.json and the folder invoices: your invoices.\nsubscriptions.json: your access.\nnotices.json: your withdrawals and ends of contract.\ntrading.json and the folder trading: your linked trading accounts and their trades.\nmails.json: the messages that we addressed to you.\nnotifications.json: your notification centre and your preferences.\n\nInstants are in universal time; amounts in cents.\n",

  "data.erase.title": "Erase my account",
  "data.erase.text":
    "It happens at once and for good. This is exactly what disappears, and what the law obliges us to keep.",
  "data.erase.open": "Erase my account…",
  "data.erase.table": "What disappears and what stays",
  "data.erase.what": "Data",
  "data.erase.fate": "What becomes of them",
  "data.erase.why": "Why",
  "data.erase.until": "Until when",
  "data.erase.gone": "Erased",
  "data.erase.closed": "Closed",
  "data.erase.partly": "Erased in part",
  "data.erase.kept": "Kept",
  "data.erase.no_limit": "nothing is kept",
  "data.erase.account": "Account: name, email address, password, second factor, sessions",
  "data.erase.account_why":
    "Nothing justifies them any more. The address is free again, all your sessions end.",
  "data.erase.profile": "Profile: contacts, address, company",
  "data.erase.profile_why": "It only filled in your orders.",
  "data.erase.access": "Access that is open",
  "data.erase.access_why":
    "It closes, without a refund of the period paid for. The dates stay, without your name.",
  "data.erase.unpaid": "Orders never paid ({count})",
  "data.erase.unpaid_why":
    "Name, address and contacts disappear. An order that waits is cancelled.",
  "data.erase.paid": "Orders paid ({count})",
  "data.erase.paid_why":
    "Your Telegram, WhatsApp and Discord contacts disappear. What is on the invoice stays: it is the record that supports it (French Commercial Code L123-22) and, from €120, the record of the contract (French Consumer Code L213-1).",
  "data.erase.invoices": "Invoices ({count}) and their ledger",
  "data.erase.invoices_why":
    "Ten years from the end of the financial year (French Commercial Code L123-22).",
  "data.erase.trading": "Linked trading accounts and their trades",
  "data.erase.trading_why":
    "Nothing justifies them any more: they are unlinked, taken out of the ranking and removed.",
  "data.erase.mails": "Messages that we addressed to you",
  "data.erase.mails_why": "Contents and addresses disappear.",
  "data.erase.notices": "Withdrawals and ends of contract",
  "data.erase.notices_why": "Your name and address disappear from them.",
  "data.erase.trail": "Trail of actions",
  "data.erase.trail_why":
    "Your name and the comments disappear from it; that an action took place stays, without saying whose.",
  "data.erase.export_first": "Download your data first: afterwards it will no longer be possible.",
  "data.erase.password": "Your password",
  "data.erase.understand": "Confirm that you have understood.",
  "data.erase.understood": "I have understood that it is for good.",
  "data.erase.now": "Erase my account for good",
  "data.erase.not_yet": "Your account can’t be erased yet.",
  "data.erase.obstacles": "Something has to be settled before",
  "data.erase.transfer":
    "A transfer is being checked. As soon as it is confirmed or rejected, you can erase your account.",
  "data.erase.notice":
    "A withdrawal or the end of a contract waits for our answer. As soon as it is dealt with, you can erase your account.",
  "data.erase.last_owner": "You are the only owner of this house. Appoint another one first.",
  "data.erased.title": "Your account is erased",
  "data.erased.text":
    "You are no longer signed in, and nobody can sign in to this account any more. The rest disappears within minutes. A last message confirms it, then your address is erased as well.",
  "data.erased.kept": "Your invoices are kept for ten years, as the law demands.",

  "mail.erased.subject": "Your account is erased",
  "mail.erased.preheader": "It is done, on {at}.",
  "mail.erased.text":
    "As you asked, your Calmness Trading account is erased. Your access is closed; only your invoices, and what is on them, are kept for ten years (article L123-22 of the French Commercial Code).",
  "mail.erased.at": "Erased on",
  "mail.erased.not_you":
    "If it wasn’t you who asked for it, write to us at once: somebody knows your password.",
  "mail.erased.button": "Write to us",
  "admin.mail.account-erased": "Account erased",
  "admin.job.erase_account": "Erase an account",
};
