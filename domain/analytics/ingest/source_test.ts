import { expect } from "expect";
import { type Origin, originOf } from "./source.ts";

function from(referrer: string, query = ""): Origin | null {
  return originOf({
    referrer,
    query: new URLSearchParams(query),
    ownHosts: ["calmness.example", "localhost"],
  });
}

const CASES: [referrer: string, query: string, source: string, name: string, campaign?: string][] =
  [
    ["", "", "direct", "(none)"],
    ["not a url", "", "direct", "(none)"],
    ["https://www.calmness.example/tarifs", "", "direct", "(none)"],
    ["http://localhost:8000/", "", "direct", "(none)"],
    ["https://www.google.fr/", "", "search", "Google"],
    [
      "android-app://com.google.android.googlequicksearchbox/https/www.google.com",
      "",
      "search",
      "Google",
    ],
    ["android-app://com.google.android.gm", "", "mail", "Gmail"],
    ["android-app://com.google.android.gm/", "", "mail", "Gmail"],
    ["https://mail.google.com/", "", "mail", "Gmail"],
    ["https://outlook.live.com/", "", "mail", "Outlook.com"],
    ["https://webmail.free.fr/x", "", "mail", "webmail.free.fr"],
    ["https://t.co/abc", "", "social", "X"],
    ["https://l.facebook.com/l.php?u=x", "", "social", "Facebook"],
    ["https://m.youtube.com/", "", "social", "YouTube"],
    ["https://t.me/s", "", "social", "Telegram"],
    ["https://www.qwant.com/", "", "search", "Qwant"],
    ["https://duckduckgo.com/", "", "search", "DuckDuckGo"],
    ["https://blog.example:8443/a?token=secret", "", "referral", "blog.example"],
    ["https://WWW.Blog.Example./a", "", "referral", "blog.example"],
    ["https://xn--bcher-kva.example/", "", "referral", "bücher.example"],
    [
      "",
      "utm_source=Newsletter&utm_medium=email&utm_campaign=Rentr%C3%A9e",
      "campaign",
      "(none)",
      "newsletter / email / rentrée",
    ],
    ["https://www.google.com/", "gclid=EAIaIQ", "campaign", "Google", "google / cpc / -"],
    ["", "fbclid=abc", "social", "Facebook"],
    ["https://blog.example/?utm_source=theirs", "", "referral", "blog.example"],
    ["", "utm_source=jean%40example.org", "campaign", "(none)", "@ / - / -"],
  ];

for (const [referrer, query, source, name, campaign = "(none)"] of CASES) {
  Deno.test(`a visit from "${referrer}" with "${query}" is ${source}`, () => {
    expect(from(referrer, query)).toEqual({ source, referrer: name, campaign });
  });
}

Deno.test("hosts that send false referrers are told apart, with all below them", () => {
  expect(from("https://semalt.com/crawler")).toBe(null);
  expect(from("http://a.semalt.com/")).toBe(null);
  expect(from("https://notsemalt.com/")?.source).toBe("referral");
});

Deno.test("no tag is longer than 40 characters, and none holds control characters", () => {
  const origin = from(
    "",
    `utm_source=${"x".repeat(10_000)}&utm_medium=a%00%0Ab%u&utm_campaign=%FF%FE`,
  );
  expect(origin?.campaign).toMatch(/^x{40} \/ a b%u \/ \ufffd\ufffd$/);
});
