/** French texts: the pricing page. */
export const pricing = {
  "pricing.title": "Tarifs : toutes les offres comparées",
  "pricing.description":
    "Tous les prix de Calmness Trading côte à côte, toutes taxes comprises : signaux expliqués, formations en direct et mentorat individuel.",
  "pricing.h1": "Tous nos prix, côte à côte",
  "pricing.lead":
    "Le prix affiché est le prix payé, toutes taxes comprises, par virement. Rien n’est prélevé, rien ne se renouvelle sans vous.",
  "pricing.offer": "Offre",
  "pricing.price": "Prix",
  "pricing.a_month": "Soit par mois",
  "pricing.lasts": "Durée",
  "pricing.includes": "Ce qui est compris",
  "pricing.choose": "Choisir",
  "pricing.lasts_once": "Sans limite de durée",
  "pricing.lasts_month": "1 mois",
  "pricing.lasts_quarter": "3 mois",
  "pricing.lasts_year": "12 mois",
  "pricing.free_title": "Ce qui vaut pour chaque offre",
  "pricing.free_1": "Aucun frais de dossier, aucun engagement au-delà de la période payée.",
  "pricing.free_2": "Une facture conforme, envoyée par e-mail et conservée dans votre espace.",
  "pricing.free_3": "Quatorze jours pour vous rétracter si vous êtes consommateur.",
  "pricing.free_4": "Une personne qui répond, aux heures d’ouverture affichées.",
} as const;
