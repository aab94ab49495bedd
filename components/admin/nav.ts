/** The places of the back office that somebody may go to. */
import type { Role } from "@/domain/accounts/model.ts";
import type { MessageKey, Translate } from "@/domain/kernel/i18n.ts";
import type { NavItem } from "@/components/layout/shell_state.ts";
import type { IconName } from "@/components/ui/icon.tsx";
import { mayOpen, type PagePattern } from "@/middleware/page_permissions.ts";

const PLACES: readonly { path: PagePattern; label: MessageKey; icon: IconName }[] = [
  { path: "/admin", label: "admin.nav.home", icon: "home" },
  { path: "/admin/analytics", label: "analytics.nav", icon: "chart" },
  { path: "/admin/payments", label: "admin.nav.payments", icon: "bank" },
  { path: "/admin/support", label: "support.inbox", icon: "chat" },
  { path: "/admin/notices", label: "admin.nav.notices", icon: "file" },
  { path: "/admin/signals", label: "signals.nav", icon: "signal" },
  { path: "/admin/offers", label: "admin.nav.offers", icon: "star" },
  { path: "/admin/users", label: "admin.nav.users", icon: "user" },
  { path: "/admin/mailbox", label: "admin.nav.mailbox", icon: "mail" },
  { path: "/admin/channels", label: "notifications.channels.nav", icon: "phone" },
  { path: "/admin/notifications/preview", label: "notifications.preview.nav", icon: "bell" },
  { path: "/admin/jobs", label: "admin.nav.jobs", icon: "clock" },
  { path: "/admin/audit", label: "admin.nav.audit", icon: "book" },
  { path: "/admin/settings/seller", label: "admin.nav.seller", icon: "settings" },
  { path: "/admin/settings/support", label: "support.settings", icon: "phone" },
  { path: "/admin/settings/security", label: "admin.nav.security", icon: "shield" },
  { path: "/admin/design", label: "admin.nav.design", icon: "edit" },
];

/** The navigation of a role: only what it may open. */
export function adminNav(t: Translate, role: Role): NavItem[] {
  return PLACES.filter(({ path }) => mayOpen(role, path))
    .map(({ path, label, icon }) => ({ path, label: t(label), icon }));
}
