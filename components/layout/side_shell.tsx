/** The frames behind the sign-in: the client's area and the back office, a side navigation and the page. */
import type { ComponentChildren } from "preact";
import { Icon } from "@/components/ui/icon.tsx";
import { SupportLaunch } from "@/components/support/launch.tsx";
import { Logo } from "./logo.tsx";
import { currentItem, type NavItem, type ShellState, SIGN_OUT_PATH } from "./shell_state.ts";
import { DemoBanner, SkipLink } from "./top.tsx";

/** What both shells take. */
export interface SideShellProps {
  state: ShellState;
  nav: readonly NavItem[];
  /** The way to what the house has told the person. */
  bell?: ComponentChildren;
  children: ComponentChildren;
}

/** The client's area. */
export function EspaceShell(props: SideShellProps) {
  return <SideShell {...props} label={props.state.t("nav.espace")} look="espace" />;
}

/** The back office: the same frame with the name of the place beside the logo. */
export function AdminShell(props: SideShellProps) {
  return (
    <SideShell
      {...props}
      label={props.state.t("nav.admin")}
      look="admin"
      place={props.state.t("nav.administration")}
    />
  );
}

/** One list for both widths: a popover on a phone, a column where there is room. */
function SideShell(
  { state, nav, bell, children, label, look, place }: SideShellProps & {
    label: string;
    look: string;
    place?: string;
  },
) {
  const { t, href } = state;
  const here = currentItem(nav, state.path);
  return (
    <>
      <SkipLink t={t} />
      <DemoBanner state={state} />
      <div class={`side-shell side-shell-${look}`}>
        <header class="side on-dark">
          <div class="side-top">
            <a href={href("/")} aria-label={`${t("common.brand")}, ${t("nav.site")}`}>
              <Logo />
            </a>
            {place && <span class="side-place">{place}</span>}
          </div>
          {bell && <div class="side-bell">{bell}</div>}
          <button type="button" class="menu-button" popovertarget="side-menu">
            <Icon name="menu" />
            <span class="visually-hidden">{t("common.menu")}</span>
          </button>
          <nav class="side-nav" id="side-menu" popover="auto" aria-label={label}>
            <button
              type="button"
              class="icon-button side-menu-close"
              popovertarget="side-menu"
              popovertargetaction="hide"
              aria-label={t("common.close")}
            >
              <Icon name="close" />
            </button>
            <ul>
              {nav.map((item) => (
                <li>
                  <a href={href(item.path)} aria-current={item === here ? "page" : undefined}>
                    {item.icon && <Icon name={item.icon} />}
                    {item.label}
                    {item.count ? <span class="count">{item.count}</span> : null}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <SideAccount state={state} />
        </header>
        <main id="main" class="side-main" tabindex={-1}>{children}</main>
      </div>
      <SupportLaunch state={state} />
    </>
  );
}

function SideAccount({ state: { t, href, user } }: { state: ShellState }) {
  if (!user) return null;
  return (
    <div class="side-account">
      <p class="side-user">
        <Icon name="user" />
        <span>{user.fullName}</span>
      </p>
      <form method="post" action={href(SIGN_OUT_PATH)}>
        <button type="submit" class="side-out">{t("nav.sign_out")}</button>
      </form>
    </div>
  );
}
