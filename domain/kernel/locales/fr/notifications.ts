/** French texts: the notification centre, what one chooses to be told, the channels. */
export const notifications = {
  "notifications.nav": "Notifications",
  "notifications.unread": "{count|une notification non lue|{count} notifications non lues}",
  "notifications.bell": "Notifications, {count|une non lue|{count} non lues}",
  "notifications.many": "99+",

  "notifications.title": "Notifications",
  "notifications.lead": "Ce que nous vous avons dit, du plus récent au plus ancien.",
  "notifications.open": "Ouvrir",
  "notifications.mark_read": "Marquer comme lue",
  "notifications.mark_all": "Tout marquer comme lu",
  "notifications.is_unread": "Non lue",
  "notifications.settings": "Mes préférences",
  "notifications.none": "Rien à signaler",
  "notifications.none_text":
    "Paiements, factures, signaux : ce que nous vous dirons restera lisible ici.",
  "notifications.done_read": "Notification marquée comme lue.",
  "notifications.done_all": "Tout est marqué comme lu.",

  "notifications.prefs.title": "Mes préférences de notification",
  "notifications.prefs.lead":
    "Choisissez ce que vous voulez savoir, et par où. Tout reste lisible dans vos notifications.",
  "notifications.prefs.what": "Ce que vous recevez",
  "notifications.prefs.topic": "Sujet",
  "notifications.prefs.always": "Toujours",
  "notifications.prefs.always_why":
    "Les sujets marqués « Toujours » partent par e-mail dans tous les cas : la loi ou votre sécurité le demandent.",
  "notifications.prefs.choice": "{topic}, par {channel}",
  "notifications.prefs.quiet": "Heures calmes",
  "notifications.prefs.quiet_on": "Ne rien m’envoyer pendant ces heures",
  "notifications.prefs.quiet_hint":
    "À l’heure de Paris. Ce qui arrive entre-temps part à la fin de ces heures.",
  "notifications.prefs.from": "De",
  "notifications.prefs.to": "À",
  "notifications.prefs.urgent": "Les signaux passent quand même",
  "notifications.prefs.urgent_hint": "Un signal perd son sens s’il arrive au matin.",
  "notifications.prefs.language": "Les messages sont écrits dans la langue de votre profil.",
  "notifications.prefs.save": "Enregistrer mes préférences",
  "notifications.prefs.done": "Préférences enregistrées.",
  "notifications.prefs.link_hint": "Pour recevoir aussi sur Telegram, reliez-le dans votre profil.",

  "notifications.choice.at_once": "Tout de suite",
  "notifications.choice.digest": "Une fois par jour",
  "notifications.choice.off": "Jamais",

  "notifications.topic.signals": "Nouveaux signaux",
  "notifications.topic.signals_text": "Dès la publication d’un signal.",
  "notifications.topic.signal_updates": "Suivi des signaux",
  "notifications.topic.signal_updates_text": "Entrée, objectifs, stop, modification, clôture.",
  "notifications.topic.subscriptions": "Fin d’accès",
  "notifications.topic.subscriptions_text": "Une semaine avant la fin, puis le jour même.",
  "notifications.topic.payments": "Paiements",
  "notifications.topic.payments_text": "Virement reçu, refusé, commande annulée ou expirée.",
  "notifications.topic.invoices": "Factures",
  "notifications.topic.invoices_text": "La confirmation de votre paiement, avec le PDF.",
  "notifications.topic.orders": "Commandes et contrats",
  "notifications.topic.orders_text": "Confirmation de commande, rétractation, résiliation.",
  "notifications.topic.security": "Sécurité",
  "notifications.topic.security_text": "Connexion d’un nouvel appareil, mot de passe, accès.",
  "notifications.topic.desk": "Équipe : à traiter",
  "notifications.topic.desk_text": "Commandes, virements annoncés, rétractations.",
  "notifications.topic.figures": "Chiffres de la semaine",
  "notifications.topic.figures_text": "Pour qui l’a demandé, chaque lundi.",
  "notifications.topic.digest": "Résumé quotidien",

  "notifications.channel.email": "E-mail",
  "notifications.channel.telegram": "Telegram",

  "notifications.reason.switched-off": "La personne ne veut pas ce message sur ce canal.",
  "notifications.reason.not-configured": "Ce canal n’est pas configuré.",
  "notifications.reason.unlinked": "La personne a délié ce canal.",
  "notifications.reason.blocked": "La personne nous a bloqués sur ce canal.",

  "notifications.leave.title": "Ne plus recevoir ces e-mails ?",
  "notifications.leave.lead":
    "Vous ne recevrez plus d’e-mail sur ce sujet : {topic}. Le reste ne change pas.",
  "notifications.leave.submit": "Ne plus les recevoir",
  "notifications.leave.done_title": "C’est noté",
  "notifications.leave.done_lead":
    "Vous ne recevrez plus d’e-mail sur ce sujet : {topic}. Vous pouvez changer d’avis dans vos préférences.",
  "notifications.leave.choose": "Voir mes préférences",

  "notifications.mail.unsubscribe": "Ne plus recevoir ces messages",
  "notifications.mail.choose": "Choisir ce que je reçois",
  "notifications.mail.ending_subject": "Votre accès se termine bientôt : {offer}",
  "notifications.mail.ending_preheader": "Il se termine le {end}. Rien n’est prélevé.",
  "notifications.mail.ending_title": "Votre accès se termine bientôt",
  "notifications.mail.ending_intro":
    "Il ne se renouvelle pas de lui-même et rien n’est prélevé. Si vous le prolongez avant cette date, le temps s’ajoute à la suite.",
  "notifications.mail.ending_at": "Se termine le",
  "notifications.mail.ended_subject": "Votre accès est terminé : {offer}",
  "notifications.mail.ended_preheader": "Il s’est terminé le {end}.",
  "notifications.mail.ended_title": "Votre accès est terminé",
  "notifications.mail.ended_intro":
    "Merci de nous avoir fait confiance. Vos factures et vos données restent dans votre espace.",
  "notifications.mail.ended_at": "Terminé le",
  "notifications.mail.renew": "Voir les offres",

  "notifications.digest.subject": "Votre résumé du jour : {count|une nouvelle|{count} nouvelles}",
  "notifications.digest.preheader": "Ce que vous vouliez savoir une fois par jour.",
  "notifications.digest.title": "Votre résumé du jour",
  "notifications.digest.intro": "Voici ce qui s’est passé depuis le dernier résumé.",
  "notifications.digest.more":
    "{count|Une autre nouvelle vous attend|{count} autres nouvelles vous attendent} en ligne.",
  "notifications.digest.button": "Voir mes notifications",

  "notifications.field.time": "Une heure comme 22:00.",
  "notifications.field.same": "Le début et la fin sont la même heure.",
} as const;
