import { expect } from "expect";
import { LOCALES } from "@/domain/kernel/i18n.ts";
import type { Mail } from "@/domain/notifications/model.ts";
import { type MailSite, renderMail } from "./render_mail.tsx";

const site: MailSite = { publicUrl: "https://calmness.example", seller: null };
const to = { name: "Zoé Lefèvre", email: "zoe@example.com" };

Deno.test("an answer is mailed word for word, in both languages and both forms", () => {
  const text = `Bonjour,\nvoici <b>la suite</b>.`;
  const mail: Mail = {
    template: "support-reply",
    data: {
      fullName: to.name,
      code: "K7Q2-M4XD",
      agent: "Sacha Support",
      replies: [text, "facture.pdf"],
    },
  };
  for (const locale of LOCALES) {
    const { subject, html, text: plain } = renderMail({ mail, to, locale }, site);
    expect(subject).toContain("K7Q2-M4XD");
    for (const word of ["Sacha Support", "voici <b>la suite</b>.", "facture.pdf", "/support"]) {
      expect([locale, word, plain.includes(word)]).toEqual([locale, word, true]);
    }
    expect(html).toContain("voici &lt;b>la suite&lt;/b>.");
  }
});

Deno.test("a late message is told to the staff by its code alone", () => {
  const id = "01KB0000000000000000000001";
  const mail: Mail = {
    template: "support-late",
    data: {
      fullName: to.name,
      conversationId: id,
      code: "K7Q2-M4XD",
      since: "2026-03-10T09:00:00.000Z",
    },
  };
  for (const locale of LOCALES) {
    const { subject, text } = renderMail({ mail, to, locale }, site);
    expect(subject).toContain("K7Q2-M4XD");
    expect(text).toContain(`/admin/support/${id}`);
    expect(text).not.toContain("{");
  }
});
