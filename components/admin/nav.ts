/** The places of the back office that somebody may go to. */
import { can, type Permission } from "@/domain/accounts/permissions.ts";
import type { Role } from "@/domain/accounts/model.ts";
import type { MessageKey, Translate } from "@/domain/kernel/i18n.ts";
import type { NavItem } from "@/components/layout/shell_state.ts";
import type { IconName } from "@/components/ui/icon.tsx";

const PLACES: readonly {
  path: string;
  label: MessageKey;
  icon: IconName;
  permission: Permission;
}[] = [
  { path: "/admin", label: "admin.nav.home", icon: "home", permission: "admin.use" },
  {
    path: "/admin/payments",
    label: "admin.nav.payments",
    icon: "bank",
    permission: "payments.read",
  },
  { path: "/admin/offers", label: "admin.nav.offers", icon: "star", permission: "catalog.edit" },
  {
    path: "/admin/mailbox",
    label: "admin.nav.mailbox",
    icon: "mail",
    permission: "mailbox.read",
  },
  { path: "/admin/jobs", label: "admin.nav.jobs", icon: "clock", permission: "jobs.manage" },
  { path: "/admin/audit", label: "admin.nav.audit", icon: "shield", permission: "audit.read" },
  {
    path: "/admin/settings/seller",
    label: "admin.nav.seller",
    icon: "settings",
    permission: "settings.edit",
  },
  { path: "/admin/design", label: "admin.nav.design", icon: "edit", permission: "admin.use" },
];

/** The navigation of a role: only what it may open. */
export function adminNav(t: Translate, role: Role): NavItem[] {
  return PLACES.filter(({ permission }) => can(role, permission))
    .map(({ path, label, icon }) => ({ path, label: t(label), icon }));
}
