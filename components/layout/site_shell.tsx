/** The frame of visitor pages: header with navigation, the page, footer with the legal side. */
import type { ComponentChildren } from "preact";
import { Icon } from "@/components/ui/icon.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { SupportLaunch } from "@/components/support/launch.tsx";
import { Logo } from "./logo.tsx";
import { SiteFooter } from "./site_footer.tsx";
import { DemoBanner, LanguageHint, SkipLink } from "./top.tsx";
import { isWithin, otherLanguageHref, type ShellState, SIGN_IN_PATH } from "./shell_state.ts";

/** What {@linkcode SiteShell} takes. */
export interface SiteShellProps {
  state: ShellState;
  /** A few links only, for checkout and sign-in: nothing to wander off to. */
  focused?: boolean;
  children: ComponentChildren;
}

/** Header, `<main id="main">` and footer. */
export function SiteShell({ state, focused, children }: SiteShellProps) {
  return (
    <>
      <SkipLink t={state.t} />
      <DemoBanner state={state} />
      <LanguageHint state={state} />
      <SiteHeader state={state} focused={focused} />
      <main id="main" tabindex={-1}>{children}</main>
      <SiteFooter state={state} />
      <SupportLaunch state={state} />
    </>
  );
}

function SiteHeader({ state, focused }: { state: ShellState; focused?: boolean }) {
  const { t, href } = state;
  return (
    <header class="site-header on-dark">
      <div class="container site-header-bar">
        <a
          class="site-header-logo"
          href={href("/")}
          aria-label={`${t("common.brand")}, ${t("nav.home")}`}
        >
          <Logo />
        </a>
        {!focused && (
          <button type="button" class="menu-button" popovertarget="site-menu">
            <Icon name="menu" />
            <span class="visually-hidden">{t("common.menu")}</span>
          </button>
        )}
        {!focused && <SiteMenu state={state} />}
        <AccountLink state={state} />
      </div>
    </header>
  );
}

/** One list for both widths: a popover on a phone, a row where there is room. */
function SiteMenu({ state }: { state: ShellState }) {
  const { t, href, path } = state;
  const places = [
    { path: "/", label: t("nav.home") },
    { path: "/services", label: t("nav.services"), alone: true },
    { path: "/services/signaux", label: t("nav.signals") },
    { path: "/services/formations", label: t("nav.courses") },
    { path: "/services/mentorat", label: t("nav.mentoring") },
    { path: "/track-record", label: t("signals.nav_record") },
    { path: "/tarifs", label: t("nav.pricing") },
    { path: "/contact", label: t("nav.contact") },
  ];
  return (
    <nav class="site-menu" id="site-menu" popover="auto" aria-label={t("nav.main")}>
      <button
        type="button"
        class="site-menu-close"
        popovertarget="site-menu"
        popovertargetaction="hide"
        aria-label={t("common.close")}
      >
        <Icon name="close" />
      </button>
      <ul>
        {places.map((place) => {
          const here = place.alone ? path === place.path : isWithin(path, place.path);
          return (
            <li>
              <a href={href(place.path)} aria-current={here ? "page" : undefined}>{place.label}</a>
            </li>
          );
        })}
        <li class="site-menu-language">
          <a
            href={otherLanguageHref(state)}
            hreflang={state.locale === "fr" ? "en" : "fr"}
            lang={state.locale === "fr" ? "en" : "fr"}
            aria-current="false"
            aria-label={`${t("nav.language")}: ${t("nav.language_label")}`}
          >
            <Icon name="globe" size="small" />
            {t("nav.language")}
          </a>
        </li>
      </ul>
    </nav>
  );
}

function AccountLink({ state: { t, href, user } }: { state: ShellState }) {
  if (!user) {
    return (
      <LinkButton class="account-link" variant="secondary" size="small" href={href(SIGN_IN_PATH)}>
        {t("nav.sign_in")}
      </LinkButton>
    );
  }
  const team = user.role !== "client";
  return (
    <LinkButton
      class="account-link"
      variant="secondary"
      size="small"
      icon="user"
      href={team ? "/admin" : "/espace"}
    >
      {t(team ? "nav.administration" : "nav.account")}
    </LinkButton>
  );
}
