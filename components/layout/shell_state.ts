/** What the shells need to know of a request: the part of the app's state that they read. */
import type { Locale, Translate } from "@/domain/kernel/i18n.ts";
import type { IconName } from "@/components/ui/icon.tsx";

/** The app's `State` has all of this. */
export interface ShellState {
  locale: Locale;
  t: Translate;
  /** The address of a page in the reader's language: adds `/en` where needed. */
  href: (path: string) => string;
  user: { fullName: string; role: string } | null;
  /** The store holds demonstration data. */
  demo: boolean;
  /** The address without its language prefix. */
  path: string;
  /** The language that the reader's browser would rather have. */
  suggested?: Locale | null;
  /** The reader's conversation with the support, on pages that lead to it. */
  support?: SupportGlance;
}

/** What pages say of somebody's conversation with the support. */
export interface SupportGlance {
  /** Answers that they haven't read. */
  unread: number;
  /** Another answer may come: worth a connection. */
  live: boolean;
}

/** A place in a side navigation. */
export interface NavItem {
  /** Without the language prefix; the shell adds it. */
  path: string;
  label: string;
  icon?: IconName;
  /** How many things wait there. */
  count?: number;
}

/** Where the sign-out form posts. */
export const SIGN_OUT_PATH = "/deconnexion";

/** Where signing in happens. */
export const SIGN_IN_PATH = "/connexion";

/** The item that the page belongs to: the one whose path is the longest start of the page's. */
export function currentItem(items: readonly NavItem[], path: string): NavItem | undefined {
  return items
    .filter((item) => isWithin(path, item.path))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** Whether `path` is the place or lies below it; the home page holds only itself. */
export function isWithin(path: string, place: string): boolean {
  return path === place || (place !== "/" && path.startsWith(`${place}/`));
}

/** The same page in the other language. */
export function otherLanguageHref(state: Pick<ShellState, "locale" | "path">): string {
  if (state.locale === "en") return state.path;
  return state.path === "/" ? "/en" : `/en${state.path}`;
}
