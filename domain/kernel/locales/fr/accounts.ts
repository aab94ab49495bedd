/** French texts: second factors, proofs, roles, invitations, the list of accounts. */
export const accounts = {
  "role.client": "Client",
  "role.support": "Support",
  "role.editor": "Rédaction",
  "role.admin": "Administration",
  "role.owner": "Propriétaire",
  "role.client_hint": "Son espace personnel, rien du back-office.",
  "role.support_hint": "Lit les paiements et les factures, répond aux clients.",
  "role.editor_hint": "Rédige les offres et les contenus.",
  "role.admin_hint": "Valide les paiements, règle le vendeur, invite l’équipe.",
  "role.owner_hint": "Tout, y compris nommer les administrateurs et régler la sécurité.",

  // The code at sign-in
  "auth.code.title": "Encore un code",
  "auth.code.lead":
    "Ouvrez votre application d’authentification et recopiez le code à six chiffres de Calmness Trading.",
  "auth.code.field": "Code",
  "auth.code.hint": "Sans votre téléphone, saisissez l’un de vos codes de secours.",
  "auth.code.submit": "Continuer",
  "auth.code.restart": "Recommencer la connexion",

  // Proving again who one is
  "step_up.title": "Confirmez que c’est bien vous",
  "step_up.lead":
    "Plus de quinze minutes ont passé depuis votre connexion. Rien de ce que vous avez saisi n’est perdu : l’action continue juste après.",
  "step_up.lead_page":
    "Plus de quinze minutes ont passé depuis votre connexion. La page s’ouvre juste après.",
  "step_up.password": "Votre mot de passe",
  "step_up.submit": "Confirmer et continuer",
  "step_up.cancel": "Annuler",

  // /espace/securite/second-facteur
  "two_factor.title": "Second facteur",
  "two_factor.lead":
    "Un code que seul votre téléphone connaît, en plus du mot de passe. Un mot de passe volé ne suffit alors plus.",
  "two_factor.off": "Désactivé",
  "two_factor.on": "Activé",
  "two_factor.card_off":
    "Un mot de passe volé suffirait à entrer. Deux minutes suffisent pour l’éviter.",
  "two_factor.card_on": "Activé depuis le {day}.",
  "two_factor.left": "{count|Il reste un code de secours.|Il reste {count} codes de secours.}",
  "two_factor.left_few": "Donnez-vous de nouveaux codes avant d’en manquer.",
  "two_factor.manage": "Gérer",
  "two_factor.turn_on": "Activer",
  "two_factor.required":
    "Votre rôle demande un second facteur : activez-le pour entrer dans le back-office.",
  "two_factor.need":
    "Il vous faut une application d’authentification : Aegis, Google Authenticator, 2FAS, Bitwarden ou une autre.",
  "two_factor.step_scan": "Lisez ce code avec l’application",
  "two_factor.qr_label": "Code QR à lire avec une application d’authentification",
  "two_factor.by_hand": "Saisir la clé à la main",
  "two_factor.same_phone": "L’application est sur cet appareil ?",
  "two_factor.open_app": "L’ouvrir",
  "two_factor.key": "Clé",
  "two_factor.step_code": "Recopiez le code qu’elle affiche",
  "two_factor.code": "Code à six chiffres",
  "two_factor.confirm": "Activer le second facteur",
  "two_factor.codes_title": "Vos codes de secours",
  "two_factor.codes_text":
    "Chacun sert une fois, le jour où le téléphone n’est pas là. Notez-les maintenant, hors de ce téléphone : ils ne seront plus jamais affichés.",
  "two_factor.codes_done": "C’est noté, continuer",
  "two_factor.enabled": "Le second facteur est activé.",
  "two_factor.renewed": "Les anciens codes de secours ne valent plus rien.",
  "two_factor.disabled": "Le second facteur est désactivé.",
  "two_factor.renew": "De nouveaux codes de secours",
  "two_factor.renew_text": "Dix nouveaux codes remplacent ceux qui restent.",
  "two_factor.disable": "Désactiver le second facteur",
  "two_factor.disable_text":
    "Votre mot de passe suffira de nouveau à entrer. Les codes de secours sont effacés.",

  // /admin/settings/security
  "security.title": "Sécurité",
  "security.lead": "Comment l’équipe entre dans le back-office.",
  "security.require": "Exiger un second facteur des administrateurs et des propriétaires",
  "security.require_hint":
    "Ceux qui n’en ont pas l’activent à leur prochaine visite, avant toute autre chose.",
  "security.own_missing":
    "Vous n’avez pas encore de second facteur : une fois cette règle enregistrée, vous serez conduit à l’activer.",
  "security.done_saved": "Règle enregistrée.",
  "security.without": "Sans second facteur pour l’instant",
  "security.all_have": "Tous les administrateurs et propriétaires ont un second facteur.",

  // /admin/users
  "users.title": "Comptes",
  "users.lead": "L’équipe et les clients, leurs rôles et leurs accès.",
  "users.search": "Nom ou adresse e-mail",
  "users.tabs": "Quels comptes",
  "users.team": "Équipe",
  "users.all": "Tous",
  "users.invite": "Inviter",
  "users.name": "Nom",
  "users.role": "Rôle",
  "users.since": "Depuis",
  "users.factor": "Second facteur",
  "users.factor_yes": "Activé",
  "users.factor_no": "Aucun",
  "users.none_found": "Aucun compte pour « {query} »",
  "users.none_found_text": "Essayez le début du nom ou de l’adresse e-mail.",
  "users.none": "Aucun compte",
  "users.you": "vous",
  "users.pending": "Invitations en attente",
  "users.email": "Adresse e-mail",
  "users.invited_by": "Invité par",
  "users.expires": "Valable jusqu’au",
  "users.cancel_invitation": "Annuler l’invitation",
  "users.done_invited": "Invitation envoyée.",
  "users.done_cancelled": "Invitation annulée.",
  "users.done_role": "Rôle modifié.",
  "users.done_removed": "L’accès au back-office est retiré et les sessions sont fermées.",
  "users.done_reset": "Le second facteur est retiré et les sessions sont fermées.",
  "users.account": "Compte",
  "users.language": "Langue",
  "users.change_role": "Changer de rôle",
  "users.change_role_submit": "Enregistrer le rôle",
  "users.only_owner": "Seul un propriétaire nomme ou retire un administrateur ou un propriétaire.",
  "users.remove": "Retirer l’accès",
  "users.remove_text":
    "Le compte redevient celui d’un client et toutes ses sessions se ferment. Ses achats et ses factures restent les siens.",
  "users.remove_submit": "Retirer l’accès au back-office",
  "users.reset": "Retirer le second facteur",
  "users.reset_text":
    "Pour une personne qui a perdu son téléphone et ses codes de secours. Assurez-vous d’abord que c’est bien elle : son mot de passe suffira à entrer.",
  "users.reset_submit": "Retirer son second facteur",
  "users.history": "Journal de ce compte",
  "users.history_none": "Rien n’a encore été noté.",

  // Invitations
  "invite.title": "Inviter quelqu’un",
  "invite.lead":
    "La personne reçoit un lien à usage unique, valable sept jours, pour choisir son nom et son mot de passe.",
  "invite.email": "Adresse e-mail",
  "invite.submit": "Envoyer l’invitation",
  "invite.taken": "Cette personne a déjà un compte : changez son rôle depuis la liste des comptes.",
  "invitation.title": "Bienvenue dans l’équipe",
  "invitation.lead": "{inviter} vous invite comme : {role}. Choisissez votre mot de passe.",
  "invitation.submit": "Créer mon compte",
  "invitation.over": "Cette invitation n’est plus valable",
  "invitation.over_text":
    "Elle a servi, a été annulée ou a plus de sept jours. Demandez-en une nouvelle à la personne qui vous a invité.",

  // Mails
  "admin.mail.second-factor": "Second facteur",
  "admin.mail.invitation": "Invitation",
  "admin.mail.role-changed": "Changement de rôle",
  "mail.second_factor.enabled_subject": "Second facteur activé",
  "mail.second_factor.enabled_text":
    "Un second facteur a été activé sur votre compte. Il faudra désormais un code en plus du mot de passe.",
  "mail.second_factor.disabled_subject": "Second facteur désactivé",
  "mail.second_factor.disabled_text":
    "Le second facteur de votre compte a été désactivé. Votre mot de passe suffit de nouveau à entrer.",
  "mail.second_factor.codes_renewed_subject": "Nouveaux codes de secours",
  "mail.second_factor.codes_renewed_text":
    "De nouveaux codes de secours ont été donnés pour votre compte. Les anciens ne valent plus rien.",
  "mail.second_factor.recovery_used_subject": "Un code de secours a servi",
  "mail.second_factor.recovery_used_text":
    "L’un des codes de secours de votre compte vient de servir. Il ne servira plus.",
  "mail.second_factor.reset_subject": "Second facteur retiré",
  "mail.second_factor.reset_text":
    "Notre équipe a retiré le second facteur de votre compte, comme on le fait quand un téléphone est perdu. Activez-en un nouveau dès que possible.",
  "mail.second_factor.at": "Quand",
  "mail.second_factor.not_you":
    "Si ce n’était pas vous, changez votre mot de passe tout de suite et écrivez-nous.",
  "mail.second_factor.button": "Voir la sécurité de mon compte",
  "mail.invitation.subject": "{inviter} vous invite chez Calmness Trading",
  "mail.invitation.preheader": "Un lien pour choisir votre mot de passe, valable sept jours.",
  "mail.invitation.title": "Bienvenue dans l’équipe",
  "mail.invitation.text":
    "{inviter} vous invite dans l’équipe de Calmness Trading. Le bouton ci-dessous sert une seule fois : il vous laisse choisir votre nom et votre mot de passe.",
  "mail.invitation.role": "Rôle",
  "mail.invitation.expires": "Valable jusqu’au",
  "mail.invitation.ignore": "Si vous n’attendiez pas cette invitation, ignorez ce message.",
  "mail.invitation.button": "Accepter l’invitation",
  "mail.role_changed.subject": "Votre rôle a changé",
  "mail.role_changed.text": "Votre rôle chez Calmness Trading a été modifié.",
  "mail.role_changed.role": "Rôle",
  "mail.role_changed.button": "Ouvrir mon espace",
  "mail.about_account": "Message envoyé à {email} au sujet de votre compte sur {site}.",
} as const;
