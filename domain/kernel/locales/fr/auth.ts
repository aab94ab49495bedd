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
  "auth.sign_in.forgot": "Mot de passe oublié ?",
  "auth.sign_in.done_reset": "Mot de passe changé. Connectez-vous avec le nouveau.",
  "auth.back_to_sign_in": "Revenir à la connexion",
  "auth.forgot.title": "Mot de passe oublié",
  "auth.forgot.lead":
    "Donnez l’adresse de votre compte : nous vous envoyons un lien pour choisir un autre mot de passe.",
  "auth.forgot.submit": "Recevoir le lien",
  "auth.forgot.sent_title": "Regardez vos e-mails",
  "auth.forgot.sent":
    "Si un compte existe avec l’adresse {email}, un message vient de partir. Le lien qu’il contient sert une fois, pendant 30 minutes.",
  "auth.forgot.sent_more":
    "Rien reçu ? Regardez parmi les indésirables, ou vérifiez l’adresse avec laquelle vous vous êtes inscrit.",
  "auth.reset.title": "Choisir un nouveau mot de passe",
  "auth.reset.lead":
    "Toutes vos sessions seront fermées : vous vous reconnecterez avec le nouveau.",
  "auth.reset.submit": "Changer de mot de passe",
  "auth.reset.again": "Demander un autre lien",
  "auth.field.new_password": "Nouveau mot de passe",
  "auth.verify.title": "Confirmer votre adresse",
  "auth.verify.lead": "Est-ce bien votre adresse ? Confirmez-la d’un clic.",
  "auth.verify.submit": "Confirmer cette adresse",
  "auth.verify.done_title": "Adresse confirmée",
  "auth.verify.done": "Merci. Nous savons désormais que nos messages vous parviennent.",
  "auth.confirm_email.title": "Confirmer votre nouvelle adresse",
  "auth.confirm_email.lead":
    "Votre compte utilisera désormais cette adresse, pour vous connecter et pour nos messages.",
  "auth.confirm_email.submit": "Confirmer cette adresse",
  "auth.confirm_email.done_title": "Nouvelle adresse confirmée",
  "auth.confirm_email.done": "Votre compte utilise désormais cette adresse.",
  "auth.undo_email.title": "Refuser le changement d’adresse",
  "auth.undo_email.lead":
    "Votre compte garde l’adresse {email}, ou y revient. Toutes les sessions seront fermées, puis vous choisirez un autre mot de passe.",
  "auth.undo_email.submit": "Refuser et changer de mot de passe",
  "auth.link.title": "Ce lien ne sert plus",
  "auth.link.text": "Un lien ne sert qu’une fois, et pour un temps. Rien n’est perdu.",
  "auth.link.to_espace": "Ouvrir mon espace",
} as const;
