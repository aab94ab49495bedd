/** French texts: the ranking of traders. */
export const ranking = {
  "ranking.title": "Classement des traders",
  "ranking.description":
    "Le classement des traders de Calmness Trading : un score ajusté au risque, des règles publiées, des comptes vérifiés par leur terminal.",
  "ranking.eyebrow": "Classement",
  "ranking.h1": "Le calme, mesuré",
  "ranking.lead":
    "Un gain ne dit rien sans la perte qu’il a fallu traverser. Ce classement divise l’un par l’autre, pour les seuls traders qui ont demandé à y figurer.",
  "ranking.kinds": "Nature des comptes",
  "ranking.kind_real": "Comptes réels",
  "ranking.kind_demo": "Comptes de démonstration",
  "ranking.periods": "Période",
  "ranking.period_month": "30 jours",
  "ranking.period_quarter": "90 jours",
  "ranking.period_year": "12 mois",
  "ranking.period_all": "Depuis le début",
  "ranking.podium": "Les trois premiers",
  "ranking.table": "Les dix premiers",
  "ranking.rank": "Rang",
  "ranking.trader": "Trader",
  "ranking.score": "Score",
  "ranking.profit": "Gain",
  "ranking.drawdown": "Perte maximale",
  "ranking.win_rate": "Positions gagnantes",
  "ranking.pips": "Pips",
  "ranking.tp": "TP touchés",
  "ranking.sl": "SL touchés",
  "ranking.positions": "Positions",
  "ranking.pips_note": "{pips} pips",
  "ranking.drawdown_note": "Du plus haut au plus bas, pertes ouvertes comprises",
  "ranking.days_note": "{days|Sur un jour|Sur {days} jours}",
  "ranking.days": "Jours",
  "ranking.profit_factor": "Facteur de profit",
  "ranking.points": "{points} points",
  "ranking.podium_note": "{profit} de gain, {drawdown} de perte maximale",
  "ranking.counted":
    "{ranked|Un compte classé|{ranked} comptes classés} sur {participants|un inscrit|{participants} inscrits}. Calculé le {at}.",
  "ranking.none_title": "Personne n’est encore classé ici",
  "ranking.none":
    "Aucun compte ne remplit pour l’instant toutes les conditions de ce classement. Nous préférons une page vide à un podium de complaisance.",
  "ranking.none_participants":
    "{participants|Un compte est inscrit et attend|{participants} comptes sont inscrits et attendent} de les remplir.",
  "ranking.rules_link": "Lire les conditions",
  "ranking.rules_title": "Comment le score est calculé",
  "ranking.formula":
    "score = 100 × gain ÷ perte maximale (5 % au moins) × positions ÷ (positions + {half})",
  "ranking.formula_text":
    "Un gain de 12 % obtenu en traversant une perte de 6 % sur 60 positions donne 100 × 12 ÷ 6 × 60 ÷ 90, soit 133,3 points. Une perte maximale inférieure à 5 % compte pour 5 %, car une petite perte en dit plus sur la brièveté d’un historique que sur le talent. Un résultat négatif n’est pas divisé : le score est alors la perte elle-même, en pourcent.",
  "ranking.who_title": "Qui est classé",
  "ranking.who_1":
    "Seuls les traders qui l’ont demandé, sous le nom qu’ils ont choisi. Ils peuvent en sortir à tout moment, et leur page disparaît aussitôt.",
  "ranking.who_2":
    "Au moins {positions} positions fermées dans la période affichée, et un historique d’au moins {days} jours.",
  "ranking.who_3":
    "Un compte vérifié : son terminal nous a écrit dans les sept derniers jours, et la somme de ses opérations retombe, à 1 % près, sur le solde qu’il annonce. Nous ne voyons pas les livres du courtier : c’est un recoupement, pas une preuve.",
  "ranking.who_4":
    "Comptes réels et comptes de démonstration séparés, et un seul compte par personne dans chacun : le premier inscrit.",
  "ranking.gaming_title": "Ce qui ne rapporte rien",
  "ranking.gaming_1":
    "Déposer ou retirer de l’argent. Le gain retenu est le plus petit de deux nombres : la performance pondérée par le temps, et le résultat rapporté au plus grand capital présent sur le compte.",
  "ranking.gaming_2":
    "Garder des positions perdantes ouvertes. Leur perte compte comme si elles étaient fermées, dans le gain et dans la perte maximale ; un gain encore ouvert ne compte pas.",
  "ranking.gaming_3":
    "La martingale. Qui augmente son volume d’au moins moitié après plus d’une perte sur quatre (dès dix pertes) n’est pas classé : la perte d’un tel historique est encore à venir.",
  "ranking.ties_title": "Ex æquo",
  "ranking.ties":
    "À score égal, à une décimale près, passent devant la plus petite perte maximale, puis le plus grand nombre de positions, puis le plus long historique. À égalité en tout, le rang est partagé.",
  "ranking.hourly":
    "Les rangs sont recalculés chaque heure. Les gains passés ne préjugent pas des gains futurs, et la plupart des particuliers perdent de l’argent sur les CFD.",
  "ranking.trader_title": "{name} au classement",
  "ranking.trader_description":
    "Les chiffres de {name} au classement de Calmness Trading : score, gain, perte maximale, pips, par période.",
  "ranking.trader_lead_real": "Compte réel, inscrit au classement depuis le {at}.",
  "ranking.trader_lead_demo": "Compte de démonstration, inscrit au classement depuis le {at}.",
  "ranking.trader_lead_unknown": "Inscrit au classement depuis le {at}.",
  "ranking.standings": "Par période",
  "ranking.period": "Période",
  "ranking.not_ranked": "Non classé",
  "ranking.rank_value": "{rank|1er|{rank}e}",
  "ranking.why": "Pourquoi certaines périodes ne sont pas classées",
  "ranking.obstacle_unverified":
    "Le compte n’est pas vérifié en ce moment : terminal silencieux depuis sept jours, clé révoquée, ou opérations qui ne retombent pas sur le solde.",
  "ranking.obstacle_kind-unknown":
    "Le terminal n’a pas encore dit si le compte est réel ou de démonstration.",
  "ranking.obstacle_other-account":
    "Un autre compte de la même personne est inscrit depuis plus longtemps.",
  "ranking.obstacle_too-few-positions": "Moins de {positions} positions fermées dans la période.",
  "ranking.obstacle_too-few-days": "Un historique de moins de {days} jours.",
  "ranking.obstacle_no-capital": "Aucun capital connu auquel rapporter le résultat.",
  "ranking.obstacle_martingale": "Volume augmenté après plus d’une perte sur quatre.",
  "ranking.growth": "Performance depuis le début",
  "ranking.growth_summary":
    "Performance pondérée par le temps, dépôts et retraits neutralisés : {percent} au {day}.",
  "ranking.day": "Jour",
  "ranking.growth_percent": "Performance",
  "ranking.computed": "Calculé le {at}.",
  "ranking.name_taken": "Ce nom est déjà pris dans le classement.",

  // /espace/trading/classement
  "ranking.join_link": "Figurer au classement",
  "ranking.join_title": "Figurer au classement",
  "ranking.join_lead":
    "Un compte n’y figure que si vous le demandez, sous le nom que vous choisissez. Vous l’en retirez quand vous voulez : sa page disparaît aussitôt.",
  "ranking.public_title": "Ce que tout le monde lira",
  "ranking.public_1":
    "Le nom que vous choisissez, la nature du compte (réel ou démonstration) et la date d’inscription.",
  "ranking.public_2":
    "Pour chaque période : rang, score, gain et perte maximale en pourcent, facteur de profit, positions gagnantes, pips, TP et SL touchés, nombre de positions, et ce qui empêche un classement.",
  "ranking.public_3": "La courbe de votre performance, en pourcent.",
  "ranking.private_title": "Ce qui reste à vous",
  "ranking.private_1": "Votre nom, votre adresse, votre courtier, le numéro du compte.",
  "ranking.private_2": "Tous les montants : solde, dépôts, gains en argent.",
  "ranking.private_3": "Vos opérations : symboles, volumes, prix, heures.",
  "ranking.rules_text":
    "Un compte est classé quand il remplit les conditions publiées ; d’ici là, sa page dit ce qui manque.",
  "ranking.conditions_link": "Score et conditions",
  "ranking.ties_link": "Règles d’ex æquo",
  "ranking.see": "Voir le classement",
  "ranking.no_account": "Reliez d’abord un compte",
  "ranking.no_account_text":
    "Le classement ne connaît que des comptes dont le terminal nous écrit. Reliez MetaTrader, puis revenez ici.",
  "ranking.nature_real": "Compte réel",
  "ranking.nature_demo": "Compte de démonstration",
  "ranking.nature_unknown": "Nature encore inconnue",
  "ranking.nature_unknown_text":
    "Le terminal dira si ce compte est réel ou de démonstration ; il sera classé avec ses pareils.",
  "ranking.display_name": "Nom affiché",
  "ranking.display_name_hint":
    "Trente caractères au plus. Un pseudonyme convient ; deux traders ne portent pas le même.",
  "ranking.join_submit": "Inscrire ce compte",
  "ranking.rename_submit": "Changer le nom",
  "ranking.leave_submit": "Retirer ce compte du classement",
  "ranking.taking_part": "Inscrit sous le nom « {name} » depuis le {at}.",
  "ranking.not_taking_part": "Ce compte ne figure pas au classement : personne n’en voit rien.",
  "ranking.page_link": "Ma page publique",
  "ranking.page_soon": "Votre page paraîtra au prochain calcul, dans l’heure.",
  "ranking.done_joined": "C’est fait : ce compte est inscrit au classement.",
  "ranking.done_left": "C’est fait : ce compte ne figure plus au classement.",
} as const;
