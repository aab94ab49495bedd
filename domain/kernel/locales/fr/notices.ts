/** French texts: withdrawing from a contract and ending one, on the site, in mails and in the office. */
export const notices = {
  // The entries, in the words of the law (D221-5, D215-1)
  "nav.withdraw": "Renoncer au contrat ici",
  "nav.end_contract": "Résilier votre contrat",
  "footer.contracts": "Vos contrats",

  // What both pages share
  "notice.step.statement": "Déclaration",
  "notice.step.review": "Confirmation",
  "notice.step.received": "Accusé de réception",
  "notice.full_name": "Nom et prénom",
  "notice.email": "Adresse e-mail",
  "notice.email_hint": "Celle de la commande. L’accusé de réception y est envoyé.",
  "notice.contract": "Référence de la commande ou numéro de facture",
  "notice.contract_hint":
    "Elle commence par RF ou CT et figure sur tous nos messages. Si vous ne l’avez plus, décrivez la commande : un conseiller la retrouvera.",
  "notice.continue": "Continuer",
  "notice.edit": "Modifier",
  "notice.check": "Vérifiez avant d’envoyer",
  "notice.received": "C’est enregistré, le {at}",
  "notice.received_mail":
    "Un accusé de réception part à l’instant à {email}, avec le contenu de votre déclaration, sa date et son heure. Il dit aussi la suite. Gardez-le.",
  "notice.received_lost":
    "S’il n’arrive pas d’ici une heure, regardez dans les indésirables, puis écrivez-nous.",
  "notice.received_at": "Reçue le",
  "notice.no_account": "Sans compte ni connexion. C’est gratuit.",

  // /retractation
  "withdrawal.title": "Renoncer au contrat",
  "withdrawal.description":
    "Se rétracter en ligne d’une commande passée chez Calmness Trading, sans se connecter, avec accusé de réception.",
  "withdrawal.lead":
    "Vous avez quatorze jours à compter de la commande pour changer d’avis, sans donner de raison.",
  "withdrawal.statement":
    "Je vous notifie par la présente ma rétractation du contrat portant sur la commande ou la facture {contract}.",
  "withdrawal.confirm": "Confirmer la rétractation",
  "withdrawal.what_next": "Ce qui suit",
  "withdrawal.next_1":
    "Si aucun virement n’a été annoncé, la commande est annulée aussitôt et rien n’est dû.",
  "withdrawal.next_2":
    "Si vous avez payé, un conseiller traite le remboursement sous 14 jours, par virement (article L221-24 du Code de la consommation).",
  "withdrawal.next_3":
    "Si le service a commencé à votre demande expresse, le montant correspondant au service fourni jusqu’à aujourd’hui reste dû (article L221-25).",

  // /resiliation
  "ending.title": "Résilier votre contrat",
  "ending.description":
    "Mettre fin en ligne à un contrat conclu avec Calmness Trading, sans se connecter, avec confirmation par e-mail.",
  "ending.lead":
    "Nos abonnements ne se renouvellent pas d’eux-mêmes : sans rien faire, ils s’arrêtent à la fin de la période payée. Vous pouvez aussi y mettre fin ici.",
  "ending.offer": "Offre ou abonnement",
  "ending.ends": "Date de fin souhaitée",
  "ending.at_term": "À la fin de la période déjà payée",
  "ending.at_term_hint": "Votre accès reste ouvert jusque-là.",
  "ending.at_once": "Immédiatement",
  "ending.at_once_hint":
    "Votre accès est fermé dès la notification. La période payée n’est pas remboursée.",
  "ending.withdraw_instead":
    "Commande de moins de quatorze jours ? La rétractation donne droit à un remboursement.",
  "ending.statement":
    "Je vous notifie la résiliation du contrat portant sur la commande ou la facture {contract}.",
  "ending.confirm": "Notification de la résiliation",
  "ending.what_next": "Ce qui suit",
  "ending.next_1": "Aucun préavis, aucune indemnité, aucun autre paiement.",
  "ending.next_2":
    "Vous recevez par e-mail la confirmation, avec la date de fin du contrat et ses effets (article L215-1-1 du Code de la consommation).",

  // The client's area
  "espace.withdraw": "Renoncer au contrat ici",
  "espace.withdraw_until": "jusqu’au {day}",
  "espace.end_contract": "Résilier votre contrat",
  "espace.end_requested": "Résiliation enregistrée le {day} : l’accès reste ouvert jusqu’à sa fin.",

  // Mails
  "mail.notice.client": "Déclarant",
  "mail.notice.email": "Adresse pour l’accusé",
  "mail.notice.contract": "Contrat, tel qu’indiqué",
  "mail.notice.received_at": "Reçue le",
  "mail.notice.button": "Nous écrire",
  "mail.notice.unmatched":
    "Un conseiller rapproche votre déclaration de la commande, et vous répond à cette adresse. La date qui compte est celle de ce message. Si vous n’avez rien déclaré, ignorez-le : quelqu’un s’est trompé d’adresse.",
  "mail.withdrawal.subject": "Accusé de réception de votre rétractation ({contract})",
  "mail.withdrawal.preheader": "Reçue le {at}.",
  "mail.withdrawal.title": "Nous avons reçu votre rétractation",
  "mail.withdrawal.intro": "Voici ce que vous nous avez déclaré, et quand :",
  "mail.withdrawal.order_cancelled":
    "La commande est annulée et rien n’est dû. Si un virement est déjà parti, écrivez-nous avec la référence : nous vous le rendrons.",
  "mail.withdrawal.for_staff":
    "Un conseiller traite le remboursement sous quatorze jours à compter de cette date, par virement (article L221-24 du Code de la consommation). Si le service a commencé à votre demande expresse, le montant correspondant au service fourni jusque-là reste dû (article L221-25).",
  "mail.ending.subject": "Confirmation de votre résiliation ({contract})",
  "mail.ending.preheader": "Notifiée le {at}.",
  "mail.ending.title": "Nous avons reçu votre résiliation",
  "mail.ending.intro": "Voici ce que vous nous avez notifié, et quand :",
  "mail.ending.wish": "Fin souhaitée",
  "mail.ending.ends_at": "Fin du contrat",
  "mail.ending.no_end": "achat unique, sans échéance",
  "mail.ending.ends":
    "Votre accès reste ouvert jusqu’à la fin de la période déjà payée. Le contrat s’arrête alors de lui-même : il n’y a pas de reconduction, et aucun paiement ne vous sera demandé.",
  "mail.ending.once":
    "Ce contrat est un achat unique : rien ne se renouvelle et aucun paiement ne vous sera demandé. Ce que vous avez acheté vous reste ouvert.",
  "mail.ending.ended":
    "Le contrat a pris fin à cette date, comme vous l’avez demandé : l’accès est fermé et aucun paiement ne vous sera demandé. Hors rétractation et garantie légale, la période payée n’est pas remboursée.",
  "mail.ending.nothing_runs":
    "Aucun accès n’est ouvert pour cette commande : rien ne se renouvelle et aucun paiement ne vous sera demandé. Un conseiller le vérifie et vous écrit si quelque chose reste à faire.",
  "mail.staff_notice.withdrawal_subject": "Rétractation : {client} ({contract})",
  "mail.staff_notice.ending_subject": "Résiliation : {client} ({contract})",
  "mail.staff_notice.withdrawal_title": "Un client se rétracte",
  "mail.staff_notice.ending_title": "Un client résilie",
  "mail.staff_notice.open":
    "À traiter : la demande dit ce qui est dû. Un remboursement est à faire sous quatorze jours.",
  "mail.staff_notice.handled": "Le nécessaire est déjà fait : rien ne vous est demandé.",
  "mail.staff_notice.button": "Ouvrir la demande",

  // /admin/notices
  "admin.nav.notices": "Rétractations",
  "admin.notices.title": "Rétractations et résiliations",
  "admin.notices.lead":
    "Ce que des clients ont déclaré sans se connecter. Un remboursement est dû sous quatorze jours.",
  "admin.notices.tabs": "États des demandes",
  "admin.notices.open": "À traiter",
  "admin.notices.handled": "Traitées",
  "admin.notices.none": "Rien à traiter",
  "admin.notices.none_text": "Une rétractation ou une résiliation apparaît ici dès qu’elle arrive.",
  "admin.notices.none_handled": "Aucune demande traitée",
  "admin.notices.kind": "Demande",
  "admin.notices.client": "Déclarant",
  "admin.notices.received": "Reçue",
  "admin.notices.effect": "Suite",
  "admin.notice.withdrawal": "Rétractation",
  "admin.notice.ending": "Résiliation",
  "admin.effect.unmatched": "À rapprocher d’une commande",
  "admin.effect.order_cancelled": "Commande annulée",
  "admin.effect.for_staff": "À décider",
  "admin.effect.ends": "Fin à l’échéance payée",
  "admin.effect.ended": "Accès fermé",
  "admin.effect.nothing_runs": "Aucun accès ouvert",
  "admin.notice.statement": "La déclaration",
  "admin.notice.contract": "Contrat indiqué",
  "admin.notice.offer": "Offre indiquée",
  "admin.notice.wish": "Fin souhaitée",
  "admin.notice.ends_at": "Fin du contrat",
  "admin.notice.order": "La commande",
  "admin.notice.open_order": "Ouvrir la commande",
  "admin.notice.find": "Chercher la commande",
  "admin.notice.find_text":
    "La référence et l’adresse ne mènent pas ensemble à une commande. Cherchez par la référence, l’adresse ou le nom, puis répondez au déclarant.",
  "admin.notice.deadline": "À rembourser au plus tard le",
  "admin.notice.period_ends": "Délai de rétractation",
  "admin.notice.until": "jusqu’au {day} inclus",
  "admin.notice.owed": "Reste dû par le client",
  "admin.notice.refund": "À rembourser",
  "admin.verdict.unpaid":
    "Aucun paiement n’est confirmé. Ne confirmez pas ce paiement : rejetez-le, et rendez le virement s’il arrive.",
  "admin.verdict.professional":
    "Commande d’une entreprise : le droit de rétractation n’existe que dans les cas de l’article L221-3. Répondez au client.",
  "admin.verdict.late":
    "La déclaration est arrivée après le délai. Répondez au client ; un geste reste possible.",
  "admin.verdict.waived":
    "Le client a renoncé à son droit une fois le contenu numérique fourni (L221-28, 13°). Vérifiez qu’il l’a été : sinon, le droit demeure.",
  "admin.verdict.prorata":
    "Le service a commencé à la demande expresse du client : il doit la part écoulée (L221-25).",
  "admin.verdict.full": "Le droit est exercé à temps : tout est à rembourser (L221-24).",
  "admin.notice.credit_note":
    "L’avoir et le virement du remboursement se font encore à la main. Notez ici ce que vous avez fait.",
  "admin.notice.handle": "Marquer comme traitée",
  "admin.notice.note": "Ce qui a été fait",
  "admin.notice.note_hint": "Par exemple « Remboursé 42,41 € le 14 mars ». Visible de l’équipe.",
  "admin.notice.close_access": "Fermer l’accès ouvert par cette commande",
  "admin.notice.handled_by": "Traitée par {name}, le {at}",
  "admin.notice.handled_alone": "Rien à faire : la suite s’est faite d’elle-même.",
  "admin.notice.read_only": "Un administrateur traite la demande.",
  "admin.notice.done_handled": "Demande traitée.",
  "admin.payment.notices": "Rétractation et résiliation",
  "admin.payment.notice_open": "Le client a déclaré quelque chose qui attend une décision.",
  "admin.mail.withdrawal-received": "Accusé de rétractation",
  "admin.mail.ending-received": "Confirmation de résiliation",
  "admin.mail.staff-notice": "Avis à l’équipe",
} as const;
