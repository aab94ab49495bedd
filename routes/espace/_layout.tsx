/** The frame of the client's area. */
import { define } from "@/app_state.ts";
import type { NavItem } from "@/components/layout/shell_state.ts";
import { EspaceShell } from "@/components/layout/side_shell.tsx";
import type { Translate } from "@/domain/kernel/i18n.ts";

function places(t: Translate): NavItem[] {
  return [
    { path: "/espace", label: t("espace.nav.home"), icon: "home" },
    { path: "/espace/signaux", label: t("signals.nav"), icon: "signal" },
    { path: "/espace/paiements", label: t("espace.nav.payments"), icon: "bank" },
    { path: "/espace/factures", label: t("espace.nav.invoices"), icon: "file" },
    { path: "/espace/trading", label: t("stats.nav"), icon: "chart" },
    { path: "/espace/profil", label: t("espace.nav.profile"), icon: "user" },
    { path: "/espace/donnees", label: t("espace.nav.data"), icon: "download" },
    { path: "/espace/securite", label: t("espace.nav.security"), icon: "shield" },
  ];
}

/** Puts the side navigation beside the page. */
export default define.layout(({ Component, state }) => (
  <EspaceShell state={state} nav={places(state.t)}>
    <Component />
  </EspaceShell>
));
