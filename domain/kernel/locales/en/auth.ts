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
};
