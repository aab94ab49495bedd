/** English texts: second factors, proofs, roles, invitations, the list of accounts. */
export const accounts = {
  "role.client": "Client",
  "role.support": "Support",
  "role.editor": "Editor",
  "role.admin": "Admin",
  "role.owner": "Owner",
  "role.client_hint": "Their own area, nothing of the back office.",
  "role.support_hint": "Reads payments and invoices, answers clients.",
  "role.editor_hint": "Writes the offers and the contents.",
  "role.admin_hint": "Validates payments, edits the seller, invites the team.",
  "role.owner_hint": "Everything, naming admins and setting the security included.",

  // The code at sign-in
  "auth.code.title": "One more code",
  "auth.code.lead":
    "Open your authenticator app and copy the six-digit code that it shows for Calmness Trading.",
  "auth.code.field": "Code",
  "auth.code.hint": "Without your phone, enter one of your recovery codes.",
  "auth.code.submit": "Continue",
  "auth.code.restart": "Start signing in again",

  // Proving again who one is
  "step_up.title": "Confirm that it is you",
  "step_up.lead":
    "More than fifteen minutes have passed since you signed in. Nothing that you typed is lost: the action goes on right after.",
  "step_up.lead_page":
    "More than fifteen minutes have passed since you signed in. The page opens right after.",
  "step_up.password": "Your password",
  "step_up.submit": "Confirm and continue",
  "step_up.cancel": "Cancel",

  // /espace/securite/second-facteur
  "two_factor.title": "Second factor",
  "two_factor.lead":
    "A code that your phone alone knows, besides the password. A stolen password is then not enough.",
  "two_factor.off": "Off",
  "two_factor.on": "On",
  "two_factor.card_off": "A stolen password would be enough to get in. Two minutes prevent that.",
  "two_factor.card_on": "On since {day}.",
  "two_factor.left": "{count|One recovery code is left.|{count} recovery codes are left.}",
  "two_factor.left_few": "Give yourself new codes before you run out.",
  "two_factor.manage": "Manage",
  "two_factor.turn_on": "Turn on",
  "two_factor.required": "Your role requires a second factor: turn it on to enter the back office.",
  "two_factor.need":
    "You need an authenticator app: Aegis, Google Authenticator, 2FAS, Bitwarden or another one.",
  "two_factor.step_scan": "Scan this code with the app",
  "two_factor.qr_label": "QR code for an authenticator app",
  "two_factor.by_hand": "Enter the key by hand",
  "two_factor.same_phone": "Is the app on this device?",
  "two_factor.open_app": "Open it",
  "two_factor.key": "Key",
  "two_factor.step_code": "Copy the code that it shows",
  "two_factor.code": "Six-digit code",
  "two_factor.confirm": "Turn the second factor on",
  "two_factor.codes_title": "Your recovery codes",
  "two_factor.codes_text":
    "Each works once, on the day when the phone isn’t there. Write them down now, away from this phone: they are never shown again.",
  "two_factor.codes_done": "Written down, continue",
  "two_factor.enabled": "The second factor is on.",
  "two_factor.renewed": "The earlier recovery codes are worth nothing now.",
  "two_factor.disabled": "The second factor is off.",
  "two_factor.renew": "New recovery codes",
  "two_factor.renew_text": "Ten new codes replace those that are left.",
  "two_factor.disable": "Turn the second factor off",
  "two_factor.disable_text":
    "Your password will again be enough to get in. The recovery codes are deleted.",

  // /admin/settings/security
  "security.title": "Security",
  "security.lead": "How the team enters the back office.",
  "security.require": "Require a second factor of admins and owners",
  "security.require_hint":
    "Those who have none set one up at their next visit, before anything else.",
  "security.own_missing":
    "You have no second factor yet: once this rule is saved, you will be led to set one up.",
  "security.done_saved": "Rule saved.",
  "security.without": "Without a second factor so far",
  "security.all_have": "Every admin and owner has a second factor.",

  // /admin/users
  "users.title": "Accounts",
  "users.lead": "The team and the clients, their roles and their access.",
  "users.search": "Name or e-mail address",
  "users.tabs": "Which accounts",
  "users.team": "Team",
  "users.all": "Everybody",
  "users.invite": "Invite",
  "users.name": "Name",
  "users.role": "Role",
  "users.since": "Since",
  "users.factor": "Second factor",
  "users.factor_yes": "On",
  "users.factor_no": "None",
  "users.none_found": "No account for “{query}”",
  "users.none_found_text": "Try the beginning of the name or of the e-mail address.",
  "users.none": "No account",
  "users.you": "you",
  "users.pending": "Open invitations",
  "users.email": "E-mail address",
  "users.invited_by": "Invited by",
  "users.expires": "Valid until",
  "users.cancel_invitation": "Cancel the invitation",
  "users.done_invited": "Invitation sent.",
  "users.done_cancelled": "Invitation cancelled.",
  "users.done_role": "Role changed.",
  "users.done_removed": "The access to the back office is gone and the sessions have ended.",
  "users.done_reset": "The second factor is gone and the sessions have ended.",
  "users.account": "Account",
  "users.language": "Language",
  "users.change_role": "Change the role",
  "users.change_role_submit": "Save the role",
  "users.only_owner": "Only an owner makes or unmakes an admin or an owner.",
  "users.remove": "Remove the access",
  "users.remove_text":
    "The account becomes a client’s again and all its sessions end. Its purchases and invoices stay.",
  "users.remove_submit": "Remove the access to the back office",
  "users.reset": "Remove the second factor",
  "users.reset_text":
    "For somebody who has lost the phone and the recovery codes. Make sure first that it is them: their password will be enough to get in.",
  "users.reset_submit": "Remove their second factor",
  "users.history": "Trail of this account",
  "users.history_none": "Nothing has been noted yet.",

  // Invitations
  "invite.title": "Invite somebody",
  "invite.lead":
    "The person receives a link that works once, within seven days, to choose a name and a password.",
  "invite.email": "E-mail address",
  "invite.submit": "Send the invitation",
  "invite.taken": "This person has an account already: change the role from the list of accounts.",
  "invitation.title": "Welcome to the team",
  "invitation.lead": "{inviter} invites you as: {role}. Choose your password.",
  "invitation.submit": "Create my account",
  "invitation.over": "This invitation is no longer valid",
  "invitation.over_text":
    "It has been used or cancelled, or is over seven days old. Ask the person who invited you for a new one.",

  // Mails
  "admin.mail.second-factor": "Second factor",
  "admin.mail.invitation": "Invitation",
  "admin.mail.role-changed": "Change of role",
  "mail.second_factor.enabled_subject": "Second factor turned on",
  "mail.second_factor.enabled_text":
    "A second factor has been turned on for your account. From now on it takes a code besides the password.",
  "mail.second_factor.disabled_subject": "Second factor turned off",
  "mail.second_factor.disabled_text":
    "The second factor of your account has been turned off. Your password is again enough to get in.",
  "mail.second_factor.codes_renewed_subject": "New recovery codes",
  "mail.second_factor.codes_renewed_text":
    "New recovery codes have been given for your account. The earlier ones are worth nothing now.",
  "mail.second_factor.recovery_used_subject": "A recovery code was used",
  "mail.second_factor.recovery_used_text":
    "One of the recovery codes of your account has just been used. It won’t work again.",
  "mail.second_factor.reset_subject": "Second factor removed",
  "mail.second_factor.reset_text":
    "Our team has removed the second factor of your account, as one does when a phone is lost. Set up a new one as soon as you can.",
  "mail.second_factor.at": "When",
  "mail.second_factor.not_you": "If this wasn’t you, change your password at once and write to us.",
  "mail.second_factor.button": "See the security of my account",
  "mail.invitation.subject": "{inviter} invites you to Calmness Trading",
  "mail.invitation.preheader": "A link to choose your password, valid for seven days.",
  "mail.invitation.title": "Welcome to the team",
  "mail.invitation.text":
    "{inviter} invites you to the team of Calmness Trading. The button below works once: it lets you choose your name and your password.",
  "mail.invitation.role": "Role",
  "mail.invitation.expires": "Valid until",
  "mail.invitation.ignore": "If you didn’t expect this invitation, ignore this message.",
  "mail.invitation.button": "Accept the invitation",
  "mail.role_changed.subject": "Your role has changed",
  "mail.role_changed.text": "Your role at Calmness Trading has been changed.",
  "mail.role_changed.role": "Role",
  "mail.role_changed.button": "Open my area",
  "mail.about_account": "Sent to {email} about your account on {site}.",
} as const;
