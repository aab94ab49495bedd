/**
 * Who may do what: the one table that pages, the API and the navigation read. An operation names
 * its permission; nothing else in the house asks for a role.
 */
import { Problem } from "../kernel/problem.ts";
import type { Role, User } from "./model.ts";

const EVERYBODY: readonly Role[] = ["client", "support", "editor", "admin", "owner"];
const STAFF: readonly Role[] = ["support", "editor", "admin", "owner"];
const DESK: readonly Role[] = ["support", "admin", "owner"];
const MANAGERS: readonly Role[] = ["admin", "owner"];
const OWNERS: readonly Role[] = ["owner"];

/** Each permission and the roles that have it. */
export const PERMISSIONS = {
  /** One's own area: profile, payments, invoices, subscriptions. */
  "espace.use": EVERYBODY,
  /** One's own trading accounts: linking them, their trades and figures. */
  "trading.use": EVERYBODY,
  /** The back office's front door. */
  "admin.use": STAFF,
  /** Everybody's payments, read. */
  "payments.read": DESK,
  /** Confirming and rejecting payments. */
  "payments.validate": MANAGERS,
  /** Conversations with people who ask for help: reading and answering them. */
  "support.answer": DESK,
  /** Everybody's invoices, read. */
  "invoices.read": DESK,
  /** Offers, their texts and prices. */
  "catalog.edit": ["editor", "admin", "owner"],
  /** Publishing signals and recording what becomes of them; seeing them as members do. */
  "signals.publish": ["editor", "admin", "owner"],
  /** The seller's identity and bank details. */
  "settings.edit": MANAGERS,
  /** Work waiting or given up in the outbox. */
  "jobs.manage": MANAGERS,
  /** The built-in mailbox: every mail that wasn't sent through a server. */
  "mailbox.read": MANAGERS,
  /** Mails in it that hold a link into somebody else's account. */
  "mailbox.confidential": OWNERS,
  /** The statistics of the site, of sales and of trading; annotating them. */
  "analytics.read": MANAGERS,
  /** The audit trail. */
  "audit.read": MANAGERS,
  /** Everybody's accounts: reading them, inviting people, giving and taking roles. */
  "accounts.manage": MANAGERS,
  /** Making and unmaking admins and owners. */
  "accounts.appoint": OWNERS,
  /** How the house's own people must sign in. */
  "security.edit": OWNERS,
} as const satisfies Record<string, readonly Role[]>;

/** Stands where a permission is named for what is open to everybody, signed in or not. */
export const PUBLIC = "public";

/** One of {@linkcode PERMISSIONS}. */
export type Permission = keyof typeof PERMISSIONS;

/** Whether a role has a permission. */
export function can(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return roles.includes(role);
}

/** Whether a role is bound to a second factor once the owner's policy asks for one. */
export function isBoundToSecondFactor(role: Role): boolean {
  return MANAGERS.includes(role);
}

/** Whether a permission is for the house's own people, so that it deserves a look at the stored role. */
export function isStaffPermission(permission: Permission): boolean {
  return !can("client", permission);
}

/**
 * The person, when they have the permission. Throws `unauthenticated` when nobody is signed in,
 * `forbidden` when the role is wrong.
 */
export function requirePermission(user: User | null, permission: Permission): User {
  if (!user) throw new Problem("unauthenticated");
  if (!can(user.role, permission)) throw new Problem("forbidden");
  return user;
}
