/** English texts: what the law wants said about recommendations (MAR article 20, regulation 2016/958). */
import type { disclosures as reference } from "../fr/disclosures.ts";

/** Exactly the keys of the French catalogue. */
export const disclosures: Record<keyof typeof reference, string> = {
  "disclosures.title": "About our recommendations",
  "disclosures.description":
    "Who produces the signals of Calmness Trading, by which method and with which interests: the disclosures of Article 20 of the Market Abuse Regulation.",
  "disclosures.lead":
    "The disclosures that Article 20 of the Market Abuse Regulation (EU) No 596/2014 and Delegated Regulation (EU) 2016/958 require, for every signal we send.",
  "disclosures.key":
    "A signal is a general recommendation, sent alike to all subscribers. It takes no account of your situation, your objectives or your experience.",
  "disclosures.1_title": "Who produces the recommendations",
  "disclosures.1_text":
    "The people who write the signals work for {company}. Every signal carries its author’s name and job title, and the date and time at which it was completed and then sent.",
  "disclosures.producer": "Producer",
  "disclosures.registration": "SIREN",
  "disclosures.address": "Address",
  "disclosures.responsible": "Responsible for publications",
  "disclosures.responsible_value": "{name} (director of publication)",
  "disclosures.contact": "For any question",
  "disclosures.2_title": "Competent authority",
  "disclosures.2_text":
    "{company} is not an investment firm, a credit institution or a financial investment adviser: it is not authorised by any authority and has subscribed to no self-regulatory code of conduct. In France the authority competent for market abuse is the Autorité des marchés financiers (AMF), 17 place de la Bourse, 75002 Paris, amf-france.org.",
  "disclosures.3_title": "Facts, interpretations, forecasts",
  "disclosures.3_text":
    "- Facts (prices, levels, dated events) are stated as such, with their source.\n- Interpretations, estimates and opinions are announced as such and remain their author’s at the time shown.\n- Price targets and scenarios are forecasts. Their main assumptions are in the signal’s comment, and they may not come true.\n- Our sources are the prices published by trading venues and brokers, economic calendars and official releases. Where we doubt a source, we say so.",
  "disclosures.4_title": "Method",
  "disclosures.4_text":
    "Signals rest on technical analysis: trend, levels that the market has worked before, volatility, the calendar’s context. No proprietary valuation model is used, and no signal is shown to an instrument’s issuer before it is sent. Entry, stop and target are set together; the ratio of risk to intended gain follows from them. A change in volatility or a price gap changes that ratio and can cost more than planned.",
  "disclosures.5_title": "Meaning, time horizon and updates",
  "disclosures.5_text":
    "- “Buy”: we think that the price will rise from the entry towards the target. “Sell”: we think that it will fall.\n- A signal holds until its target, its stop or its cancellation. Its horizon, from one session to a few weeks, is given with it.\n- It isn’t updated at fixed dates. Every change is published with its date and time, and the former version stays readable.\n- Where a recommendation differs from an earlier one on the same instrument within the past twelve months, the change and the date of the earlier one are stated.",
  "disclosures.6_title": "Prices quoted",
  "disclosures.6_text":
    "Every price quoted carries its date and time. Unless stated otherwise it is the last one known when the signal was completed, Paris time. Yours may differ: each broker has its own quotes.",
  "disclosures.7_title": "Interests and conflicts of interest",
  "disclosures.7_text":
    "- Our authors may hold long or short positions in the instruments they write about. An author who does declares it in the signal.\n- Neither {company} nor its authors hold a net long or short position above 0.5% of the capital of an issuer mentioned. Should that change, the signal concerned would say so.\n- {company} is neither a market maker nor a liquidity provider, has taken part in no offering in the past twelve months and has no agreement with any issuer about its recommendations.\n- Authors’ pay depends neither on a signal’s direction, nor on its outcome, nor on the volume that subscribers trade.\n- A signal goes to all subscribers of an offer at the same time; its author doesn’t trade the instrument between completing and sending it.",
  "disclosures.8_title": "Recommendations of the past twelve months",
  "disclosures.8_text":
    "The list of every recommendation sent in the past twelve months, with its date and time, author, instrument, direction, target, price at the time of sending and validity, is given on request to {email}. Losing signals are in it like the others.",
  "disclosures.9_title": "Warning",
  "disclosures.9_more": "Read the full risk warning",
};
