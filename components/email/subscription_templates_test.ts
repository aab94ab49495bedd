/** The mails about the end of an access, and the daily digest, in both languages. */
import { expect } from "expect";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { renderMail } from "./render_mail.tsx";

const END = {
  fullName: "Anna Martin",
  offer: { fr: "Signaux <Or>", en: "Gold <signals>" },
  endsAt: "2026-03-15T23:00:00.000Z",
};
const ENDING: Mail = { template: "subscription-ending", data: END };
const ENDED: Mail = { template: "subscription-ended", data: END };
const DIGEST: Mail = {
  template: "digest",
  data: {
    fullName: "Anna Martin",
    items: [ENDING, ENDED].map((mail) => ({ mail, at: "2026-03-10T09:00:00.000Z" })),
    more: 3,
  },
};

for (const locale of LOCALES) {
  for (const mail of [ENDING, ENDED, DIGEST]) {
    Deno.test(`${mail.template} in ${locale}: both forms say the same, escaped, with the links to leave`, () => {
      const { subject, html, text } = renderMail(
        { mail, to: { name: "Anna Martin", email: "anna@exemple.fr" }, locale },
        {
          publicUrl: "https://calme.example",
          seller: null,
          unsubscribeUrl: "https://calme.example/desabonnement?token=a.b.c",
        },
      );
      const offer = END.offer[locale];
      if (mail.template !== "digest") expect(subject).toContain(offer);
      expect(text).toContain(offer);
      expect(html).toContain(offer.replace("<", "&lt;"));
      expect(html).not.toContain(offer);
      for (const form of [html, text]) {
        expect(form).toContain("https://calme.example/desabonnement?token=a.b.c");
        expect(form).toContain("/espace/notifications/preferences");
        if (mail.template !== "digest" && locale === "fr") expect(form).toContain("16 mars 2026");
        expect(form).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
    });
  }
}
