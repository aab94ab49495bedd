/**
 * Who may open which page: every route of `routes/` by its pattern, with the permission that opens it
 * (`domain/accounts/permissions.ts` says which roles have that). The guards of the folders read it, the
 * navigation too, and a test walks it with every role: a route without a line here fails that test.
 * What a page's actions need besides, their use cases ask for.
 */
import type { Role } from "@/domain/accounts/model.ts";
import { can, type Permission, PUBLIC } from "@/domain/accounts/permissions.ts";

/** A permission, or nobody's: the page is for everybody. */
export type PagePermission = Permission | typeof PUBLIC;

/** The pages and the permission that opens each. */
export const PAGE_PERMISSIONS = {
  // The site
  "/": PUBLIC,
  "/avertissement-risques": PUBLIC,
  "/cgv": PUBLIC,
  "/classement": PUBLIC,
  "/classement/:trader": PUBLIC,
  "/compte-efface": PUBLIC,
  "/confidentialite": PUBLIC,
  "/contact": PUBLIC,
  "/langue": PUBLIC,
  "/mentions-legales": PUBLIC,
  "/mentions-signaux": PUBLIC,
  "/mesure-audience": PUBLIC,
  "/problems": PUBLIC,
  "/problems/:code": PUBLIC,
  "/resiliation": PUBLIC,
  "/retractation": PUBLIC,
  "/robots.txt": PUBLIC,
  "/services": PUBLIC,
  "/services/:category": PUBLIC,
  "/sitemap.xml": PUBLIC,
  "/support": PUBLIC,
  "/support/fichiers/:seq": PUBLIC,
  "/tarifs": PUBLIC,
  "/track-record": PUBLIC,
  "/track-record/:id": PUBLIC,
  "/track-record/chain.json": PUBLIC,
  "/track-record/feed.xml": PUBLIC,
  "/track-record/key.json": PUBLIC,

  // Getting in
  "/compte/adresse/annuler": PUBLIC,
  "/compte/adresse/confirmer": PUBLIC,
  "/compte/verifier": PUBLIC,
  "/connexion": PUBLIC,
  "/connexion/code": PUBLIC,
  "/deconnexion": PUBLIC,
  "/desabonnement": PUBLIC,
  "/inscription": PUBLIC,
  "/invitation": PUBLIC,
  "/mot-de-passe-oublie": PUBLIC,
  "/reinitialiser": PUBLIC,

  // Ordering
  "/checkout": PUBLIC,
  "/checkout/:offer": PUBLIC,
  "/checkout/payment/:id": "espace.use",
  "/checkout/payment/:id/annuler": "espace.use",
  "/checkout/payment/:id/attente": "espace.use",
  "/checkout/payment/:id/etat": "espace.use",
  "/checkout/payment/:id/succes": "espace.use",
  "/checkout/payment/:id/transaction": "espace.use",

  // One's own area
  "/espace": "espace.use",
  "/espace/donnees": "espace.use",
  "/espace/donnees/export": "espace.use",
  "/espace/factures": "espace.use",
  "/espace/factures/:number/pdf": "espace.use",
  "/espace/messageries": "espace.use",
  "/espace/notifications": "espace.use",
  "/espace/notifications/preferences": "espace.use",
  "/espace/paiements": "espace.use",
  "/espace/profil": "espace.use",
  "/espace/securite": "espace.use",
  "/espace/securite/adresse": "espace.use",
  "/espace/securite/confirmation": "espace.use",
  "/espace/securite/mot-de-passe": "espace.use",
  "/espace/securite/second-facteur": "espace.use",
  "/espace/signaux": "espace.use",
  "/espace/signaux/:id": "espace.use",
  "/espace/securite/sessions": "espace.use",
  "/espace/trading": "trading.use",
  "/espace/trading/classement": "trading.use",
  "/espace/trading/comparaison": "trading.use",
  "/espace/trading/comptes/:id/connexion": "trading.use",
  "/espace/trading/connexion": "trading.use",
  "/espace/trading/import": "trading.use",
  "/espace/trading/positions": "trading.use",
  "/espace/trading/positions/export": "trading.use",
  "/espace/trading/programme/:file": "trading.use",

  // The back office
  "/admin": "admin.use",
  "/admin/analytics": "analytics.read",
  "/admin/analytics/behaviour": "analytics.read",
  "/admin/analytics/demographics": "analytics.read",
  "/admin/analytics/export": "analytics.read",
  "/admin/analytics/trading": "analytics.read",
  "/admin/analytics/traffic": "analytics.read",
  "/admin/audit": "audit.read",
  "/admin/channels": "settings.edit",
  "/admin/design": "admin.use",
  "/admin/invoices/:number/pdf": "invoices.read",
  "/admin/jobs": "jobs.manage",
  "/admin/mailbox": "mailbox.read",
  "/admin/mailbox/:id": "mailbox.read",
  "/admin/mailbox/:id/files/:filename": "mailbox.read",
  "/admin/mailbox/:id/html": "mailbox.read",
  "/admin/notices": "payments.read",
  "/admin/notices/:id": "payments.read",
  "/admin/notifications/preview": "jobs.manage",
  "/admin/notifications/preview/html": "jobs.manage",
  "/admin/offers": "catalog.edit",
  "/admin/offers/:id": "catalog.edit",
  "/admin/payments": "payments.read",
  "/admin/payments/:id": "payments.read",
  "/admin/settings/security": "security.edit",
  "/admin/settings/seller": "settings.edit",
  "/admin/settings/signals": "settings.edit",
  "/admin/signals": "signals.publish",
  "/admin/signals/:id": "signals.publish",
  "/admin/signals/new": "signals.publish",
  "/admin/settings/support": "settings.edit",
  "/admin/support": "support.answer",
  "/admin/support/:id": "support.answer",
  "/admin/support/:id/fichiers/:seq": "support.answer",
  "/admin/support/replies": "support.answer",
  "/admin/users": "accounts.manage",
  "/admin/users/:id": "accounts.manage",
  "/admin/users/invite": "accounts.manage",
} as const satisfies Record<string, PagePermission>;

/** The pattern of a page. */
export type PagePattern = keyof typeof PAGE_PERMISSIONS;

/** The permission that opens the page of a route's pattern; null for a pattern that isn't listed. */
export function pagePermission(pattern: string | null): PagePermission | null {
  const pages: Readonly<Record<string, PagePermission>> = PAGE_PERMISSIONS;
  return pattern !== null && Object.hasOwn(pages, pattern) ? pages[pattern] ?? null : null;
}

/** Whether a role may open a page. */
export function mayOpen(role: Role, pattern: PagePattern): boolean {
  const permission: PagePermission = PAGE_PERMISSIONS[pattern];
  return permission === PUBLIC || can(role, permission);
}
