/** French texts: counting visits, on the page that says what is kept and lets one refuse. */
export const audience = {
  "nav.audience": "Mesure d’audience",
  "audience.title": "Mesure d’audience",
  "audience.lead":
    "Nous comptons les visites pour savoir quelles pages servent. Sans cookie publicitaire, sans suivi d’un site à l’autre, sans lien avec votre compte.",
  "audience.description":
    "Ce que Calmness Trading compte de votre visite, combien de temps c’est gardé, et comment refuser.",
  "audience.choice": "Votre choix",
  "audience.counted": "Vos visites sont comptées, sans que nous sachions qui vous êtes.",
  "audience.declined": "Vos visites ne sont pas comptées.",
  "audience.declined_by_browser":
    "Votre navigateur demande à ne pas être suivi (Do Not Track ou Global Privacy Control) : vos visites ne sont pas comptées.",
  "audience.decline": "Ne plus compter mes visites",
  "audience.accept": "Compter à nouveau mes visites",
  "audience.choice_note":
    "Votre refus tient dans un cookie nommé « audience », qui dit « off » et rien d’autre, pendant 13 mois.",
  "audience.done_declined": "C’est noté : vos visites ne sont plus comptées.",
  "audience.done_accepted": "C’est noté : vos visites sont comptées.",
  "audience.what": "Ce que nous comptons",
  "audience.what_text":
    "Pour chaque page : l’heure, l’adresse de la page sans ses paramètres, le site d’où vous venez, la campagne d’un lien étiqueté, le type d’appareil, le navigateur, le système, la langue, le pays (et la région et la ville quand elles sont connues), le temps de réponse. Un petit script ajoute le temps passé, la part de la page lue, la taille de la fenêtre, les liens sortants suivis et la vitesse d’affichage. Sans lui, la page est comptée quand même.",
  "audience.who": "Comment un visiteur est reconnu",
  "audience.who_text":
    "Par une empreinte calculée à partir de votre adresse IP, de votre navigateur et d’un sel tiré au hasard chaque jour à minuit, heure de Paris. Le sel de la veille est détruit {minutes} minutes plus tard : personne, pas même nous, ne peut alors relier une visite à celle du lendemain. Votre adresse IP sert à cela et à trouver le pays, puis elle est tronquée. Rien n’est relié à un compte, à un paiement ou à un autre site.",
  "audience.kept_title": "Ce qui est gardé, et combien de temps",
  "audience.kept_what": "Donnée",
  "audience.kept_how_long": "Durée",
  "audience.kept.salt": "Le sel du jour",
  "audience.kept.salt_time": "Le jour même et {minutes} minutes",
  "audience.kept.log":
    "Le détail des pages vues, avec l’adresse IP tronquée et l’empreinte du jour",
  "audience.kept.rows": "Les visites sans empreinte ni adresse, et les totaux par jour",
  "audience.kept.months": "{months} mois",
  "audience.law_title": "Pourquoi aucun bandeau ne vous demande votre accord",
  "audience.law_text":
    "Cette mesure remplit les conditions de l’exemption de consentement prévue par la CNIL pour la mesure d’audience : elle ne sert qu’à nous, ne suit personne, n’est croisée avec rien et ne dure pas. Vous pouvez la refuser ici à tout moment.",
} as const;
