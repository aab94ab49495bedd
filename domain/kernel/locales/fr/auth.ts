/** French texts: auth. */
export const auth = {
  "auth.sign_in.title": "Se connecter",
  "auth.sign_in.lead":
    "Retrouvez vos paiements, vos factures et vos abonnements là où vous les avez laissés.",
  "auth.sign_in.submit": "Se connecter",
  "auth.sign_in.to_register": "Pas encore de compte ?",
  "auth.register.title": "Créer un compte",
  "auth.register.lead":
    "Un seul compte pour vos commandes, vos factures et vos accès. Cela prend moins d’une minute.",
  "auth.register.submit": "Créer mon compte",
  "auth.register.to_sign_in": "Vous avez déjà un compte ?",
  "auth.register.terms_start": "En créant un compte, vous acceptez nos",
  "auth.register.terms": "conditions générales",
  "auth.register.terms_and": "et confirmez avoir lu comment nous traitons vos données :",
  "auth.register.privacy": "confidentialité",
  "auth.field.full_name": "Nom complet",
  "auth.field.full_name_hint": "Tel qu’il doit figurer sur vos factures.",
  "auth.field.email": "Adresse e-mail",
  "auth.field.password": "Mot de passe",
  "auth.field.password_hint":
    "{min} caractères au moins. Une phrase que vous seul connaissez convient très bien.",
} as const;
