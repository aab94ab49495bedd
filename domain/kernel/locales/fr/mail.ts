/** French texts: mail. */
export const mail = {
  "mail.greeting": "Bonjour {name},",
  "mail.signature": "L’équipe Calmness Trading",
  "mail.tagline": "Méthode, patience, sérénité",
  "mail.sent_to": "Message envoyé à {email} au sujet de votre commande sur {site}.",
  "mail.questions": "Une question ? Écrivez à {email} en indiquant la référence.",
  "mail.risk":
    "Le trading comporte un risque de perte en capital. Nos contenus sont un enseignement et une information générale, jamais un conseil en investissement personnalisé.",

  "mail.offer": "Offre",
  "mail.amount": "Montant TTC",
  "mail.amount_due": "À payer, TTC",
  "mail.reference": "Référence du virement",
  "mail.account_holder": "Bénéficiaire",
  "mail.iban": "IBAN",
  "mail.bic": "BIC",
  "mail.deadline": "À payer avant le",
  "mail.transaction_id": "Identifiant de transaction",
  "mail.your_reference": "Référence",

  "mail.order.subject": "Votre commande : {offer} ({reference})",
  "mail.order.preheader": "{amount} à virer avant le {day}, avec la référence {reference}.",
  "mail.order.title": "Votre commande est enregistrée",
  "mail.order.intro":
    "Merci de votre confiance. Il reste un virement à faire pour ouvrir votre accès. Recopiez la référence telle quelle : c’est elle qui nous fait reconnaître votre paiement.",
  "mail.order.no_account":
    "Nos coordonnées bancaires vous seront communiquées par un conseiller, sur le contact que vous avez donné. Ne faites pas de virement avant de les avoir reçues.",
  "mail.order.button": "Suivre ma commande",
  "mail.order.next":
    "Une fois le virement fait, indiquez son identifiant sur la page de votre commande. Sans paiement à cette date, la commande expire sans frais.",
  "mail.order.choices": "Ce que vous avez choisi",
  "mail.order.immediate_yes":
    "Vous avez demandé expressément que le service commence avant la fin du délai de rétractation de quatorze jours. Si vous vous rétractez ensuite, vous devrez le montant correspondant au service fourni jusque-là (article L221-25 du Code de la consommation).",
  "mail.order.immediate_no":
    "Vous n’avez pas demandé que le service commence avant la fin du délai de rétractation.",
  "mail.order.waive_yes":
    "Vous avez accepté de perdre votre droit de rétractation dès que la fourniture du contenu numérique aura commencé (article L221-28, 13° du Code de la consommation).",
  "mail.order.waive_no":
    "Vous n’avez pas renoncé à votre droit de rétractation. Le formulaire se trouve au point {section} des conditions ci-dessous.",
  "mail.order.terms": "Conditions générales de vente",
  "mail.order.terms_version": "Version du {day}, acceptée lors de votre commande.",

  "mail.transaction.subject": "Nous vérifions votre virement : {offer} ({reference})",
  "mail.transaction.preheader": "Identifiant de transaction bien reçu. Votre accès suit.",
  "mail.transaction.title": "Nous vérifions votre virement",
  "mail.transaction.intro":
    "Nous avons bien reçu l’identifiant de votre transaction. Dès que le virement apparaît sur notre compte, votre accès s’ouvre et la facture vous est envoyée. Vous n’avez rien d’autre à faire.",
  "mail.transaction.delay":
    "Un virement classique met un jour ouvré en moyenne, un virement instantané quelques secondes.",
  "mail.transaction.button": "Voir ma commande",

  "mail.rejected.subject": "Votre paiement n’a pas pu être validé : {offer} ({reference})",
  "mail.rejected.preheader": "Voici pourquoi, et comment faire.",
  "mail.rejected.title": "Votre paiement n’a pas pu être validé",
  "mail.rejected.intro":
    "Nous avons examiné votre commande, sans pouvoir la valider. En voici la raison :",
  "mail.rejected.next":
    "Si une somme a été débitée, ou si vous pensez à une erreur, répondez à ce message avec la référence : nous regarderons ensemble, et rembourserons ce qui doit l’être.",
  "mail.rejected.button": "Revoir les offres",

  "mail.cancelled.subject": "Votre commande est annulée : {offer} ({reference})",
  "mail.cancelled.preheader": "Rien ne vous est demandé.",
  "mail.cancelled.title": "Votre commande est annulée",
  "mail.cancelled.intro":
    "Comme vous l’avez demandé, cette commande est annulée. Rien n’est dû. Si un virement est déjà parti, écrivez-nous avec la référence : nous vous le rendrons.",
  "mail.cancelled.button": "Revoir les offres",

  "mail.expired.subject": "Votre commande a expiré : {offer} ({reference})",
  "mail.expired.preheader": "Aucun virement reçu : rien n’est dû.",
  "mail.expired.title": "Votre commande a expiré",
  "mail.expired.intro":
    "Aucun virement ne nous a été annoncé dans le délai : la commande s’est éteinte d’elle-même et rien n’est dû. Si un virement est parti entre-temps, écrivez-nous avec la référence, il ne sera pas perdu. L’offre vous reste ouverte : il suffit de la choisir à nouveau.",
  "mail.expired.button": "Choisir une offre",

  "mail.invoice.subject": "Facture {number} : {offer}",
  "mail.invoice.preheader": "Paiement validé, votre accès est ouvert. Facture jointe.",
  "mail.invoice.title": "Paiement validé, bienvenue",
  "mail.invoice.intro":
    "Votre virement est arrivé et votre accès est ouvert. La facture est jointe à ce message au format PDF ({file}). Vous la retrouverez aussi dans votre espace.",
  "mail.invoice.number": "Facture",
  "mail.invoice.issued_on": "Date d’émission",
  "mail.invoice.net": "Montant HT",
  "mail.invoice.vat": "TVA",
  "mail.invoice.access_until": "Accès jusqu’au",
  "mail.invoice.access_forever": "sans limite de durée",
  "mail.invoice.access": "Accès",
  "mail.invoice.button": "Ouvrir mon espace",

  "mail.staff.ordered_subject": "Nouvelle commande : {offer}, {amount} ({client})",
  "mail.staff.ordered_preheader": "Un conseiller écrit au client sous 5 à 15 minutes.",
  "mail.staff.ordered_title": "Nouvelle commande",
  "mail.staff.ordered_intro":
    "Le client attend un message sur le contact qu’il a donné, sous 5 à 15 minutes aux heures d’ouverture.",
  "mail.staff.announced_subject": "Virement à vérifier : {offer}, {amount} ({client})",
  "mail.staff.announced_preheader": "Le client a indiqué l’identifiant de son virement.",
  "mail.staff.announced_title": "Un virement est à vérifier",
  "mail.staff.announced_intro":
    "Cherchez ce virement sur le relevé, puis confirmez ou rejetez le paiement. La facture part d’elle-même.",
  "mail.staff.client": "Client",
  "mail.staff.contacts": "Contacts",
  "mail.staff.button": "Ouvrir le paiement",

  // Mails about the account itself
  "mail.account.device": "Appareil",
  "mail.account.unknown_device": "inconnu",
  "mail.account.place": "Adresse IP (tronquée)",
  "mail.account.at": "Date",
  "mail.account.new_email": "Nouvelle adresse",

  "mail.verify.subject": "Confirmez votre adresse e-mail",
  "mail.verify.preheader": "Un clic, et nous savons que nos messages vous parviennent.",
  "mail.verify.title": "Est-ce bien votre adresse ?",
  "mail.verify.intro":
    "Merci d’avoir créé un compte. Confirmez que cette adresse est la vôtre : nous pourrons vous y prévenir de ce qui touche à votre compte. Rien d’autre n’en dépend.",
  "mail.verify.button": "Confirmer mon adresse",
  "mail.verify.otherwise":
    "Ce lien sert une fois, pendant 48 heures. Si vous n’avez pas créé de compte, ignorez ce message : nous ne vous écrirons plus.",

  "mail.reset.subject": "Choisir un nouveau mot de passe",
  "mail.reset.preheader": "Le lien que vous avez demandé, valable 30 minutes.",
  "mail.reset.title": "Choisir un nouveau mot de passe",
  "mail.reset.intro":
    "Quelqu’un, sans doute vous, a demandé à remplacer le mot de passe de votre compte. Ouvrez ce lien pour en choisir un autre.",
  "mail.reset.button": "Choisir un mot de passe",
  "mail.reset.otherwise":
    "Ce lien sert une fois, pendant 30 minutes. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne change pas.",

  "mail.confirm_email.subject": "Confirmez votre nouvelle adresse e-mail",
  "mail.confirm_email.preheader": "Votre compte en changera dès que vous l’aurez confirmée.",
  "mail.confirm_email.title": "Confirmez votre nouvelle adresse",
  "mail.confirm_email.intro":
    "Vous avez demandé que votre compte utilise désormais cette adresse. Confirmez-la : elle servira à vous connecter et à vous écrire.",
  "mail.confirm_email.button": "Confirmer cette adresse",
  "mail.confirm_email.otherwise":
    "Ce lien sert une fois, pendant 48 heures. Si vous n’avez rien demandé, ignorez ce message : rien ne changera.",

  "mail.email_change.subject": "L’adresse de votre compte va changer",
  "mail.email_change.preheader": "Si ce n’est pas vous, refusez ce changement.",
  "mail.email_change.title": "L’adresse de votre compte va changer",
  "mail.email_change.intro":
    "On a demandé, avec votre mot de passe, que votre compte utilise une autre adresse. Si c’est vous, vous n’avez rien à faire ici : confirmez le message envoyé à la nouvelle adresse.",
  "mail.email_change.button": "Ce n’est pas moi : refuser",
  "mail.email_change.otherwise":
    "Pendant sept jours, ce lien refuse le changement, ou l’annule s’il a déjà eu lieu. Il ferme aussi toutes les sessions et vous fait choisir un autre mot de passe.",

  "mail.password_changed.subject": "Votre mot de passe a été changé",
  "mail.password_changed.preheader": "Si c’est vous, vous n’avez rien à faire.",
  "mail.password_changed.title": "Votre mot de passe a été changé",
  "mail.password_changed.intro":
    "Le mot de passe de votre compte vient d’être remplacé, et vos autres appareils ont été déconnectés. Si c’est vous, vous n’avez rien à faire.",
  "mail.password_changed.button": "Ce n’est pas moi : en choisir un autre",
  "mail.password_changed.otherwise":
    "Si ce n’est pas vous, choisissez tout de suite un autre mot de passe : toutes les sessions seront fermées.",

  "mail.new_sign_in.subject": "Nouvelle connexion à votre compte",
  "mail.new_sign_in.preheader": "Depuis un appareil que nous ne connaissions pas.",
  "mail.new_sign_in.title": "Connexion depuis un nouvel appareil",
  "mail.new_sign_in.intro":
    "On vient de se connecter à votre compte depuis un appareil ou un lieu que nous ne connaissions pas. Si c’est vous, vous n’avez rien à faire.",
  "mail.new_sign_in.button": "Voir mes sessions",
  "mail.new_sign_in.otherwise":
    "Si ce n’est pas vous, fermez cette session puis changez de mot de passe.",

  "mail.session_ended.subject": "Nous avons fermé l’une de vos sessions",
  "mail.session_ended.preheader": "Par précaution : son jeton a servi deux fois.",
  "mail.session_ended.title": "Une session fermée par précaution",
  "mail.session_ended.intro":
    "La clé d’une de vos sessions a été présentée une seconde fois, ce qui arrive quand elle a été copiée. Nous avons fermé cette session : personne ne peut plus s’en servir. L’adresse est celle d’où la clé est venue.",
  "mail.session_ended.button": "Voir mes sessions",
  "mail.session_ended.otherwise":
    "Reconnectez-vous simplement sur cet appareil. Si cela se reproduit, changez de mot de passe.",
} as const;
