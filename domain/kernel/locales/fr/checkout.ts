/** French texts: checkout. */
export const checkout = {
  "checkout.step_1": "Vos informations",
  "checkout.step_2": "Virement",
  "checkout.step_3": "Transaction",
  "checkout.step_4": "Confirmation",
  "checkout.title": "{title} (étape {step} sur 4)",
  "checkout.new_tab": "(nouvel onglet)",

  "checkout.order.title": "Vérifiez vos informations",
  "checkout.order.lead":
    "Deux minutes suffisent. Vous payez ensuite par virement, à votre rythme : rien n’est débité sur cette page.",
  "checkout.order.resume_title": "Vous avez déjà une commande en cours pour cette offre",
  "checkout.order.resume_text": "Passée le {date}, référence {reference}.",
  "checkout.order.resume": "Reprendre cette commande",
  "checkout.order.resume_else": "Le formulaire ci-dessous en crée une nouvelle, distincte.",
  "checkout.order.you": "Vous",
  "checkout.order.account_hint":
    "Votre compte est créé avec cette commande : vous y retrouvez vos paiements, vos factures et vos accès.",
  "checkout.order.have_account": "Déjà un compte ?",
  "checkout.order.sign_in": "Connectez-vous",
  "checkout.order.sign_in_to_continue": "Se connecter et continuer cette commande",
  "checkout.order.full_name": "Nom et prénom",
  "checkout.order.full_name_hint": "Tels qu’ils doivent figurer sur la facture.",
  "checkout.order.email": "Adresse e-mail",
  "checkout.order.email_hint": "Pour la confirmation de commande et la facture.",
  "checkout.order.password": "Choisissez un mot de passe",
  "checkout.order.password_hint":
    "{min} caractères au moins. Une phrase que vous seul connaissez convient très bien.",
  "checkout.order.contact": "Où un conseiller peut-il vous écrire ?",
  "checkout.order.contact_hint":
    "Un seul moyen suffit. Il ne sert qu’au suivi de votre commande et de votre service.",
  "checkout.order.telegram": "Telegram",
  "checkout.order.recommended": "recommandé",
  "checkout.order.telegram_hint": "Votre nom d’utilisateur, par exemple @prenom_nom.",
  "checkout.order.whatsapp": "WhatsApp",
  "checkout.order.whatsapp_hint": "Avec l’indicatif du pays, par exemple +33 6 12 34 56 78.",
  "checkout.order.discord": "Discord",
  "checkout.order.discord_hint": "Votre nom d’utilisateur, par exemple prenom.nom.",
  "checkout.order.billing": "Adresse de facturation",
  "checkout.order.line1": "Adresse",
  "checkout.order.line2": "Complément d’adresse",
  "checkout.order.postal_code": "Code postal",
  "checkout.order.city": "Ville",
  "checkout.order.country": "Pays",
  "checkout.order.country_choose": "Choisissez un pays",
  "checkout.order.company_group": "Vous commandez pour une entreprise ?",
  "checkout.order.company": "Entreprise",
  "checkout.order.vat_number": "Numéro de TVA intracommunautaire",
  "checkout.order.vat_number_hint": "Par exemple FR40 303 265 045.",
  "checkout.order.withdrawal": "Votre droit de rétractation",
  "checkout.order.withdrawal_text":
    "Si vous commandez en tant que particulier, vous disposez de 14 jours à compter de la commande pour changer d’avis, sans motif et sans frais. Le service commence donc à la fin de ce délai, sauf si vous demandez qu’il commence plus tôt. Ces choix sont libres ; si vous commandez pour votre activité professionnelle, ils ne vous concernent pas.",
  "checkout.order.immediate":
    "Je demande expressément que le service commence dès la confirmation de mon paiement, avant la fin du délai de 14 jours.",
  "checkout.order.immediate_hint":
    "Vous gardez votre droit de rétractation. Si vous l’exercez, vous payez la part du service déjà fournie (article L221-25 du Code de la consommation) ; ce droit s’éteint une fois le service entièrement exécuté.",
  "checkout.order.waive":
    "Pour les contenus numériques, je demande qu’ils me soient fournis avant la fin du délai et je reconnais perdre mon droit de rétractation sur eux dès que leur fourniture commence.",
  "checkout.order.waive_hint":
    "Article L221-28, 13° du Code de la consommation. Ne cochez pas cette case si vous préférez conserver ce droit ; elle n’a d’effet qu’avec la demande ci-dessus.",
  "checkout.order.recap": "Vous commandez",
  "checkout.order.accept": "J’ai lu et j’accepte les",
  "checkout.order.terms": "conditions générales de vente",
  "checkout.order.submit": "Je veux payer (commande avec obligation de paiement)",
  "checkout.order.sending": "Envoi de votre commande…",
  "checkout.order.after_submit":
    "Vous recevez aussitôt la confirmation par e-mail, avec les conditions et le formulaire de rétractation.",

  "checkout.summary.title": "Votre commande",
  "checkout.summary.net": "Prix hors taxes",
  "checkout.summary.vat": "TVA ({rate})",
  "checkout.summary.total": "Total TTC",
  "checkout.summary.total_net": "Total",
  "checkout.summary.once": "Paiement unique.",
  "checkout.summary.month": "Accès pour un mois, sans reconduction automatique.",
  "checkout.summary.quarter": "Accès pour trois mois, sans reconduction automatique.",
  "checkout.summary.year": "Accès pour un an, sans reconduction automatique.",
  "checkout.summary.offer": "Offre",
  "checkout.summary.reference": "Référence du virement",
  "checkout.summary.ordered": "Commandée le",
  "checkout.summary.contact": "Contact",
  "checkout.summary.billed_to": "Facturée à",
  "checkout.summary.safe_1": "Paiement par virement, depuis votre banque",
  "checkout.summary.safe_2": "Aucune carte demandée, aucun prélèvement",
  "checkout.summary.safe_3": "Facture envoyée dès la confirmation",

  "checkout.pay.title": "Paiement en attente de votre virement",
  "checkout.pay.h1": "Votre commande est enregistrée",
  "checkout.pay.lead": "Il ne reste que le virement. Prenez votre temps : cette page vous attend.",
  "checkout.pay.clock": "Paiement en attente",
  "checkout.pay.progress": "Où en est votre commande",
  "checkout.pay.received": "Votre demande est enregistrée",
  "checkout.pay.received_text": "La confirmation part vers {email}.",
  "checkout.pay.informed": "Notre équipe est informée",
  "checkout.pay.informed_text": "Elle guette votre virement sous la référence {reference}.",
  "checkout.pay.adviser": "Un conseiller vous écrit",
  "checkout.pay.adviser_open": "Sous 5 à 15 minutes, sur {contact}.",
  "checkout.pay.adviser_closed":
    "Nous sommes fermés pour le moment. Un conseiller vous écrit sur {contact} à la réouverture, {date} (heure de Paris), sous 5 à 15 minutes.",
  "checkout.pay.adviser_unknown":
    "Sous 5 à 15 minutes pendant nos heures d’ouverture, sur {contact}.",
  "checkout.pay.transfer": "Faites le virement",
  "checkout.pay.transfer_text":
    "Depuis l’application ou le site de votre banque. Un virement instantané est le plus rapide ; un virement classique convient aussi.",
  "checkout.pay.amount": "Montant",
  "checkout.pay.holder": "Titulaire du compte",
  "checkout.pay.iban": "IBAN",
  "checkout.pay.bic": "BIC",
  "checkout.pay.reference": "Référence à indiquer en motif",
  "checkout.pay.copy": "Copier",
  "checkout.pay.copied": "Copié",
  "checkout.pay.copied_live": "{what} : copié",
  "checkout.pay.select": "Sélectionné : copiez-le",
  "checkout.pay.reference_why":
    "La référence nous permet de reconnaître votre virement. Sans elle, la confirmation prend plus de temps.",
  "checkout.pay.no_bank_title": "Les coordonnées bancaires vous sont envoyées",
  "checkout.pay.no_bank_text":
    "Un conseiller vous les transmet sur {contact}. N’effectuez aucun virement vers un compte reçu par un autre canal.",
  "checkout.pay.qr": "Ou scannez ce code",
  "checkout.pay.qr_text":
    "Dans l’application de votre banque, choisissez « payer avec un QR code » : le virement se remplit tout seul.",
  "checkout.pay.qr_label":
    "Code QR pour un virement SEPA de {amount} à {holder}, référence {reference}",
  "checkout.pay.deadline": "À payer avant le {date}.",
  "checkout.pay.deadline_text": "Passé ce jour, la commande expire d’elle-même, sans frais.",
  "checkout.pay.done": "J’ai effectué le paiement",
  "checkout.pay.done_hint": "Étape suivante : l’identifiant de votre virement.",
  "checkout.pay.cancel": "Annuler la commande",
  "checkout.live": "Cette page avance d’elle-même dès que votre paiement change d’état.",
  "checkout.live_moving": "Votre paiement a changé d’état : la page suivante s’affiche.",

  "checkout.cancel.title": "Annuler cette commande ?",
  "checkout.cancel.text":
    "Rien ne vous est facturé. Si votre virement est déjà parti, n’annulez pas : indiquez plutôt son identifiant.",
  "checkout.cancel.confirm": "Oui, annuler la commande",
  "checkout.cancel.keep": "Garder ma commande",

  "checkout.transaction.title": "Identifiant de votre virement",
  "checkout.transaction.h1": "Votre virement est parti ?",
  "checkout.transaction.lead":
    "Indiquez son identifiant : nous le rapprochons de notre relevé et confirmons votre paiement.",
  "checkout.transaction.id": "Identifiant de la transaction",
  "checkout.transaction.id_hint": "De 3 à 64 caractères, tel que votre banque l’affiche.",
  "checkout.transaction.where": "Où le trouver ?",
  "checkout.transaction.where_1":
    "Dans l’application ou le site de votre banque, ouvrez le virement que vous venez de faire.",
  "checkout.transaction.where_2":
    "Cherchez « référence », « identifiant » ou « numéro de transaction » dans son détail ou sur son reçu.",
  "checkout.transaction.where_3":
    "Votre banque n’en affiche aucun ? Saisissez la référence du virement : {reference}.",
  "checkout.transaction.submit": "Envoyer l’identifiant",
  "checkout.transaction.sending": "Envoi…",
  "checkout.transaction.back": "Revoir les coordonnées bancaires",

  "checkout.done.title": "Votre virement est annoncé",
  "checkout.done.h1": "Merci, tout est transmis",
  "checkout.done.lead":
    "Nous avons bien reçu l’identifiant {transaction}. Vous n’avez plus rien à faire.",
  "checkout.done.check": "Transmis",
  "checkout.done.next": "Ce qui se passe maintenant",
  "checkout.done.next_1": "Nous vérifions la réception",
  "checkout.done.next_1_text":
    "Quelques minutes pour un virement instantané, un à deux jours ouvrés pour un virement classique.",
  "checkout.done.next_2": "Nous confirmons votre paiement",
  "checkout.done.next_2_text": "Votre facture est émise et vous est envoyée par e-mail à {email}.",
  "checkout.done.next_3": "Votre accès s’ouvre",
  "checkout.done.next_3_text": "Un conseiller vous accueille sur {contact}.",
  "checkout.done.espace": "Aller à mon espace",
  "checkout.done.payments": "Voir mes paiements",

  "checkout.confirmed.title": "Paiement confirmé",
  "checkout.confirmed.h1": "Paiement confirmé, bienvenue",
  "checkout.confirmed.lead":
    "Nous avons reçu votre virement. Votre facture porte le numéro {invoice}.",
  "checkout.confirmed.check": "Paiement confirmé",
  "checkout.confirmed.access_now": "Votre accès est ouvert dès maintenant.",
  "checkout.confirmed.access": "La date d’ouverture de votre accès est dans votre espace.",
  "checkout.confirmed.invoice_mail": "Votre facture arrive par e-mail à {email}.",
  "checkout.confirmed.adviser": "Un conseiller vous accueille sur {contact}.",
  "checkout.confirmed.invoice": "Ma facture {invoice}",

  "checkout.closed.rejected_title": "Paiement non validé",
  "checkout.closed.rejected_text":
    "Nous n’avons pas pu valider ce paiement. Si votre virement est bien parti, écrivez-nous avec son reçu : nous reprenons ensemble.",
  "checkout.closed.reason": "Motif",
  "checkout.closed.cancelled_title": "Commande annulée",
  "checkout.closed.cancelled_text":
    "Cette commande est annulée à votre demande, rien ne vous est facturé. N’effectuez plus de virement sous sa référence.",
  "checkout.closed.expired_title": "Commande expirée",
  "checkout.closed.expired_text":
    "Aucun virement n’a été annoncé à temps : la commande a expiré, sans frais. Si votre virement est parti entre-temps, écrivez-nous et nous le retrouvons.",
  "checkout.closed.again": "Commander à nouveau",
  "checkout.closed.services": "Voir les offres",
  "checkout.closed.contact": "Nous écrire",
  "checkout.closed.payments": "Mes paiements",
} as const;
