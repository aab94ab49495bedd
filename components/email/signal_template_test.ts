import { expect } from "expect";
import { type Locale, LOCALES } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { type SignalEvent, termsSchema } from "@/domain/signals/model.ts";
import { NEW_SIGNAL } from "@/domain/signals/testing.ts";
import { type MailSite, renderMail } from "./render_mail.tsx";

const site: MailSite = { publicUrl: "https://calmness.example", seller: null };
const at = "2026-03-10T09:00:00.000Z";
const base = { at, source: { kind: "editor", name: "Alix" }, note: null } as const;
const rationale = `Le support tient.\n<script>alert("x")</script>`;
const terms = termsSchema.parse({ ...NEW_SIGNAL, rationale });

const EVENTS: [event: SignalEvent, words: string[]][] = [
  [{ ...base, kind: "published", terms, reverses: null }, [
    "1.0850",
    "1.0800",
    "1.0950",
    "Le support tient.",
  ]],
  [{ ...base, kind: "amended", changes: { stop: "1.0810" }, note: "Prudence." }, [
    "1.0810",
    "Prudence.",
  ]],
  [{ ...base, kind: "target_hit", target: 1, price: "1.0901" }, ["1.0901"]],
];

function render(event: SignalEvent, locale: "fr" | "en") {
  const mail: Mail = {
    template: "signal",
    data: {
      fullName: "Éléonore Lefèvre",
      signalId: "01KB0000000000000000000001",
      symbol: "EURUSD",
      side: "buy",
      author: "Alix",
      jobTitle: "Analyste",
      opensAt: at,
      event,
      result: null,
      head: { index: 7, hash: "ab".repeat(32), at, signature: "c2lnbmVk" },
    },
  };
  return renderMail(
    { mail, to: { name: "Éléonore Lefèvre", email: "e@client.example" }, locale },
    site,
  );
}

/** Prices are in the reader's digits. */
function inLocale(word: string, locale: Locale): string {
  return locale === "fr" ? word.replace(/^(\d+)\.(\d+)$/, "$1,$2") : word;
}

for (const locale of LOCALES) {
  for (const [event, words] of EVENTS) {
    Deno.test(`a signal ${event.kind} in ${locale}: its facts, its page and the head, in both forms`, () => {
      const { subject, html, text } = render(event, locale);
      expect(subject).toMatch(locale === "fr" ? /^EURUSD, Achat.: / : /^EURUSD, Buy: /);
      const base = `https://calmness.example${locale === "en" ? "/en" : ""}`;
      for (const form of [html, text]) {
        for (const word of words) expect(form).toContain(inLocale(word, locale));
        expect(form).toContain("ab".repeat(32));
        expect(form).toContain("Alix, Analyste");
        expect(form).toContain(`${base}/track-record`);
        expect(form).toContain(`${base}/mentions-signaux`);
        expect(form).not.toMatch(/\{\w+\}|undefined|null|commande|your order/);
      }
      expect(text).toContain("/espace/signaux/01KB0000000000000000000001");
      expect(html).not.toContain("<script>");
    });
  }
}
