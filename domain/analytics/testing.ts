/** Entries of a log, for tests. */
import type { Happening, PageBeacon, PageView, SessionFacts } from "./model.ts";

/** Facts of a plain visit, with what a test changes. */
export function facts(given: Partial<SessionFacts> = {}): SessionFacts {
  return {
    source: "direct",
    referrer: "(none)",
    campaign: "(none)",
    device: "desktop",
    browser: "Firefox",
    os: "Linux",
    screen: "(none)",
    language: "fr",
    country: "FR",
    region: "(none)",
    city: "(none)",
    ...given,
  };
}

/** A page view by visitor `v` of `path` at an instant. */
export function view(
  at: string,
  path: string,
  given: Partial<Omit<PageView, "facts">> & { facts?: Partial<SessionFacts> } = {},
): PageView {
  return {
    kind: "view",
    at,
    visitor: "v",
    path,
    status: 200,
    render: 10,
    network: "192.0.2.0",
    ...given,
    facts: facts(given.facts),
  };
}

/** What the script of a page told. */
export function beacon(at: string, path: string, given: Partial<PageBeacon> = {}): PageBeacon {
  return { kind: "beacon", at, visitor: "v", path, seconds: 0, scroll: 0, screen: "md", ...given };
}

/** Something that happened besides. */
export function happening(
  kind: Happening["kind"],
  at: string,
  name: string,
  given: Partial<Happening> = {},
): Happening {
  return { kind, at, visitor: "v", path: "/", name, ...given };
}
