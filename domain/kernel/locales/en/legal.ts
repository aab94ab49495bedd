/** English texts: the legal pages. The French version is the one that binds. */
import type { legal as reference } from "../fr/legal.ts";

/** Exactly the keys of the French catalogue. */
export const legal: Record<keyof typeof reference, string> = {
  "legal.updated": "Version in force on {date}. The French version prevails.",
  "legal.missing":
    "The publisher has not published this information yet. It will be there before sales open.",
  "legal.version.of": "Version of {date}.",
  "legal.version.old": "This version is not the one in force",
  "legal.version.old_text": "It is kept as it was accepted, for those who ordered under it.",
  "legal.version.current": "Read the version in force",
  "legal.version.others": "Other versions",
  "legal.contents": "On this page",

  "legal.notice.description":
    "Publisher, publication director, hosting and contact of the Calmness Trading site.",
  "legal.notice.publisher_title": "Publisher of the site",
  "legal.notice.company": "Company",
  "legal.notice.form": "Legal form",
  "legal.notice.capital": "Share capital",
  "legal.notice.address": "Registered office",
  "legal.notice.registration": "Registration",
  "legal.notice.registration_value": "{siren} RCS {city}",
  "legal.notice.siret": "SIRET",
  "legal.notice.vat": "EU VAT number",
  "legal.notice.email": "Email",
  "legal.notice.phone": "Telephone",
  "legal.notice.director": "Publication director",
  "legal.notice.mediator": "Consumer mediator",
  "legal.notice.host_title": "Hosting",
  "legal.notice.host_text":
    "The site is run by its publisher, who can be reached at the address above and who gives, on request, the name and details of the provider where its servers are installed.",
  "legal.notice.host_named": "The site is hosted by {host}.",
  "legal.notice.activity_title": "Nature of the activity",
  "legal.notice.activity_text":
    "Calmness Trading teaches and publishes general information about financial markets. The publisher is neither an investment firm nor an investment adviser: it gives no personal advice, manages no portfolio, receives no money to invest and carries out no orders.",
  "legal.notice.property_title": "Intellectual property",
  "legal.notice.property_text":
    "The site’s texts, course material, signals, drawings and marks are protected. Copying or passing them on, even in part, needs the publisher’s written consent. Subscribers have them for their personal use.",
  "legal.notice.report_title": "Report a content",
  "legal.notice.report_text":
    "To report content that you find unlawful or inaccurate, write to {email} with the address of the page and the reason. We acknowledge receipt and answer.",

  "legal.terms.description":
    "Calmness Trading’s terms of sale: ordering, prices, payment by bank transfer, right of withdrawal, mediation.",
  "legal.terms.1_title": "Purpose and scope",
  "legal.terms.1_text":
    "These terms govern the sales of services made on this site between {company} (“we”) and the person who orders (“you”), consumer or professional. The version that applies is the one in force on the day of the order; it is sent to you by email with its confirmation.",
  "legal.terms.2_title": "Services",
  "legal.terms.2_text":
    "We offer explained trading signals, courses and mentoring. The main characteristics of each offer, its duration and its price are on its page.\n\nThey are teaching and general information. Ours is a duty of care: no financial result is promised, and you alone decide on your trades.",
  "legal.terms.3_title": "Prices",
  "legal.terms.3_text":
    "Prices are in euros, all taxes included. The price due is the one shown when you order. We add no fee to it.",
  "legal.terms.4_title": "Ordering",
  "legal.terms.4_text":
    "Ordering takes four steps: checking your details, paying, entering your transfer’s identifier, confirmation. You can read and correct your details before you confirm.\n\nThe button “I want to pay (order with an obligation to pay)” binds you. The order is confirmed at once by email, on a durable medium, with these terms and the withdrawal form.",
  "legal.terms.5_title": "Payment",
  "legal.terms.5_text":
    "Payment is made by bank transfer to the account shown during the order, with the reference given. If no transfer is received within {days} days, the order expires at no cost and you are told.\n\nAn invoice is issued when the payment is confirmed, sent by email and available in your account.",
  "legal.terms.6_title": "Duration, no renewal, ending the contract",
  "legal.terms.6_text":
    "Access opens when the payment is confirmed, for the duration of the offer. There is no automatic renewal: when it ends, access stops, and you have nothing to do. A new order made before the end extends the current period.\n\nYou can also end the contract by the link “End your contract”, at the foot of every page of the site and in your account, without signing in (article L215-1-1 of the French Consumer Code). You choose the end that is already paid for or a stop at once; there is neither a fee nor a notice period. We confirm by email that we received the notification, the date of the end and its effects. Apart from withdrawal and the legal guarantee, a stop asked for before the end gives no refund of the period that was paid for.",
  "legal.terms.7_title": "The consumer’s right of withdrawal",
  "legal.terms.7_text":
    "The consumer has fourteen days from the order to withdraw, without a reason and at no cost (articles L221-18 and following of the French Consumer Code). A period that would end on a Saturday, a Sunday or a public holiday is extended to the next working day.\n\nYou can exercise this right online, without signing in, by the link “Withdraw from contract here”, at the foot of every page of the site and in your account (article L221-21). We at once send you by email an acknowledgement of receipt on a durable medium, with the content of your statement, its date and its time. You can also send us any unambiguous statement, for example with the form below, to {email} or by post.\n\nThe service starts before that period ends only at your express request. If you then withdraw, you pay the amount for the service provided up to your decision (article L221-25). The right ends when the service has been fully provided before the period’s end, at your request and with your express waiver, or, for digital content supplied without a physical medium, when supply has begun under the same conditions (article L221-28).\n\nWe refund what is due at the latest fourteen days after we were told (article L221-24), by bank transfer.",
  "legal.terms.8_title": "Withdrawal form",
  "legal.terms.8_text":
    "If you wish, copy and complete these lines:\n\n- To {company}, {address}, {email}:\n- I hereby give notice that I withdraw from my contract for the provision of the following service:\n- Ordered on:\n- Order reference:\n- Name and address of the consumer:\n- Date, and signature if sent on paper:",
  "legal.terms.9_title": "Your commitments",
  "legal.terms.9_text":
    "You give accurate information and keep your credentials secret. Access is personal: sharing or reselling content, signals or an account allows us to suspend access, after hearing you.",
  "legal.terms.10_title": "Legal guarantee of conformity",
  "legal.terms.10_text":
    "Our online services are digital services within the meaning of articles L224-25-1 and following of the French Consumer Code. We answer for their conformity for the whole duration of the contract (articles L224-25-12 and following).\n\nThe consumer is entitled to the legal guarantee of conformity when a lack of conformity appears during the period in which the digital content or service is supplied or, for a single supply, within two years of it. During the period of supply or, for a single supply, for one year, the consumer only has to show that the lack of conformity exists, not when it appeared.\n\nThe legal guarantee of conformity entails an obligation to supply all the updates needed to keep the digital content or service in conformity. It entitles the consumer to have it brought into conformity without undue delay after asking, free of charge and without major inconvenience.\n\nThe consumer may obtain a price reduction while keeping the content or service, or end the contract with a full refund in return for giving it up, if:\n\n- the trader refuses to bring the content or service into conformity;\n- bringing it into conformity is delayed without justification;\n- it cannot be brought into conformity without costs for the consumer;\n- bringing it into conformity causes the consumer major inconvenience;\n- the lack of conformity persists after the trader’s attempt to cure it.\n\nThe consumer is also entitled to a price reduction or to end the contract when the lack of conformity is so serious that this is justified at once; they need not then ask for conformity first. When it is minor, they may cancel the contract only if it provides for no price. For a service supplied continuously, the refund covers the period in which it was not in conformity and the one that remained.\n\nAny period of unavailability for the purpose of restoring conformity suspends the guarantee that remained until the content or service is supplied in conformity again.\n\nThese rights follow from articles L224-25-1 to L224-25-31 of the French Consumer Code. A trader who obstructs the legal guarantee of conformity in bad faith is liable to a civil fine of up to 300,000 euros, which may be raised to 10% of average annual turnover (article L242-18-1 of the French Consumer Code).\n\nThe consumer also has the legal guarantee against hidden defects under articles 1641 to 1649 of the French Civil Code, for two years from the discovery of the defect. It gives a price reduction if the content or service is kept, or a full refund in return for giving it up.\n\nTo make use of these guarantees, write to {email}.",
  "legal.terms.11_title": "Liability",
  "legal.terms.11_text":
    "We answer for the proper performance of our services. We do not answer for losses on the markets that follow from your decisions, nor for failures of your broker, your bank or your internet access. Nothing here reduces a consumer’s legal guarantees, among them the legal guarantee of conformity of digital content and services (articles L224-25-12 and following of the French Consumer Code).",
  "legal.terms.12_title": "Personal data",
  "legal.terms.12_text":
    "We process your data to perform the contract and to meet our accounting and tax obligations. The site’s “Privacy” page says which, why, for how long and who has access.\n\nYou can access, correct, erase and receive your data in a reusable format, limit or object to their use (Regulation (EU) 2016/679, articles 15 to 21). Your account lets you export them and erase the account at any time; you can also write to {email}. Invoices and accounting records are kept for ten years (article L123-22 of the French Commercial Code), and the record of a contract of €120 or more is kept for as long, at your disposal (articles L213-1 and D213-2 of the French Consumer Code).\n\nYou can complain to the French authority, the CNIL (cnil.fr).",
  "legal.terms.13_title": "Professional clients",
  "legal.terms.13_text":
    "A professional has the right of withdrawal only in the cases of article L221-3 of the French Consumer Code.\n\n{penalty}\n\n{recovery}\n\n{discount}",
  "legal.terms.14_title": "Complaints and mediation",
  "legal.terms.14_text":
    "Write first to {email}: we answer as soon as we can. If the disagreement remains, a consumer can turn, free of charge and within a year of the written complaint, to our consumer mediator: {mediator}.",
  "legal.terms.15_title": "Applicable law",
  "legal.terms.15_text":
    "The contract is governed by French law. A consumer living in another Member State of the European Union keeps the benefit of that State’s mandatory rules and the choice of the court of their home.",

  "legal.privacy.description":
    "What data Calmness Trading collects, why, for how long, and how to exercise your rights.",
  "legal.privacy.1_title": "Who is responsible",
  "legal.privacy.1_text":
    "{company}, {address}, is the controller of your data. For any question or to exercise your rights: {email}.",
  "legal.privacy.2_title": "What we collect",
  "legal.privacy.2_text":
    "- Your account: name, email address, password (kept in a form that we cannot read back), language.\n- Your orders: billing address, company and VAT number where there is one, the contact you chose (Telegram, WhatsApp or Discord), reference and identifier of the transfer, invoices, version of the terms accepted.\n- Your withdrawals and ends of contract: the name, email address and contract that you state, date and time.\n- Your exchanges with the support: the messages and files that you send, the page that you write from, name and email address if you give them.\n- Security: dates of sign-in, IP address and device.\n\nWe receive neither your bank credentials nor any card number.",
  "legal.privacy.3_title": "Why, and on what basis",
  "legal.privacy.3_text":
    "- To perform the contract: open your account, handle the order, give access, answer you.\n- To obey the law: issue and keep invoices, keep accounts, answer the authorities.\n- Our legitimate interest: protecting the site and the accounts from fraud and abuse.\n- Your consent: any message that the service doesn’t need. You can withdraw it at any time.",
  "legal.privacy.4_title": "For how long",
  "legal.privacy.4_text":
    "- Account: as long as it exists, then {inactiveAccount|{inactiveAccount} year|{inactiveAccount} years} after the last activity.\n- Invoices and accounting records: {invoice|{invoice} year|{invoice} years} (article L123-22 of the French Commercial Code). The record of a contract of €120 or more: {invoice|{invoice} year|{invoice} years} (articles L213-1 and D213-2 of the French Consumer Code).\n- Unpaid orders: {unpaidOrder|{unpaidOrder} year|{unpaidOrder} years}.\n- Security records: {securityTrace|{securityTrace} year|{securityTrace} years}.",
  "legal.privacy.5_title": "Who has access",
  "legal.privacy.5_text":
    "The people of the team who need it for their work, and the providers that carry our messages: the email service and, if you chose it, the messenger you gave us (Telegram, WhatsApp or Discord), under its own terms. We neither sell nor rent your data.",
  "legal.privacy.6_title": "Cookies",
  "legal.privacy.6_text":
    "We use only the cookies that signing in, security and your conversation with the support need and, if you refuse audience measurement, the one that remembers so. They neither follow you nor serve advertising, and so call for no consent. The site loads nothing from third parties: fonts and images come from us.",
  "legal.privacy.7_title": "Your rights",
  "legal.privacy.7_text":
    "You can access your data, correct them, receive them in a reusable format, have them erased, limit or object to their use, and leave instructions for after your death. Your account, on the page “My data”, lets you download everything and erase the account; it first says what disappears and what stays. We answer any other request within a month. Some data, such as invoices, must be kept even after a request for erasure.\n\nYou can also complain to the French authority, the CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07 (cnil.fr).",
  "legal.privacy.8_title": "Audience measurement",
  "legal.privacy.8_text":
    "We count visits to the site without identifying you and without linking anything to your account. A hash of your IP address and your browser tells the visitors of one day apart; the salt that it depends on is destroyed {saltMinutes} minutes after midnight. Each page view, with the truncated IP address, is kept for {logMonths} months; visits without hash or address, and daily totals, for {rowsMonths} months. The page “Audience measurement” (/en/mesure-audience) says all that is counted and lets you refuse; your browser’s Do Not Track and Global Privacy Control signals are honoured.\n\nIf you state your gender, age band or country in your profile, they serve only for totals by groups of at least five people. None of it is required.",

  "legal.risk.description":
    "The risks of trading, of CFDs and of leverage, and what our signals are and are not.",
  "legal.risk.lead": "To be read before ordering, and before committing a single euro to a market.",
  "legal.risk.key":
    "CFDs are complex instruments and come with a high risk of losing money rapidly due to leverage. According to the European Securities and Markets Authority (ESMA, 2018), 74–89% of retail investor accounts lose money when trading CFDs. You should consider whether you understand how CFDs work and whether you can afford to lose your money.",
  "legal.risk.1_title": "You can lose what you commit",
  "legal.risk.1_text":
    "The price of a currency, a share, a commodity or a cryptocurrency can move fast and far. A loss can be total. Never use rent money, borrowed money or emergency savings.",
  "legal.risk.2_title": "Leverage works both ways",
  "legal.risk.2_text":
    "With a leverage of 30, an adverse move of little more than 3% wipes out the amount committed. A stop order limits a loss without guaranteeing it: when prices gap, it is filled at the price available, which can be much lower.",
  "legal.risk.3_title": "The past does not tell the future",
  "legal.risk.3_text":
    "Past performance, real or simulated, is no guide to future performance. Somebody else’s result is not the one you will get: fills, costs, size and timing differ.",
  "legal.risk.4_title": "What our signals are",
  "legal.risk.4_text":
    "Our signals are general ideas, published in the same way to every subscriber. They take no account of your situation, your aims or your experience: they are not personal investment advice. You alone decide whether to follow them, and for what amount.",
  "legal.risk.5_title": "Transparency of recommendations",
  "legal.risk.5_text":
    "Under article 20 of Regulation (EU) No 596/2014 on market abuse:\n\n- Producer: {company}. The author, the date and the time are on each signal.\n- Method: technical analysis and market context; the assumptions are in the signal’s comment.\n- Duration: a signal holds until its target, its stop or its cancellation, which are published. It is not updated on fixed dates.\n- Interests: our authors may hold positions in the instruments named. An interest that could influence a signal is declared with it.\n- Facts, estimates and opinions are told apart in the text.",
  "legal.risk.6_title": "Choose an authorised intermediary",
  "legal.risk.6_text":
    "Check your broker before you open an account: the register of financial agents (regafi.fr), the blacklists and warnings of the AMF (amf-france.org) and of ABE Infoservice (abe-infoservice.fr). Beware of anybody who guarantees a return or presses you to send money.",
  "legal.risk.7_title": "If trading weighs on you",
  "legal.risk.7_text":
    "Wanting to win it back, hiding losses, losing sleep: take these signs seriously. Stop, and talk to somebody close or to a doctor. In France, Joueurs Info Service answers anonymously on 09 74 75 13 13, every day from 8 am to 2 am.",
};
