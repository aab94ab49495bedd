/** Who isn't a human visitor. */
import { isbot, isbotMatch } from "isbot";
import { remember } from "./remember.ts";
import { words } from "./text.ts";

/** What {@linkcode robotName} is given: the request's headers, by name. */
export type Header = (name: string) => string | null;

/** Watchers and link previews that don't call themselves bots. */
const CHECKS =
  /HeadlessChrome|PetalBot|kube-probe|GoogleHC|ELB-HealthChecker|UptimeRobot|Pingdom|StatusCake|Site24x7|BetterStack|WhatsApp\/|TelegramBot|Slackbot|Discordbot|facebookexternalhit|SkypeUriPreview|Viber|Iframely/i;

/**
 * What a request that isn't a human's is counted as; null for a human. It is a robot's by its
 * User-Agent (`isbot`'s list, watchers and previews, none at all), or a browser's that only
 * looks ahead: prefetching and previews say so. The absence of headers proves nothing: an old browser
 * has no client hints and no `Sec-Fetch`.
 */
export function robotName(header: Header): string | null {
  const userAgent = (header("user-agent") ?? "").slice(0, 1000);
  if (userAgent.trim() === "") return "(no user agent)";
  const purpose = `${header("sec-purpose") ?? ""} ${header("purpose") ?? ""} ${
    header("x-purpose") ?? ""
  } ${header("x-moz") ?? ""}`;
  if (/prefetch|prerender|preview/i.test(purpose)) return "(prefetch)";
  return byUserAgent(userAgent) || null;
}

/** The robot's name, empty for a browser's. Visitors send the same text page after page. */
const byUserAgent = remember(2000, (userAgent: string): string => {
  const check = CHECKS.exec(userAgent);
  if (check) return words(check[0].replace("/", ""), 40);
  return isbot(userAgent) ? robotProduct(userAgent) : "";
});

/** `Googlebot` of `Mozilla/5.0 (compatible; Googlebot/2.1; …)`, `curl` of `curl/8.0`. */
function robotProduct(userAgent: string): string {
  const match = isbotMatch(userAgent) ?? "";
  const products = userAgent.match(/[A-Za-z][\w.!-]*/g) ?? [];
  const named =
    products.find((word) => /bot|crawl|spider|slurp|fetch|monitor|preview/i.test(word)) ??
      products.find((word) => match !== "" && word.toLowerCase().includes(match.toLowerCase())) ??
      products[0];
  return words(named ?? match, 40) || "(robot)";
}
