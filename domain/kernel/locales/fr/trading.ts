/** French texts: linked accounts of MetaTrader and what their terminals send. */
/** Messages of the area. */
export const trading = {
  "trading.tooManyAccounts":
    "Vous avez déjà {max} comptes liés : retirez-en un avant d’en ajouter un autre.",
  "trades.noKey": "Il manque la clé du compte : Authorization: Bearer, suivi de la clé.",
  "trades.unknownKey":
    "Cette clé n’ouvre aucun compte : elle a été remplacée, révoquée ou mal recopiée.",
  "trades.otherLogin":
    "Cette clé est celle du compte {login} : créez une clé pour le compte {other}.",
  "trades.otherCurrency":
    "Ce compte est tenu en {currency} : des opérations en {other} ne peuvent pas s’y ajouter.",
  "trades.encoding": "Seul gzip est accepté pour comprimer l’envoi.",
  "trades.notGzip": "L’envoi se dit comprimé par gzip et ne l’est pas.",
  "trades.rejected.unreadable": "Ce n’est pas une opération.",
  "trades.rejected.ticket": "Le numéro (ticket) manque ou n’est pas un nombre entier.",
  "trades.rejected.type": "Le type est inconnu.",
  "trades.rejected.time": "L’heure manque, n’est pas lisible ou n’est pas possible.",
  "trades.rejected.future": "L’heure est dans le futur.",
  "trades.rejected.symbol": "Le symbole manque ou n’est pas lisible.",
  "trades.rejected.volume": "Le volume doit être un nombre de lots supérieur à 0.",
  "trades.rejected.price": "Un prix manque, est négatif ou n’est pas possible.",
  "trades.rejected.money": "Un montant n’est pas un nombre possible.",
  "trades.rejected.other": "Un champ n’est pas valable.",
};
