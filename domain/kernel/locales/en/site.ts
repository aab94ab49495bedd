/** English texts: the visitor pages. */
import type { site as reference } from "../fr/site.ts";
import { legal } from "./legal.ts";

/** Exactly the keys of the French catalogue. */
export const site: Record<keyof typeof reference, string> = {
  ...legal,
  "site.home.title": "Trading courses, explained signals and mentoring",
  "site.home.description":
    "Calmness Trading teaches a composed way of trading: a written plan, a risk set in advance, a journal kept. Explained signals, live courses and one-to-one mentoring.",
  "site.home.eyebrow": "Trading school and signals",
  "site.home.h1_start": "Calm",
  "site.home.h1_end": "is a method.",
  "site.home.lead":
    "A written plan, a risk set in advance, a journal kept: we teach private individuals to decide without hurry, and we explain every one of our signals.",
  "site.home.cta": "See the services",
  "site.home.cta_method": "Read our method",
  "site.home.pledge_1": "No promise of gains",
  "site.home.pledge_2": "Risk explained before anything else",
  "site.home.pledge_3": "Your money stays with your broker",

  "site.services.eyebrow": "What we offer",
  "site.services.heading": "Three ways forward, one standard",
  "site.services.intro":
    "Each stands on its own. Many start by understanding, others by watching: you choose, and you change when you like.",
  "site.services.from": "From",
  "site.services.soon": "Offers for this service will be published soon.",
  "site.services.see_signals": "See the signals",
  "site.services.see_courses": "See the courses",
  "site.services.see_mentoring": "See the mentoring",

  "site.signals.title": "Explained trading signals",
  "site.signals.name": "Signals",
  "site.signals.short":
    "A market idea with its entry, its stop, its target and the reason behind it. You understand before you act, and you are always free to sit it out.",
  "site.signals.lead":
    "A signal is not an order. Each one comes with its entry, its stop, its target, the risk it implies and the reasoning behind it, so that the decision stays yours.",
  "site.signals.point_1": "The stop is given together with the entry, never afterwards.",
  "site.signals.point_2": "Losing signals stay published next to the winning ones.",
  "site.signals.point_3": "When there is nothing to do, we send nothing.",

  "site.courses.title": "Live trading courses",
  "site.courses.name": "Courses",
  "site.courses.short":
    "Live sessions in small groups, from reading a chart to sizing a position. Exercises, worked answers, and time for your questions.",
  "site.courses.lead":
    "Learn to read a market, to put a figure on risk and to keep to a plan. Live sessions, exercises in between, and a teacher who answers.",
  "site.courses.point_1": "We begin with risk management, not with strategies.",
  "site.courses.point_2": "Every idea is practised on a demo account first.",
  "site.courses.point_3": "The first level asks for no experience.",

  "site.mentoring.title": "One-to-one trading mentoring",
  "site.mentoring.name": "Mentoring",
  "site.mentoring.short":
    "A mentor reads your journal, looks at your decisions rather than your results, and helps you correct one habit at a time.",
  "site.mentoring.lead":
    "A regular outside view of how you work. Your mentor goes through your trades with you, names what repeats, and agrees with you on one single thing to change before the next session.",
  "site.mentoring.point_1": "The work starts from your own journal and your own trades.",
  "site.mentoring.point_2": "One goal per session, written down, reviewed at the next.",
  "site.mentoring.point_3": "Your mentor never trades on your account.",

  "site.services.title": "Signals, courses and mentoring",
  "site.services.description":
    "Calmness Trading’s offers and their prices: explained signals, live courses, one-to-one mentoring. Payment by bank transfer, no automatic renewal.",
  "site.services.h1": "Our services",
  "site.services.lead":
    "Prices with all taxes included, payment by bank transfer, no automatic renewal. You pay for a period, and it ends by itself.",
  "site.services.principles": "What we hold ourselves to",
  "site.services.none": "No offer is published at the moment",
  "site.services.none_text": "We are preparing the next ones. Write to us to know when they open.",
  "site.services.other": "Our other services",

  "site.offer.choose": "Choose this plan",
  "site.offer.choose_label": "Choose this plan: {name}",
  "site.offer.highlighted": "A good place to start",
  "site.offer.tax": "incl. VAT",
  "site.offer.once": "one payment",
  "site.offer.month": "per month",
  "site.offer.quarter": "per quarter",
  "site.offer.year": "per year",
  "site.offer.includes": "This plan includes",

  "site.steps.eyebrow": "How it works",
  "site.steps.heading": "From order to access in four steps",
  "site.steps.intro":
    "No card to register: you pay by transfer, from your own bank, with a clear reference.",
  "site.steps.1_title": "You choose",
  "site.steps.1_text":
    "An offer, a price with all taxes included, a duration. Nothing is added later.",
  "site.steps.2_title": "You check",
  "site.steps.2_text":
    "Your details and how to reach you: Telegram, WhatsApp or Discord. An adviser writes to you in opening hours.",
  "site.steps.3_title": "You transfer",
  "site.steps.3_text":
    "IBAN, amount and reference to copy, or a QR code that your bank’s app can read.",
  "site.steps.4_title": "You begin",
  "site.steps.4_text":
    "A person in the team confirms the payment. Your access opens and the invoice reaches you by email.",

  "site.method.eyebrow": "The method",
  "site.method.heading": "Risk first, the rest after",
  "site.method.intro":
    "Nobody knows what a market will do tomorrow. What can be decided is how much one accepts to lose when wrong. All our teaching starts there.",
  "site.method.1_title": "A plan before the order",
  "site.method.1_text":
    "Where I enter, where I leave, why, and what would change my mind. Written before, read again after.",
  "site.method.2_title": "A risk set in advance",
  "site.method.2_text":
    "A position’s size comes from the stop and the capital, never from the wish to win it back.",
  "site.method.3_title": "A journal, not an impression",
  "site.method.3_text":
    "A decision is judged by what was known when it was made. The journal keeps that; memory flatters it.",
  "site.method.4_title": "Knowing when to do nothing",
  "site.method.4_text": "Waiting is a position. It is often the hardest one to hold.",
  "site.method.table_title": "Why risk comes first",
  "site.method.table_caption": "Gain needed to make up for a loss",
  "site.method.table_loss": "Loss taken",
  "site.method.table_gain": "Gain needed to get back to the start",
  "site.method.table_note": "Plain arithmetic: after losing half, you must double what is left.",

  "site.gets.eyebrow": "What you receive",
  "site.gets.heading": "Something solid, in black and white",
  "site.gets.1_title": "The whole reasoning",
  "site.gets.1_text":
    "Entry, stop, target, risk and context. If one is missing, the signal isn’t sent.",
  "site.gets.2_title": "A place of your own",
  "site.gets.2_text": "Your access, payments and invoices in one place, at any time.",
  "site.gets.3_title": "An invoice for every payment",
  "site.gets.3_text": "Numbered, compliant, sent as a PDF and kept in your account.",
  "site.gets.4_title": "Somebody who answers",
  "site.gets.4_text": "A person, on the channel you chose, during the opening hours shown.",
  "site.example.title": "How one is presented",
  "site.example.badge": "Made-up figures",
  "site.example.instrument": "Instrument",
  "site.example.side": "Side",
  "site.example.side_value": "Buy",
  "site.example.entry": "Entry",
  "site.example.stop": "Stop",
  "site.example.target": "Target",
  "site.example.risk": "Suggested risk at most",
  "site.example.risk_value": "0.5% of capital",
  "site.example.why":
    "“Back on the former high, volatility easing. Idea void if the session closes below the stop.”",

  "site.faq.eyebrow": "Frequent questions",
  "site.faq.heading": "Before you decide",
  "site.faq.1_q": "Do you promise gains?",
  "site.faq.1_a":
    "No, and nobody can do so honestly. We teach a method and explain market ideas. The outcome depends on the market, on how you carry things out and on your discipline, and it can be negative.",
  "site.faq.2_q": "Do you manage my money?",
  "site.faq.2_a":
    "Never. Your capital stays in your account, with the broker you choose. We receive no money to invest, we have no access to your accounts and we place no order for you.",
  "site.faq.3_q": "Do I need to know how to trade already?",
  "site.faq.3_a":
    "Not for the first level of courses. Signals and mentoring ask for the basics: what a stop is, a position size, leverage. If you are unsure, write to us and we will tell you frankly where to begin.",
  "site.faq.4_q": "Why payment by bank transfer?",
  "site.faq.4_a":
    "Because it is simple and safe, and leaves a clear trace at your bank. You register no card, and nothing can be taken without you.",
  "site.faq.5_q": "Does the subscription renew by itself?",
  "site.faq.5_a":
    "No. You pay for a period; when it ends, access stops. To go on, you order again and the new period is added to the one before.",
  "site.faq.6_q": "Can I change my mind?",
  "site.faq.6_a":
    "As a consumer you have fourteen days to withdraw. If you ask to start at once and then withdraw, you owe only the part of the service already provided. The details are in our terms of sale.",

  "site.closing.heading": "Take your time to choose.",
  "site.closing.text":
    "Read the offers, ask your questions, compare. A good plan rarely starts in a hurry.",
  "site.closing.cta": "See every offer",
  "site.closing.contact": "Write to us",

  "site.contact.title": "Contact",
  "site.contact.description":
    "Write to or call Calmness Trading: email, telephone, postal address and opening hours.",
  "site.contact.h1": "Let’s talk it over calmly",
  "site.contact.lead":
    "A question about an offer, an order or an invoice: a person reads you and answers.",
  "site.contact.email": "By email",
  "site.contact.email_text": "The best way for a detailed question.",
  "site.contact.phone": "By telephone",
  "site.contact.phone_text": "In opening hours.",
  "site.contact.address": "By post",
  "site.contact.hours": "Opening hours",
  "site.contact.hours_zone": "Paris time.",
  "site.contact.closed": "closed",
  "site.contact.order_title": "Do you have an order in progress?",
  "site.contact.order_text":
    "An adviser writes to you on the channel you gave (Telegram, WhatsApp or Discord). Your payment, its reference and its state are in your account.",
  "site.contact.order_cta": "Open my account",
  "site.contact.safety_title": "Stay careful",
  "site.contact.safety_text":
    "We will never ask for your password, for access to your trading account, or for a transfer to any account other than the one shown during the order. When in doubt, write to the address on this page.",
  "site.contact.none": "Our contact details will be published here very soon.",
};
