/** French texts: what the law wants said about recommendations (MAR article 20, regulation 2016/958). */
export const disclosures = {
  "disclosures.title": "Informations sur nos recommandations",
  "disclosures.description":
    "Qui produit les signaux de Calmness Trading, selon quelle méthode, avec quels intérêts : les informations de l’article 20 du règlement sur les abus de marché.",
  "disclosures.lead":
    "Les informations qu’exigent l’article 20 du règlement (UE) n° 596/2014 sur les abus de marché et le règlement délégué (UE) 2016/958, pour chaque signal que nous diffusons.",
  "disclosures.key":
    "Un signal est une recommandation générale, diffusée à l’identique à tous les abonnés. Il ne tient compte ni de votre situation, ni de vos objectifs, ni de votre expérience.",
  "disclosures.1_title": "Qui produit les recommandations",
  "disclosures.1_text":
    "Les personnes qui écrivent les signaux travaillent pour {company}. Chaque signal porte le nom et la fonction de son auteur, ainsi que la date et l’heure auxquelles il a été achevé, puis diffusé.",
  "disclosures.producer": "Producteur",
  "disclosures.registration": "SIREN",
  "disclosures.address": "Adresse",
  "disclosures.responsible": "Responsable des publications",
  "disclosures.responsible_value": "{name} (direction de la publication)",
  "disclosures.contact": "Pour toute question",
  "disclosures.2_title": "Autorité compétente",
  "disclosures.2_text":
    "{company} n’est ni une entreprise d’investissement, ni un établissement de crédit, ni un conseiller en investissements financiers : elle n’est donc soumise à l’agrément d’aucune autorité et n’a adhéré à aucun code de conduite d’un organisme d’autorégulation. En France, l’autorité compétente en matière d’abus de marché est l’Autorité des marchés financiers (AMF), 17 place de la Bourse, 75002 Paris, amf-france.org.",
  "disclosures.3_title": "Faits, interprétations, prévisions",
  "disclosures.3_text":
    "- Les faits (cours, niveaux, événements datés) sont énoncés comme tels, avec leur source.\n- Les interprétations, estimations et opinions sont annoncées comme telles et restent celles de leur auteur à l’heure indiquée.\n- Les objectifs de cours et les scénarios sont des prévisions. Leurs principales hypothèses figurent dans le commentaire du signal, et elles peuvent ne pas se réaliser.\n- Nos sources sont les cours publiés par les places de marché et les courtiers, les calendriers économiques et les communiqués officiels. Quand nous doutons d’une source, nous l’écrivons.",
  "disclosures.4_title": "Méthode",
  "disclosures.4_text":
    "Les signaux reposent sur l’analyse technique : tendance, niveaux déjà travaillés par le marché, volatilité, contexte du calendrier. Aucun modèle propriétaire de valorisation n’est utilisé et aucun signal n’est soumis à l’émetteur d’un instrument avant sa diffusion. L’entrée, le stop et l’objectif sont fixés ensemble ; le rapport entre le risque et le gain visé s’en déduit. Une variation de la volatilité ou un écart de cotation change ce rapport et peut faire perdre davantage que prévu.",
  "disclosures.5_title": "Sens du signal, durée et mises à jour",
  "disclosures.5_text":
    "- « Achat » : nous pensons que le cours montera de l’entrée vers l’objectif. « Vente » : nous pensons qu’il baissera.\n- Un signal vaut jusqu’à son objectif, son stop ou son annulation. Son horizon, de la séance à quelques semaines, est indiqué avec lui.\n- Il n’est pas mis à jour à date fixe. Toute modification est publiée avec sa date et son heure, et l’ancienne version reste lisible.\n- Quand une recommandation diffère de la précédente sur le même instrument au cours des douze derniers mois, le changement et la date de la précédente sont indiqués.",
  "disclosures.6_title": "Cours cités",
  "disclosures.6_text":
    "Chaque cours cité porte sa date et son heure. Sauf mention contraire, c’est le dernier cours connu au moment où le signal a été achevé, heure de Paris. Le vôtre peut différer : chaque courtier a ses propres cotations.",
  "disclosures.7_title": "Intérêts et conflits d’intérêts",
  "disclosures.7_text":
    "- Nos auteurs peuvent détenir, à l’achat ou à la vente, des positions sur les instruments dont ils parlent. Celui qui en détient une le déclare dans le signal.\n- Ni {company} ni ses auteurs ne détiennent de position nette, longue ou courte, supérieure à 0,5 % du capital d’un émetteur cité. Si cela changeait, le signal concerné le dirait.\n- {company} n’est ni teneur de marché ni apporteur de liquidité, n’a participé à aucune émission au cours des douze derniers mois et n’a conclu aucun accord avec un émetteur au sujet de ses recommandations.\n- La rémunération des auteurs ne dépend ni du sens d’un signal, ni de son résultat, ni du volume négocié par les abonnés.\n- Un signal est diffusé à tous les abonnés d’une même offre au même moment ; son auteur s’interdit d’opérer sur l’instrument entre l’achèvement et la diffusion.",
  "disclosures.8_title": "Les recommandations des douze derniers mois",
  "disclosures.8_text":
    "La liste de toutes les recommandations diffusées au cours des douze derniers mois, avec leur date et leur heure, leur auteur, l’instrument, le sens, l’objectif, le cours au moment de la diffusion et la durée de validité, est remise sur simple demande à {email}. Les signaux perdants y figurent au même titre que les autres.",
  "disclosures.9_title": "Avertissement",
  "disclosures.9_more": "Lire l’avertissement complet sur les risques",
} as const;
