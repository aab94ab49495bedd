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
  "notifications.topic.support": "Support",
  "notifications.topic.support_text": "Une réponse de l’équipe que vous n’avez pas encore lue.",
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

  "notifications.preview.nav": "Modèles",
  "notifications.preview.title": "Modèles de messages",
  "notifications.preview.lead":
    "Chaque message tel que chaque canal le porte, avec un exemple inventé.",
  "notifications.preview.template": "Message",
  "notifications.preview.show": "Afficher",
  "notifications.preview.mail": "L’e-mail",
  "notifications.preview.text": "Texte seul",

  "notifications.channels.nav": "Canaux",
  "notifications.channels.title": "Canaux",
  "notifications.channels.lead": "Par où la maison parle aux gens, et comment cela se passe.",
  "notifications.channels.on": "En service",
  "notifications.channels.off": "Pas configuré",
  "notifications.channels.paused": "En pause après des échecs",
  "notifications.channels.last_failure": "Dernier échec",
  "notifications.channels.last_test": "Votre dernier essai",
  "notifications.channels.test": "M’envoyer un essai",
  "notifications.channels.done_sent":
    "L’essai est parti. Rechargez la page dans un instant pour savoir s’il est arrivé.",
  "notifications.channels.not_linked": "Reliez d’abord votre propre compte à ce canal.",
  "notifications.channels.test_subject": "Essai du canal {channel}",
  "notifications.channels.test_text": "Si vous lisez ceci, ce canal fonctionne.",
  "notifications.channels.email_on": "Les e-mails partent par votre serveur SMTP.",
  "notifications.channels.email_off":
    "Sans serveur, les e-mails restent dans le courrier conservé.",
  "notifications.channels.email_step_1":
    "Demandez à votre hébergeur l’adresse de son serveur SMTP.",
  "notifications.channels.email_step_2":
    "Écrivez-la dans SMTP_URL, par exemple smtp://nom:motdepasse@hote:587.",
  "notifications.channels.email_step_3": "Redémarrez l’application, puis envoyez-vous un essai.",
  "notifications.channels.telegram_on": "Le bot répond, et envoie à qui l’a relié à son compte.",
  "notifications.channels.telegram_off":
    "Sans bot, Telegram n’est proposé à personne ; ce qui devait y partir est noté comme non envoyé.",
  "notifications.channels.telegram_step_1": "Écrivez à @BotFather sur Telegram et envoyez /newbot.",
  "notifications.channels.telegram_step_2": "Copiez le jeton qu’il donne dans TELEGRAM_BOT_TOKEN.",
  "notifications.channels.telegram_step_3":
    "Redémarrez l’application, reliez votre compte, puis envoyez-vous un essai.",
  "notifications.channels.skipping": "Des messages ne partent pas",
  "notifications.channels.skipping_text":
    "Des personnes ont relié {channels}, qui n’est plus configuré : leurs messages de cette semaine n’y sont pas partis.",

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

  "notifications.mail.lost_subject": "Nous ne pouvons plus vous écrire sur {channel}",
  "notifications.mail.lost_preheader":
    "Le lien avec votre compte est retiré ; le reste continue par e-mail.",
  "notifications.mail.lost_text":
    "{channel} refuse nos messages : vous avez peut-être bloqué notre compte, ou fermé la conversation. Nous avons retiré le lien avec votre compte. Vous pouvez le refaire à tout moment depuis vos messageries.",
  "notifications.mail.lost_button": "Ouvrir mes messageries",
  "notifications.link.taken": "Cette conversation est déjà reliée à un autre compte.",
  "notifications.link.title": "Vos messageries",
  "notifications.link.telegram_text":
    "Recevez aussi vos factures et vos signaux sur Telegram. Le bouton ouvre notre bot : touchez « Démarrer » dans les quinze minutes.",
  "notifications.link.telegram_start": "Relier Telegram",
  "notifications.link.lead":
    "Reliez une messagerie pour y recevoir aussi vos factures et vos signaux.",
  "notifications.link.is_linked": "Relié",
  "notifications.link.ready": "Votre lien est prêt",
  "notifications.link.ready_text":
    "Il sert une fois, dans les quinze minutes. Dans Telegram, touchez « Démarrer », puis revenez ici.",
  "notifications.link.open": "Ouvrir Telegram",
  "notifications.link.linked": "Relié à {name} depuis le {at}.",
  "notifications.link.unlink": "Délier Telegram",
  "notifications.link.done_unlinked": "Telegram est délié.",
  "notifications.link.not_configured": "Telegram n’est pas encore proposé ici.",
  "notifications.link.unavailable":
    "Telegram ne répond pas pour l’instant. Réessayez dans quelques minutes.",
  "telegram.linked":
    "C’est fait, {name} : vos factures et vos signaux arriveront ici aussi. /aide dit le reste.",
  "telegram.is_linked": "Ce chat est relié au compte de {name}. /aide dit ce que je sais faire.",
  "telegram.how_to_link":
    "Pour relier ce chat à votre compte, ouvrez vos messageries et touchez « Relier Telegram » : {url}",
  "telegram.link_again": "Demandez un nouveau lien depuis vos messageries.",
  "telegram.help":
    "/factures : vos dernières factures\n/signaux : les derniers signaux\n/lier : relier ce chat à votre compte\n/stop : ne plus rien recevoir ici\n/aide : ce message",
  "telegram.unknown": "Je ne comprends pas ce message. /aide dit ce que je sais faire.",
  "telegram.stopped": "C’est noté : ce chat est délié et ne recevra plus rien. /lier pour revenir.",
  "telegram.invoices": "Vos dernières factures :",
  "telegram.no_invoices": "Vous n’avez pas encore de facture.",
  "telegram.signals": "Les derniers signaux :",
  "telegram.signals_later":
    "Les derniers signaux, après leur délai (les membres les voient tout de suite) :",
  "telegram.no_signals": "Aucun signal à montrer pour l’instant.",
} as const;
