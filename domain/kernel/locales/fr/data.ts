/** French texts: what a person has of their own data, an export and an erasure. */
export const data = {
  "espace.nav.data": "Mes données",
  "data.title": "Mes données",
  "data.lead": "Emportez tout ce que nous savons de vous, ou faites-le effacer.",

  "data.export.title": "Exporter",
  "data.export.text":
    "Une archive ZIP : votre compte, vos commandes, abonnements, déclarations, opérations de trading et messages en JSON, et vos factures en PDF. Elle se prépare pendant le téléchargement.",
  "data.export.button": "Télécharger mes données",
  "data.export.readme":
    "Données de {email} chez Calmness Trading, exportées le {at} (UTC).\n\naccount.json : votre compte, votre profil, vos consentements et vos sessions ouvertes.\npayments.json : vos commandes, leur historique et les notes de l’équipe à leur sujet.\ninvoices.json et le dossier invoices : vos factures.\nsubscriptions.json : vos accès.\nnotices.json : vos rétractations et résiliations.\ntrading.json et le dossier trading : vos comptes de trading reliés et leurs opérations.\nmails.json : les messages que nous vous avons adressés.\nnotifications.json : votre centre de notifications et vos préférences.\n\nLes instants sont en temps universel ; les montants en centimes.\n",

  "data.erase.title": "Effacer mon compte",
  "data.erase.text":
    "C’est immédiat et définitif. Voici exactement ce qui disparaît, et ce que la loi nous oblige à garder.",
  "data.erase.open": "Effacer mon compte…",
  "data.erase.table": "Ce qui disparaît et ce qui reste",
  "data.erase.what": "Données",
  "data.erase.fate": "Ce qu’elles deviennent",
  "data.erase.why": "Pourquoi",
  "data.erase.until": "Jusqu’à quand",
  "data.erase.gone": "Effacées",
  "data.erase.closed": "Fermés",
  "data.erase.partly": "Effacées en partie",
  "data.erase.kept": "Conservées",
  "data.erase.no_limit": "rien n’est gardé",
  "data.erase.account": "Compte : nom, adresse e-mail, mot de passe, second facteur, sessions",
  "data.erase.account_why":
    "Rien ne les justifie plus. L’adresse redevient libre, toutes vos sessions se ferment.",
  "data.erase.profile": "Profil : contacts, adresse, entreprise",
  "data.erase.profile_why": "Il ne servait qu’à préremplir vos commandes.",
  "data.erase.access": "Accès en cours",
  "data.erase.access_why":
    "Ils se ferment, sans remboursement de la période payée. Les dates restent, sans votre nom.",
  "data.erase.unpaid": "Commandes jamais payées ({count})",
  "data.erase.unpaid_why":
    "Nom, adresse et contacts disparaissent. Une commande en attente est annulée.",
  "data.erase.paid": "Commandes payées ({count})",
  "data.erase.paid_why":
    "Vos contacts Telegram, WhatsApp et Discord disparaissent. Ce qui figure sur la facture reste : c’est la pièce qui la justifie (Code de commerce L123-22), et l’écrit du contrat à partir de 120 € (Code de la consommation L213-1).",
  "data.erase.invoices": "Factures ({count}) et leur registre",
  "data.erase.invoices_why":
    "Dix ans à compter de la clôture de l’exercice (Code de commerce L123-22).",
  "data.erase.trading": "Comptes de trading reliés et leurs opérations",
  "data.erase.trading_why":
    "Rien ne les justifie plus : ils sont déliés, retirés du classement et supprimés.",
  "data.erase.mails": "Messages que nous vous avons adressés",
  "data.erase.mails_why": "Contenus et adresses disparaissent.",
  "data.erase.notices": "Rétractations et résiliations",
  "data.erase.notices_why": "Votre nom et votre adresse en disparaissent.",
  "data.erase.trail": "Journal des actions",
  "data.erase.trail_why":
    "Votre nom et les commentaires en disparaissent ; reste qu’une action a eu lieu, sans dire de qui.",
  "data.erase.export_first": "Téléchargez vos données d’abord : ensuite, ce ne sera plus possible.",
  "data.erase.password": "Votre mot de passe",
  "data.erase.understand": "Confirmez que vous avez compris.",
  "data.erase.understood": "J’ai compris que c’est définitif.",
  "data.erase.now": "Effacer définitivement mon compte",
  "data.erase.not_yet": "Votre compte ne peut pas encore être effacé.",
  "data.erase.obstacles": "Il reste quelque chose à régler avant",
  "data.erase.transfer":
    "Un virement est en cours de vérification. Dès qu’il est confirmé ou rejeté, vous pourrez effacer votre compte.",
  "data.erase.notice":
    "Une rétractation ou une résiliation attend notre réponse. Dès qu’elle est traitée, vous pourrez effacer votre compte.",
  "data.erase.last_owner":
    "Vous êtes la seule personne propriétaire de cette maison. Nommez-en une autre d’abord.",
  "data.erased.title": "Votre compte est effacé",
  "data.erased.text":
    "Vous n’êtes plus connecté, et personne ne peut plus se connecter à ce compte. Le reste disparaît dans les minutes qui viennent. Un dernier message vous le confirme, puis votre adresse est effacée à son tour.",
  "data.erased.kept": "Vos factures restent conservées dix ans, comme la loi l’exige.",

  "mail.erased.subject": "Votre compte est effacé",
  "mail.erased.preheader": "C’est fait, le {at}.",
  "mail.erased.text":
    "Comme vous l’avez demandé, votre compte Calmness Trading est effacé. Vos accès sont fermés ; seules vos factures, et ce qui y figure, restent conservées dix ans (article L123-22 du Code de commerce).",
  "mail.erased.at": "Effacé le",
  "mail.erased.not_you":
    "Si ce n’est pas vous qui l’avez demandé, écrivez-nous aussitôt : quelqu’un connaît votre mot de passe.",
  "mail.erased.button": "Nous écrire",
  "admin.mail.account-erased": "Compte effacé",
  "admin.job.erase_account": "Effacer un compte",
} as const;
