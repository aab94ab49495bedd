/** From where a visit came: its referrer and the tags of its address. */
import { domainToUnicode } from "node:url";
import { parse } from "@tryghost/referrer-parser";
import { type SessionFacts, type Source, UNKNOWN } from "../model.ts";
// https://github.com/matomo-org/referrer-spam-list, public domain, as of November 2026.
import spamHosts from "./spam_hosts.json" with { type: "json" };
import { words } from "./text.ts";

/** Where a visit came from, as its session keeps it. */
export type Origin = Pick<SessionFacts, "source" | "referrer" | "campaign">;

/** What {@linkcode originOf} is given. */
export interface Arrival {
  /** The `Referer` header; empty without. */
  referrer: string;
  /** The address's query; only known tags are read, and none is kept as it is. */
  query: URLSearchParams;
  /** Hosts under which this site is reached. */
  ownHosts: readonly string[];
}

const DIRECT: Origin = { source: "direct", referrer: UNKNOWN, campaign: UNKNOWN };

const SPAM: ReadonlySet<string> = new Set(spamHosts);

/** Names that the list of `@tryghost/referrer-parser` lacks, or has under a former name. */
const KNOWN: Readonly<Record<string, [name: string, source: Source]>> = {
  "baidu.com": ["Baidu", "search"],
  "discord.com": ["Discord", "social"],
  "ecosia.org": ["Ecosia", "search"],
  "lilo.org": ["Lilo", "search"],
  "qwant.com": ["Qwant", "search"],
  "startpage.com": ["Startpage", "search"],
  "t.co": ["X", "social"],
  "t.me": ["Telegram", "social"],
  "telegram.org": ["Telegram", "social"],
  "org.telegram.messenger": ["Telegram", "social"],
  "threads.net": ["Threads", "social"],
  "tiktok.com": ["TikTok", "social"],
  "twitter.com": ["X", "social"],
  "wa.me": ["WhatsApp", "social"],
  "x.com": ["X", "social"],
  "youtube.com": ["YouTube", "social"],
};

const MEDIA: Readonly<Record<string, Source>> = {
  search: "search",
  social: "social",
  email: "mail",
};

/** Click ids that advertisers add, and the campaign that each stands for (source / medium / name). */
const PAID_CLICKS: Readonly<Record<string, string>> = {
  gclid: "google / cpc",
  gbraid: "google / cpc",
  wbraid: "google / cpc",
  dclid: "google / display",
  msclkid: "bing / cpc",
  ttclid: "tiktok / cpc",
  twclid: "x / cpc",
  li_fat_id: "linkedin / cpc",
  yclid: "yandex / cpc",
};

/** Ids on links that nobody paid for: they only say where the link was clicked. */
const PLAIN_CLICKS: Readonly<Record<string, Origin>> = {
  fbclid: { source: "social", referrer: "Facebook", campaign: UNKNOWN },
  igshid: { source: "social", referrer: "Instagram", campaign: UNKNOWN },
  mc_eid: { source: "mail", referrer: "Mailchimp", campaign: UNKNOWN },
};

/**
 * Where a visit came from. A tagged link (`utm_*`, a paid click's id) is a campaign, whatever its
 * referrer; else the referrer says it; our own host and none at all are direct. Null for a host that
 * sends false referrers to be looked up by whoever reads reports.
 */
export function originOf({ referrer, query, ownHosts }: Arrival): Origin | null {
  if (referrer === "" && query.size === 0) return DIRECT;
  const host = referrerHost(referrer);
  if (host !== null && isSpam(host)) return null;
  const byHost = host === null || ownHosts.includes(host) ? DIRECT : fromHost(host, referrer);
  const campaign = campaignOf(query);
  if (campaign !== null) return { ...byHost, source: "campaign", campaign };
  if (byHost !== DIRECT) return byHost;
  const click = Object.keys(PLAIN_CLICKS).find((name) => query.has(name));
  return click === undefined ? DIRECT : PLAIN_CLICKS[click];
}

/** `source / medium / name` of a tagged address, each as far as it is told; null without tags. */
export function campaignOf(query: URLSearchParams): string | null {
  if (query.size === 0) return null;
  const tags = ["utm_source", "utm_medium", "utm_campaign"].map((tag) => {
    return words(query.get(tag) ?? "", 40).toLowerCase();
  });
  if (tags.some((tag) => tag !== "")) return tags.map((tag) => tag || "-").join(" / ");
  const click = Object.keys(PAID_CLICKS).find((name) => query.has(name));
  return click === undefined ? null : `${PAID_CLICKS[click]} / -`;
}

function referrerHost(referrer: string): string | null {
  const url = URL.parse(referrer);
  if (!url || !/^(https?|android-app|ios-app):$/.test(url.protocol)) return null;
  return url.hostname.toLowerCase().replace(/^www\./, "").replace(/\.$/, "") || null;
}

function fromHost(host: string, referrer: string): Origin {
  const known = suffixes(host).map((name) => KNOWN[name]).find((entry) => entry !== undefined);
  if (known) return { source: known[1], referrer: known[0], campaign: UNKNOWN };
  const { referrerSource, referrerMedium } = parse(withoutQuery(referrer));
  const source = MEDIA[referrerMedium ?? ""];
  if (source && referrerSource) return { source, referrer: referrerSource, campaign: UNKNOWN };
  const name = words(domainToUnicode(host) || host, 80);
  const isWebmail = /^(web)?mail[.-]|^(messagerie|messages)\./.test(host);
  return { source: isWebmail ? "mail" : "referral", referrer: name, campaign: UNKNOWN };
}

/** The parser would read campaign tags of the referring page as this visit's own. */
function withoutQuery(referrer: string): string {
  return referrer.replace(/[?#].*$/s, "");
}

function isSpam(host: string): boolean {
  return suffixes(host).some((name) => SPAM.has(name) || SPAM.has(domainToUnicode(name)));
}

/** `a.b.example`, `b.example`, `example`. */
function suffixes(host: string): string[] {
  const labels = host.split(".").slice(-6);
  return labels.map((_, index) => labels.slice(index).join("."));
}
