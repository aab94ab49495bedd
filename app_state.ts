/** What the middleware prepares for every page. */
import { createDefine } from "fresh";
import type { User, Visitor } from "@/domain/accounts/model.ts";
import type { Deps } from "@/domain/kernel/deps.ts";
import type { Locale, Translate } from "@/domain/kernel/i18n.ts";
import type { SupportGlance } from "@/components/layout/shell_state.ts";
import type { Config } from "@/config.ts";
import type { RequestSession } from "@/middleware/admission.ts";
import type { Services } from "@/services.ts";

/** The request's state, read by pages, layouts and handlers. */
export interface State {
  /** The process's parts; what use cases and pages mostly need of them stands beside it. */
  services: Services;
  /** What use cases are given. */
  deps: Deps;
  /** The process's settings from the environment. */
  config: Config;
  locale: Locale;
  t: Translate;
  /** A local address in the reader's language: `/en` before it in English. */
  href: (path: string) => string;
  /** The path without the language prefix. */
  path: string;
  /** The language that the reader's browser would rather have; null where this one will do. */
  suggested: Locale | null;
  /** Who is signed in. */
  user: User | null;
  /** The store holds made-up data. */
  demo: boolean;
  /** How they are, from the request's token or cookies. */
  session: RequestSession;
  /** The client's address as far as trusted hops tell it. */
  clientAddress: string;
  /** The visit is counted: not staff's, and nobody said that they don't want it. */
  counted: boolean;
  /** The reader's conversation with the support, on pages that lead to it. */
  support?: SupportGlance;
  /** From where the request comes, as registering and signing in record it. */
  visitor: Visitor;
}

/** Fresh's typed helpers for this app. */
export const define = createDefine<State>();
