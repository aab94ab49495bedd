/**
 * French texts: the legal pages. A blank line parts paragraphs, lines that start with `- ` make a
 * list; `{…}` is filled from the seller's settings.
 */
export const legal = {
  "legal.updated": "Version en vigueur au {date}.",
  "legal.missing":
    "L’éditeur n’a pas encore publié ces informations. Elles le seront avant l’ouverture des ventes.",
  "legal.version.of": "Version du {date}.",
  "legal.version.old": "Cette version n’est plus celle en vigueur",
  "legal.version.old_text":
    "Elle est conservée telle qu’elle a été acceptée, pour qui a commandé sous elle.",
  "legal.version.current": "Lire la version en vigueur",
  "legal.version.others": "Autres versions",
  "legal.contents": "Sur cette page",

  "legal.notice.description":
    "Éditeur, directeur de la publication, hébergement et contact du site Calmness Trading.",
  "legal.notice.publisher_title": "Éditeur du site",
  "legal.notice.company": "Raison sociale",
  "legal.notice.form": "Forme juridique",
  "legal.notice.capital": "Capital social",
  "legal.notice.address": "Siège social",
  "legal.notice.registration": "Immatriculation",
  "legal.notice.registration_value": "{siren} RCS {city}",
  "legal.notice.siret": "SIRET",
  "legal.notice.vat": "TVA intracommunautaire",
  "legal.notice.email": "Adresse e-mail",
  "legal.notice.phone": "Téléphone",
  "legal.notice.director": "Directeur de la publication",
  "legal.notice.mediator": "Médiateur de la consommation",
  "legal.notice.host_title": "Hébergement",
  "legal.notice.host_text":
    "Le site est exploité par son éditeur, joignable à l’adresse ci-dessus, qui communique sur demande le nom et les coordonnées du prestataire chez qui ses serveurs sont installés.",
  "legal.notice.host_named": "Le site est hébergé par {host}.",
  "legal.notice.activity_title": "Nature de l’activité",
  "legal.notice.activity_text":
    "Calmness Trading dispense des formations et diffuse une information générale sur les marchés financiers. L’éditeur n’est ni prestataire de services d’investissement, ni conseiller en investissements financiers : il ne fournit pas de conseil personnalisé, ne gère pas de portefeuille, ne reçoit pas de fonds à investir et n’exécute pas d’ordres.",
  "legal.notice.property_title": "Propriété intellectuelle",
  "legal.notice.property_text":
    "Les textes, supports de formation, signaux, dessins et marques du site sont protégés. Leur reproduction ou leur rediffusion, même partielle, demande l’accord écrit de l’éditeur. Les abonnés en disposent pour leur usage personnel.",
  "legal.notice.report_title": "Signaler un contenu",
  "legal.notice.report_text":
    "Pour signaler un contenu que vous estimez illicite ou inexact, écrivez à {email} en indiquant l’adresse de la page et le motif. Nous accusons réception et répondons.",

  "legal.terms.description":
    "Conditions générales de vente de Calmness Trading : commande, prix, paiement par virement, droit de rétractation, médiation.",
  "legal.terms.1_title": "Objet et champ",
  "legal.terms.1_text":
    "Les présentes conditions régissent les ventes de services conclues sur ce site entre {company} (« nous ») et la personne qui commande (« vous »), consommateur ou professionnel. La version applicable est celle en vigueur le jour de la commande ; elle vous est envoyée par e-mail avec sa confirmation.",
  "legal.terms.2_title": "Services",
  "legal.terms.2_text":
    "Nous proposons des signaux de trading expliqués, des formations et du mentorat. Les caractéristiques essentielles de chaque offre, sa durée et son prix figurent sur sa page.\n\nIl s’agit d’enseignement et d’information générale. Nous sommes tenus d’une obligation de moyens : aucun résultat financier n’est promis, et vous restez seul décisionnaire de vos opérations.",
  "legal.terms.3_title": "Prix",
  "legal.terms.3_text":
    "Les prix sont indiqués en euros, toutes taxes comprises. Le prix dû est celui affiché au moment de la commande. Aucun frais ne s’y ajoute de notre fait.",
  "legal.terms.4_title": "Commande",
  "legal.terms.4_text":
    "La commande se fait en quatre étapes : vérification de vos informations, paiement, saisie de l’identifiant de votre virement, confirmation. Vous pouvez relire et corriger vos informations avant de valider.\n\nLe bouton « Je veux payer (commande avec obligation de paiement) » vous engage. La commande est confirmée aussitôt par e-mail, sur un support durable, avec les présentes conditions et le formulaire de rétractation.",
  "legal.terms.5_title": "Paiement",
  "legal.terms.5_text":
    "Le paiement se fait par virement bancaire sur le compte affiché pendant la commande, avec la référence indiquée. Sans virement reçu dans les {days} jours, la commande expire sans frais et vous en êtes averti.\n\nUne facture est émise à la validation du paiement, envoyée par e-mail et disponible dans votre espace.",
  "legal.terms.6_title": "Durée, absence de reconduction, résiliation",
  "legal.terms.6_text":
    "L’accès s’ouvre à la validation du paiement, pour la durée de l’offre. Il n’y a pas de reconduction automatique : à son terme, l’accès s’arrête, sans que vous ayez rien à faire. Une nouvelle commande passée avant le terme prolonge la période en cours.\n\nVous pouvez aussi mettre fin au contrat par le lien « Résilier votre contrat », présent en bas de chaque page du site et dans votre espace, sans avoir à vous connecter (article L215-1-1 du Code de la consommation). Vous choisissez l’échéance déjà payée ou un arrêt immédiat ; aucune indemnité ni aucun préavis ne s’applique. Nous vous confirmons par e-mail la réception de la notification, la date de fin et ses effets. Hors rétractation et garantie légale, un arrêt demandé avant le terme ne donne pas lieu au remboursement de la période payée.",
  "legal.terms.7_title": "Droit de rétractation du consommateur",
  "legal.terms.7_text":
    "Le consommateur dispose de quatorze jours à compter de la commande pour se rétracter, sans motif ni frais (articles L221-18 et suivants du Code de la consommation). Un délai qui expire un samedi, un dimanche ou un jour férié est prolongé jusqu’au premier jour ouvrable suivant.\n\nVous pouvez exercer ce droit en ligne, sans vous connecter, par le lien « Renoncer au contrat ici », présent en bas de chaque page du site et dans votre espace (article L221-21). Nous vous envoyons aussitôt par e-mail un accusé de réception sur un support durable, avec le contenu de votre déclaration, sa date et son heure. Vous pouvez aussi nous adresser toute déclaration dénuée d’ambiguïté, par exemple avec le formulaire ci-dessous, à {email} ou par courrier.\n\nL’exécution ne commence avant la fin de ce délai qu’à votre demande expresse. Dans ce cas, si vous vous rétractez, vous payez le montant correspondant au service fourni jusqu’à votre décision (article L221-25). Le droit s’éteint lorsque le service a été pleinement exécuté avant la fin du délai, à votre demande et avec votre renoncement exprès, ou, pour un contenu numérique fourni sans support matériel, lorsque sa fourniture a commencé dans les mêmes conditions (article L221-28).\n\nNous remboursons les sommes dues au plus tard quatorze jours après avoir été informés (article L221-24), par virement.",
  "legal.terms.8_title": "Formulaire de rétractation",
  "legal.terms.8_text":
    "Si vous le souhaitez, recopiez et complétez ces lignes :\n\n- À l’attention de {company}, {address}, {email} :\n- Je vous notifie par la présente ma rétractation du contrat portant sur la prestation de services ci-dessous :\n- Commandée le :\n- Référence de la commande :\n- Nom et adresse du consommateur :\n- Date, et signature en cas d’envoi papier :",
  "legal.terms.9_title": "Vos engagements",
  "legal.terms.9_text":
    "Vous fournissez des informations exactes et gardez vos identifiants secrets. Les accès sont personnels : partager ou revendre les contenus, les signaux ou un compte nous autorise à suspendre l’accès, après vous avoir entendu.",
  "legal.terms.10_title": "Garantie légale de conformité",
  "legal.terms.10_text":
    "Nos services en ligne sont des services numériques au sens des articles L224-25-1 et suivants du Code de la consommation. Nous répondons de leur conformité pendant toute la durée du contrat (articles L224-25-12 et suivants).\n\nLe consommateur a droit à la mise en œuvre de la garantie légale de conformité en cas d’apparition d’un défaut de conformité durant la période pendant laquelle le contenu ou le service numérique est fourni, ou, pour une fourniture ponctuelle, pendant deux ans à compter de celle-ci. Durant la période de fourniture, ou, pour une fourniture ponctuelle, pendant un an, le consommateur n’est tenu d’établir que l’existence du défaut de conformité et non la date d’apparition de celui-ci.\n\nLa garantie légale de conformité emporte obligation de fournir toutes les mises à jour nécessaires au maintien de la conformité du contenu numérique ou du service numérique. Elle donne au consommateur droit à la mise en conformité sans retard injustifié suivant sa demande, sans frais et sans inconvénient majeur pour lui.\n\nLe consommateur peut obtenir une réduction du prix en conservant le contenu ou le service numérique, ou mettre fin au contrat en se faisant rembourser intégralement contre renoncement au contenu ou au service, si :\n\n- le professionnel refuse de mettre le contenu ou le service en conformité ;\n- la mise en conformité est retardée de manière injustifiée ;\n- la mise en conformité ne peut intervenir sans frais imposés au consommateur ;\n- la mise en conformité occasionne un inconvénient majeur pour le consommateur ;\n- la non-conformité persiste en dépit de la tentative de mise en conformité restée infructueuse.\n\nLe consommateur a également droit à une réduction du prix ou à la résolution du contrat lorsque le défaut est si grave qu’il justifie qu’elle soit immédiate ; il n’est alors pas tenu de demander la mise en conformité au préalable. Lorsque le défaut est mineur, il n’a droit à l’annulation du contrat que si celui-ci ne prévoit pas le paiement d’un prix. Pour un service fourni de façon continue, le remboursement porte sur la période pendant laquelle il n’était pas conforme et sur celle qui restait à courir.\n\nToute période d’indisponibilité en vue de la remise en conformité suspend la garantie qui restait à courir jusqu’à la fourniture de nouveau conforme.\n\nCes droits résultent de l’application des articles L224-25-1 à L224-25-31 du Code de la consommation. Le professionnel qui fait obstacle de mauvaise foi à la mise en œuvre de la garantie légale de conformité encourt une amende civile d’un montant maximal de 300 000 euros, qui peut être porté jusqu’à 10 % du chiffre d’affaires moyen annuel (article L242-18-1 du Code de la consommation).\n\nLe consommateur bénéficie également de la garantie légale des vices cachés en application des articles 1641 à 1649 du Code civil, pendant une durée de deux ans à compter de la découverte du défaut. Cette garantie donne droit à une réduction de prix si le contenu ou le service est conservé, ou à un remboursement intégral contre renonciation.\n\nPour mettre en œuvre ces garanties, écrivez à {email}.",
  "legal.terms.11_title": "Responsabilité",
  "legal.terms.11_text":
    "Nous répondons de la bonne exécution de nos services. Nous ne répondons pas des pertes subies sur les marchés du fait de vos décisions, ni des défaillances de votre courtier, de votre banque ou de votre accès à Internet. Rien ici ne réduit les garanties légales du consommateur.",
  "legal.terms.12_title": "Données personnelles",
  "legal.terms.12_text":
    "Nous traitons vos données pour exécuter le contrat et respecter nos obligations comptables et fiscales. La page « Confidentialité » du site dit lesquelles, pourquoi, combien de temps et qui y a accès.\n\nVous pouvez accéder à vos données, les rectifier, les effacer, en limiter l’usage, vous y opposer et les recevoir dans un format réutilisable (règlement (UE) 2016/679, articles 15 à 21). Votre espace permet de les exporter et d’effacer votre compte à tout moment ; vous pouvez aussi écrire à {email}. Les factures et les pièces comptables sont conservées dix ans (article L123-22 du Code de commerce), et l’écrit qui constate un contrat de 120 € ou plus l’est pendant la même durée, à votre disposition (articles L213-1 et D213-2 du Code de la consommation).\n\nVous pouvez adresser une réclamation à la CNIL (cnil.fr).",
  "legal.terms.13_title": "Clients professionnels",
  "legal.terms.13_text":
    "Le droit de rétractation n’est ouvert au professionnel que dans les cas prévus à l’article L221-3 du Code de la consommation.\n\n{penalty}\n\n{recovery}\n\n{discount}",
  "legal.terms.14_title": "Réclamations et médiation",
  "legal.terms.14_text":
    "Écrivez d’abord à {email} : nous répondons dans les meilleurs délais. Si le désaccord persiste, le consommateur peut saisir gratuitement notre médiateur de la consommation, dans l’année qui suit sa réclamation écrite : {mediator}.",
  "legal.terms.15_title": "Droit applicable",
  "legal.terms.15_text":
    "Le contrat est régi par le droit français. Le consommateur résidant dans un autre État de l’Union européenne garde le bénéfice des dispositions impératives de cet État et le choix du tribunal de son domicile.",

  "legal.privacy.description":
    "Quelles données Calmness Trading recueille, pourquoi, combien de temps, et comment exercer vos droits.",
  "legal.privacy.1_title": "Qui est responsable",
  "legal.privacy.1_text":
    "{company}, {address}, est responsable du traitement de vos données. Pour toute question ou pour exercer vos droits : {email}.",
  "legal.privacy.2_title": "Ce que nous recueillons",
  "legal.privacy.2_text":
    "- Votre compte : nom, adresse e-mail, mot de passe (conservé sous une forme que nous ne pouvons pas relire), langue.\n- Vos commandes : adresse de facturation, société et numéro de TVA s’il y a lieu, moyen de contact choisi (Telegram, WhatsApp ou Discord), référence et identifiant du virement, factures, version des conditions acceptées.\n- Vos rétractations et résiliations : nom, adresse e-mail et contrat que vous indiquez, date et heure.\n- Vos échanges avec le support : messages et fichiers que vous envoyez, page depuis laquelle vous écrivez, nom et adresse e-mail si vous les donnez.\n- La sécurité : dates de connexion, adresse IP et appareil utilisé.\n\nNous ne recevons ni vos identifiants bancaires ni vos numéros de carte.",
  "legal.privacy.3_title": "Pourquoi, et sur quelle base",
  "legal.privacy.3_text":
    "- Exécuter le contrat : ouvrir votre compte, traiter la commande, donner l’accès, vous répondre.\n- Respecter la loi : émettre et conserver les factures, tenir la comptabilité, répondre aux autorités.\n- Notre intérêt légitime : protéger le site et les comptes contre la fraude et les abus.\n- Votre consentement : toute communication qui n’est pas nécessaire au service. Vous pouvez le retirer à tout moment.",
  "legal.privacy.4_title": "Combien de temps",
  "legal.privacy.4_text":
    "- Compte : tant qu’il existe, puis {inactiveAccount|{inactiveAccount} an|{inactiveAccount} ans} après la dernière activité.\n- Factures et pièces comptables : {invoice|{invoice} an|{invoice} ans} (article L123-22 du Code de commerce). L’écrit d’un contrat de 120 € ou plus : {invoice|{invoice} an|{invoice} ans} (articles L213-1 et D213-2 du Code de la consommation).\n- Commandes non payées : {unpaidOrder|{unpaidOrder} an|{unpaidOrder} ans}.\n- Traces de sécurité : {securityTrace|{securityTrace} an|{securityTrace} ans}.",
  "legal.privacy.5_title": "Qui y a accès",
  "legal.privacy.5_text":
    "Les personnes de l’équipe qui en ont besoin pour leur travail, et les prestataires qui acheminent nos messages : le service d’e-mail et, si vous l’avez choisi, la messagerie que vous nous avez indiquée (Telegram, WhatsApp ou Discord), selon ses propres conditions. Nous ne vendons ni ne louons vos données.",
  "legal.privacy.6_title": "Cookies",
  "legal.privacy.6_text":
    "Nous n’utilisons que les cookies nécessaires à la connexion, à la sécurité et à votre conversation avec le support, et, si vous refusez la mesure d’audience, celui qui retient ce refus. Ils ne servent ni à vous suivre ni à vous adresser de la publicité, et n’appellent donc pas de consentement. Le site ne charge aucun contenu de tiers : polices et images viennent de chez nous.",
  "legal.privacy.7_title": "Vos droits",
  "legal.privacy.7_text":
    "Vous pouvez accéder à vos données, les corriger, les recevoir dans un format réutilisable, les faire effacer, en limiter l’usage ou vous y opposer, et donner des directives pour après votre décès. Votre espace, à la page « Mes données », permet de tout télécharger et d’effacer votre compte ; il dit d’abord ce qui disparaît et ce qui reste. À toute autre demande, nous répondons sous un mois. Certaines données, comme les factures, doivent être conservées même après une demande d’effacement.\n\nVous pouvez aussi adresser une réclamation à la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07 (cnil.fr).",
  "legal.privacy.8_title": "Mesure d’audience",
  "legal.privacy.8_text":
    "Nous comptons les visites du site sans vous identifier et sans rien relier à votre compte. Une empreinte tirée de votre adresse IP et de votre navigateur distingue les visiteurs d’une même journée ; le sel dont elle dépend est détruit {saltMinutes} minutes après minuit. Le détail des pages vues, avec l’adresse IP tronquée, est gardé {logMonths} mois ; les visites sans empreinte ni adresse et les totaux par jour, {rowsMonths} mois. La page « Mesure d’audience » (/mesure-audience) dit tout ce qui est compté et permet de refuser ; les signaux Do Not Track et Global Privacy Control de votre navigateur sont respectés.\n\nSi vous indiquez dans votre profil votre genre, votre tranche d’âge ou votre pays, ils ne servent qu’à des totaux par groupes d’au moins cinq personnes. Rien de cela n’est obligatoire.",

  "legal.risk.description":
    "Les risques du trading, des CFD et de l’effet de levier, et ce que nos signaux sont et ne sont pas.",
  "legal.risk.lead": "À lire avant de commander, et avant d’engager le moindre euro sur un marché.",
  "legal.risk.key":
    "Les CFD sont des instruments complexes qui présentent un risque élevé de perte rapide en capital en raison de l’effet de levier. Selon l’Autorité européenne des marchés financiers (ESMA, 2018), de 74 à 89 % des comptes d’investisseurs de détail perdent de l’argent lorsqu’ils négocient des CFD. Demandez-vous si vous comprenez leur fonctionnement et si vous pouvez vous permettre de perdre votre argent.",
  "legal.risk.1_title": "Vous pouvez perdre ce que vous engagez",
  "legal.risk.1_text":
    "Le cours d’une devise, d’une action, d’une matière première ou d’une cryptomonnaie peut varier vite et fortement. Une perte peut être totale. N’utilisez jamais l’argent du loyer, d’un crédit ou d’une épargne de précaution.",
  "legal.risk.2_title": "L’effet de levier agit dans les deux sens",
  "legal.risk.2_text":
    "Avec un levier de 30, une variation défavorable d’un peu plus de 3 % efface la somme engagée. Un ordre stop limite une perte sans la garantir : en cas d’écart de cotation, il s’exécute au prix disponible, qui peut être bien plus bas.",
  "legal.risk.3_title": "Le passé ne dit pas l’avenir",
  "legal.risk.3_text":
    "Les performances passées, réelles ou simulées, ne préjugent pas des performances futures. Un résultat montré par un autre n’est pas celui que vous obtiendrez : les prix d’exécution, les frais, la taille et le moment diffèrent.",
  "legal.risk.4_title": "Ce que sont nos signaux",
  "legal.risk.4_text":
    "Nos signaux sont des idées générales, diffusées de la même façon à tous les abonnés. Ils ne tiennent pas compte de votre situation, de vos objectifs ni de votre expérience : ce ne sont pas des conseils en investissement personnalisés. Vous décidez seul de les suivre ou non, et pour quel montant.",
  "legal.risk.5_title": "Transparence des recommandations",
  "legal.risk.5_text":
    "En application de l’article 20 du règlement (UE) n° 596/2014 sur les abus de marché :\n\n- Producteur : {company}. L’auteur, la date et l’heure figurent sur chaque signal.\n- Méthode : analyse technique et contexte de marché ; les hypothèses sont dans le commentaire du signal.\n- Durée : un signal vaut jusqu’à son objectif, son stop ou son annulation, qui sont publiés. Il n’est pas mis à jour à date fixe.\n- Intérêts : nos auteurs peuvent détenir des positions sur les instruments cités. Un intérêt susceptible d’influencer un signal est déclaré avec lui.\n- Les faits, les estimations et les opinions sont distingués dans le texte.",
  "legal.risk.6_title": "Choisir un intermédiaire autorisé",
  "legal.risk.6_text":
    "Vérifiez votre courtier avant d’ouvrir un compte : registre des agents financiers (regafi.fr), listes noires et mises en garde de l’AMF (amf-france.org) et d’ABE Infoservice (abe-infoservice.fr). Méfiez-vous de quiconque garantit un rendement ou vous presse de verser de l’argent.",
  "legal.risk.7_title": "Si le trading vous pèse",
  "legal.risk.7_text":
    "Vouloir se refaire, cacher ses pertes, ne plus dormir : ce sont des signes à prendre au sérieux. Arrêtez-vous, parlez-en à un proche ou à un médecin. Joueurs Info Service répond, de façon anonyme, au 09 74 75 13 13, tous les jours de 8 h à 2 h.",
} as const;
