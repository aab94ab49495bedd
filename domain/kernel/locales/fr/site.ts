/** French texts: the visitor pages. */
import { legal } from "./legal.ts";

/** Home, services and contact; the legal pages are in `legal.ts`. */
const pages = {
  "site.home.title": "Formation au trading, signaux expliqués et mentorat",
  "site.home.description":
    "Calmness Trading enseigne un trading posé : un plan écrit, un risque fixé d’avance, un journal tenu. Signaux expliqués, formations en direct et mentorat individuel, en français.",
  "site.home.eyebrow": "École de trading et signaux",
  "site.home.h1_start": "Le calme",
  "site.home.h1_end": "est une méthode.",
  "site.home.lead":
    "Un plan écrit, un risque fixé d’avance, un journal tenu : nous apprenons aux particuliers à décider sans se presser, et nous expliquons chacun de nos signaux.",
  "site.home.cta": "Découvrir les services",
  "site.home.cta_method": "Lire notre méthode",
  "site.home.pledge_1": "Aucune promesse de gain",
  "site.home.pledge_2": "Le risque expliqué avant le reste",
  "site.home.pledge_3": "Votre argent reste chez votre courtier",

  "site.services.eyebrow": "Ce que nous proposons",
  "site.services.heading": "Trois façons d’avancer, une seule exigence",
  "site.services.intro":
    "Chacune se suffit. Beaucoup commencent par comprendre, d’autres par observer : vous choisissez, et vous changez quand vous voulez.",
  "site.services.from": "À partir de",
  "site.services.soon": "Les offres de ce service seront publiées prochainement.",
  "site.services.see_signals": "Voir les signaux",
  "site.services.see_courses": "Voir les formations",
  "site.services.see_mentoring": "Voir le mentorat",

  "site.signals.title": "Signaux de trading expliqués",
  "site.signals.name": "Signaux",
  "site.signals.short":
    "Une idée de marché avec son entrée, son stop, son objectif et la raison qui la porte. Vous comprenez avant d’agir, et vous restez libre de passer votre tour.",
  "site.signals.lead":
    "Un signal n’est pas un ordre. Chacun arrive avec son entrée, son stop, son objectif, le risque qu’il suppose et le raisonnement qui le porte, pour que la décision reste la vôtre.",
  "site.signals.point_1": "Le stop est donné en même temps que l’entrée, jamais après.",
  "site.signals.point_2": "Les signaux perdants restent publiés à côté des gagnants.",
  "site.signals.point_3": "Quand il n’y a rien à faire, nous n’envoyons rien.",

  "site.courses.title": "Formations au trading en direct",
  "site.courses.name": "Formations",
  "site.courses.short":
    "Des séances en direct, en petit groupe, de la lecture d’un graphique à la taille d’une position. Des exercices, des corrigés, et le temps de poser ses questions.",
  "site.courses.lead":
    "Apprendre à lire un marché, à chiffrer un risque et à tenir un plan. Des séances en direct, des exercices entre chacune, et un formateur qui répond.",
  "site.courses.point_1": "On commence par la gestion du risque, pas par les stratégies.",
  "site.courses.point_2": "Chaque notion est travaillée sur un compte de démonstration d’abord.",
  "site.courses.point_3": "Aucune expérience n’est demandée pour le premier niveau.",

  "site.mentoring.title": "Mentorat individuel de trading",
  "site.mentoring.name": "Mentorat",
  "site.mentoring.short":
    "Un mentor relit votre journal, regarde vos décisions plutôt que vos résultats, et vous aide à corriger une habitude à la fois.",
  "site.mentoring.lead":
    "Un regard extérieur et régulier sur votre pratique. Votre mentor relit vos opérations avec vous, nomme ce qui se répète, et fixe avec vous une seule chose à changer d’ici la prochaine séance.",
  "site.mentoring.point_1": "Le travail part de votre journal et de vos propres opérations.",
  "site.mentoring.point_2": "Un seul objectif par séance, écrit, et revu à la suivante.",
  "site.mentoring.point_3": "Votre mentor n’opère jamais sur votre compte.",

  "site.services.title": "Signaux, formations et mentorat",
  "site.services.description":
    "Les offres de Calmness Trading et leurs prix : signaux expliqués, formations en direct, mentorat individuel. Paiement par virement, sans reconduction automatique.",
  "site.services.h1": "Nos services",
  "site.services.lead":
    "Des prix affichés toutes taxes comprises, un paiement par virement, aucune reconduction automatique. Vous payez une période, elle s’arrête d’elle-même.",
  "site.services.principles": "Ce à quoi nous nous tenons",
  "site.services.none": "Aucune offre n’est publiée pour le moment",
  "site.services.none_text":
    "Nous préparons les prochaines. Écrivez-nous pour savoir quand elles ouvriront.",
  "site.services.other": "Les autres services",

  "site.offer.choose": "Choisir ce plan",
  "site.offer.choose_label": "Choisir ce plan : {name}",
  "site.offer.highlighted": "Un bon point de départ",
  "site.offer.tax": "TTC",
  "site.offer.once": "paiement unique",
  "site.offer.month": "par mois",
  "site.offer.quarter": "par trimestre",
  "site.offer.year": "par an",
  "site.offer.includes": "Ce plan comprend",

  "site.steps.eyebrow": "Comment ça marche",
  "site.steps.heading": "De la commande à l’accès, en quatre étapes",
  "site.steps.intro":
    "Pas de carte à enregistrer : vous payez par virement, depuis votre banque, avec une référence claire.",
  "site.steps.1_title": "Vous choisissez",
  "site.steps.1_text":
    "Une offre, un prix toutes taxes comprises, une durée. Rien d’autre ne s’ajoutera.",
  "site.steps.2_title": "Vous vérifiez",
  "site.steps.2_text":
    "Vos coordonnées et le moyen de vous joindre : Telegram, WhatsApp ou Discord. Un conseiller vous écrit aux heures d’ouverture.",
  "site.steps.3_title": "Vous virez",
  "site.steps.3_text":
    "IBAN, montant et référence à copier, ou un code QR que l’application de votre banque sait lire.",
  "site.steps.4_title": "Vous commencez",
  "site.steps.4_text":
    "Une personne de l’équipe valide le paiement. Votre accès s’ouvre et la facture vous arrive par e-mail.",

  "site.method.eyebrow": "La méthode",
  "site.method.heading": "Le risque d’abord, le reste ensuite",
  "site.method.intro":
    "Personne ne sait ce que fera un marché demain. Ce qui se décide, en revanche, c’est ce que l’on accepte de perdre si l’on se trompe. Tout notre enseignement part de là.",
  "site.method.1_title": "Un plan avant l’ordre",
  "site.method.1_text":
    "Où j’entre, où je sors, pourquoi, et ce qui me ferait changer d’avis. Écrit avant, relu après.",
  "site.method.2_title": "Un risque fixé d’avance",
  "site.method.2_text":
    "La taille d’une position se calcule depuis le stop et le capital, jamais depuis l’envie de se refaire.",
  "site.method.3_title": "Un journal, pas une impression",
  "site.method.3_text":
    "On juge une décision à ce que l’on savait en la prenant. Le journal le retient ; la mémoire l’embellit.",
  "site.method.4_title": "Savoir ne rien faire",
  "site.method.4_text": "Attendre est une position. C’est souvent la plus difficile à tenir.",
  "site.method.table_title": "Pourquoi le risque vient en premier",
  "site.method.table_caption": "Gain nécessaire pour effacer une perte",
  "site.method.table_loss": "Perte subie",
  "site.method.table_gain": "Gain nécessaire pour revenir au départ",
  "site.method.table_note":
    "Simple arithmétique : après une perte de moitié, il faut doubler ce qui reste.",

  "site.gets.eyebrow": "Ce que vous recevez",
  "site.gets.heading": "Du concret, écrit noir sur blanc",
  "site.gets.1_title": "Un raisonnement complet",
  "site.gets.1_text":
    "Entrée, stop, objectif, risque et contexte. Si l’un manque, le signal ne part pas.",
  "site.gets.2_title": "Un espace à vous",
  "site.gets.2_text": "Vos accès, vos paiements et vos factures au même endroit, à tout moment.",
  "site.gets.3_title": "Une facture à chaque paiement",
  "site.gets.3_text": "Numérotée, conforme, envoyée en PDF et conservée dans votre espace.",
  "site.gets.4_title": "Quelqu’un qui répond",
  "site.gets.4_text":
    "Une personne, sur le canal que vous avez choisi, aux heures d’ouverture affichées.",
  "site.example.title": "Exemple de présentation",
  "site.example.badge": "Données fictives",
  "site.example.instrument": "Instrument",
  "site.example.side": "Sens",
  "site.example.side_value": "Achat",
  "site.example.entry": "Entrée",
  "site.example.stop": "Stop",
  "site.example.target": "Objectif",
  "site.example.risk": "Risque conseillé au plus",
  "site.example.risk_value": "0,5 % du capital",
  "site.example.why":
    "« Retour sur l’ancien plus haut, volatilité en baisse. Idée annulée si la séance clôture sous le stop. »",

  "site.faq.eyebrow": "Questions fréquentes",
  "site.faq.heading": "Avant de vous décider",
  "site.faq.1_q": "Promettez-vous des gains ?",
  "site.faq.1_a":
    "Non, et personne ne peut le faire honnêtement. Nous enseignons une méthode et nous expliquons des idées de marché. Le résultat dépend du marché, de votre exécution et de votre discipline, et il peut être négatif.",
  "site.faq.2_q": "Gérez-vous mon argent ?",
  "site.faq.2_a":
    "Jamais. Votre capital reste sur votre compte, chez le courtier de votre choix. Nous ne recevons pas de fonds à investir, nous n’avons pas accès à vos comptes et nous ne passons aucun ordre à votre place.",
  "site.faq.3_q": "Faut-il déjà savoir trader ?",
  "site.faq.3_a":
    "Non pour le premier niveau de formation. Les signaux et le mentorat demandent de connaître les bases : ce qu’est un stop, une taille de position, un effet de levier. Si vous hésitez, écrivez-nous, nous vous dirons franchement par où commencer.",
  "site.faq.4_q": "Pourquoi un paiement par virement ?",
  "site.faq.4_a":
    "Parce qu’il est simple, sûr et qu’il laisse une trace claire dans votre banque. Vous n’enregistrez aucune carte et rien ne peut être prélevé sans vous.",
  "site.faq.5_q": "L’abonnement se renouvelle-t-il tout seul ?",
  "site.faq.5_a":
    "Non. Vous payez une période ; à son terme, l’accès s’arrête. Pour continuer, vous commandez de nouveau et la nouvelle période s’ajoute à la précédente.",
  "site.faq.6_q": "Puis-je changer d’avis ?",
  "site.faq.6_a":
    "En tant que consommateur, vous disposez de quatorze jours pour vous rétracter. Si vous demandez à commencer tout de suite, vous ne devez, en cas de rétractation, que la part du service déjà fournie. Le détail est dans nos conditions générales de vente.",

  "site.closing.heading": "Prenez le temps de choisir.",
  "site.closing.text":
    "Lisez les offres, posez vos questions, comparez. Un bon plan commence rarement dans l’urgence.",
  "site.closing.cta": "Voir toutes les offres",
  "site.closing.contact": "Nous écrire",

  "site.contact.title": "Contact",
  "site.contact.description":
    "Écrire ou téléphoner à Calmness Trading : adresse e-mail, téléphone, adresse postale et heures d’ouverture.",
  "site.contact.h1": "Parlons-en tranquillement",
  "site.contact.lead":
    "Une question sur une offre, une commande ou une facture : une personne vous lit et vous répond.",
  "site.contact.email": "Par e-mail",
  "site.contact.email_text": "La voie la plus sûre pour une question détaillée.",
  "site.contact.phone": "Par téléphone",
  "site.contact.phone_text": "Aux heures d’ouverture.",
  "site.contact.address": "Par courrier",
  "site.contact.hours": "Heures d’ouverture",
  "site.contact.hours_zone": "Heure de Paris.",
  "site.contact.closed": "fermé",
  "site.contact.order_title": "Vous avez une commande en cours ?",
  "site.contact.order_text":
    "Un conseiller vous écrit sur le canal que vous avez indiqué (Telegram, WhatsApp ou Discord). Vous retrouvez votre paiement, sa référence et son état dans votre espace.",
  "site.contact.order_cta": "Ouvrir mon espace",
  "site.contact.safety_title": "Restez prudent",
  "site.contact.safety_text":
    "Nous ne vous demanderons jamais votre mot de passe, un accès à votre compte de trading, ni un virement vers un autre compte que celui affiché pendant la commande. Dans le doute, écrivez-nous à l’adresse de cette page.",
  "site.contact.none": "Nos coordonnées seront publiées ici très prochainement.",
} as const;

/** Everything that visitor pages say. */
export const site = { ...pages, ...legal } as const;
