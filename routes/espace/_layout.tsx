/** The frame of the client's area. */
import { define } from "@/app_state.ts";
import { Bell } from "@/components/notifications/bell.tsx";
import type { NavItem } from "@/components/layout/shell_state.ts";
import { EspaceShell } from "@/components/layout/side_shell.tsx";
import { countUnread } from "@/domain/notifications/inbox.ts";
import type { Translate } from "@/domain/kernel/i18n.ts";

const NOTIFICATIONS = "/espace/notifications";

function places(t: Translate): NavItem[] {
  return [
    { path: "/espace", label: t("espace.nav.home"), icon: "home" },
    { path: "/espace/signaux", label: t("signals.nav"), icon: "signal" },
    { path: "/espace/paiements", label: t("espace.nav.payments"), icon: "bank" },
    { path: "/espace/factures", label: t("espace.nav.invoices"), icon: "file" },
    { path: "/espace/trading", label: t("stats.nav"), icon: "chart" },
    { path: NOTIFICATIONS, label: t("notifications.nav"), icon: "bell" },
    { path: "/espace/messageries", label: t("notifications.link.title"), icon: "telegram" },
    { path: "/espace/profil", label: t("espace.nav.profile"), icon: "user" },
    { path: "/espace/donnees", label: t("espace.nav.data"), icon: "download" },
    { path: "/espace/securite", label: t("espace.nav.security"), icon: "shield" },
  ];
}

/** Puts the side navigation beside the page, and the bell above it. */
export default define.layout(async ({ Component, state }) => {
  const { t, deps, user, path } = state;
  const unread = user ? await countUnread(deps, user.id) : 0;
  const bell = user && <Bell unread={unread} here={path === NOTIFICATIONS} t={t} />;
  return (
    <EspaceShell state={state} nav={places(t)} bell={bell}>
      <Component />
    </EspaceShell>
  );
});
