/** The end of every visitor page: where to go, the legal pages, the risk warning. */
import { Logo } from "./logo.tsx";
import type { ShellState } from "./shell_state.ts";

/** The footer. */
export function SiteFooter({ state: { t, href } }: { state: ShellState }) {
  const columns = [
    {
      title: t("footer.services"),
      links: [
        ["/services/signaux", t("nav.signals")],
        ["/services/formations", t("nav.courses")],
        ["/services/mentorat", t("nav.mentoring")],
      ],
    },
    {
      title: t("footer.house"),
      links: [
        ["/", t("nav.home")],
        ["/services", t("nav.services")],
        ["/track-record", t("signals.nav_record")],
        ["/tarifs", t("nav.pricing")],
        ["/classement", t("ranking.eyebrow")],
        ["/contact", t("nav.contact")],
        ["/support", t("support.title")],
      ],
    },
    {
      title: t("footer.contracts"),
      links: [
        ["/retractation", t("nav.withdraw")],
        ["/resiliation", t("nav.end_contract")],
      ],
    },
    {
      title: t("footer.legal"),
      links: [
        ["/mentions-legales", t("nav.legal_notice")],
        ["/cgv", t("nav.terms")],
        ["/confidentialite", t("nav.privacy")],
        ["/mesure-audience", t("nav.audience")],
        ["/avertissement-risques", t("nav.risk")],
        ["/mentions-signaux", t("nav.disclosures")],
      ],
    },
  ] as const;
  return (
    <footer class="site-footer on-dark">
      <div class="container">
        <div class="site-footer-top">
          <div class="site-footer-brand">
            <Logo />
            <p>{t("footer.about")}</p>
          </div>
          <nav class="site-footer-nav" aria-label={t("nav.footer")}>
            {columns.map((column) => (
              <div>
                <p class="eyebrow">{column.title}</p>
                <ul>
                  {column.links.map(([path, label]) => (
                    <li>
                      <a href={href(path)}>{label}</a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
        </div>
        <div class="site-footer-risk">
          <p class="eyebrow">{t("footer.risk_title")}</p>
          <p>
            {t("footer.risk")} <a href={href("/avertissement-risques")}>{t("footer.risk_more")}</a>
          </p>
        </div>
        <p class="site-footer-rights">{t("footer.rights")}</p>
      </div>
    </footer>
  );
}
