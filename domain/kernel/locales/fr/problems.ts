/** French texts: refusals and field messages. */
export const problems = {
  "problem.malformed-request": "La demande n’est pas lisible.",
  "problem.invalid-input": "Certains champs sont à corriger.",
  "problem.unauthenticated": "Connectez-vous pour continuer.",
  "problem.token-expired": "Votre session a expiré : renouvelez le jeton ou reconnectez-vous.",
  "problem.wrong-credentials": "Adresse e-mail ou mot de passe incorrect.",
  "problem.second-factor-required": "Il manque le code de votre second facteur.",
  "problem.challenge-expired":
    "Trop de temps a passé depuis le mot de passe : recommencez la connexion.",
  "problem.wrong-code":
    "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et saisissez-le.",
  "problem.wrong-password": "Ce mot de passe n’est pas le bon.",
  "problem.step-up-required":
    "Confirmez que c’est bien vous : plus de quinze minutes ont passé depuis la dernière preuve.",
  "problem.second-factor-missing":
    "Votre rôle demande un second facteur : activez-le dans la sécurité de votre espace.",
  "problem.second-factor-kept":
    "Votre rôle demande un second facteur : il ne peut pas être désactivé.",
  "problem.last-owner":
    "C’est le dernier propriétaire : nommez-en un autre avant de lui retirer ce rôle.",
  "problem.invitation":
    "Cette invitation n’est plus valable : elle a servi, a été annulée ou a plus de sept jours.",
  "problem.forbidden": "Votre rôle ne permet pas cette action.",
  "problem.cross-origin": "Cette demande vient d’un autre site et a été refusée.",
  "problem.not-found": "Cet élément n’existe pas ou n’est pas le vôtre.",
  "problem.method-not-allowed": "Cette adresse n’accepte pas cette méthode.",
  "problem.conflict": "Quelqu’un a modifié cet élément en même temps : réessayez.",
  "problem.wrong-state": "Cette action n’est plus possible dans l’état actuel.",
  "problem.email-taken": "Un compte existe déjà avec cette adresse e-mail : connectez-vous.",
  "problem.seller-incomplete":
    "Les informations du vendeur sont incomplètes : aucune facture ne peut être émise.",
  "problem.too-large": "L’envoi est trop volumineux.",
  "problem.unsupported-media-type": "Ce type de contenu n’est pas accepté ici.",
  "problem.idempotency-mismatch":
    "Cette clé d’idempotence a déjà servi pour une demande différente.",
  "problem.too-many-requests":
    "Trop d’essais : réessayez dans {seconds|{seconds} seconde|{seconds} secondes}.",
  "problem.internal": "Une erreur est survenue de notre côté. Réessayez dans un instant.",
  "problem.unavailable": "Le service démarre ou n’est pas disponible : réessayez dans un instant.",
  "problem.cursor": "Le curseur de page n’est pas valable.",
  "problem.json": "Le corps de la demande n’est pas du JSON valable.",
  "field.required": "Ce champ est obligatoire.",
  "field.email": "Saisissez une adresse e-mail valable, par exemple nom@exemple.fr.",
  "field.tooLong": "{max} caractères au plus.",
  "field.tooShort": "{min} caractères au moins.",
  "field.tooMany": "{max} au plus.",
  "field.tooFew": "{min} au moins.",
  "field.invalid": "Cette valeur n’est pas valable.",
  "field.unknown": "Champ inconnu.",
  "field.telegram":
    "Un nom Telegram : 4 à 32 lettres, chiffres ou tirets bas, par exemple @prenom_nom.",
  "field.whatsapp":
    "Un numéro de téléphone valable, avec l’indicatif du pays, par exemple +33 6 12 34 56 78.",
  "field.discord": "Un nom Discord, par exemple prenom.nom.",
  "field.vatNumber": "Ce numéro de TVA intracommunautaire n’est pas valable.",
  "field.oneContact": "Indiquez au moins un moyen de contact : Telegram, WhatsApp ou Discord.",
  "field.companyForVat": "Indiquez l’entreprise à laquelle appartient ce numéro de TVA.",
  "field.acceptTerms": "Acceptez les conditions générales de vente pour commander.",
  "field.transactionId": "De 3 à 64 caractères, comme l’affiche votre banque.",
  "field.totp": "Ce code n’est pas le bon. Vérifiez l’heure du téléphone et saisissez le suivant.",
  "field.time": "Une heure comme 09:00.",
  "field.hoursOrder": "La fermeture doit venir après l’ouverture.",
  "field.siren": "Un SIREN a 9 chiffres, dont une clé de contrôle.",
  "field.siret": "Un SIRET a 14 chiffres, dont une clé de contrôle.",
  "field.siretOfSiren": "Le SIRET doit commencer par le SIREN.",
  "field.iban": "Cet IBAN n’est pas valable.",
  "field.bic": "Ce BIC n’est pas valable.",
  "field.vatNumberRequired": "Le numéro de TVA est obligatoire hors franchise en base.",
  "field.password": "{min} caractères au moins : une phrase convient très bien.",
  "problem.version": "Cette version n’est pas dans nos archives : personne n’a commandé sous elle.",
  "problem.offer": "Cette offre n’existe pas ou n’est plus en vente.",
  "problem.slugTaken": "Une autre offre porte déjà cette adresse.",
  "problem.invoiceNotDrawn":
    "La facture est en cours de préparation : réessayez dans quelques secondes.",
  "field.confirmNote":
    "Le client n’a pas encore annoncé de virement : expliquez pourquoi vous confirmez.",
  "invoicing.access": "Accès du {from} au {to}",
  "field.country": "Choisissez un pays : deux lettres, par exemple FR.",
  "field.price": "Un prix est supérieur à zéro.",
  "problem.link-invalid": "Ce lien n’est pas valable.",
  "problem.linkUsed": "Ce lien a déjà servi, ou ne sert plus.",
  "problem.linkExpired": "Ce lien est trop ancien.",
  "problem.emailChangedLately":
    "Votre adresse vient de changer. Elle pourra changer de nouveau à partir du {day}.",
  "field.passwordCommon":
    "Ce mot de passe est trop courant, ou suit un motif connu : il serait vite deviné. Une phrase convient très bien.",
  "field.passwordPersonal":
    "Ce mot de passe reprend votre nom, votre adresse ou le nôtre : il serait vite deviné.",
  "field.currentPassword": "Ce n’est pas votre mot de passe actuel.",
  "field.emailTaken": "Cette adresse est déjà celle d’un compte.",
  "field.sameEmail": "C’est déjà l’adresse de votre compte.",

  // /problems
  "problems.title": "Les refus de l’API",
  "problems.lead":
    "Chaque refus porte un nom stable : c’est la fin de son champ « type » (RFC 9457).",
  "problems.code": "Nom",
  "problems.status": "Statut HTTP",
  "problems.meaning": "Ce qu’il dit",
  "problems.type": "Champ « type »",
  "problems.todo": "Que faire",
  "problems.todo_401":
    "Connectez-vous, renouvelez le jeton, ou donnez la preuve qui manque : la réponse dit laquelle dans son en-tête WWW-Authenticate ou dans son champ « detail ».",
  "problems.todo_403":
    "Le compte est reconnu, mais il n’a pas ce droit. Recommencer n’y change rien : demandez l’accès, ou utilisez un autre compte.",
  "problems.todo_404":
    "Vérifiez l’adresse, la méthode et l’identifiant. Ce qui appartient à quelqu’un d’autre, ou n’est plus valable, se présente comme absent.",
  "problems.todo_409":
    "Relisez l’état actuel de l’élément, puis décidez. Si quelqu’un l’a modifié en même temps, la même demande peut réussir ensuite.",
  "problems.todo_422":
    "Corrigez la demande avant de la renvoyer. Le champ « fields » nomme chaque valeur en cause et ce qui est attendu.",
  "problems.todo_429": "Attendez le nombre de secondes de l’en-tête Retry-After, puis recommencez.",
  "problems.todo_500":
    "Rien n’est resté à moitié fait. Recommencez un peu plus tard, avec la même clé d’idempotence si vous en aviez donné une.",
} as const;
