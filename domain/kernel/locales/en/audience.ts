/** English texts: counting visits, on the page that says what is kept and lets one refuse. */
import type { audience as reference } from "../fr/audience.ts";

/** Exactly the keys of the French catalogue. */
export const audience: Record<keyof typeof reference, string> = {
  "nav.audience": "Audience measurement",
  "audience.title": "Audience measurement",
  "audience.lead":
    "We count visits to know which pages are of use. No advertising cookie, no following from site to site, no link to your account.",
  "audience.description":
    "What Calmness Trading counts of your visit, how long it is kept, and how to refuse.",
  "audience.choice": "Your choice",
  "audience.counted": "Your visits are counted, without our knowing who you are.",
  "audience.declined": "Your visits are not counted.",
  "audience.declined_by_browser":
    "Your browser asks not to be tracked (Do Not Track or Global Privacy Control): your visits are not counted.",
  "audience.decline": "Stop counting my visits",
  "audience.accept": "Count my visits again",
  "audience.choice_note":
    "Your refusal is kept in a cookie named “audience”, which says “off” and nothing else, for 13 months.",
  "audience.done_declined": "Noted: your visits are no longer counted.",
  "audience.done_accepted": "Noted: your visits are counted.",
  "audience.what": "What we count",
  "audience.what_text":
    "For each page: the time, the page’s address without its parameters, the site you come from, the campaign of a tagged link, the kind of device, the browser, the system, the language, the country (and region and city where known), the response time. A small script adds the time spent, how far the page was read, the size of the window, outbound links and how fast the page appeared. Without it the page still counts.",
  "audience.who": "How a visitor is recognised",
  "audience.who_text":
    "By a hash of your IP address, your browser and a salt drawn at random every day at midnight, Paris time. The salt of the day before is destroyed {minutes} minutes later: nobody, not even us, can then link a visit to the next day’s. Your IP address serves for this and to find the country, and is then truncated. Nothing is linked to an account, a payment or another site.",
  "audience.kept_title": "What is kept, and for how long",
  "audience.kept_what": "Data",
  "audience.kept_how_long": "Time",
  "audience.kept.salt": "The day’s salt",
  "audience.kept.salt_time": "The day itself and {minutes} minutes",
  "audience.kept.log": "Each page view, with the truncated IP address and the day’s hash",
  "audience.kept.rows": "Visits without hash or address, and daily totals",
  "audience.kept.months": "{months} months",
  "audience.law_title": "Why no banner asks for your consent",
  "audience.law_text":
    "This measurement meets the conditions of the CNIL’s exemption from consent for audience measurement: it serves us alone, follows nobody, is combined with nothing and doesn’t last. You may refuse it here at any time.",
};
