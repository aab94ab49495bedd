/** English texts: refusals and field messages. */
import type { problems as reference } from "../fr/problems.ts";

/** Exactly the keys of the French catalogue. */
export const problems: Record<keyof typeof reference, string> = {
  "problem.malformed-request": "The request can't be read.",
  "problem.invalid-input": "Some fields need correcting.",
  "problem.unauthenticated": "Sign in to continue.",
  "problem.token-expired": "Your session has expired: refresh the token or sign in again.",
  "problem.wrong-credentials": "Wrong email address or password.",
  "problem.second-factor-required": "The code of your second factor is missing.",
  "problem.challenge-expired": "Too much time has passed since the password: sign in again.",
  "problem.wrong-code":
    "This code is not right, or has been used already. Wait for the next one and enter it.",
  "problem.wrong-password": "This password is not right.",
  "problem.step-up-required":
    "Confirm that it is you: more than fifteen minutes have passed since you last proved it.",
  "problem.second-factor-missing":
    "Your role requires a second factor: turn it on in your area, under security.",
  "problem.second-factor-kept": "Your role requires a second factor: it can’t be turned off.",
  "problem.last-owner": "This is the last owner: name another one before taking the role away.",
  "problem.invitation":
    "This invitation is no longer valid: it has been used or cancelled, or is over seven days old.",
  "problem.forbidden": "Your role doesn't allow this action.",
  "problem.cross-origin": "This request comes from another site and was refused.",
  "problem.not-found": "This doesn't exist or isn't yours.",
  "problem.method-not-allowed": "This address doesn't accept that method.",
  "problem.conflict": "Somebody changed this at the same time: try again.",
  "problem.wrong-state": "This action is no longer possible in the present state.",
  "problem.email-taken": "An account with this email address exists already: sign in.",
  "problem.seller-incomplete": "The seller's details are incomplete: no invoice can be issued.",
  "problem.too-large": "The request is too large.",
  "problem.unsupported-media-type": "This kind of content isn't accepted here.",
  "problem.idempotency-mismatch": "This idempotency key was used for a different request.",
  "problem.too-many-requests":
    "Too many tries: try again in {seconds|{seconds} second|{seconds} seconds}.",
  "problem.internal": "Something went wrong on our side. Try again in a moment.",
  "problem.unavailable": "The service is starting or unavailable: try again in a moment.",
  "problem.cursor": "The page cursor isn't valid.",
  "problem.json": "The body isn't valid JSON.",
  "field.required": "This field is required.",
  "field.email": "Enter a valid email address, such as name@example.com.",
  "field.tooLong": "{max} characters at most.",
  "field.tooShort": "{min} characters at least.",
  "field.tooMany": "{max} at most.",
  "field.tooFew": "{min} at least.",
  "field.invalid": "This value isn't valid.",
  "field.unknown": "Unknown field.",
  "field.telegram": "A Telegram name: 4 to 32 letters, digits or underscores, such as @first_last.",
  "field.whatsapp": "A valid phone number with the country code, such as +33 6 12 34 56 78.",
  "field.discord": "A Discord name, such as first.last.",
  "field.vatNumber": "This VAT number isn't valid.",
  "field.oneContact": "Give at least one way to reach you: Telegram, WhatsApp or Discord.",
  "field.companyForVat": "Name the company that this VAT number belongs to.",
  "field.acceptTerms": "Accept the terms of sale to order.",
  "field.transactionId": "3 to 64 characters, as your bank shows it.",
  "field.totp": "This code is not right. Check the phone’s clock and enter the next one.",
  "field.time": "A time such as 09:00.",
  "field.hoursOrder": "Closing must come after opening.",
  "field.siren": "A SIREN has 9 digits, one of which is a check digit.",
  "field.siret": "A SIRET has 14 digits, one of which is a check digit.",
  "field.siretOfSiren": "The SIRET must begin with the SIREN.",
  "field.iban": "This IBAN isn't valid.",
  "field.bic": "This BIC isn't valid.",
  "field.vatNumberRequired": "A VAT number is required outside the small-business exemption.",
  "field.password": "{min} characters at least: a sentence does very well.",
  "problem.version": "This version is not in our archive: nobody ordered under it.",
  "problem.offer": "This offer doesn't exist or is no longer on sale.",
  "problem.slugTaken": "Another offer has this address already.",
  "problem.invoiceNotDrawn": "The invoice is being prepared: try again in a few seconds.",
  "field.confirmNote": "The client hasn't announced a transfer yet: say why you confirm.",
  "invoicing.access": "Access from {from} to {to}",
  "field.country": "Choose a country: two letters, such as FR.",
  "field.price": "A price is more than zero.",
  "problem.link-invalid": "This link isn't valid.",
  "problem.linkUsed": "This link has been used already, or is no longer needed.",
  "problem.linkExpired": "This link is too old.",
  "problem.emailChangedLately":
    "Your address changed only lately. It can change again from {day} on.",
  "field.passwordCommon":
    "This password is too common, or follows a known pattern: it would soon be guessed. A sentence does very well.",
  "field.passwordPersonal":
    "This password is made of your name, your address or our name: it would soon be guessed.",
  "field.currentPassword": "This isn't your present password.",
  "field.emailTaken": "This address belongs to an account already.",
  "field.sameEmail": "This is your account's address already.",

  // /problems
  "problems.title": "The API’s refusals",
  "problems.lead": "Each refusal has a stable name: the end of its “type” member (RFC 9457).",
  "problems.code": "Name",
  "problems.status": "HTTP status",
  "problems.meaning": "What it says",
  "problems.type": "“type” member",
  "problems.todo": "What to do",
  "problems.todo_401":
    "Sign in, renew the token, or give the proof that is missing: the answer says which in its WWW-Authenticate header or its “detail” member.",
  "problems.todo_403":
    "The account is known, but it may not do this. Trying again changes nothing: ask for access, or use another account.",
  "problems.todo_404":
    "Check the address, the method and the id. What belongs to somebody else, or is no longer valid, looks absent.",
  "problems.todo_409":
    "Read the present state again, then decide. If somebody changed it at the same time, the same request may succeed afterwards.",
  "problems.todo_422":
    "Mend the request before sending it again. The “fields” member names each value and what is expected.",
  "problems.todo_429": "Wait for the number of seconds in the Retry-After header, then try again.",
  "problems.todo_500":
    "Nothing was left half done. Try again a little later, with the same idempotency key if you gave one.",
};
