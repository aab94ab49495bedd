import { expect } from "expect";
import { robotName } from "./robot.ts";

const CHROME =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

function name(userAgent: string, headers: Record<string, string> = {}): string | null {
  const all = new Headers({ ...headers, "user-agent": userAgent });
  return robotName((header) => all.get(header));
}

Deno.test("robots are known by what they call themselves", () => {
  const robots: [string, string][] = [
    ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Googlebot"],
    [
      "Mozilla/5.0 (Linux; Android 7.0;) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; PetalBot;+https://webmaster.petalsearch.com/site/petalbot)",
      "PetalBot",
    ],
    [CHROME.replace("Chrome/", "HeadlessChrome/"), "HeadlessChrome"],
    ["curl/8.5.0", "curl"],
    ["python-requests/2.31.0", "python-requests"],
    ["kube-probe/1.29", "kube-probe"],
    ["WhatsApp/2.23.20.0", "WhatsApp"],
    ["facebookexternalhit/1.1", "facebookexternalhit"],
    ["", "(no user agent)"],
  ];
  expect(robots.map(([agent]) => name(agent))).toEqual(robots.map(([, called]) => called));
});

Deno.test("browsers are people, with few headers or many", () => {
  const people = [
    CHROME,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko",
    "Lynx/2.9.0 libwww-FM/2.14 SSL-MM/1.4.1",
  ];
  expect(people.slice(0, 4).map((agent) => name(agent))).toEqual([null, null, null, null]);
});

Deno.test("a browser that only looks ahead is counted apart", () => {
  expect(name(CHROME, { "sec-purpose": "prefetch;prerender" })).toBe("(prefetch)");
  expect(name(CHROME, { purpose: "prefetch" })).toBe("(prefetch)");
  expect(name(CHROME, { "x-moz": "prefetch" })).toBe("(prefetch)");
});
