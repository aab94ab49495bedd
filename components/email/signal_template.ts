/** The mail about a signal: what happened to it, and the head of the chain, to be kept. */
import { formatInstant } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import type { SignalTerms } from "@/domain/signals/model.ts";
import { eventTitle, formatPrice, resultText, termFacts } from "@/components/signals/words.ts";
import {
  type Block,
  button,
  type Fact,
  type MailContent,
  type MailContext,
  paragraph,
} from "./content.ts";

type SignalMail = Extract<Mail, { template: "signal" }>["data"];

/** What happened to a signal, for a member. */
export function signalMail(data: SignalMail, context: MailContext): MailContent {
  const { t, link } = context;
  const { event, head, symbol, signalId } = data;
  const title = eventTitle(event, t);
  const side = t(`signals.side.${data.side}`);
  const intro = event.kind === "published" || event.kind === "amended" ? event.kind : "moved";
  return {
    subject: t("signals.mail.subject", { symbol, side, event: title }),
    preheader: t("signals.mail.preheader"),
    title,
    about: "signals",
    blocks: [
      paragraph(t(`signals.mail.${intro}`)),
      { kind: "facts", facts: facts(data, context) },
      ...quotes(data),
      button(t("signals.mail.button"), link(`/espace/signaux/${signalId}`)),
      paragraph(
        t("signals.mail.disclosures", {
          author: data.jobTitle ? `${data.author}, ${data.jobTitle}` : data.author,
          url: link("/mentions-signaux"),
        }),
      ),
      { kind: "heading", text: t("signals.mail.head_title") },
      paragraph(t("signals.mail.head_text", { url: link("/track-record") })),
      { kind: "quote", text: JSON.stringify(head) },
    ],
  };
}

function facts(data: SignalMail, { t, locale }: MailContext): Fact[] {
  const { event, result } = data;
  return [
    { label: t("signals.symbol"), value: data.symbol, strong: true },
    { label: t("signals.side"), value: t(`signals.side.${data.side}`), strong: true },
    ...termFacts(changed(data), { t, locale }).map(([label, value]) => ({ label, value })),
    ...("price" in event
      ? [{ label: t("signals.price"), value: formatPrice(event.price, locale), strong: true }]
      : []),
    { label: t("signals.mail.at"), value: formatInstant(event.at, locale) },
    ...(result
      ? [{ label: t("signals.result"), value: resultText(result, { t, locale }), strong: true }]
      : []),
  ];
}

function changed({ event }: SignalMail): Partial<SignalTerms> {
  if (event.kind === "published") return event.terms;
  return event.kind === "amended" ? event.changes : {};
}

function quotes(data: SignalMail): Block[] {
  const texts = [changed(data).rationale, data.event.note];
  return texts.flatMap((text) => text ? [{ kind: "quote", text } as const] : []);
}
