/** English texts: auth. */
import type { auth as reference } from "../fr/auth.ts";

/** Exactly the keys of the French catalogue. */
export const auth: Record<keyof typeof reference, string> = {
  "auth.sign_in.title": "Sign in",
  "auth.sign_in.lead": "Find your payments, invoices and subscriptions where you left them.",
  "auth.sign_in.submit": "Sign in",
  "auth.sign_in.to_register": "No account yet?",
  "auth.register.title": "Create an account",
  "auth.register.lead":
    "One account for your orders, your invoices and your access. It takes less than a minute.",
  "auth.register.submit": "Create my account",
  "auth.register.to_sign_in": "You have an account already?",
  "auth.register.terms_start": "By creating an account you accept our",
  "auth.register.terms": "terms",
  "auth.register.terms_and": "and confirm that you have read how we treat your data:",
  "auth.register.privacy": "privacy",
  "auth.field.full_name": "Full name",
  "auth.field.full_name_hint": "As it should appear on your invoices.",
  "auth.field.email": "Email address",
  "auth.field.password": "Password",
  "auth.field.password_hint":
    "{min} characters at least. A sentence that only you know does very well.",
  "auth.sign_in.forgot": "Forgotten your password?",
  "auth.sign_in.done_reset": "Password changed. Sign in with the new one.",
  "auth.back_to_sign_in": "Back to signing in",
  "auth.forgot.title": "Forgotten password",
  "auth.forgot.lead":
    "Give your account’s address: we will send you a link to choose another password.",
  "auth.forgot.submit": "Send me the link",
  "auth.forgot.sent_title": "Look at your mail",
  "auth.forgot.sent":
    "If there is an account with the address {email}, a message has just left. Its link works once, for 30 minutes.",
  "auth.forgot.sent_more":
    "Nothing there? Look among the unwanted messages, or check which address you registered with.",
  "auth.reset.title": "Choose a new password",
  "auth.reset.lead": "Every session will end: you will sign in again with the new one.",
  "auth.reset.submit": "Change the password",
  "auth.reset.again": "Ask for another link",
  "auth.field.new_password": "New password",
  "auth.verify.title": "Confirm your address",
  "auth.verify.lead": "Is this your address? Confirm it with one click.",
  "auth.verify.submit": "Confirm this address",
  "auth.verify.done_title": "Address confirmed",
  "auth.verify.done": "Thank you. Now we know that our messages reach you.",
  "auth.confirm_email.title": "Confirm your new address",
  "auth.confirm_email.lead":
    "Your account will use this address from now on, for signing in and for our messages.",
  "auth.confirm_email.submit": "Confirm this address",
  "auth.confirm_email.done_title": "New address confirmed",
  "auth.confirm_email.done": "Your account now uses this address.",
  "auth.undo_email.title": "Refuse the change of address",
  "auth.undo_email.lead":
    "Your account keeps the address {email}, or goes back to it. Every session will end, then you will choose another password.",
  "auth.undo_email.submit": "Refuse and change the password",
  "auth.link.title": "This link no longer works",
  "auth.link.text": "A link works once, and for a time. Nothing is lost.",
  "auth.link.to_espace": "Open my account",
};
